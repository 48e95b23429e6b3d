import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { CopyField } from '../shared/ui/copy-field.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import type { StewardText } from './texts.ts';

export interface AddressSectionProps {
  readonly text: StewardText;
  readonly link: string;
  readonly words: readonly string[];
  readonly onPoster: () => void;
}

/** Where melders find the channel, and the way to its poster. */
export function AddressSection({ text, link, words, onPoster }: AddressSectionProps) {
  const { address } = text;
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
      <Heading level={3} appearance={4}>
        {address.words}
      </Heading>
      <Paragraph small>{address.wordsHow}</Paragraph>
      <WordGrid words={words} label={address.words} />
      <ButtonGroup>
        <Button onClick={onPoster}>{address.toPoster}</Button>
      </ButtonGroup>
    </section>
  );
}
