/** @jsxImportSource hono/jsx */
import type { Way } from '../../../schema/wire/guide.ts';
import { Blocks, isFilled, Section, WayLines } from '../parts.tsx';
import { Elsewhere, More } from '../signpost.tsx';
import type { FullText } from '../text/text.ts';
import { ArticlePage, type Reading } from './article-page.tsx';

/** WBK-2.2a/b: the check that rejects and scores nobody. */
export function PurposePage({ visit }: Reading) {
  const { purpose } = visit.text.articles;
  return (
    <ArticlePage
      visit={visit}
      page="waarvoor"
      article={purpose}
      after={<Elsewhere visit={visit} heading={purpose.elsewhere} />}
    />
  );
}

/** WBK-2.2c, AMVB-10: writing, calling, a letter, a conversation, and outside: none before another. */
export function WaysPage({ visit }: Reading) {
  const { text } = visit;
  const { ways } = text.articles;
  const { guide } = visit.channel;
  return (
    <ArticlePage visit={visit} page="manieren" article={ways}>
      <Section heading={ways.online.heading}>
        <Blocks of={ways.online.blocks} />
      </Section>
      <OwnWay text={text} heading={ways.phone} way={guide.ways.phone} />
      <OwnWay text={text} heading={ways.desk} way={guide.ways.desk} />
      <OwnWay text={text} heading={ways.post} way={guide.ways.post} />
      <Section heading={ways.talk}>
        <Filled text={text} way={guide.ways.talk} />
        <More visit={visit} to="praten" words={ways.talkMore} />
      </Section>
      <Section heading={ways.outside}>
        <p>{ways.outsideText}</p>
        <More visit={visit} to="buiten" words={text.frame.pages.buiten} />
      </Section>
    </ArticlePage>
  );
}

/** WBK-2b: what becomes of what was said. */
export function TalkingPage({ visit }: Reading) {
  const { text } = visit;
  const { talking } = text.articles;
  const { talk, phone } = visit.channel.guide.ways;
  return (
    <ArticlePage visit={visit} page="praten" article={talking}>
      <Section heading={talking.how}>
        <Filled text={text} way={isFilled(talk) ? talk : phone} />
        <p>{talking.without}</p>
      </Section>
    </ArticlePage>
  );
}

interface OwnWayProps {
  readonly text: FullText;
  readonly way: Way;
}

function OwnWay({ text, heading, way }: OwnWayProps & { readonly heading: string }) {
  return (
    <Section heading={heading}>
      <Filled text={text} way={way} />
    </Section>
  );
}

/** Says so where the organisation said nothing: an empty heading would look like a mistake of the reader. */
function Filled({ text, way }: OwnWayProps) {
  if (!isFilled(way)) return <p class="missing">{text.articles.ways.missing}</p>;
  return <WayLines way={way} lang={text.lang} website={text.frame.website} />;
}
