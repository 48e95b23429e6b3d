import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type OpenedMessage, REPORT_MESSAGE_ID, ROSTER_MESSAGE_ID, type Signer } from '../../../crypto/message.ts';
import { makeProof, PROOF_MAX_BYTES, type ProofInput, verifyProof } from '../../../crypto/proof.ts';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { concat, utf8 } from '../../../crypto/public/bytes.ts';
import { VerifyError } from '../../../crypto/public/errors.ts';
import { LABELS } from '../../../crypto/public/labels.ts';
import { encodeBase64url, signDetached, signKeyPair } from '../../../crypto/public/sodium.ts';
import { signedBytes } from '../../../crypto/public/verify.ts';
import { writeJson } from '../../../crypto/strict-json.ts';
import { counting, flipBit, overwrite, toHex } from '../../helpers/crypto-bytes.ts';
import {
  adding,
  changing,
  type FixturePerson,
  fixtureChannel,
  fixturePerson,
  followedBy,
  kemOf,
  rootKey,
  rootSigner,
  rotating,
} from '../../helpers/crypto-channel.ts';
import { CONVERSATION, DOSSIER } from '../../helpers/crypto-melding.ts';
import {
  COMMIT,
  confirmationContent,
  fixtureProof,
  type Letter,
  openedContent,
  openedLetter,
  REPORT_TEXT,
  reportContent,
} from '../../helpers/crypto-proof.ts';

const channel = fixtureChannel({ people: 2 });
const { input, report, melder, reader } = await fixtureProof(channel);
const file = makeProof(input);
const thief = signKeyPair(counting(32, 0x71));

/** Written as a proof file is, whether or not anybody would believe it. */
function forge({ chain, report: told, commit, statement }: ProofInput, version = 1): Bytes {
  const part = ({ clear, signerPk, content, signature }: ProofInput['report'], at: Bytes) => ({
    ...{ clear, signerPk, content, signature, commit: at },
  });
  const stated = statement === undefined ? null : part(statement.message, statement.commit);
  return writeJson({ v: version, chain, report: part(told, commit), statement: stated });
}

function refusal(changed: Partial<ProofInput>): void {
  const forged = forge({ ...input, ...changed });
  expect(() => verifyProof(forged)).toThrow(VerifyError);
  expect(() => makeProof({ ...input, ...changed })).toThrow(VerifyError);
}

function stating(letter: Partial<Letter>, commit = letter.commit ?? COMMIT): Pick<ProofInput, 'statement'> {
  const message = openedLetter({ content: openedContent(report), signer: reader.signer, ...letter });
  return { statement: { message, commit } };
}

function reporting(letter: Partial<Letter>): OpenedMessage {
  return openedLetter({ content: reportContent(), signer: melder, messageId: REPORT_MESSAGE_ID, ...letter });
}

/** A report with a statement that was honestly made about it. */
function reportedAndOpened(letter: Partial<Letter>): Partial<ProofInput> {
  const told = reporting(letter);
  return { report: told, ...stating({ content: openedContent(told) }) };
}

