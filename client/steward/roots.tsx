import type { Account } from '../shared/account/account.ts';
import { AccountApp } from '../shared/account/account-app.tsx';
import { useModel } from '../shared/model.ts';
import { useLanguage } from '../shared/ui/use-language.ts';
import { AccountFrame } from '../shared/vault/account-frame.tsx';
import { SetupApp } from './setup-app.tsx';
import type { SetupModel } from './setup-model.ts';
import { StewardApp } from './steward-app.tsx';
import type { StewardModel } from './steward-model.ts';
import { TEXTS } from './texts.ts';

export interface SetupRootProps {
  readonly setup: SetupModel;
  readonly origin: string;
}

export function SetupRoot({ setup, origin }: SetupRootProps) {
  const [language, chooseLanguage] = useLanguage();
  const text = TEXTS[language];
  return (
    <AccountFrame name={text.pageName} text={text.account} language={language} onLanguage={chooseLanguage}>
      <SetupApp setup={setup} text={text} language={language} origin={origin} />
    </AccountFrame>
  );
}

export interface StewardRootProps {
  readonly steward: StewardModel;
  readonly account: Account;
  readonly origin: string;
  readonly today: () => string;
}

export function StewardRoot({ steward, account, origin, today }: StewardRootProps) {
  const [language, chooseLanguage] = useLanguage();
  const { session, known } = useModel(steward.model);
  const { screen } = useModel(account.model);
  const text = TEXTS[language];
  const name = known?.directory.organisation ?? text.pageName;
  const isAtAccount = session !== undefined && screen !== 'closed';
  return (
    <AccountFrame
      name={name}
      text={text.account}
      language={language}
      onLanguage={chooseLanguage}
      onLeave={session && ((notice) => void steward.leave(notice))}
      onAccess={isAtAccount ? undefined : () => void account.open()}
    >
      {isAtAccount ? (
        <AccountApp
          account={account}
          session={session}
          text={text.account}
          language={language}
          organisation={name}
          signInAddress={`${origin}/steward`}
        />
      ) : (
        <StewardApp steward={steward} text={text} language={language} origin={origin} today={today} />
      )}
    </AccountFrame>
  );
}
