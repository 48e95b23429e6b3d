import type { ComponentChildren } from 'preact';
import type { LanguageSwitchProps } from './language-switch.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { SkipLink } from './skip-link.tsx';

export interface PageProps {
  readonly channelName: string;
  readonly skipText: string;
  readonly language?: LanguageSwitchProps | undefined;
  /** Before what stands at the end; in place of `language` where there are many. */
  readonly languages?: ComponentChildren;
  /** At the end of the header: the quick exit, or the name of who is signed in. */
  readonly headerEnd?: ComponentChildren;
  readonly navigation?: ComponentChildren;
  readonly footer?: ComponentChildren;
  /** The desk uses the whole width; pages to read keep to a column. */
  readonly wide?: boolean | undefined;
  readonly children: ComponentChildren;
}

export function Page(props: PageProps) {
  const width = props.wide ? 'zp-column zp-column--wide' : 'zp-column';
  return (
    <div class="zp-page">
      <SkipLink text={props.skipText} target="content" />
      <header class="zp-header">
        <div class={`${width} zp-header__row`}>
          <p class="zp-header__name">{props.channelName}</p>
          <div class="zp-header__end">
            {props.language && <LanguageSwitch {...props.language} />}
            {props.languages}
            {props.headerEnd}
          </div>
        </div>
        {props.navigation && <div class={`${width} zp-header__navigation`}>{props.navigation}</div>}
      </header>
      <main class={`${width} zp-main`} id="content" tabIndex={-1}>
        {props.children}
      </main>
      {props.footer && (
        <footer class="zp-footer">
          <div class={width}>{props.footer}</div>
        </footer>
      )}
    </div>
  );
}
