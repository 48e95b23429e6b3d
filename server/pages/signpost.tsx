/** @jsxImportSource hono/jsx */
import { Frame } from './frame.tsx';
import { isFilled, List, OtherSite, Pairs, Section, WayLines } from './parts.tsx';
import { AUTHORITIES, TOR_BROWSER_HREF } from './places.ts';
import { articleHref, type PageName, screenHref, type Visit } from './visit.ts';

/** LET-10: what this is for and what not, and each with its own way. Short enough for an old phone on a slow line. */
export function Signpost({ visit }: { readonly visit: Visit }) {
  const { text, channel } = visit;
  const { signpost } = text;
  const mailbox = screenHref(visit, 'postbus');
  return (
    <Frame visit={visit} title={signpost.title}>
      <h1>{signpost.heading}</h1>
      <p class="lead">{signpost.lead(channel.name)}</p>
      <p class="honest">{signpost.honest}</p>
      <p class="return">
        {signpost.haveCode} <a href={mailbox}>{signpost.openMailbox}</a>
      </p>
      <Purpose visit={visit} />
      <Elsewhere visit={visit} heading={signpost.elsewhere.heading} />
      <Expectations visit={visit} />
      <Outside visit={visit} />
      <section id="kiezen">
        <h2>{signpost.start.heading}</h2>
        <p>
          <a class="button" href={screenHref(visit, 'melden')}>
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
      </section>
    </Frame>
  );
}

interface MoreProps {
  readonly visit: Visit;
  readonly to: PageName;
  readonly words: string;
}

export function More({ visit, to, words }: MoreProps) {
  return (
    <p>
      <a href={articleHref(visit, to)}>{words}</a>
    </p>
  );
}

function Purpose({ visit }: { readonly visit: Visit }) {
  const { purpose } = visit.text.signpost;
  return (
    <Section heading={purpose.heading}>
      <p>{purpose.intro}</p>
      <List of={purpose.examples} />
      <p>{purpose.unsure}</p>
      <More visit={visit} to="waarvoor" words={purpose.more} />
    </Section>
  );
}

/** LET-10: unwanted behaviour, a labour dispute, a complaint: where this organisation wants them, as it filled in. */
export function Elsewhere({ visit, heading }: { readonly visit: Visit; readonly heading: string }) {
  const { text, channel } = visit;
  const { ways, unsure } = text.signpost.elsewhere;
  const own = channel.guide.signpost;
  const kinds = [
    { words: ways.danger, way: undefined },
    { words: ways.unwanted, way: own.unwanted },
    { words: ways.dispute, way: own.dispute },
    { words: ways.complaint, way: own.complaint },
  ];
  return (
    <Section heading={heading}>
      <Pairs
        of={kinds.map(({ words: [kind, usual], way }) => [
          kind,
          way !== undefined && isFilled(way) ? (
            <WayLines way={way} lang={text.lang} website={text.frame.website} />
          ) : (
            usual
          ),
        ])}
      />
      <p>{unsure}</p>
    </Section>
  );
}

function Expectations({ visit }: { readonly visit: Visit }) {
  const { readers, course, rights } = visit.text.signpost;
  return (
    <>
      <Section heading={readers.heading}>
        <List of={readers.points} />
        <More visit={visit} to="wie-leest" words={readers.more} />
      </Section>
      <Section heading={course.heading}>
        <Pairs of={course.steps} />
        <More visit={visit} to="wat-gebeurt-er" words={course.more} />
      </Section>
      <Section heading={rights.heading}>
        <p>{rights.text}</p>
        <More visit={visit} to="rechten" words={rights.more} />
      </Section>
    </>
  );
}

/** WBK-2.5: before the form, and as good a choice as the form. */
function Outside({ visit }: { readonly visit: Visit }) {
  const { authorities, advice, device } = visit.text.signpost;
  return (
    <>
      <Section heading={authorities.heading}>
        <p>{authorities.intro}</p>
        <ul class="places" lang="nl">
          {AUTHORITIES.map(({ name, href }) => (
            <li>
              <OtherSite href={href}>{name}</OtherSite>
            </li>
          ))}
        </ul>
        <More visit={visit} to="buiten" words={authorities.more} />
      </Section>
      <Section heading={advice.heading}>
        <p>{advice.text}</p>
        <More visit={visit} to="advies" words={advice.more} />
      </Section>
      <Section heading={device.heading}>
        <p>
          {device.text} <OtherSite href={TOR_BROWSER_HREF}>{device.link}</OtherSite>
        </p>
        <More visit={visit} to="zonder-naam" words={device.more} />
        <p>
          {device.otherWays} <a href={articleHref(visit, 'manieren')}>{device.toWays}</a>
        </p>
      </Section>
    </>
  );
}
