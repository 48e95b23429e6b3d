import { checkWords } from '../../../crypto/check-words.ts';
import type { Language } from '../../text/language.ts';
import { useModel } from '../model.ts';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Details } from '../ui/details.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { Screen } from '../ui/screen.tsx';
import { Spinner } from '../ui/spinner.tsx';
import { WordGrid } from '../ui/word-grid.tsx';
import type { AccountText } from '../vault/account-text.ts';
import { Failure } from '../vault/failure.tsx';
import type { NewDevice } from './new-device.ts';
import { PollWatch } from './poll-watch.tsx';

export interface NewDevicePageProps {
  readonly device: NewDevice;
  readonly text: AccountText;
  readonly language: Language;
  /** The other device belongs to an account that this page is not for. */
  readonly wrongRole: string;
}

/** On a device that is not part of the account yet. */
export function NewDevicePage(props: NewDevicePageProps) {
  const { screen } = useModel(props.device.model);
  switch (screen) {
    case 'compare':
      return <ComparePage {...props} />;
    case 'differ':
      return <DifferPage {...props} />;
    case 'passkey':
      return <PasskeyPage {...props} />;
    default:
      return <WaitingPage {...props} />;
  }
}

function WaitingPage({ device, text, language, wrongRole }: NewDevicePageProps) {
  const { waiting, link, problem, isWrongRole, busy } = useModel(device.model);
  const { newDevice, shared } = text;
  const failed = isWrongRole ? wrongRole : problem && text.problems[problem];
  const isWaiting = waiting !== undefined && failed === undefined;
  return (
    <Screen title={newDevice.title}>
      <Failure sentence={failed} />
      {isWaiting && (
        <>
          <Paragraph lead>{newDevice.lead}</Paragraph>
          <WordGrid words={checkWords(waiting.key.fp, language)} label={newDevice.words} lang={language} />
          {link && <QrCode text={link} label={newDevice.qr} />}
          <Spinner text={newDevice.waiting} />
        </>
      )}
      {waiting !== undefined && <PollWatch onLook={device.look} />}
      <ButtonGroup>
        {failed !== undefined && (
          <Button appearance="primary" busy={busy === 'start'} onClick={() => void device.start()}>
            {shared.actions.startAgain}
          </Button>
        )}
        <Button onClick={() => void device.close()}>{shared.actions.cancel}</Button>
      </ButtonGroup>
    </Screen>
  );
}

function ComparePage({ device, text, language }: NewDevicePageProps) {
  const { transcript, busy, problem } = useModel(device.model);
  const { pairWords } = text;
  return (
    <Screen title={pairWords.title}>
      <Paragraph lead>{pairWords.lead}</Paragraph>
      {transcript && <WordGrid words={checkWords(transcript, language)} label={pairWords.words} lang={language} />}
      <Failure sentence={problem && text.problems[problem]} />
      <ButtonGroup>
        <Button appearance="primary" onClick={device.same}>
          {pairWords.same}
        </Button>
        <Button busy={busy === 'leave'} onClick={() => void device.differ()}>
          {pairWords.differ}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}

function DifferPage({ device, text }: NewDevicePageProps) {
  return (
    <Screen title={text.pairWords.differTitle}>
      <Paragraph lead>{text.pairWords.differText}</Paragraph>
      <ButtonGroup>
        <Button onClick={() => void device.close()}>{text.shared.actions.close}</Button>
      </ButtonGroup>
    </Screen>
  );
}

function PasskeyPage({ device, text }: NewDevicePageProps) {
  const { busy, problem } = useModel(device.model);
  const { newDevice, passkey, passkeyName } = text;
  const make = () => void device.makePasskey(({ slug, role }) => passkeyName[role](slug));
  return (
    <Screen title={newDevice.passkeyTitle}>
      <Paragraph lead>{passkey.what}</Paragraph>
      <Paragraph>{passkey.times}</Paragraph>
      <Failure sentence={problem && text.problems[problem]} />
      <ButtonGroup>
        <Button appearance="primary" busy={busy === 'passkey'} busyText={passkey.busy} onClick={make}>
          {passkey.make}
        </Button>
      </ButtonGroup>
      <Details summary={newDevice.byCodeTitle} open={problem !== undefined}>
        <Paragraph>{newDevice.byCode}</Paragraph>
        <ButtonGroup>
          <Button onClick={() => void device.close()}>{newDevice.toCode}</Button>
        </ButtonGroup>
      </Details>
    </Screen>
  );
}
