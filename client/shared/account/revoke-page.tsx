import { areEqual } from '../../../crypto/public/sodium.ts';
import { useModel } from '../model.ts';
import { Alert } from '../ui/alert.tsx';
import { Button } from '../ui/button.tsx';
import { ButtonGroup } from '../ui/button-group.tsx';
import { Paragraph } from '../ui/paragraph.tsx';
import { Screen } from '../ui/screen.tsx';
import { Failure } from '../vault/failure.tsx';
import type { AccountAppProps } from './account-app.tsx';
import { listWaysIn } from './ways-in.ts';
import { markOf } from './ways-page.tsx';

/** The second thought before a way in is gone for good. */
export function RevokePage({ account, session, text, language }: AccountAppProps) {
  const { revoking, busy, problem } = useModel(account.model);
  const ways = listWaysIn(session);
  const way = ways.find(({ wayInId }) => revoking !== undefined && areEqual(wayInId, revoking));
  const { revoke } = text;
  return (
    <Screen title={revoke.title}>
      {way && <Paragraph lead>{revoke.what(text.ways[way.kind], markOf(way, language))}</Paragraph>}
      <Paragraph>{revoke.lead}</Paragraph>
      <Paragraph>{revoke.others}</Paragraph>
      {ways.length === 2 && (
        <Alert kind="warning">
          <Paragraph>{revoke.lastButOne}</Paragraph>
        </Alert>
      )}
      <Failure sentence={problem && text.problems[problem]} />
      <ButtonGroup>
        <Button
          appearance="danger"
          busy={busy === 'revoke'}
          busyText={revoke.busy}
          onClick={() => void account.revoke()}
        >
          {revoke.yes}
        </Button>
        <Button onClick={account.back}>{text.shared.actions.cancel}</Button>
      </ButtonGroup>
    </Screen>
  );
}
