/** Telling one reader who the melder is (WBK-1a.3): first what that means, then to whom and what for, then once more. */
import { useState } from 'preact/hooks';
import { IDENTITY_TEXT_MAX_BYTES } from '../../../../crypto/identity.ts';
import { utf8 } from '../../../../crypto/public/bytes.ts';
import { Alert } from '../../../shared/ui/alert.tsx';
import { Button } from '../../../shared/ui/button.tsx';
import { ButtonGroup } from '../../../shared/ui/button-group.tsx';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { RadioGroup } from '../../../shared/ui/radio-group.tsx';
import { Screen } from '../../../shared/ui/screen.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { TextField } from '../../../shared/ui/text-field.tsx';
import type { KnownPerson } from '../../list-view.ts';
import { useAllTexts } from '../texts.ts';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';

export interface IdentityPagesProps {
  /** Readers in office, whom the melder did not ask to take off. */
  readonly people: readonly KnownPerson[];
  readonly telling: Telling;
}

export function IdentityPages({ people, telling }: IdentityPagesProps) {
  const [isRead, setRead] = useState(false);
  if (isRead) return <FormPage people={people} telling={telling} />;
  return <WarningPage isPossible={people.length > 0} onBegin={() => setRead(true)} onBack={telling.onBack} />;
}

interface WarningPageProps {
  readonly isPossible: boolean;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

function WarningPage({ isPossible, onBegin, onBack }: WarningPageProps) {
  const { menu, asked } = useAllTexts().mailbox;
  const { identity } = asked;
  return (
    <Screen title={identity.title} name="identity">
      <Paragraph lead>{identity.lead}</Paragraph>
      <Alert kind="warning" title={identity.warningTitle}>
        <Paragraph>{identity.warning}</Paragraph>
      </Alert>
      <Paragraph>{identity.onlyOne}</Paragraph>
      <Paragraph>{identity.others}</Paragraph>
      <Paragraph>{identity.law}</Paragraph>
      <Paragraph>{identity.advice}</Paragraph>
      {!isPossible && <Paragraph>{identity.nobody}</Paragraph>}
      <ButtonGroup>
        <Button onClick={onBack}>{menu.back}</Button>
        {isPossible && <Button onClick={onBegin}>{identity.begin}</Button>}
      </ButtonGroup>
    </Screen>
  );
}

function FormPage({ people, telling }: IdentityPagesProps) {
  const { identity } = useAllTexts().mailbox.asked;
  const to = chosenOf(
    telling,
    people.map(({ fp }) => fp),
  );
  const [purpose, text] = [telling.draft('purpose').trim(), telling.draft('identity').trim()];
  const isTooLong = utf8(text).length > IDENTITY_TEXT_MAX_BYTES;
  const person = people.find(({ fp }) => fp === to);

  function wording() {
    if (to === undefined) return { missing: identity.missingTo };
    if (purpose === '') return { missing: identity.missingPurpose };
    if (text === '') return { missing: identity.missingText };
    return isTooLong ? { missing: identity.tooLong } : { told: { to, purpose, text } };
  }
  const isLacking = (sentence: string, missing: string | undefined) => (missing === sentence ? missing : undefined);
  return (
    <TellPage telling={telling} title={identity.formTitle} wording={wording} send={identity.send} appearance="danger">
      {(missing) => (
        <>
          <RadioGroup
            label={identity.to}
            error={isLacking(identity.missingTo, missing)}
            choices={people.map(({ fp, name, functionTitle }) => ({ value: fp, label: name, hint: functionTitle }))}
            value={to}
            onChange={(fp) => telling.onDraft(fp, 'chosen')}
          />
          <TextField
            label={identity.purpose}
            hint={identity.purposeHint}
            error={isLacking(identity.missingPurpose, missing)}
            value={telling.draft('purpose')}
            maxLength={300}
            onInput={(value) => telling.onDraft(value, 'purpose')}
          />
          <TextArea
            label={identity.text}
            hint={identity.textHint}
            error={isTooLong ? identity.tooLong : isLacking(identity.missingText, missing)}
            rows={4}
            value={telling.draft('identity')}
            maxLength={IDENTITY_TEXT_MAX_BYTES}
            onInput={(value) => telling.onDraft(value, 'identity')}
          />
          <div role="status">
            {person && (
              <Alert kind="warning">
                <Paragraph>{identity.sure(person.name)}</Paragraph>
              </Alert>
            )}
          </div>
        </>
      )}
    </TellPage>
  );
}
