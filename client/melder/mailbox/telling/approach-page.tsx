import { useState } from 'preact/hooks';
import type { Said } from '../../../../schema/content/said.ts';
import type { Workflow } from '../../../../schema/content/workflow.ts';
import { APPROACHES, type Approach } from '../../../../schema/content/workflow-messages.ts';
import { RadioGroup } from '../../../shared/ui/radio-group.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import type { NameOf } from '../names.ts';
import { useAllTexts } from '../texts.ts';
import { AskedText } from './asked-text.tsx';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';

export interface ApproachPageProps {
  /** What a functionaris proposes; undefined: the melder changes it unasked. */
  readonly proposal: Said<'approach-proposal'> | undefined;
  /** What holds now; nothing is chosen beforehand where a proposal is answered. */
  readonly now: Workflow['approach'] | undefined;
  readonly nameOf: NameOf;
  readonly telling: Telling;
}

/** How the melder wants to be approached (AMVB-1). */
export function ApproachPage({ proposal, now, nameOf, telling }: ApproachPageProps) {
  const { asked, said } = useAllTexts().mailbox;
  const { approach } = asked;
  const way = chosenOf(telling, APPROACHES) ?? now?.way;
  const [isTyped, setTyped] = useState(false);
  const codeWord = isTyped || telling.draft() !== '' ? telling.draft() : (now?.codeWord ?? '');

  function wording() {
    if (way === undefined) return { missing: approach.missing };
    if (way === 'notice' && codeWord.trim() === '') return { missing: approach.codeWordMissing };
    return { told: { type: 'approach', way, codeWord: way === 'notice' ? codeWord.trim() : '' } as const };
  }
  return (
    <TellPage telling={telling} title={approach.title} lead={approach.lead} wording={wording}>
      {(missing) => (
        <>
          {proposal && <AskedText {...proposal} nameOf={nameOf} />}
          <RadioGroup<Approach>
            label={approach.label}
            error={way === undefined ? missing : undefined}
            choices={APPROACHES.map((value) => ({ value, label: said.ways[value], hint: approach.hints[value] }))}
            value={way}
            onChange={(value) => telling.onDraft(value, 'chosen')}
          />
          {way === 'notice' && (
            <TextField
              label={approach.codeWord}
              hint={approach.codeWordHint}
              error={missing}
              value={codeWord}
              maxLength={60}
              onInput={(text) => {
                setTyped(true);
                telling.onDraft(text);
              }}
            />
          )}
        </>
      )}
    </TellPage>
  );
}
