import type { Asked } from '../../../../schema/content/asked.ts';
import type { Workflow } from '../../../../schema/content/workflow.ts';
import { Details } from '../../../shared/ui/details.tsx';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { versionsBefore } from '../asked-now.ts';
import type { NameOf } from '../names.ts';
import { useAllTexts } from '../texts.ts';
import { AskedText } from './asked-text.tsx';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';
import { TwoAnswers } from './two-answers.tsx';

export interface RecordPageProps {
  readonly one: Asked;
  readonly workflow: Workflow;
  readonly nameOf: NameOf;
  readonly telling: Telling;
}

/** A spoken or paper report in words: checked, corrected, and approved with the mailbox, never with a name (WBK-2b). */
export function RecordPage({ one, workflow, nameOf, telling }: RecordPageProps) {
  const { asked: texts } = useAllTexts().mailbox;
  const { record } = texts;
  const answer = chosenOf(telling, ['approve', 'correct']);
  const { message, content } = one.asked;
  const correction = telling.draft().trim();
  const earlier = versionsBefore(workflow, one);

  function wording() {
    if (answer === undefined) return { missing: record.missing };
    if (answer === 'correct' && correction === '') return { missing: record.correctionMissing };
    const isApproved = answer === 'approve';
    const text = isApproved ? '' : correction;
    return { told: { type: 'record-answer', of: message.digest, isApproved, text } as const };
  }
  return (
    <TellPage telling={telling} title={record.title} lead={record.check} wording={wording}>
      {(missing) => (
        <>
          <AskedText message={message} content={content} nameOf={nameOf} />
          {earlier.length > 0 && (
            <Details summary={record.earlier}>
              {earlier.map(({ asked, answer: said }) => (
                <div key={asked.message.digest}>
                  <AskedText message={asked.message} content={asked.content} nameOf={nameOf} />
                  {said?.content.type === 'record-answer' && (
                    <AskedText message={said.message} content={said.content} nameOf={nameOf} />
                  )}
                </div>
              ))}
            </Details>
          )}
          <TwoAnswers<'approve' | 'correct'>
            label={record.label}
            error={answer === undefined ? missing : undefined}
            answers={[
              { value: 'approve', label: record.approve },
              { value: 'correct', label: record.correct },
            ]}
            value={answer}
            onChange={(value) => telling.onDraft(value, 'chosen')}
          />
          {answer === 'correct' && (
            <>
              <TextArea
                label={record.correction}
                hint={record.correctionHint}
                error={missing}
                value={telling.draft()}
                maxLength={20_000}
                onInput={telling.onDraft}
              />
              <Paragraph small>{record.kept}</Paragraph>
            </>
          )}
          <Paragraph small>{record.sign}</Paragraph>
        </>
      )}
    </TellPage>
  );
}
