import { PHASES } from '../../../schema/content/dossier-messages.ts';
import type { Phase } from '../../../schema/content/phase.ts';
import { clocksOf, nextTerm } from '../../../schema/content/rules/clocks.ts';
import { factsOf } from '../../../schema/content/rules/facts-of.ts';
import { phaseOn } from '../../../schema/content/rules/terms.ts';
import type { Workflow } from '../../../schema/content/workflow.ts';
import { Paragraph } from '../../shared/ui/paragraph.tsx';
import { formatDay } from '../../text/dates.ts';
import type { OpenedMelding } from '../mailbox-flow.ts';
import { askedNow } from './asked-now.ts';
import { useAllTexts } from './texts.ts';

const STEPS = [...PHASES, 'destroyed'] as const;

export interface PhaseStepsProps {
  readonly melding: OpenedMelding;
  readonly today: string;
}

/** Where the melding is, what happens there, and what comes next: who has to act, and by which day (LET-1). */
export function PhaseSteps({ melding, today }: PhaseStepsProps) {
  const { language, mailbox } = useAllTexts();
  const { phases, phaseTexts, next } = mailbox.said;
  const { workflow } = melding.view;
  const { asked, isAftercareRefused } = workflow;
  const facts = factsOf(melding);
  const phase = phaseOn(facts, workflow, today);
  const term = nextTerm(clocksOf(facts, today), today);
  const questions = askedNow(workflow).open.length;
  return (
    <>
      <ol class="zp-phases" aria-label={phases.label}>
        {STEPS.map((one) => (
          <li
            key={one}
            class={`zp-phases__one zp-phases__one--${standing(one, { phase, asked })}`}
            {...current(one, phase)}
          >
            <span class="zp-phases__name">{phases[one]}</span>
            {standing(one, { phase, asked }) !== 'later' && (
              <span class="zp-visually-hidden"> ({one === phase ? phases.now : phases.done})</span>
            )}
          </li>
        ))}
      </ol>
      <Paragraph>{phaseTexts[phase === 'aftercare' && isAftercareRefused ? 'closed' : phase]}</Paragraph>
      <div class="zp-next">
        <p class="zp-next__label">{next.label}</p>
        {questions > 0 && <p>{next.you(questions)}</p>}
        {term && (
          <p>
            {next[term.kind](formatDay(term.on, language))} {term.state === 'overdue' && next.late}
          </p>
        )}
        {term === undefined && questions === 0 && <p>{next.nothing}</p>}
      </div>
    </>
  );
}

/** How it went may be asked after the end as well: until it was, that is still to come. */
function standing(
  one: (typeof STEPS)[number],
  { phase, asked }: Pick<Workflow, 'phase' | 'asked'>,
): 'done' | 'now' | 'later' {
  if (one === phase) return 'now';
  const isToCome =
    one === 'evaluation' && !asked.some(({ asked: { content } }) => content.type === 'evaluation-request');
  return STEPS.indexOf(one) < STEPS.indexOf(phase) && !isToCome ? 'done' : 'later';
}

function current(one: string, now: Phase): { 'aria-current'?: 'step' } {
  return one === now ? { 'aria-current': 'step' } : {};
}
