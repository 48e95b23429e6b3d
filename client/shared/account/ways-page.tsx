import { checkWords } from '../../../crypto/check-words.ts';
import { FINGERPRINT_BYTES, MAX_WAYS_IN } from '../../../crypto/public/sizes.ts';
import { encodeBase64url } from '../../../crypto/public/sodium.ts';
import type { Language } from '../../text/language.ts';
import { useModel } from '../model.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Details } from '../ui/details.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import { SummaryList } from '../ui/summary-list.tsx';
import { Failure } from '../vault/failure.tsx';
import type { AccountAppProps } from './account-app.tsx';
import { type ListedWayIn, listWaysIn } from './ways-in.ts';

/** Two words that tell one passkey from another: nothing else of it is known. */
export function markOf({ wayInId }: ListedWayIn, language: Language): string {
  return checkWords(wayInId.slice(0, FINGERPRINT_BYTES), language).slice(0, 2).join(' ');
}

export function WaysPage(props: AccountAppProps) {
  const { account, session, text, language } = props;
  const { done, busy, problem } = useModel(account.model);
  const { ways } = text;
  const listed = listWaysIn(session);
  const isFull = listed.length >= MAX_WAYS_IN;
  const addPasskey = () => void account.addPasskey(({ slug, role }) => text.passkeyName[role](slug));
  return (
    <Screen title={ways.title}>
      {done && (
        <Alert kind="ok" live="status">
          <Paragraph>{ways.done[done]}</Paragraph>
        </Alert>
      )}
      <Paragraph lead>{ways.lead}</Paragraph>
      <SummaryList rows={listed.map((way) => wayRow(way, props))} />
      <Paragraph small>{ways.markHint}</Paragraph>
      {listed.length === 1 && (
        <Alert kind="warning">
          <Paragraph>{ways.only}</Paragraph>
        </Alert>
      )}
      {isFull && <Paragraph>{ways.full}</Paragraph>}
      <Failure sentence={problem && text.problems[problem]} />
      <ButtonGroup>
        {!isFull && (
          <>
            <Button appearance="primary" onClick={account.goToDevice}>
              {ways.addDevice}
            </Button>
            <Button busy={busy === 'passkey'} busyText={ways.addPasskeyBusy} onClick={addPasskey}>
              {ways.addPasskey}
            </Button>
          </>
        )}
        <Button busy={busy === 'code'} onClick={() => void account.drawCode(language)}>
          {ways.newCode}
        </Button>
      </ButtonGroup>
      {props.children}
      <Details summary={ways.restored}>
        <Paragraph>{ways.restoredText}</Paragraph>
        <ButtonGroup>
          <Button onClick={account.forgetSeen}>{ways.forget}</Button>
        </ButtonGroup>
      </Details>
      <ButtonGroup>
        <Button appearance="link" onClick={account.close}>
          {ways.back}
        </Button>
      </ButtonGroup>
    </Screen>
  );
}

function wayRow(way: ListedWayIn, { account, text: { ways }, language }: AccountAppProps) {
  const name = ways[way.kind];
  const mark = markOf(way, language);
  return {
    key: encodeBase64url(way.wayInId),
    label: name,
    value: (
      <>
        {ways.mark(mark)}
        {way.isCurrent && (
          <>
            <br />
            {ways.current}
          </>
        )}
      </>
    ),
    action: way.isRevocable && (
      <Button appearance="link" label={ways.revokeLabel(name, mark)} onClick={() => account.askRevoke(way.wayInId)}>
        {ways.revoke}
      </Button>
    ),
  };
}
