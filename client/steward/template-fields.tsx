import { useRef } from 'preact/hooks';
import { wordsThatAskWho } from '../shared/asks-who.ts';
import {
  fillTemplate,
  namesOf,
  placesOf,
  standardWords,
  strangePlaces,
  type TemplateId,
  templateName,
} from '../shared/templates.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { Details } from '../shared/ui/details.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { TextArea } from '../shared/ui/text-area.tsx';
import type { Language } from '../text/language.ts';
import {
  exampleFacts,
  isChanged,
  type Message,
  MOST_CHARACTERS,
  type TemplatesForm,
  templateError,
  templatesIn,
  wordsOf,
} from './templates-form.ts';
import type { StewardText } from './texts.ts';
import { unseenWords } from './unseen-words.ts';

export interface MessageProps {
  readonly text: StewardText;
  /** Of the page; the texts have their own. */
  readonly language: Language;
  readonly form: TemplatesForm;
  readonly today: string;
  readonly message: Message;
  /** The form was refused: what is wrong is said beside each. */
  readonly isTried: boolean;
  /** Undefined puts the standard text back. */
  readonly onWrite: (id: TemplateId, words: string | undefined) => void;
}

/** One message: its text, or one text for each of its fields. */
export function FoldedMessage(props: MessageProps) {
  const { text, language, form, message, isTried } = props;
  const ids = templatesIn(message);
  const [name = ''] = ids.map((id) => namesOf(id, text.acts, language).message);
  const isWrong = ids.some((id) => errorOf(form, id) !== undefined);
  // What was opened for its mistake stays open while it is mended.
  const isOpen = useRef(false);
  if (isTried && isWrong) isOpen.current = true;
  const isOwn = ids.some((id) => isChanged(form, id));
  return (
    <Details summary={isOwn ? text.templates.changed(name) : name} open={isOpen.current}>
      {/* biome-ignore lint/a11y/useSemanticElements: the summary is the legend one sees */}
      <div role="group" aria-label={name} class="zp-flow">
        {ids.map((id) => (
          <TemplateFields key={id} {...props} id={id} />
        ))}
      </div>
    </Details>
  );
}

function errorOf(form: TemplatesForm, id: TemplateId) {
  return templateError({ id, language: form.language, words: wordsOf(form, id) });
}

interface TemplateFieldsProps extends MessageProps {
  readonly id: TemplateId;
}

function TemplateFields({ text, language, form, today, id, ...props }: TemplateFieldsProps) {
  const words = text.templates;
  const written = wordsOf(form, id);
  const places = placesOf(id, form.language).join(', ');
  const error = props.isTried ? errorOf(form, id) : undefined;
  const { field } = namesOf(id, text.acts, language);
  const usual = wordsThatAskWho(standardWords(id, form.language));
  const asking = wordsThatAskWho(written).filter((word) => !usual.includes(word));
  const errors = {
    ...words.errors,
    places: words.errors.places(strangePlaces(id, form.language, written).join(', ')),
    unseen: words.errors.unseen(unseenWords(written).join(', ')),
  };
  return (
    <div class="zp-flow">
      <TextArea
        label={field ?? words.field}
        hint={places === '' ? words.noPlaces : words.places(places)}
        error={error && errors[error]}
        rows={field === undefined ? 6 : 3}
        maxLength={MOST_CHARACTERS}
        value={written}
        onInput={(typed) => props.onWrite(id, typed)}
      />
      <div role="status">
        {asking.length > 0 && (
          <Alert kind="warning" title={text.questions.asksWhoTitle}>
            <Paragraph>{text.questions.asksWho(asking.join(', '))}</Paragraph>
          </Alert>
        )}
      </div>
      <Paragraph small>{words.example}</Paragraph>
      <blockquote class="zp-template__example" lang={form.language}>
        {fillTemplate(written, exampleFacts(today, form.language), form.language)}
      </blockquote>
      {isChanged(form, id) && (
        <Button
          appearance="link"
          label={words.putBackOf(templateName(id, text.acts, language))}
          onClick={() => props.onWrite(id, undefined)}
        >
          {words.putBack}
        </Button>
      )}
    </div>
  );
}
