import type { Said } from '../../../../schema/content/said.ts';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import type { NameOf } from '../names.ts';
import { useAllTexts } from '../texts.ts';
import type { Told } from '../use-mailbox.ts';
import type { Watching } from '../watching.ts';
import { AskedText } from './asked-text.tsx';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';
import { TwoAnswers } from './two-answers.tsx';

const ANSWERS = ['yes', 'no'] as const;
type Answer = (typeof ANSWERS)[number];

export interface ReadAlongPageProps {
  readonly watching: Pick<Watching, 'fp' | 'mayRead'>;
  /** What a functionaris asked; absent when the melder comes here unasked. */
  readonly asked?: Said<'read-along-request'>;
  readonly nameOf: NameOf;
  readonly telling: Telling;
}

/** Whether a procesbegeleider may read the conversation too: two equal answers, and either can be changed (LET-2). */
export function ReadAlongPage({ watching, asked, nameOf, telling }: ReadAlongPageProps) {
  const { readAlong: words } = useAllTexts().mailbox.asked;
  const { fp, mayRead } = watching;
  const now = mayRead ? 'yes' : 'no';
  const answer = chosenOf(telling, ANSWERS) ?? (asked === undefined ? now : undefined);
  const name = nameOf(fp);
  return (
    <TellPage
      telling={telling}
      title={words.title}
      lead={words.now(name)}
      wording={() => {
        if (answer === undefined) return { missing: words.missing };
        const told = toldBy(answer, { fp, mayRead, of: asked?.message.digest });
        return told === undefined ? { missing: words.same } : { told };
      }}
    >
      {(missing) => (
        <>
          {asked && <AskedText {...asked} nameOf={nameOf} />}
          <Paragraph>{words.all(name)}</Paragraph>
          <Paragraph>{words.free}</Paragraph>
          <TwoAnswers<Answer>
            label={words.label(name)}
            error={missing}
            answers={[
              { value: 'yes', label: words.yes },
              { value: 'no', label: words.no },
            ]}
            value={answer}
            onChange={(value) => telling.onDraft(value, 'chosen')}
          />
          <Paragraph small>{words.later}</Paragraph>
        </>
      )}
    </TellPage>
  );
}

/** Undefined when there is nothing to say: it is so already, and nobody asked. */
function toldBy(
  answer: Answer,
  { fp, mayRead, of }: { readonly fp: string; readonly mayRead: boolean; readonly of: string | undefined },
): Told | undefined {
  if (answer === 'yes' && (!mayRead || of !== undefined)) return { type: 'read-along', fp, isAllowed: true };
  if (answer === 'no' && mayRead) return { type: 'read-along', fp, isAllowed: false };
  return answer === 'no' && of !== undefined ? { type: 'read-along-refused', of } : undefined;
}
