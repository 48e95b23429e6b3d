import { useState } from 'preact/hooks';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PrintSheet } from '../shared/ui/print-sheet.tsx';
import { QrCode } from '../shared/ui/qr-code.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import type { Language } from '../text/language.ts';
import type { StewardText } from './texts.ts';

export interface PosterPageProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly organisation: string;
  /** With the channel's pin in its path. */
  readonly link: string;
  /** Without the pin, for who types. */
  readonly shortAddress: string;
  readonly words: readonly string[];
  readonly onBack: () => void;
}

/** What goes on a wall and on intranet. On paper there is the poster and nothing else. */
export function PosterPage({ text, language, ...props }: PosterPageProps) {
  const { poster } = text;
  const intranet = poster.intranetText(props.organisation, props.link, props.words.join(' '));
  const [isCopied, setCopied] = useState(false);
  function copy() {
    // Refused where the browser allows no clipboard: the text stays there to select.
    navigator.clipboard.writeText(intranet).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  }
  return (
    <Screen title={poster.title}>
      <Paragraph lead>{poster.lead}</Paragraph>
      <ButtonGroup>
        <Button appearance="primary" onClick={() => window.print()}>
          {poster.print}
        </Button>
        <Button appearance="link" onClick={props.onBack}>
          {text.history.back}
        </Button>
      </ButtonGroup>
      <Paragraph small>{poster.printHow}</Paragraph>
      <Heading level={2}>{poster.sheet}</Heading>
      <PrintSheet>
        <article class="zp-poster" lang={language}>
          <p class="zp-poster__organisation">{props.organisation}</p>
          <p class="zp-poster__headline">{poster.headline}</p>
          <p>{poster.what}</p>
          <p class="zp-poster__strong">{poster.who}</p>
          <div class="zp-poster__way">
            <QrCode text={props.link} label={text.address.qr} />
            <div class="zp-poster__address">
              <p class="zp-poster__strong">{poster.scan}</p>
              <p>
                {poster.orType}
                <br />
                <b class="zp-poster__link zp-poster__big">{props.shortAddress}</b>
              </p>
              <p>{poster.own}</p>
            </div>
          </div>
          <p class="zp-poster__link zp-poster__small">{props.link}</p>
          <p class="zp-poster__strong">{poster.words}</p>
          <WordGrid words={props.words} label={poster.words} lang={language} />
          <p class="zp-poster__small">{poster.compare}</p>
        </article>
      </PrintSheet>
      <Heading level={2}>{poster.intranet}</Heading>
      <blockquote class="zp-quote">
        {intranet.split('\n\n').map((line) => (
          <p key={line}>{line}</p>
        ))}
      </blockquote>
      <ButtonGroup>
        <Button onClick={copy}>{poster.copy}</Button>
        <span role="status">{isCopied && text.account.shared.states.copied}</span>
      </ButtonGroup>
    </Screen>
  );
}
