import { formatDay } from '../../text/dates.ts';
import type { FunctionarisText } from '../texts.ts';
import type { ExportContents } from './export-contents.ts';
import type { ExportEntry } from './export-entries.ts';

/** A page that runs nothing and asks nothing of anybody, whatever somebody wrote in a melding. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE =
  'body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}article{border-top:1px solid #bbb;padding:.5rem 0}p{margin:.3rem 0;white-space:pre-wrap;overflow-wrap:anywhere}.soft{color:#555}';

/** The same as on paper, with every letter of every language. */
export function exportHtml(contents: ExportContents, text: FunctionarisText): string {
  const { organisation, number, receivedOn, madeOn, language, conversation, dossier } = contents;
  const { takeOut } = text;
  const title = takeOut.fileTitle(number ?? '–');
  const section = (heading: string, entries: readonly ExportEntry[]) =>
    `<h2>${escaped(heading)}</h2>\n${entries.map((entry) => article(entry, text)).join('\n')}`;
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
<h1>${escaped(title)}</h1>
<p class="soft">${escaped(takeOut.made(formatDay(madeOn, language)))} · ${escaped(organisation)}</p>
<p>${escaped(text.register.columns.receivedOn)}: ${escaped(formatDay(receivedOn, language))}</p>
<p>${escaped(takeOut.secret)}</p>
<p>${escaped(takeOut.destroyCopy)}</p>
${section(text.melding.conversation, conversation)}
${dossier === undefined ? '' : section(text.dossier.title, dossier)}
</html>
`;
}

function article({ day, sender, label, lines, isLeftOut }: ExportEntry, { takeOut }: FunctionarisText): string {
  const head = [day, sender, label].filter((part) => part !== undefined).join(' · ');
  const body = isLeftOut ? [takeOut.leftOut] : lines;
  return `<article><p class="soft">${escaped(head)}</p>${body.map((line) => `<p>${escaped(line)}</p>`).join('')}</article>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
}
