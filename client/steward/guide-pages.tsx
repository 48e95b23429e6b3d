import type { GuideVersion } from '../../schema/wire/guide.ts';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { StewardText } from './texts.ts';

export interface GuidePagesProps {
  readonly text: StewardText['guide'];
  readonly language: Language;
  readonly slug: string;
  /** Newest first. */
  readonly versions: readonly GuideVersion[];
}

const PATHS = ['', '/manieren', '/advies', '/buiten', '/regeling', '/privacy', '/versies'] as const;

/** The pages as everybody sees them now, and as they were (WBK-2.5). */
export function GuidePages({ text, language, slug, versions }: GuidePagesProps) {
  return (
    <section class="zp-flow">
      <Heading level={2}>{text.look}</Heading>
      <Paragraph>{text.lookHint}</Paragraph>
      <ul>
        {PATHS.map((path) => (
          <li key={path}>
            <Elsewhere href={`/k/${slug}${path}`}>{text.pages[path]}</Elsewhere>
          </li>
        ))}
      </ul>
      {versions.length > 0 && (
        <>
          <Heading level={3}>{text.versions}</Heading>
          <ul>
            {versions.map(({ version, day }) => (
              <li key={version}>
                <Elsewhere href={`/k/${slug}/regeling?versie=${version}`}>
                  {text.version(version, formatDay(day, language))}
                </Elsewhere>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Elsewhere({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a class="nl-link" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
