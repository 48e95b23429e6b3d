/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import type { Way } from '../../schema/wire/guide.ts';
import { type Said, type ShownPlace, said } from './places.ts';
import type { Block, Section as SectionText } from './text/article.ts';

export function Section({ heading, children }: { readonly heading: string; readonly children: Child }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

export function Sections({ of }: { readonly of: readonly SectionText[] }) {
  return (
    <>
      {of.map(({ heading, blocks }) => (
        <Section heading={heading}>
          <Blocks of={blocks} />
        </Section>
      ))}
    </>
  );
}

export function Blocks({ of }: { readonly of: readonly Block[] }) {
  return (
    <>
      {of.map((block) => {
        if (typeof block === 'string') return <p>{block}</p>;
        return 'list' in block ? <List of={block.list} /> : <Pairs of={block.pairs} />;
      })}
    </>
  );
}

export function List({ of }: { readonly of: readonly Child[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

export function Pairs({ of }: { readonly of: readonly (readonly Child[])[] }) {
  return (
    <dl>
      {of.map(([term, meaning]) => (
        <div>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Leads away from here, and tells the other site nothing of where the reader came from. */
export function OtherSite({ href, children }: { readonly href: string; readonly children: Child }) {
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** A steward's own words: text, whatever is in it, with its line breaks. */
export function Words({ of: { text, lang } }: { readonly of: Said }) {
  const lines = text.split('\n');
  return (
    <span lang={lang} dir={lang && 'ltr'}>
      {lines.map((line, index) => (
        <>
          {index > 0 && <br />}
          {line}
        </>
      ))}
    </span>
  );
}

export function Phone({ number }: { readonly number: string }) {
  // Or a page from right to left shows its groups in the wrong order.
  return (
    <a href={`tel:${number.replaceAll(/[^\d+]/g, '')}`} dir="ltr">
      {number}
    </a>
  );
}

/** How to get there: words, telephone, website; nothing for what is not filled in. */
export function WayLines({
  way,
  lang,
  website,
}: {
  readonly way: Way;
  readonly lang: string;
  readonly website: string;
}) {
  const words = said(way.words, lang);
  return (
    <>
      {words.text !== '' && (
        <p>
          <Words of={words} />
        </p>
      )}
      {way.phone !== '' && (
        <p>
          <Phone number={way.phone} />
        </p>
      )}
      {way.href !== '' && (
        <p>
          <OtherSite href={way.href}>{website}</OtherSite>
        </p>
      )}
    </>
  );
}

export function isFilled({ words, phone, href }: Way): boolean {
  return words.nl !== '' || phone !== '' || href !== '';
}

export function Places({ of }: { readonly of: readonly ShownPlace[] }) {
  return (
    <dl class="places">
      {of.map(({ name, about, phone, href }) => (
        <div>
          <dt>
            {href === '' ? (
              <Words of={name} />
            ) : (
              <OtherSite href={href}>
                <Words of={name} />
              </OtherSite>
            )}
          </dt>
          <dd>
            <Words of={about} />
            {phone !== '' && (
              <>
                {' '}
                <Phone number={phone} />
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
