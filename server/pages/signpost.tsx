/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx';
import { ADVICE_HREF, AUTHORITIES, TOR_BROWSER_HREF } from './authorities.ts';
import { Document } from './document.tsx';
import type { PageText } from './text/text.ts';

export interface SignpostProps {
  readonly text: PageText;
  readonly slug: string;
  readonly channelName: string;
  /** The channel's pin from the poster's address; public. Only a script can read a fragment, so it came in the path. */
  readonly pin: string | undefined;
  readonly style: string;
}

export function Signpost({ text, slug, channelName, pin, style }: SignpostProps) {
  const { signpost } = text;
  const query = text.lang === 'nl' ? '' : `?lang=${text.lang}`;
  const fragment = pin === undefined ? '' : `#${pin}`;
  const mailbox = `/k/${slug}/postbus${query}${fragment}`;
  return (
    <Document text={text} title={signpost.title} styles={[style]}>
      <a class="skip" href="#inhoud">
        {text.skip}
      </a>
      <header>
        <div class="column">
          <p class="name">{channelName}</p>
          <a href={languageHref(text, slug, pin)} lang={text.other.lang} hreflang={text.other.lang}>
            {text.other.name}
          </a>
        </div>
      </header>
      <main class="column" id="inhoud" tabindex={-1}>
        <h1>{signpost.heading}</h1>
        <p class="lead">{signpost.lead(channelName)}</p>
        <p class="honest">{signpost.honest}</p>
        <p class="return">
          {signpost.haveCode} <a href={mailbox}>{signpost.openMailbox}</a>
        </p>
        <Purpose text={text} />
        <Expectations text={text} />
        <Outside text={text} />
        <Section heading={signpost.start.heading}>
          <p>
            <a class="button" href={`/k/${slug}/melden${query}${fragment}`}>
              {signpost.start.report}
            </a>
            <span class="hint">{signpost.start.reportHint}</span>
          </p>
          <p>
            <a class="button second" href={mailbox}>
              {signpost.start.mailbox}
            </a>
            <span class="hint">{signpost.start.mailboxHint}</span>
          </p>
        </Section>
      </main>
    </Document>
  );
}

function languageHref(text: PageText, slug: string, pin: string | undefined): string {
  const path = pin === undefined ? `/k/${slug}` : `/k/${slug}/${pin}`;
  return text.other.lang === 'nl' ? path : `${path}?lang=${text.other.lang}`;
}

function Section({ heading, children }: { readonly heading: string; readonly children: Child }) {
  return (
    <section>
      <h2>{heading}</h2>
      {children}
    </section>
  );
}

function Purpose({ text }: { readonly text: PageText }) {
  const { purpose, elsewhere } = text.signpost;
  return (
    <>
      <Section heading={purpose.heading}>
        <p>{purpose.intro}</p>
        <List of={purpose.examples} />
        <p>{purpose.unsure}</p>
      </Section>
      <Section heading={elsewhere.heading}>
        <Pairs of={elsewhere.ways} />
        <p>{elsewhere.unsure}</p>
      </Section>
    </>
  );
}

function Expectations({ text }: { readonly text: PageText }) {
  const { readers, course, rights } = text.signpost;
  return (
    <>
      <Section heading={readers.heading}>
        <List of={readers.points} />
      </Section>
      <Section heading={course.heading}>
        <Pairs of={course.steps} />
      </Section>
      <Section heading={rights.heading}>
        <p>{rights.text}</p>
      </Section>
    </>
  );
}

/** WBK-2.5: before the form, and as good a choice as the form. */
function Outside({ text }: { readonly text: PageText }) {
  const { authorities, advice, device } = text.signpost;
  return (
    <>
      <Section heading={authorities.heading}>
        <p>{authorities.intro}</p>
        <ul class="authorities" lang="nl">
          {AUTHORITIES.map(({ name, href }) => (
            <li>
              <OtherSite href={href}>{name}</OtherSite>
            </li>
          ))}
        </ul>
        <p>{authorities.after}</p>
      </Section>
      <Section heading={advice.heading}>
        <p>
          {advice.text} <OtherSite href={ADVICE_HREF}>{advice.link}</OtherSite>
        </p>
      </Section>
      <Section heading={device.heading}>
        <p>
          {device.text} <OtherSite href={TOR_BROWSER_HREF}>{device.link}</OtherSite>
        </p>
        <p>{device.otherWays}</p>
      </Section>
    </>
  );
}

function OtherSite({ href, children }: { readonly href: string; readonly children: Child }) {
  return (
    <a href={href} rel="noopener noreferrer">
      {children}
    </a>
  );
}

function List({ of }: { readonly of: readonly string[] }) {
  return (
    <ul>
      {of.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
}

function Pairs({ of }: { readonly of: readonly (readonly string[])[] }) {
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
