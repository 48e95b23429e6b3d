import { describe, expect, it } from 'vitest';
import { openWishes, type SignedMessage, withSenders } from '../../../../client/shared/speakers.ts';
import { personFingerprint } from '../../../../crypto/public/hash.ts';
import { encodeBase64url } from '../../../../crypto/public/sodium.ts';
import type { Content, RosterContent } from '../../../../schema/content/messages.ts';

const key = (number: number) => encodeBase64url(new Uint8Array(32).fill(number));
const fpOf = (number: number) => encodeBase64url(personFingerprint(new Uint8Array(32).fill(number)));
const OLD = key(1);
const NEW = key(2);
const THIEF = key(3);
const ANNA = key(10);
const STRANGER = key(99);

const roster = (change: Partial<RosterContent> = {}): RosterContent => ({
  type: 'roster',
  readers: [{ fp: fpOf(10), generation: 0, role: 'functionaris' }],
  melders: [{ signPk: OLD, kemPk: 'k1' }],
  excluded: [],
  directorySeq: 0,
  before: null,
  previousSecret: null,
  carriesOut: [],
  standsOn: null,
  previous: [],
  ...change,
});
const FIRST = new Map([[0, roster()]]);

function said(
  id: string,
  signerPk: string,
  content: object,
  previous: readonly string[] = [],
  epoch = 0,
): SignedMessage {
  const full = { ...content, previous } as unknown as Content;
  return { messageId: id, digest: id, previous, signerPk, epoch, day: '2026-11-20', delivered: true, content: full };
}
const text = (id: string, signer: string, previous: readonly string[] = [], epoch = 0) =>
  said(id, signer, { type: 'text', text: id }, previous, epoch);
const replaced = (id: string, signer: string, signPk: string, previous: readonly string[] = []) =>
  said(id, signer, { type: 'replace', signPk, kemPk: 'k2' }, previous);

function speakersOf(messages: readonly SignedMessage[], rosters: ReadonlyMap<number, RosterContent> = FIRST) {
  return Object.fromEntries(withSenders(messages, rosters).map(({ digest, sender }) => [digest, sender]));
}

