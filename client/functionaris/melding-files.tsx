import { THREADS } from '../../crypto/public/sizes.ts';
import type { FilesMessage } from '../../schema/content/messages.ts';
import { Button } from '../shared/ui/button.tsx';
import { ReceivedFiles } from '../shared/viewer/received-files.tsx';
import { VIEWER_TEXTS } from '../shared/viewer/texts.ts';
import type { Language } from '../text/language.ts';
import { deskFiles } from './file-flow.ts';
import type { ReadingDesk } from './melding-flow.ts';
import type { ReadMelding } from './read-flow.ts';
import type { FunctionarisText } from './texts.ts';

export interface MeldingFilesProps {
  readonly at: ReadingDesk;
  readonly melding: ReadMelding;
  readonly thread: number;
  readonly content: FilesMessage;
  readonly text: FunctionarisText;
  readonly language: Language;
  /** To write out what was said (WBK-2b). */
  readonly onRecord?: (() => void) | undefined;
}

/** What came with a message: looked at, listened to, written out. */
export function MeldingFiles({ at, melding, thread, content, text, language, onRecord }: MeldingFilesProps) {
  const isSpoken = thread === THREADS.conversation && content.files.some(({ kind }) => kind === 'voice');
  return (
    <>
      <ReceivedFiles
        content={content}
        api={at.api}
        doorTo={() => deskFiles(at, melding, thread)}
        language={language}
        text={VIEWER_TEXTS[language]}
      />
      {isSpoken && onRecord && (
        <div class="zp-links">
          <Button appearance="link" onClick={onRecord}>
            {text.melding.writeOut}
          </Button>
        </div>
      )}
    </>
  );
}
