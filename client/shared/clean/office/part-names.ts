/** What pictures and documents inside a document are called. Most writers number them; some keep the name of the file. */

/** As Word, Excel, PowerPoint and LibreOffice call them: by a number, or by a number made of what is in them. */
const NUMBERED =
  /^(?:image|img|media|video|audio|hdphoto|oleObject|package|Object )\d*(?:\.\w{1,5})?$|^[0-9A-F]{20,}\.\w{1,5}$/i;

/** @returns the name by which each of these goes along; the folder and what it says of the kind of file stay */
export function createPartNames(carried: Iterable<string>): (name: string) => string {
  const names = new Map<string, string>();
  for (const name of carried) {
    const [, folder = '', file = ''] = /^(.*\/)?([^/]*)$/.exec(name) ?? [];
    const extension = /\.\w{1,5}$/.exec(file)?.[0]?.toLowerCase() ?? '';
    if (!NUMBERED.test(file)) names.set(name, `${folder}part${names.size + 1}${extension}`);
  }
  return (name) => names.get(name) ?? name;
}
