import { listedFunctionarissen } from '../../crypto/directory.ts';
import { designationEnd } from '../../schema/content/rules/designation.ts';
import { regimeOf } from '../../schema/content/rules/rule-sets.ts';
import { type Designation, KNOWLEDGE } from '../../schema/wire/guide.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import { regimeBy } from '../shared/regime.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { CheckboxGroup } from '../shared/ui/checkbox-group.tsx';
import { FieldGroup } from '../shared/ui/field-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { emptyDesignation } from './guide-form.ts';
import { errorText } from './guide-rows.tsx';
import type { StewardText } from './texts.ts';

export interface DesignationsPartProps {
  readonly text: StewardText['guide'];
  readonly known: KnownDirectory;
  readonly today: string;
  readonly values: readonly Designation[];
  readonly independenceOn: string;
  readonly errors: readonly string[];
  readonly onChange: (values: Designation[]) => void;
  readonly onIndependence: (day: string) => void;
}

/** Of each functionaris on the list: designated from when until when, and what they know (WBK-2.2d/e, AMVB-5). */
export function DesignationsPart(props: DesignationsPartProps) {
  const { text, known, values, onChange } = props;
  const { designations: words } = text;
  return (
    <section class="zp-flow">
      <Heading level={2}>{words.title}</Heading>
      <Paragraph>{words.lead}</Paragraph>
      {listedFunctionarissen(known.directory).map((person) => {
        const fp = fpText(person);
        const found = values.find((one) => one.fp === fp);
        const value = found ?? emptyDesignation(fp);
        const place = `designations.${found === undefined ? values.length : values.indexOf(found)}`;
        const change = (changed: Partial<Designation>) =>
          onChange(
            found === undefined
              ? [...values, { ...value, ...changed }]
              : values.map((one) => (one === found ? { ...one, ...changed } : one)),
          );
        return (
          <FieldGroup label={person.name} key={fp}>
            <DesignationFields {...props} value={value} place={place} onFill={change} />
          </FieldGroup>
        );
      })}
      <TextField
        label={words.independence}
        hint={words.independenceHint}
        optionalText={text.optional}
        error={errorText(props, 'independenceOn')}
        type="date"
        value={props.independenceOn}
        onInput={props.onIndependence}
      />
    </section>
  );
}

interface DesignationFieldsProps extends DesignationsPartProps {
  readonly value: Designation;
  readonly place: string;
  readonly onFill: (change: Partial<Designation>) => void;
}

function DesignationFields({ text, known, today, value, place, errors, onFill }: DesignationFieldsProps) {
  const { designations: words } = text;
  const { rules } = regimeOf(regimeBy(known.directory.policy));
  const end = value.until === '' ? undefined : designationEnd(value.until, today, rules);
  const day = (name: 'from' | 'until' | 'trainedOn') => (
    <TextField
      label={words[name]}
      hint={name === 'until' ? words.untilHint : undefined}
      optionalText={name === 'from' ? undefined : text.optional}
      error={errorText({ text, errors }, `${place}.${name}`)}
      type="date"
      value={value[name]}
      onInput={(typed) => onFill({ [name]: typed })}
    />
  );
  return (
    <>
      {end !== undefined && end.state !== 'calm' && (
        <Alert kind="warning">
          <Paragraph>{words.states[end.state]}</Paragraph>
        </Alert>
      )}
      <CheckboxGroup
        label={words.under}
        hint={words.underHint}
        choices={(['d', 'e'] as const).map((part) => ({ value: part, label: words.parts[part] }))}
        values={value.under}
        onChange={(under) => onFill({ under })}
      />
      {value.under.length === 1 && value.under[0] === 'e' && <Paragraph small>{words.onlyE}</Paragraph>}
      {day('from')}
      {day('until')}
      <CheckboxGroup
        label={words.knows}
        choices={KNOWLEDGE.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
        values={value.knows}
        onChange={(knows) => onFill({ knows })}
      />
      {day('trainedOn')}
    </>
  );
}
