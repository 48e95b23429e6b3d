import { useModel } from '../shared/model.ts';
import { useLanguage } from '../shared/ui/use-language.ts';
import { AccountFrame } from '../shared/vault/account-frame.tsx';
import { DeskApp } from './desk-app.tsx';
import type { DeskModel } from './desk-model.ts';
import { EnrolApp } from './enrol-app.tsx';
import type { EnrolModel } from './enrol-model.ts';
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
  readonly today: () => string;
  readonly now: () => Date;
}

export function DeskRoot({ desk, today, now }: DeskRootProps) {
  const [language, chooseLanguage] = useLanguage();
  const { session, checked, screen, desk: found } = useModel(desk.model);
  const text = TEXTS[language];
  const isWide = found !== undefined && (screen === 'desk' || screen === 'melding');
  return (
    <AccountFrame
      name={checked?.known.directory.organisation ?? text.pageName}
      text={text.account}
      language={language}
      onLanguage={chooseLanguage}
      onLeave={session && ((notice) => void desk.leave(notice))}
      wide={isWide}
    >
      <DeskApp desk={desk} text={text} language={language} today={today} now={now} />
    </AccountFrame>
  );
}