describe('P8: a proof file', () => {
  it('says for whom, by which key, which words, who saw them and on which day', () => {
    const proof = verifyProof(file, channel.pin);
    expect(proof.organisation).toBe('Gemeente Voorbeeld');
    expect(toHex(proof.genesisFp)).toBe(toHex(channel.pin));
    expect(toHex(proof.signerPk)).toBe(toHex(melder.publicKey));
    expect(Buffer.from(proof.content).toString()).toContain(REPORT_TEXT);
    expect(toHex(proof.digest)).toBe(toHex(report.digest));
    expect(proof.statement).toEqual({
      fp: reader.identity.fp,
      name: 'Anna de Vries',
      functionTitle: 'Vertrouwenspersoon',
      kind: 'opened',
      receivedOn: '2025-03-15',
      sentOn: undefined,
    });
  });

  it('may hold the confirmation of receipt in place of it, which has a day of its own', () => {
    const confirmed = makeProof({ ...input, ...stating({ content: confirmationContent(report) }) });
    expect(verifyProof(confirmed).statement).toMatchObject({ kind: 'confirmation', sentOn: '2025-03-18' });
  });

  it('without a statement is authorship without a date', () => {
    const undated = makeProof({ ...input, statement: undefined });
    expect(verifyProof(undated)).toEqual({ ...verifyProof(file), statement: undefined });
  });

  it('takes a statement that was sent in a later epoch, under the commitment of that epoch', () => {
    const later = { place: { ...CONVERSATION, epoch: 3 }, commit: counting(32, 0x51) };
    expect(verifyProof(makeProof({ ...input, ...stating(later) })).statement?.name).toBe('Anna de Vries');
  });

  it('takes a statement whose content has its fields in another order, and fields of a newer version', () => {
    const { type, ...rest } = openedContent(report);
    const content = { hour: 'evening', ...rest, type };
    expect(verifyProof(makeProof({ ...input, ...stating({ content }) })).statement?.kind).toBe('opened');
  });

  it('takes a statement by somebody who was suspended or removed since, or has other keys now', () => {
    const [anna] = channel.people as [FixturePerson];
    const again = fixturePerson(5);
    const changes = [
      [changing('suspend', anna)],
      [changing('remove', anna)],
      [rotating(anna, kemOf(0, 1), channel.pin)],
      [changing('remove', anna), adding(again, channel.pin, { formerly: anna.identity.fp })],
    ];
    for (const operations of changes) {
      const { chain } = followedBy(channel, operations);
      expect(verifyProof(makeProof({ ...input, chain }), channel.pin).statement?.name).toBe('Anna de Vries');
    }
    const { chain } = followedBy(channel, changes.at(-1) ?? []);
    const said = stating({ signer: again.signer });
    expect(verifyProof(makeProof({ ...input, chain, ...said })).statement?.fp).toEqual(again.identity.fp);
  });

  it('holds every signature of a change of all root keys, old and new', () => {
    const old = fixtureChannel({ people: 0, roots: 8, threshold: 8 });
    const later = [8, 9, 10, 11, 12, 13, 14, 15];
    const changed = { op: 'rotate-root', rootKeys: later.map(rootKey), threshold: 8 } as const;
    const { chain } = followedBy(old, [changed], { signers: [...old.roots, ...later.map(rootSigner)] });
    expect(chain[1]?.signatures).toHaveLength(16);
    expect(verifyProof(makeProof({ ...input, chain, statement: undefined })).organisation).toBe('Gemeente Voorbeeld');
  });

  it('holds no key, no other message and nothing but what is named in it', () => {
    const written = JSON.parse(Buffer.from(file).toString()) as Record<string, Record<string, unknown>>;
    expect(Object.keys(written)).toEqual(['v', 'chain', 'report', 'statement']);
    const parts = ['clear', 'signerPk', 'content', 'signature', 'commit'];
    expect([Object.keys(written.report ?? {}), Object.keys(written.statement ?? {})]).toEqual([parts, parts]);
    const told = { ...report, epochKey: counting(32, 0x30) };
    expect(toHex(makeProof({ ...input, report: told }))).toBe(toHex(file));
    for (const secret of [melder.secretKey, reader.signer.secretKey, reader.kem.seed, counting(32, 0x30)])
      expect(Buffer.from(file).toString()).not.toContain(encodeBase64url(secret));
  });
});

