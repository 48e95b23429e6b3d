import * as z from 'zod/mini';
import { personFingerprint } from '../../crypto/public/hash.ts';
import { bytesUpTo, fingerprint, signPk } from '../../schema/wire/bytes.ts';
import { decode, encode } from '../base64url.ts';
import { publicEntries } from '../directory/rules.ts';
import type { StoredEntry } from '../directory/store.ts';

export type Profile = 'employer' | 'authority' | 'other-body';

/** As the person's own card says. */
export interface ShownPerson {
  readonly name: string;
  readonly functionTitle: string;
  readonly place: 'internal' | 'external';
  readonly receives: boolean;
  readonly followsUp: boolean;
  /** AMVB-3: no manager, and not mainly hiring or dismissing. */
  readonly isIndependent: boolean;
}

export interface DirectoryView {
  readonly profile: Profile;
  readonly people: readonly ShownPerson[];
}

const workflow = z.optional(z.looseObject({ profile: z.enum(['employer', 'authority', 'other-body']) }));
const policyBody = z.looseObject({ policy: z.looseObject({ workflow }) });
const operation = z.discriminatedUnion('op', [
  z.looseObject({ op: z.enum(['genesis', 'policy']), body: policyBody }),
  z.looseObject({ op: z.literal('add'), body: z.looseObject({ card: bytesUpTo(4_096) }) }),
  z.looseObject({ op: z.enum(['suspend', 'remove']), body: z.looseObject({ fp: fingerprint }) }),
  z.looseObject({ op: z.literal('resume'), body: z.looseObject({ fp: fingerprint }) }),
  z.looseObject({ op: z.enum(['rotate', 'rotate-root']) }),
]);
const card = z.looseObject({
  name: z.string(),
  functionTitle: z.string(),
  place: z.enum(['internal', 'external']),
  receives: z.boolean(),
  followsUp: z.boolean(),
  notManager: z.boolean(),
  notRecruiter: z.boolean(),
  idPk: signPk,
});

/**
 * What melders may see of the list now, for a page without a script. Nothing is verified here: the form does that, in
 * the melder's browser, and chooses from its own reading of the list.
 */
export function viewDirectory(entries: readonly StoredEntry[], batch: string): DirectoryView {
  let profile: Profile = 'employer';
  const known = new Map<string, ShownPerson>();
  const away = new Set<string>();
  for (const { entry } of publicEntries(entries, batch)) {
    const read = operation.parse(JSON.parse(new TextDecoder().decode(entry)));
    if (read.op === 'genesis' || read.op === 'policy') profile = read.body.policy.workflow?.profile ?? 'employer';
    if (read.op === 'add') {
      const { fp, person } = readCard(decode(read.body.card));
      known.set(fp, person);
    }
    if (read.op === 'suspend' || read.op === 'remove') away.add(read.body.fp);
    if (read.op === 'resume') away.delete(read.body.fp);
  }
  return { profile, people: [...known].filter(([fp]) => !away.has(fp)).map(([, person]) => person) };
}

function readCard(bytes: Uint8Array): { fp: string; person: ShownPerson } {
  const { notManager, notRecruiter, ...read } = card.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const { name, functionTitle, place, receives, followsUp } = read;
  const isIndependent = notManager && notRecruiter;
  return {
    fp: encode(personFingerprint(decode(read.idPk))),
    person: { name, functionTitle, place, receives, followsUp, isIndependent },
  };
}
