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
  readonly origin: string;
  readonly today: () => string;
}

export function StewardRoot({ steward, origin, today }: StewardRootProps) {
  const [language, chooseLanguage] = useLanguage();
  const { session, known } = useModel(steward.model);
  const text = TEXTS[language];
  return (
    <AccountFrame
      name={known?.directory.organisation ?? text.pageName}
      text={text.account}
      language={language}
      onLanguage={chooseLanguage}
      onLeave={session && ((notice) => void steward.leave(notice))}
    >
      <StewardApp steward={steward} text={text} language={language} origin={origin} today={today} />
    </AccountFrame>
  );
}
