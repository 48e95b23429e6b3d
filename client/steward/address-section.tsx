import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CopyField } from '../shared/ui/copy-field.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PrintSheet } from '../shared/ui/print-sheet.tsx';
import { QrCode } from '../shared/ui/qr-code.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import type { StewardText } from './texts.ts';

export interface AddressSectionProps {
  readonly text: StewardText;
  readonly organisation: string;
  readonly link: string;
  readonly words: readonly string[];
}

/** What goes on the poster and on intranet. */
export function AddressSection({ text, organisation, link, words }: AddressSectionProps) {
  const { address } = text;
  const paper = (
    <>
      <h2>{address.paperTitle(organisation)}</h2>
      <p>{address.paperLead}</p>
      <p>{link}</p>
    </>
  );
  return (
    <section class="zp-flow">
      <Heading level={2}>{address.title}</Heading>
      <Paragraph>{address.lead}</Paragraph>
      <CopyField
        label={address.link}
        value={link}
        copyText={address.copy}
        copiedText={text.account.shared.states.copied}
      />
      <PrintSheet paperOnly={paper}>
        <QrCode text={link} label={address.qr} />
        <Heading level={3} appearance={4}>
          {address.words}
        </Heading>
        <Paragraph small>{address.wordsHow}</Paragraph>
        <WordGrid words={words} label={address.words} />
      </PrintSheet>
      <ButtonGroup>
        <Button onClick={() => window.print()}>{address.print}</Button>
      </ButtonGroup>
    </section>
  );
}
