import { listedFunctionarissen, type Person } from '../../crypto/directory.ts';
import { type DesignationEnd, designationEnd } from '../../schema/content/rules/designation.ts';
import { regimeOf } from '../../schema/content/rules/rule-sets.ts';
import type { Designation } from '../../schema/wire/guide.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import { regimeBy } from '../shared/regime.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { formatDay } from '../text/dates.ts';
import type { Language } from '../text/language.ts';
import type { StewardText } from './texts.ts';

export interface EndingDesignation {
  readonly person: Person;
  readonly end: DesignationEnd;
}

/** Of those on the list, whose designation ends soon or has ended, the first to end first (WBK-2.2d). */
export function endingDesignations(
  { directory }: Pick<KnownDirectory, 'directory'>,
  designations: readonly Designation[],
  today: string,
): readonly EndingDesignation[] {
  const { rules } = regimeOf(regimeBy(directory.policy));
  return listedFunctionarissen(directory)
    .flatMap((person) => {
      const until = designations.find(({ fp }) => fp === fpText(person))?.until ?? '';
      return until === '' ? [] : [{ person, end: designationEnd(until, today, rules) }];
    })
    .filter(({ end }) => end.state !== 'calm')
    .sort((left, right) => (left.end.on < right.end.on ? -1 : 1));
}

export interface DesignationsEndingProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly ending: readonly EndingDesignation[];
  readonly onRenew: () => void;
  readonly onEnd: (person: Person) => void;
}

/** To be renewed, or ended by taking the person off the list: nobody is taken off by a date alone. */
export function DesignationsEnding({ text, language, ending, onRenew, onEnd }: DesignationsEndingProps) {
  const { designations: words } = text.guide;
  return (
    <>
      {ending.map(({ person, end }) => (
        <Alert kind="warning" key={fpText(person)}>
          <Paragraph>
            {(end.state === 'over' ? words.ended : words.ends)(person.name, formatDay(end.on, language))}
          </Paragraph>
          <ButtonGroup>
            <Button label={words.renewLabel(person.name)} onClick={onRenew}>
              {words.renew}
            </Button>
            <Button appearance="link" label={words.endLabel(person.name)} onClick={() => onEnd(person)}>
              {words.end}
            </Button>
          </ButtonGroup>
        </Alert>
      ))}
    </>
  );
}