describe('P4: whose word a message is', () => {
  it('is the melder’s or the functionaris’s of the roster of its epoch, and nobody else’s', () => {
    const messages = [text('m', OLD), text('f', ANNA), text('s', STRANGER), text('l', OLD, [], 1)];
    expect(speakersOf(messages)).toEqual({
      m: { kind: 'melder', place: 0 },
      f: { kind: 'functionaris', fp: fpOf(10) },
    });
  });

  it('REPLACE: is the new code’s after the message that names it, and not before', () => {
    const messages = [text('a', OLD), replaced('r', OLD, NEW, ['a']), text('n', NEW, ['r']), text('early', NEW, ['a'])];
    expect(Object.keys(speakersOf(messages)).sort()).toEqual(['a', 'n', 'r']);
  });

  it('REPLACE: is no longer the old code’s, also not when it pretends not to have seen the replacement', () => {
    const messages = [
      text('a', OLD),
      replaced('r', OLD, NEW, ['a']),
      text('later', OLD, ['r']),
      text('backdated', OLD, ['a']),
      text('rootless', OLD),
    ];
    expect(Object.keys(speakersOf(messages)).sort()).toEqual(['a', 'r']);
  });

  it('REPLACE: counts the first replacement; a thief of the old code comes too late', () => {
    const messages = [
      replaced('r', OLD, NEW),
      replaced('t', OLD, THIEF, ['r']),
      text('x', THIEF, ['t']),
      text('n', NEW, ['r']),
    ];
    expect(Object.keys(speakersOf(messages)).sort()).toEqual(['n', 'r']);
  });

  it('REPLACE: counts what a roster carried out before what a thief of the old code writes beside it, whatever its id', () => {
    const messages = [
      text('b', OLD),
      replaced('r', OLD, NEW, ['b']),
      replaced('a', OLD, THIEF),
      text('x', THIEF, ['a']),
      text('n', NEW, ['r']),
      said('w', THIEF, { type: 'readers', leaveOut: [], lift: ['x'], add: ['x'] }, ['a']),
    ];
    const later = new Map([...FIRST, [1, roster({ melders: [{ signPk: NEW, kemPk: 'k2' }], carriesOut: ['r'] })]]);
    expect(Object.keys(speakersOf(messages, later)).sort()).toEqual(['b', 'n', 'r']);
    expect(openWishes(messages, later)).toEqual([]);
  });

  it('REPLACE: is nobody’s who names a key that speaks already', () => {
    const two = new Map([
      [
        0,
        roster({
          melders: [
            { signPk: OLD, kemPk: 'k1' },
            { signPk: NEW, kemPk: 'k2' },
          ],
        }),
      ],
    ]);
    const messages = [replaced('r', OLD, NEW), text('n', NEW)];
    expect(speakersOf(messages, two).n).toEqual({ kind: 'melder', place: 1 });
  });

  it('REPLACE: may be replaced once more, and keeps its place among the melders', () => {
    const messages = [
      replaced('r', OLD, NEW),
      replaced('q', NEW, THIEF, ['r']),
      text('x', THIEF, ['q']),
      text('n', NEW, ['q']),
    ];
    expect(speakersOf(messages)).toMatchObject({ r: { place: 0 }, q: { place: 0 }, x: { place: 0 } });
    expect(speakersOf(messages)).not.toHaveProperty('n');
  });

  it('REPLACE: is not the melder’s when a functionaris says so', () => {
    const messages = [said('r', ANNA, { type: 'replace', signPk: NEW, kemPk: 'k2' }), text('n', NEW, ['r'])];
    expect(Object.keys(speakersOf(messages))).toEqual(['r']);
  });

  it('REPLACE: stays the new code’s from before a roster named it, once one does', () => {
    const messages = [text('a', OLD), replaced('r', OLD, NEW, ['a']), text('n', NEW, ['r']), text('early', NEW, ['a'])];
    const later = new Map([...FIRST, [1, roster({ melders: [{ signPk: NEW, kemPk: 'k2' }], carriesOut: ['r'] })]]);
    expect(Object.keys(speakersOf(messages, later)).sort()).toEqual(['a', 'n', 'r']);
  });

  it('REPLACE: is the new code’s of a later roster, whatever it links to', () => {
    const later = new Map([
      [0, roster()],
      [1, roster({ melders: [{ signPk: NEW, kemPk: 'k2' }], carriesOut: ['r'] })],
    ]);
    const messages = [replaced('r', OLD, NEW), text('n', NEW, [], 1), text('o', OLD, ['r'], 1)];
    expect(Object.keys(speakersOf(messages, later)).sort()).toEqual(['n', 'r']);
  });
});

describe('WISHES: the melder’s words that nobody carried out', () => {
  const leaveOut = (id: string, signer: string, previous: readonly string[] = []) =>
    said(id, signer, { type: 'readers', leaveOut: ['x'], lift: [], add: [] }, previous);

  it('are the melder’s only, in the order in which they were written', () => {
    const messages = [leaveOut('b', OLD, ['a']), leaveOut('a', OLD), leaveOut('f', ANNA), leaveOut('s', STRANGER)];
    expect(openWishes(messages, FIRST).map(({ digest }) => digest)).toEqual(['a', 'b']);
  });

  it('are gone when a roster says that it carries them out', () => {
    const rosters = new Map([...FIRST, [1, roster({ carriesOut: ['a'] })]]);
    expect(openWishes([leaveOut('a', OLD), leaveOut('b', OLD, ['a'])], rosters)).toMatchObject([{ digest: 'b' }]);
  });

  it('name the key that is replaced by the one that signed', () => {
    expect(openWishes([replaced('r', OLD, NEW)], FIRST)).toMatchObject([
      { digest: 'r', type: 'replace', oldSignPk: OLD, signPk: NEW, kemPk: 'k2' },
    ]);
  });

  it('are not those of a code that was replaced before', () => {
    const messages = [replaced('r', OLD, NEW), leaveOut('late', OLD, ['r']), leaveOut('good', NEW, ['r'])];
    expect(openWishes(messages, FIRST).map(({ digest }) => digest)).toEqual(['r', 'good']);
  });
});
