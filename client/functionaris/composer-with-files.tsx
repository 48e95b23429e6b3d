import { ChooseFiles, hindranceSentence } from '../shared/attach/choose-files.tsx';
import type { Chooser, ChosenFile } from '../shared/attach/chosen-files.ts';
import { SendingNote } from '../shared/attach/sending-note.tsx';
import { CLEAN_TEXTS } from '../shared/clean/texts.ts';
import { Details } from '../shared/ui/details.tsx';
import { MessageComposer, type MessageComposerProps } from '../shared/ui/message-composer.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import type { Language } from '../text/language.ts';
import type { DeskSending } from './desk-state.ts';
import type { FunctionarisText } from './texts.ts';

/** Files beside one composer. */
export interface Attached {
  readonly files: readonly ChosenFile[];
  readonly chooser: Chooser;
  /** Undefined while nothing of it is on its way. */
  readonly sending: DeskSending | undefined;
  /** They were tried to send and cannot go yet. */
  readonly isHeld: boolean;
  readonly onGoOn: () => void;
  readonly onPause: () => void;
  readonly onCancel: () => void;
}

export interface ComposerWithFilesProps extends MessageComposerProps {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly attached: Attached;
}

/** Words, files, or both; they go together, and while they do nothing of them is changed. */
export function ComposerWithFiles({ text, language, attached, below, ...composer }: ComposerWithFilesProps) {
  const { files, chooser, sending, isHeld } = attached;
  const { shared, problems } = text.account;
  if (sending !== undefined) {
    return (
      <>
        {composer.value !== '' && <p class="zp-written">{composer.value}</p>}
        <SendingNote
          text={shared.files}
          sending={sending}
          tryAgain={shared.actions.tryAgain}
          onGoOn={attached.onGoOn}
          onPause={attached.onPause}
          onCancel={attached.onCancel}
        >
          {sending.kind === 'stopped' && <Paragraph>{problems[sending.failure]}</Paragraph>}
        </SendingNote>
      </>
    );
  }
  return (
    <MessageComposer
      {...composer}
      below={
        <>
          <Details summary={text.melding.addFiles} open={files.length > 0}>
            <ChooseFiles
              {...chooser}
              text={shared.files}
              cleanText={CLEAN_TEXTS[language]}
              files={files}
              error={isHeld ? hindranceSentence(files, shared.files) : undefined}
              headingLevel={3}
            />
          </Details>
          {below}
        </>
      }
    />
  );
}
