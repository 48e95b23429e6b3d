import { formatDay } from '../../text/dates.ts';
import { createPaper, type Paper } from '../paper/paper.ts';
import type { FunctionarisText } from '../texts.ts';
import type { ExportContents } from './export-contents.ts';
import type { ExportEntry } from './export-entries.ts';

/** One melding to read on paper. The digests at the end say which signed messages it is of. */
export async function exportPdf(contents: ExportContents, text: FunctionarisText): Promise<Uint8Array<ArrayBuffer>> {
  const { organisation, number, receivedOn, madeOn, language, conversation, dossier, evidence } = contents;
  const { takeOut } = text;
  const title = takeOut.fileTitle(number ?? '–');
  const paper = await createPaper({ title, language, foot: `${organisation} · ${title}`, madeOn });
  paper.heading(title, 1);
  paper.remark(takeOut.made(formatDay(madeOn, language)));
  paper.row(text.register.columns.receivedOn, formatDay(receivedOn, language));
  paper.row(takeOut.channel, organisation);
  paper.rule();
  paper.words(takeOut.secret);
  paper.words(takeOut.destroyCopy);
  paper.heading(text.melding.conversation);
  writeEntries(paper, conversation, text);
  if (dossier !== undefined) {
    paper.heading(text.dossier.title);
    writeEntries(paper, dossier, text);
  }
  paper.heading(takeOut.digests);
  paper.remark(takeOut.digestsText);
  for (const { digest, day } of evidence) paper.remark(`${day}  ${digest}`);
  if (paper.strangeLetters() > 0) paper.words(takeOut.strangeLetters(paper.strangeLetters()));
  return paper.finish();
}

function writeEntries(paper: Paper, entries: readonly ExportEntry[], { takeOut }: FunctionarisText): void {
  for (const { day, sender, label, lines, isLeftOut } of entries) {
    paper.rule();
    paper.remark([day, sender, label].filter((part) => part !== undefined).join(' · '));
    if (isLeftOut) paper.words(takeOut.leftOut);
    for (const line of lines) paper.words(line);
  }
}