describe('P8: a proof file is refused', () => {
  it('with any flipped bit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: file.length * 8 - 1 }), (bit) => {
        expect(() => verifyProof(flipBit(file, bit))).toThrow(VerifyError);
      }),
      { numRuns: 1_500 },
    );
  });

  it('with any changed character, wherever it stands', () => {
    for (let at = 0; at < file.length; at += 23) {
      const other = file[at] === 0x41 ? 0x42 : 0x41;
      expect(() => verifyProof(overwrite(file, at, Uint8Array.of(other)))).toThrow(VerifyError);
    }
  });

  it('when it is cut, has more behind it, or is something else', () => {
    const others = [file.slice(0, -1), concat(file, utf8(' ')), concat(file, utf8('{}')), concat(utf8(' '), file)];
    for (const bytes of [...others, new Uint8Array(), utf8('null'), utf8('[]'), utf8('{}'), counting(256)])
      expect(() => verifyProof(bytes)).toThrow(VerifyError);
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array(), fc.json().map(utf8)), (bytes) => {
        expect(() => verifyProof(bytes)).toThrow(VerifyError);
      }),
    );
  });

  it('when it is longer than four MiB, without being read', () => {
    const decode = vi.spyOn(TextDecoder.prototype, 'decode');
    expect(() => verifyProof(concat(file, new Uint8Array(PROOF_MAX_BYTES)))).toThrow(VerifyError);
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
    expect(() => makeProof({ ...input, chain: Array.from({ length: 2_000 }, () => channel.chain).flat() })).toThrow(
      VerifyError,
    );
  });

  it('with its names in another order, twice, missing, or more of them', () => {
    const whole = JSON.parse(Buffer.from(file).toString()) as Record<string, unknown>;
    const { v, ...rest } = whole;
    const { statement: _, ...unstated } = whole;
    const text = Buffer.from(file).toString();
    const twice = utf8(text.replace('{"v":1', '{"v":1,"v":1'));
    const shapes = [{ ...rest, v }, unstated, { ...whole, more: 1 }].map(writeJson);
    const [told, stated] = [whole.report, whole.statement] as Record<string, unknown>[];
    const { clear, ...turned } = told ?? {};
    const inside = [
      { ...whole, report: { ...turned, clear } },
      { ...whole, statement: { ...stated, more: 1 } },
    ].map(writeJson);
    for (const bytes of [...shapes, ...inside, twice]) expect(() => verifyProof(bytes)).toThrow(VerifyError);
  });

  it('in another version', () => {
    expect(verifyProof(forge(input))).toEqual(verifyProof(file));
    expect(() => verifyProof(forge(input, 2))).toThrow(VerifyError);
  });

  it('under the pin of another channel', () => {
    expect(() => verifyProof(file, fixtureChannel({ organisation: 'Een ander' }).pin)).toThrow(VerifyError);
    expect(() => verifyProof(file, new Uint8Array())).toThrow(VerifyError);
  });

  it('with a chain that does not hold', () => {
    refusal({ chain: [] });
    refusal({ chain: channel.chain.slice(1) });
    refusal({ chain: channel.chain.map((entry) => ({ ...entry, signatures: [] })) });
  });
});

describe('P8: the report in a proof file is refused', () => {
  it('signed again with another key, whenever there is a statement', () => {
    refusal({ report: reporting({ signer: thief }) });
    // Without a statement nobody has said whose the words are.
    expect(
      toHex(verifyProof(forge({ ...input, report: reporting({ signer: thief }), statement: undefined })).signerPk),
    ).toBe(toHex(thief.publicKey));
  });

  it('with another key over its signature', () => {
    refusal({ report: { ...report, signerPk: thief.publicKey } });
    refusal({ report: { ...report, signerPk: thief.publicKey }, statement: undefined });
  });

  it('with other words', () => {
    const content = utf8(JSON.stringify(reportContent('Er is niets aan de hand.')));
    refusal({ report: { ...report, content } });
    refusal({ report: reporting({ content: reportContent('Er is niets aan de hand.') }) });
  });

  it('under another id, thread, epoch or melding', () => {
    for (const messageId of [counting(16, 0x90), ROSTER_MESSAGE_ID]) refusal(reportedAndOpened({ messageId }));
    for (const place of [DOSSIER, { ...CONVERSATION, epoch: 1 }]) refusal(reportedAndOpened({ place }));
    for (const place of [DOSSIER, { ...CONVERSATION, epoch: 1 }])
      refusal({ report: reporting({ place }), statement: undefined });
    refusal(reportedAndOpened({ place: { ...CONVERSATION, meldingId: counting(16, 1) } }));
  });

  it('of another suite', () => {
    refusal({ report: { ...report, clear: overwrite(report.clear, 4, Uint8Array.of(2)) }, statement: undefined });
  });

  it('under another commitment', () => {
    refusal({ commit: counting(32) });
    refusal({ commit: counting(32), statement: undefined });
  });

  it('by a functionaris of the list, who is no melder', () => {
    refusal(reportedAndOpened({ signer: (channel.people[1] as FixturePerson).signer }));
    refusal({ report: reporting({ signer: reader.signer }), statement: undefined });
  });

  it('when it is no report, or is read differently by different readers', () => {
    const twice = JSON.stringify(reportContent()).replace('{', '{"type":"report",');
    const roster = { ...reportContent(), type: 'roster' };
    for (const content of [{ type: 'text', text: 'x', previous: [] }, roster, twice, '[]', '', 'null'])
      refusal(content === '' ? { report: { ...report, content: utf8('') } } : reportedAndOpened({ content }));
  });
});

