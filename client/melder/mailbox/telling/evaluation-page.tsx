import type { Said } from '../../../../schema/content/said.ts';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { Scale } from '../../../shared/ui/scale.tsx';
import type { NameOf } from '../names.ts';
import { useAllTexts } from '../texts.ts';
import { AskedText } from './asked-text.tsx';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';

export interface EvaluationPageProps {
  readonly asked: Said<'evaluation-request'>;
  readonly nameOf: NameOf;
  readonly telling: Telling;
}

const NAMES = ['heard', 'safe', 'clear', 'again'] as const;
const STEPS = ['1', '2', '3', '4', '5'] as const;
const GRADES = [...STEPS, 'none'] as const;
type Grade = (typeof GRADES)[number];

/** How it went, afterwards: short, and everything may be left out (LET-4). */
export function EvaluationPage({ asked, nameOf, telling }: EvaluationPageProps) {
  const { mailbox } = useAllTexts();
  const { asked: texts, said } = mailbox;
  const { evaluation } = texts;
  const given = (name: (typeof NAMES)[number]) => chosenOf(telling, GRADES, name);
  const gradeOf = (name: (typeof NAMES)[number]) => {
    const grade = given(name);
    return grade === undefined || grade === 'none' ? null : Number(grade);
  };
  const grades = { heard: gradeOf('heard'), safe: gradeOf('safe'), clear: gradeOf('clear'), again: gradeOf('again') };
  const choice = (value: Grade) => ({ value, label: said.grade[value] });
  const isEmpty = Object.values(grades).every((grade) => grade === null);
  return (
    <TellPage
      telling={telling}
      title={evaluation.title}
      lead={evaluation.lead}
      wording={() =>
        isEmpty ? { missing: evaluation.missing } : { told: { type: 'evaluation', of: asked.message.digest, grades } }
      }
    >
      {(missing) => (
        <>
          <AskedText {...asked} nameOf={nameOf} />
          <Paragraph>{evaluation.addedUp}</Paragraph>
          <Paragraph>{evaluation.honest}</Paragraph>
          {NAMES.map((name, place) => (
            <Scale<Grade>
              key={name}
              label={said.grades[name]}
              error={place === 0 ? missing : undefined}
              steps={STEPS.map(choice)}
              none={choice('none')}
              value={given(name)}
              onChange={(grade) => telling.onDraft(grade, name)}
            />
          ))}
          <Paragraph>{evaluation.note}</Paragraph>
        </>
      )}
    </TellPage>
  );
}
