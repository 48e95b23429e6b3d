import { ADOPTERS, GUESTS, PAGE_LANGUAGES, SECTORS } from '../../schema/wire/guide.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Checkbox } from '../shared/ui/checkbox.tsx';
import { CheckboxGroup } from '../shared/ui/checkbox-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { RadioGroup } from '../shared/ui/radio-group.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { TextField } from '../shared/ui/text-field.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import { useFirstError } from '../shared/vault/use-first-error.ts';
import type { Language } from '../text/language.ts';
import { DesignationsPart } from './designations-part.tsx';
import { EMPTY_ADVISER, EMPTY_PLACE, type GuideForm } from './guide-form.ts';
import { GuidePages } from './guide-pages.tsx';
import { AdviserFields, errorText, FoldedWay, PlaceFields, Rows } from './guide-rows.tsx';
import type { OpenGuide } from './steward-state.ts';
import type { StewardText } from './texts.ts';

export interface GuidePageProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly slug: string;
  readonly known: KnownDirectory;
  readonly today: string;
  readonly guide: OpenGuide;
  readonly errors: readonly string[];
  readonly isSaved: boolean;
  readonly busy: boolean;
  readonly failed: string | undefined;
  readonly onFill: (change: Partial<GuideForm>) => void;
  readonly onSubmit: () => void;
  readonly onBack: () => void;
}

interface PartProps {
  readonly text: StewardText['guide'];
  readonly form: GuideForm;
  readonly errors: readonly string[];
  readonly onFill: GuidePageProps['onFill'];
}

/** What the channel's pages say of ways, people to ask and whom it is for. */
export function GuidePage(props: GuidePageProps) {
  const { guide, errors, busy, failed, onFill, onSubmit, onBack } = props;
  const text = props.text.guide;
  const part: PartProps = { text, form: guide.form, errors, onFill };
  useFirstError(errors);
  function submit(event: Event) {
    event.preventDefault();
    if (!busy) onSubmit();
  }
  return (
    <Screen title={text.title}>
      <Paragraph lead>{text.lead}</Paragraph>
      <Paragraph>{text.public}</Paragraph>
      <form class="zp-form" onSubmit={submit} noValidate>
        <ChannelPart {...part} />
        <WaysPart {...part} />
        <PlacesPart {...part} />
        <AnswersPart {...part} />
        <DesignationsPart
          {...part}
          known={props.known}
          today={props.today}
          values={guide.form.designations}
          independenceOn={guide.form.independenceOn}
          onChange={(designations) => onFill({ designations })}
          onIndependence={(independenceOn) => onFill({ independenceOn })}
        />
        {props.isSaved && (
          <Alert kind="ok" live="status">
            <Paragraph>{text.saved}</Paragraph>
          </Alert>
        )}
        <Failure sentence={errors.length > 0 ? text.fix : failed} />
        <ButtonGroup>
          <Button appearance="primary" type="submit" busy={busy} busyText={text.busy}>
            {text.send}
          </Button>
          <Button appearance="link" onClick={onBack}>
            {props.text.history.back}
          </Button>
        </ButtonGroup>
      </form>
      <GuidePages text={text} language={props.language} slug={props.slug} versions={guide.versions} />
    </Screen>
  );
}

/** Which organisation, for whom (WBK-2.6), in which languages. */
function ChannelPart({ text, form, onFill }: PartProps) {
  return (
    <>
      <Heading level={2}>{text.channel}</Heading>
      <RadioGroup
        label={text.sector}
        hint={text.sectorHint}
        choices={SECTORS.map((value) => ({ value, label: text.sectors[value] }))}
        value={form.sector}
        onChange={(sector) => onFill({ sector })}
      />
      <Checkbox
        label={text.rijk}
        hint={text.rijkHint}
        checked={form.isRijk}
        onChange={(isRijk) => onFill({ isRijk })}
      />
      <CheckboxGroup
        label={text.guests}
        choices={GUESTS.map((value) => ({ value, label: text.guestNames[value] }))}
        values={form.guests}
        onChange={(guests) => onFill({ guests })}
      />
      <CheckboxGroup
        label={text.languages}
        hint={text.languagesHint}
        choices={PAGE_LANGUAGES.filter((value) => value !== 'nl').map((value) => ({
          value,
          label: text.languageNames[value],
        }))}
        values={form.languages}
        onChange={(languages) => onFill({ languages })}
      />
    </>
  );
}

