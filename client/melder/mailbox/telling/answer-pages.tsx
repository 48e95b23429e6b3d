/** Where what was asked is answered: one page for each kind of question. */
import type { Asked } from '../../../../schema/content/asked.ts';
import type { Said } from '../../../../schema/content/said.ts';
import type { Workflow } from '../../../../schema/content/workflow.ts';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import type { NameOf } from '../names.ts';
import { useAllTexts } from '../texts.ts';
import type { Watching } from '../watching.ts';
import { ApproachPage } from './approach-page.tsx';
import { AskedText } from './asked-text.tsx';
import { EvaluationPage } from './evaluation-page.tsx';
import { ReadAlongPage } from './read-along-page.tsx';
import { RecordPage } from './record-page.tsx';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';
import { TwoAnswers } from './two-answers.tsx';

export const MOST_CHARACTERS = 20_000;

export interface AnswerPageProps {
  readonly asked: Asked;
  readonly workflow: Workflow;
  /** Undefined when nobody watches any more. */
  readonly watching: Watching | undefined;
  readonly nameOf: NameOf;
  readonly telling: Telling;
}

export function AnswerPage({ asked: one, workflow, watching, nameOf, telling }: AnswerPageProps) {
  const { asked } = one;
  switch (asked.content.type) {
    case 'question':
      return <QuestionPage asked={asked as Said<'question'>} nameOf={nameOf} telling={telling} />;
    case 'choice-moment':
      return <ChoicePage asked={asked as Said<'choice-moment'>} nameOf={nameOf} telling={telling} />;
    case 'consent-request':
      return <ConsentPage asked={asked as Said<'consent-request'>} nameOf={nameOf} telling={telling} />;
    case 'record':
      return <RecordPage one={one} workflow={workflow} nameOf={nameOf} telling={telling} />;
    case 'approach-proposal':
      return (
        <ApproachPage proposal={asked as Said<'approach-proposal'>} now={undefined} nameOf={nameOf} telling={telling} />
      );
    case 'read-along-request': {
      const { fp } = asked.content;
      const mayRead = watching?.fp === fp && watching.mayRead;
      const request = asked as Said<'read-along-request'>;
      return <ReadAlongPage watching={{ fp, mayRead }} asked={request} nameOf={nameOf} telling={telling} />;
    }
    case 'evaluation-request':
      return <EvaluationPage asked={asked as Said<'evaluation-request'>} nameOf={nameOf} telling={telling} />;
  }
}

interface OneProps<A> {
  readonly asked: A;
  readonly nameOf: NameOf;
  readonly telling: Telling;
}

function QuestionPage({ asked, nameOf, telling }: OneProps<Said<'question'>>) {
  const { asked: texts } = useAllTexts().mailbox;
  const text = telling.draft().trim();
  const told = { type: 'text', of: asked.message.digest, text } as const;
  return (
    <TellPage
      telling={telling}
      title={texts.question.title}
      wording={() => (text === '' ? { missing: texts.question.missing } : { told })}
    >
      {(missing) => (
        <>
          <AskedText {...asked} nameOf={nameOf} />
          <TextArea
            label={texts.question.label}
            hint={texts.question.hint}
            error={missing}
            value={telling.draft()}
            maxLength={MOST_CHARACTERS}
            onInput={telling.onDraft}
          />
          <Paragraph small>{texts.open.free}</Paragraph>
        </>
      )}
    </TellPage>
  );
}

const CHOICES = ['stay-anonymous', 'reveal'] as const;

function ChoicePage({ asked, nameOf, telling }: OneProps<Said<'choice-moment'>>) {
  const { asked: texts, said } = useAllTexts().mailbox;
  const { choice } = texts;
  const chosen = chosenOf(telling, CHOICES);
  return (
    <TellPage
      telling={telling}
      title={choice.title}
      lead={choice.equal}
      wording={() =>
        chosen === undefined
          ? { missing: choice.missing }
          : { told: { type: 'choice', of: asked.message.digest, chosen } }
      }
    >
      {(missing) => (
        <>
          <AskedText {...asked} nameOf={nameOf} />
          <Paragraph>{choice.limits}</Paragraph>
          <TwoAnswers<(typeof CHOICES)[number]>
            label={choice.label}
            error={missing}
            answers={[
              { value: 'stay-anonymous', label: said.chosen['stay-anonymous'] },
              { value: 'reveal', label: said.chosen.reveal },
            ]}
            value={chosen}
            onChange={(value) => telling.onDraft(value, 'chosen')}
          />
          <Paragraph small>{choice.later}</Paragraph>
          <Paragraph small>{choice.once}</Paragraph>
        </>
      )}
    </TellPage>
  );
}

const YES_OR_NO = ['yes', 'no'] as const;

function ConsentPage({ asked, nameOf, telling }: OneProps<Said<'consent-request'>>) {
  const { shared, mailbox } = useAllTexts();
  const { asked: texts, said } = mailbox;
  const { consent } = texts;
  const given = chosenOf(telling, YES_OR_NO);
  const told = {
    type: 'consent',
    of: asked.message.digest,
    isGiven: given === 'yes',
    text: telling.draft().trim(),
  } as const;
  return (
    <TellPage
      telling={telling}
      title={consent.title}
      wording={() => (given === undefined ? { missing: consent.missing } : { told })}
    >
      {(missing) => (
        <>
          <AskedText {...asked} nameOf={nameOf} />
          <Paragraph>{consent.no}</Paragraph>
          <Paragraph>{consent.later}</Paragraph>
          <TwoAnswers<'yes' | 'no'>
            label={consent.label}
            error={missing}
            answers={[
              { value: 'yes', label: said.consent.yes },
              { value: 'no', label: said.consent.no },
            ]}
            value={given}
            onChange={(value) => telling.onDraft(value, 'chosen')}
          />
          <TextArea
            label={consent.note}
            optionalText={shared.words.optional}
            rows={2}
            value={telling.draft()}
            maxLength={MOST_CHARACTERS}
            onInput={telling.onDraft}
          />
        </>
      )}
    </TellPage>
  );
}
