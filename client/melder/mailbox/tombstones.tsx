import { Button } from '../../shared/ui/button.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { formatDay } from '../../text/dates.ts';
import type { OpenedMailbox } from '../mailbox-flow.ts';
import { useAllTexts } from './texts.ts';

export interface TombstonesProps {
  readonly tombstones: OpenedMailbox['tombstones'];
  readonly onKeptProof: () => void;
}

/** What is left of a melding that was destroyed: the day, and whether every copy is known to be gone. */
export function Tombstones({ tombstones, onKeptProof }: TombstonesProps) {
  const { language, mailbox } = useAllTexts();
  const { tombstones: words, menu } = mailbox;
  if (tombstones.length === 0) return null;
  return (
    <>
      <Heading level={2}>{words.title}</Heading>
      <ul>
        {tombstones.map(({ meldingId, destroyedOn, isEverywhere }) => (
          <li key={meldingId}>
            {words.destroyed(formatDay(destroyedOn, language))} {isEverywhere ? words.everywhere : words.notEverywhere}
          </li>
        ))}
      </ul>
      <Button appearance="link" onClick={onKeptProof}>
        {menu.kept}
      </Button>
    </>
  );
}
