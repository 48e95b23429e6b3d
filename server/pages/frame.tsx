/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { formatDay } from './days.ts';
import { Document } from './document.tsx';
import { isFull } from './text/text.ts';
import { articleHref, otherLanguages, PAGE_NAMES, type PageName, pageHref, type Visit } from './visit.ts';

export interface FrameProps {
  readonly visit: Visit;
  /** The signpost unless told. */
  readonly page?: PageName | undefined;
  readonly title: string;
  readonly children: Child;
}

/** What stands around every page of a channel: whose it is, other languages, the way to every other page, its version. */
export function Frame({ visit, page, title, children }: FrameProps) {
  const { text, channel, style } = visit;
  const others = otherLanguages(visit, page);
  return (
    <Document text={text} title={title} styles={[style]}>
      <a class="skip" href="#inhoud">
        {text.skip}
      </a>
      <header>
        <div class="column">
          <p class="name">{channel.name}</p>
          {others.length > 0 && (
            <nav aria-label={text.languages}>
              {others.map(({ lang, name }) => (
                <a href={pageHref(visit, { page, lang })} lang={lang} hreflang={lang}>
                  {name}
                </a>
              ))}
            </nav>
          )}
        </div>
      </header>
      <main class="column" id="inhoud" tabindex={-1}>
        <OldVersion visit={visit} page={page} />
        {children}
      </main>
      <footer>
        <div class="column">
          <Directions visit={visit} page={page} />
          <VersionLine visit={visit} />
        </div>
      </footer>
    </Document>
  );
}

/** WBK-2.5: old versions can be read, and nobody takes one for what applies now. */
function OldVersion({ visit, page }: { readonly visit: Visit; readonly page: PageName | undefined }) {
  const { text, channel } = visit;
  const { version, day } = channel.version;
  if (!channel.isVersionAsked) return null;
  return (
    <p class="honest">
      {day === undefined ? text.frame.firstVersion : text.frame.old(version, formatDay(day, text.lang))}{' '}
      <a href={pageHref(visit, { page, isNow: true })}>{text.frame.toNow}</a>
    </p>
  );
}

function Directions({ visit, page }: { readonly visit: Visit; readonly page: PageName | undefined }) {
  const { text } = visit;
  const { frame } = text;
  const inEnglish = isFull(text) ? '' : ` ${frame.inEnglish}`;
  return (
    <nav class="directions" aria-labelledby="meer">
      <h2 id="meer">{frame.more}</h2>
      <ul>
        {page !== undefined && (
          <li>
            <a href={pageHref(visit)}>{frame.back}</a>
          </li>
        )}
        {PAGE_NAMES.filter((name) => name !== page).map((name) => (
          <li>
            <a href={articleHref(visit, name)} hreflang={isFull(text) ? undefined : 'en'}>
              {frame.pages[name]}
              {inEnglish}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function VersionLine({ visit: { text, channel } }: { readonly visit: Visit }) {
  const { version, day } = channel.version;
  const { frame } = text;
  return (
    <p class="hint">{day === undefined ? frame.firstVersion : frame.version(version, formatDay(day, text.lang))}</p>
  );
}
