/** The people of a melding, as the list knows them. */
import { findPerson, type Person } from '../../crypto/directory.ts';
import { decodeBase64url } from '../../crypto/public/sodium.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import type { AccountSession } from '../shared/session.ts';
import type { FunctionarisText } from './texts.ts';

export interface People {
  readonly ownFp: string;
  find(fp: string): Person | undefined;
  /** With "(you)" behind one's own. */
  nameOf(fp: string): string;
  namesOf(fps: readonly string[]): string;
}

export function peopleOf({ directory }: KnownDirectory, session: AccountSession, text: FunctionarisText): People {
  const ownFp = fpText(session.identity);
  const find = (fp: string) => findPerson(directory, decodeBase64url(fp));
  function nameOf(fp: string): string {
    const name = find(fp)?.name ?? text.melding.unknownPerson;
    return fp === ownFp ? `${name} ${text.you}` : name;
  }
  return { ownFp, find, nameOf, namesOf: (fps) => fps.map(nameOf).join(', ') };
}
