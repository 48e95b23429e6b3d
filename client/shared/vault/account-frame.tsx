import type { ComponentChildren } from 'preact';
import type { Language } from '../../text/language.ts';
import { Button } from '../ui/button.tsx';
import { Page } from '../ui/page.tsx';
import type { AccountText } from './account-text.ts';
import { IdleWatch } from './idle-watch.tsx';
import type { SignInNotice } from './sign-in-model.ts';

export interface AccountFrameProps {
  readonly name: string;
  readonly text: AccountText;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
  /** Absent: nobody is signed in. */
  readonly onLeave?: ((notice: SignInNotice) => void) | undefined;
  /** Opens what this account can do with itself. */
  readonly onAccess?: (() => void) | undefined;
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

/** Header and footer around every screen of a steward and a functionaris. */
export function AccountFrame(props: AccountFrameProps) {
  const { name, text, language, onLanguage, onLeave, onAccess, wide, children } = props;
  const { page } = text.shared;
  return (
    <Page
      channelName={name}
      skipText={page.skipToContent}
      language={{ label: page.language, current: language, onChoose: onLanguage }}
      headerEnd={
        onLeave && (
          <span class="zp-sign-out">
            {onAccess && <Button onClick={onAccess}>{text.access}</Button>}
            <Button onClick={() => onLeave('out')}>{text.signOut}</Button>
          </span>
        )
      }
      wide={wide}
    >
      {onLeave && <IdleWatch onIdle={() => onLeave('idle')} />}
      {children}
    </Page>
  );
}
