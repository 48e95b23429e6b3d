/** @jsxImportSource hono/jsx */
import type { Bundle } from './assets.ts';
import { Document } from './document.tsx';
import type { PageText } from './text/text.ts';

export type Screen = 'melden' | 'postbus' | 'woorden' | 'desk' | 'enrol' | 'steward' | 'setup' | 'proof';

export interface ShellProps {
  readonly text: PageText;
  readonly title: string;
  readonly screen: Screen;
  readonly bundle: Bundle;
  /** Of the melder's pages; the others belong to no channel until somebody signs in. */
  readonly channel?: { readonly slug: string; readonly name: string } | undefined;
}

/** The empty page a bundle fills. Without a script it explains itself and offers no form: the server must not see plaintext. */
export function Shell({ text, title, screen, bundle, channel }: ShellProps) {
  const { shell } = text;
  const words = bundle.languages[text.lang];
  return (
    <Document
      text={text}
      title={title}
      styles={bundle.styles}
      script={{ src: bundle.script, preload: [...bundle.preload, ...(words === undefined ? [] : [words])] }}
    >
      <div id="app" data-screen={screen} data-slug={channel?.slug} data-channel-name={channel?.name} />
      <Unstarted words={shell.unstarted} />
      <noscript>
        <main class="zp-column zp-main">
          <div class="zp-screen">
            <h1 class="nl-heading nl-heading--level-1">{shell.noscript.heading}</h1>
            {linesFor(screen, text).map((line) => (
              <p class="nl-paragraph">{line}</p>
            ))}
            {channel && <OtherWays text={text} slug={channel.slug} />}
          </div>
        </main>
      </noscript>
    </Document>
  );
}

/**
 * Shown by the stylesheet when nothing has been drawn after a while, whatever it is that did not come: a file, or a start
 * of libsodium. It takes no script, which may be just what is missing.
 */
function Unstarted({ words }: { readonly words: PageText['shell']['unstarted'] }) {
  return (
    <div class="zp-column zp-main zp-unstarted" role="alert" hidden>
      <div class="zp-screen">
        <p class="nl-heading nl-heading--level-1">{words.heading}</p>
        {words.lines.map((line) => (
          <p class="nl-paragraph">{line}</p>
        ))}
      </div>
    </div>
  );
}

function linesFor(screen: Screen, { shell: { noscript } }: PageText): readonly string[] {
  if (screen === 'proof') return noscript.proof;
  return ['melden', 'postbus', 'woorden'].includes(screen) ? noscript.melder : noscript.handler;
}

function OtherWays({ text, slug }: { readonly text: PageText; readonly slug: string }) {
  const { waysHeading, ways, back } = text.shell.noscript;
  return (
    <>
      <h2 class="nl-heading nl-heading--level-2">{waysHeading}</h2>
      <ul>
        {ways.map((way) => (
          <li>{way}</li>
        ))}
      </ul>
      <p class="nl-paragraph">
        <a class="nl-link" href={text.lang === 'nl' ? `/k/${slug}/manieren` : `/k/${slug}/manieren?lang=${text.lang}`}>
          {back}
        </a>
      </p>
    </>
  );
}
