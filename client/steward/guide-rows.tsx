/** The parts of the form of texts and ways that come more than once. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { Adviser, Place, Way } from '../../schema/wire/guide.ts';
import { Button } from '../shared/ui/button.tsx';
import { Details } from '../shared/ui/details.tsx';
import { FieldGroup } from '../shared/ui/field-group.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { TextArea } from '../shared/ui/text-area.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { problemAt } from './guide-form.ts';
import type { StewardText } from './texts.ts';

type GuideText = StewardText['guide'];

export interface RowProps<Value> {
  readonly text: GuideText;
  readonly value: Value;
  /** Where it is in the guide, such as `ways.phone`. */
  readonly place: string;
  readonly errors: readonly string[];
  readonly onChange: (value: Value) => void;
}

export function errorText({ text, errors }: Pick<RowProps<unknown>, 'text' | 'errors'>, place: string) {
  const problem = problemAt(errors, place);
  return problem && text.errors[problem];
}

/** Words in two languages, a telephone number and a website. */
export function WayFields({ text, value, place, errors, onChange }: RowProps<Way>) {
  const error = (field: string) => errorText({ text, errors }, `${place}.${field}`);
  return (
    <>
      <TextArea
        label={text.words}
        hint={text.wordsHint}
        optionalText={text.optional}
        error={error('words.nl')}
        rows={2}
        maxLength={300}
        value={value.words.nl}
        onInput={(nl) => onChange({ ...value, words: { ...value.words, nl } })}
      />
      <TextArea
        label={text.wordsEn}
        optionalText={text.optional}
        error={error('words.en')}
        rows={2}
        maxLength={300}
        value={value.words.en}
        onInput={(en) => onChange({ ...value, words: { ...value.words, en } })}
      />
      <TextField
        label={text.phone}
        optionalText={text.optional}
        error={error('phone')}
        type="tel"
        maxLength={26}
        value={value.phone}
        onInput={(phone) => onChange({ ...value, phone })}
      />
      <TextField
        label={text.href}
        hint={text.hrefHint}
        optionalText={text.optional}
        error={error('href')}
        type="url"
        maxLength={200}
        value={value.href}
        onInput={(href) => onChange({ ...value, href })}
      />
    </>
  );
}

/**
 * Folded away while there is nothing in it: the form is long. Once open it stays so, or it would shut while somebody
 * mends it.
 */
export function FoldedWay({ name, ...way }: RowProps<Way> & { readonly name: string }) {
  const { words, phone, href } = way.value;
  const isOpen = useRef(words.nl + words.en + phone + href !== '');
  if (way.errors.some((error) => error.startsWith(`${way.place}.`))) isOpen.current = true;
  return (
    <Details summary={name} open={isOpen.current}>
      {/* biome-ignore lint/a11y/useSemanticElements: the summary is the legend one sees */}
      <div role="group" aria-label={name} class="zp-flow">
        <WayFields {...way} />
      </div>
    </Details>
  );
}

export function PlaceFields(props: RowProps<Place>) {
  const { text, value, place, onChange } = props;
  return (
    <>
      <TextField
        label={text.name}
        error={errorText(props, `${place}.name`)}
        maxLength={120}
        value={value.name}
        onInput={(name) => onChange({ ...value, name })}
      />
      <WayFields {...props} onChange={(way) => onChange({ ...value, ...way })} />
    </>
  );
}

export function AdviserFields(props: RowProps<Adviser>) {
  const { text, value, place, onChange } = props;
  return (
    <>
      <TextField
        label={text.name}
        error={errorText(props, `${place}.name`)}
        maxLength={120}
        value={value.name}
        onInput={(name) => onChange({ ...value, name })}
      />
      <RadioGroup
        label={text.where}
        choices={[
          { value: 'internal', label: text.internal },
          { value: 'external', label: text.external },
        ]}
        value={value.where}
        onChange={(where) => onChange({ ...value, where })}
      />
      <TextField
        label={text.phone}
        optionalText={text.optional}
        error={errorText(props, `${place}.phone`)}
        type="tel"
        maxLength={26}
        value={value.phone}
        onInput={(phone) => onChange({ ...value, phone })}
      />
      <TextField
        label={text.mail}
        optionalText={text.optional}
        error={errorText(props, `${place}.mail`)}
        type="email"
        maxLength={254}
        value={value.mail}
        onInput={(mail) => onChange({ ...value, mail })}
      />
    </>
  );
}

export interface RowsProps<Value> {
  readonly text: GuideText;
  /** What one of them is. */
  readonly kind: string;
  readonly values: readonly Value[];
  readonly empty: Value;
  readonly most: number;
  readonly onChange: (values: Value[]) => void;
  readonly row: (value: Value, index: number, change: (value: Value) => void) => ComponentChildren;
}

/** As many as there are, one more when asked, and each can go. */
export function Rows<Value extends { readonly name: string }>(props: RowsProps<Value>) {
  const { text, kind, values, empty, most, onChange, row } = props;
  return (
    <>
      {values.map((value, index) => (
        // A row has no name of its own while it is typed; rows are only added at the end, and every field shows its value.
        <FieldGroup label={`${kind} ${index + 1}`} key={index}>
          {row(value, index, (changed) => onChange(values.map((other, at) => (at === index ? changed : other))))}
          <Button onClick={() => onChange(values.filter((_, at) => at !== index))}>
            {text.remove(value.name === '' ? text.unnamed : value.name)}
          </Button>
        </FieldGroup>
      ))}
      {values.length < most && <Button onClick={() => onChange([...values, empty])}>{text.add}</Button>}
    </>
  );
}
