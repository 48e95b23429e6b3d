import type { Account } from '../shared/account/account.ts';
import { AccountApp } from '../shared/account/account-app.tsx';
import { useModel } from '../shared/model.ts';
import { useLanguage } from '../shared/ui/use-language.ts';
import { AccountFrame } from '../shared/vault/account-frame.tsx';
import { DeskApp } from './desk-app.tsx';
import type { DeskModel } from './desk-model.ts';
import { EnrolApp } from './enrol-app.tsx';
import type { EnrolModel } from './enrol-model.ts';
import { KeySection } from './key-section.tsx';
import type { OwnKey } from './own-key.ts';
import { TEXTS } from './texts.ts';

export interface EnrolRootProps {
  readonly enrol: EnrolModel;
  readonly origin: string;
  readonly today: () => string;
}

export function EnrolRoot({ enrol, origin, today }: EnrolRootProps) {
  const [language, chooseLanguage] = useLanguage();
  const { invitation } = useModel(enrol.model);
  const text = TEXTS[language];
  return (
    <AccountFrame
      name={invitation?.known.directory.organisation ?? text.pageName}
      text={text.account}
      language={language}
      onLanguage={chooseLanguage}
    >
      <EnrolApp enrol={enrol} text={text} language={language} origin={origin} today={today} />
    </AccountFrame>
  );
}

export interface DeskRootProps {
  readonly desk: DeskModel;
  readonly account: Account;
  readonly ownKey: OwnKey;
  readonly origin: string;
  readonly today: () => string;
  readonly now: () => Date;
}

export function DeskRoot({ desk, account, ownKey, origin, today, now }: DeskRootProps) {
  const [language, chooseLanguage] = useLanguage();
  const { session, checked, screen, desk: found } = useModel(desk.model);
  const { screen: accountScreen } = useModel(account.model);
  const text = TEXTS[language];
  const name = checked?.known.directory.organisation ?? text.pageName;
  const isAtAccount = session !== undefined && accountScreen !== 'closed';
  const isWide =
    !isAtAccount && found !== undefined && (screen === 'desk' || screen === 'melding' || screen === 'register');
  return (
    <AccountFrame
      name={name}
      text={text.account}
      language={language}
      onLanguage={chooseLanguage}
      onLeave={session && ((notice) => void desk.leave(notice))}
      onAccess={isAtAccount ? undefined : () => void account.open()}
      wide={isWide}
    >
      {isAtAccount ? (
        <AccountApp
          account={account}
          session={session}
          text={text.account}
          language={language}
          organisation={name}
          signInAddress={`${origin}/desk`}
        >
          {checked?.self.state === 'listed' && (
            <KeySection ownKey={ownKey} session={session} checked={checked} text={text} />
          )}
        </AccountApp>
      ) : (
        <DeskApp desk={desk} text={text} language={language} origin={origin} today={today} now={now} />
      )}
    </AccountFrame>
  );
}