describe('P8: the statement in a proof file is refused', () => {
  it('about another report of the same words', () => {
    const other = reporting({ signer: thief });
    refusal(stating({ content: openedContent(other) }));
  });

  it.each<[string, object]>([
    ['another digest', { reportDigest: encodeBase64url(counting(32)) }],
    ['half a digest', { reportDigest: encodeBase64url(report.digest.slice(0, 16)) }],
    ['another commitment inside', { commit: encodeBase64url(counting(32)) }],
    ['no commitment inside', { commit: undefined }],
    ['a day that is none', { receivedOn: '2025-02-30' }],
    ['a moment for a day', { receivedOn: '2025-03-15T10:00:00Z' }],
    ['a number for a day', { receivedOn: 20250315 }],
    ['another type', { type: 'text' }],
    ['no type', { type: undefined }],
  ])('with %s', (_, change) => {
    refusal(stating({ content: { ...openedContent(report), ...change } }));
    refusal(stating({ content: { ...confirmationContent(report), type: 'confirmation', ...change } }));
  });

  it('when a confirmation has no day, or one that is none', () => {
    for (const sentOn of [undefined, null, 'today', '2025-13-01'])
      refusal(stating({ content: { ...confirmationContent(report), sentOn } }));
  });

  it('when it says something twice', () => {
    const text = JSON.stringify(openedContent(report));
    refusal(stating({ content: text.replace('{', '{"receivedOn":"2024-01-01",') }));
  });

  it('in another melding or thread', () => {
    const places = [{ ...CONVERSATION, meldingId: counting(16, 1) }, DOSSIER, { ...DOSSIER, epoch: 2 }];
    for (const place of places) refusal(stating({ place }));
  });

  it('by somebody who is not in the list, the melder among them', () => {
    for (const signer of [fixturePerson(6).signer, thief, melder] satisfies Signer[]) refusal(stating({ signer }));
  });

  it("under a listed person's key with somebody else's signature", () => {
    const { message } = stating({ signer: thief }).statement ?? {};
    if (message === undefined) throw new Error('there is a statement');
    refusal({ statement: { message: { ...message, signerPk: reader.identity.idPk }, commit: COMMIT } });
  });

  it('under another commitment than it was signed with', () => {
    refusal(stating({}, counting(32)));
    refusal(stating({ place: { ...CONVERSATION, epoch: 3 } }, counting(32)));
  });

  it('under a second commitment for epoch 0', () => {
    refusal(stating({ commit: counting(32) }));
  });

  it('signed for another purpose', () => {
    const { clear, signerPk, content } = openedLetter({ content: openedContent(report), signer: reader.signer });
    const parts = [clear, signerPk, content, COMMIT];
    const signature = signDetached(signedBytes(LABELS.card, ...parts), reader.signer.secretKey);
    refusal({ statement: { message: { clear, signerPk, content, signature }, commit: COMMIT } });
  });

  it('in a chain that does not have its signer yet', () => {
    const last = channel.people[1] as FixturePerson;
    expect(verifyProof(forge({ ...input, ...stating({ signer: last.signer }) })).statement?.name).toBe('Bram Jansen');
    refusal({ ...stating({ signer: last.signer }), chain: channel.chain.slice(0, -1) });
  });
});