/** LET-10 and WBK-2.2c: where else, and how. */
function WaysPart({ text, form, errors, onFill }: PartProps) {
  const { signpost, ways } = form;
  return (
    <>
      <Heading level={2}>{text.ways}</Heading>
      <Paragraph>{text.waysLead}</Paragraph>
      {(['phone', 'desk', 'post', 'talk'] as const).map((kind) => (
        <FoldedWay
          key={kind}
          name={text.wayNames[kind]}
          text={text}
          value={ways[kind]}
          place={`ways.${kind}`}
          errors={errors}
          onChange={(way) => onFill({ ways: { ...ways, [kind]: way } })}
        />
      ))}
      <Heading level={2}>{text.signpost}</Heading>
      <Paragraph>{text.signpostLead}</Paragraph>
      {(['unwanted', 'dispute', 'complaint'] as const).map((kind) => (
        <FoldedWay
          key={kind}
          name={text.signpostWays[kind]}
          text={text}
          value={signpost[kind]}
          place={`signpost.${kind}`}
          errors={errors}
          onChange={(way) => onFill({ signpost: { ...signpost, [kind]: way } })}
        />
      ))}
    </>
  );
}

/** WBK-2.2g, WBK-2.5, LET-8: whom one can turn to, inside and outside. */
function PlacesPart({ text, form, errors, onFill }: PartProps) {
  return (
    <>
      <Heading level={2}>{text.advisers}</Heading>
      <Paragraph>{text.advisersLead}</Paragraph>
      <Rows
        text={text}
        kind={text.adviser}
        values={form.advisers}
        empty={EMPTY_ADVISER}
        most={12}
        onChange={(advisers) => onFill({ advisers })}
        row={(value, index, onChange) => (
          <AdviserFields text={text} value={value} place={`advisers.${index}`} errors={errors} onChange={onChange} />
        )}
      />
      {(['authorities', 'support'] as const).map((kind) => (
        <section class="zp-flow" key={kind}>
          <Heading level={2}>{text[kind]}</Heading>
          <Paragraph>{kind === 'authorities' ? text.authoritiesLead : text.supportLead}</Paragraph>
          <Rows
            text={text}
            kind={kind === 'authorities' ? text.authority : text.helper}
            values={form[kind]}
            empty={EMPTY_PLACE}
            most={20}
            onChange={(places) => onFill({ [kind]: places })}
            row={(value, index, onChange) => (
              <PlaceFields text={text} value={value} place={`${kind}.${index}`} errors={errors} onChange={onChange} />
            )}
          />
        </section>
      ))}
      <TextField
        label={text.checkedOn}
        hint={text.checkedOnHint}
        optionalText={text.optional}
        error={errorText({ text, errors }, 'placesCheckedOn')}
        type="date"
        value={form.placesCheckedOn}
        onInput={(placesCheckedOn) => onFill({ placesCheckedOn })}
      />
    </>
  );
}

/** Who answers, and who agreed (WBK-2.7). */
function AnswersPart({ text, form, errors, onFill }: PartProps) {
  const { contact, adoption } = form;
  const error = (place: string) => errorText({ text, errors }, place);
  return (
    <>
      <Heading level={2}>{text.contact}</Heading>
      <Paragraph>{text.contactLead}</Paragraph>
      <TextField
        label={text.name}
        optionalText={text.optional}
        error={error('contact.name')}
        maxLength={120}
        value={contact.name}
        onInput={(name) => onFill({ contact: { ...contact, name } })}
      />
      <TextField
        label={text.phone}
        optionalText={text.optional}
        error={error('contact.phone')}
        type="tel"
        maxLength={26}
        value={contact.phone}
        onInput={(phone) => onFill({ contact: { ...contact, phone } })}
      />
      <TextField
        label={text.mail}
        optionalText={text.optional}
        error={error('contact.mail')}
        type="email"
        maxLength={254}
        value={contact.mail}
        onInput={(mail) => onFill({ contact: { ...contact, mail } })}
      />
      <RadioGroup
        label={text.adoption}
        hint={text.adoptionHint}
        choices={(['', ...ADOPTERS] as const).map((value) => ({ value, label: text.adopters[value] }))}
        value={adoption.by}
        onChange={(by) => onFill({ adoption: { ...adoption, by } })}
      />
      {adoption.by !== '' && (
        <>
          <TextField
            label={text.adoptedOn}
            error={error('adoption.on')}
            type="date"
            value={adoption.on}
            onInput={(on) => onFill({ adoption: { ...adoption, on } })}
          />
          <TextField
            label={text.reference}
            optionalText={text.optional}
            error={error('adoption.reference')}
            maxLength={200}
            value={adoption.reference}
            onInput={(reference) => onFill({ adoption: { ...adoption, reference } })}
          />
        </>
      )}
    </>
  );
}
