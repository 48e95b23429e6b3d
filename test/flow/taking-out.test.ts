import { Decrypter } from 'age-encryption';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findDossier, writeBeside, writeNote } from '../../client/functionaris/dossier-flow.ts';
import type { Evidence } from '../../client/functionaris/export/export-evidence.ts';
import type { ExportWishes } from '../../client/functionaris/export/export-flow.ts';
import { ZIP_NAMES } from '../../client/functionaris/export/export-zip.ts';
import { findMade } from '../../client/functionaris/export/unsaved-export.ts';
import { isAgreed } from '../../client/functionaris/four-eyes.ts';
import type { AtDesk } from '../../client/functionaris/melding-flow.ts';
import { confirmReceipt, markOpened, replyToMelder, reread, send } from '../../client/functionaris/melding-flow.ts';
import type { ReadMelding } from '../../client/functionaris/read-flow.ts';
import { exportRegister } from '../../client/functionaris/register/register-export.ts';
import { RequestFailed } from '../../client/shared/api.ts';
import { formatCode } from '../../crypto/code.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { OpenError } from '../../crypto/public/errors.ts';
import { FILE_LENGTH_BYTES, paddedFileBytes, sealedExportBytes } from '../../crypto/public/sizes.ts';
import { blake2b256, encodeBase64url } from '../../crypto/public/sodium.ts';
import { openSealedExport } from '../../crypto/sealed-export.ts';
import { openAt } from '../helpers/desk.ts';
import { type Exported, takeOut } from '../helpers/exporting.ts';
import { type House, openHouse, staffedChannel } from '../helpers/house.ts';
import { pdfText } from '../helpers/pdf-text.ts';
import type { EnrolledPerson } from '../helpers/people.ts';
import { sendReport } from '../helpers/report.ts';
import { type Sentinel, textSentinels } from '../helpers/sentinels.ts';
import { fromBase64url, utf8 } from '../independent/bytes.ts';
import { fingerprint, H, verify } from '../independent/primitives.ts';

const REPORT = 'De kas <b>klopt</b> niet & niemand kijkt.';
const SECRET = 'Het recept is zeven delen water.';
const NOTE = 'Bel de controller.';
const WISHES: ExportWishes = { form: 'zip', recipient: 'Rechtbank', withDossier: true, labelledReason: '' };

let house: House;
let anna: EnrolledPerson;
let bram: EnrolledPerson;
let at: AtDesk;
let melding: ReadMelding;

async function take(wishes: Partial<ExportWishes> = {}, desk = at): Promise<Exported> {
  const exported = await takeOut(desk, melding, { ...WISHES, ...wishes });
  melding = exported.melding;
  return exported;
}

function unpacked({ bytes }: Exported) {
  const files = unzipSync(bytes);
  const text = (name: string) => new TextDecoder().decode(files[name]);
  const { messages } = JSON.parse(text(ZIP_NAMES.evidence)) as { readonly messages: readonly Evidence[] };
  return { names: Object.keys(files).sort(), text, messages, paper: files[ZIP_NAMES.paper] ?? new Uint8Array() };
}

beforeAll(async () => {
  house = await openHouse();
  const channel = await staffedChannel(house, ['Anna', 'Bram']);
  [anna, bram] = channel.people as unknown as [EnrolledPerson, EnrolledPerson];
  await house.goTo('2026-11-20T12:00:00Z');
  await sendReport(house, channel, ['Anna', 'Bram'], { what: REPORT });
  await house.goTo('2026-11-20T23:30:00Z');
  const opened = await openAt(anna);
  at = opened.at;
  melding = await confirmReceipt(at, await markOpened(at, opened.melding), 'Wij hebben uw melding.');
  melding = await replyToMelder(at, melding, SECRET);
  const secret = melding.view.events.at(-1)?.message.digest ?? '';
  melding = await send(at, melding, { type: 'label', of: secret, isSet: true });
  melding = await writeNote(at, melding, NOTE);
});
afterAll(() => house.close());

describe('an export of the register', () => {
  const make = (some: readonly ReadMelding[]) => utf8(`${some.length} in het register`) as Uint8Array<ArrayBuffer>;
  const wishes = { form: 'csv', recipient: 'Accountant', make } as const;

  it('WBK-2a.1: stands in the dossier of every melding in it, so that a copy is known when it is destroyed', async () => {
    const progress: unknown[] = [];
    const bytes = await exportRegister(at, [melding], wishes, (made, changed) => {
      progress.push(made);
      melding = changed ?? melding;
    });
    expect(new TextDecoder().decode(bytes)).toBe('1 in het register');
    expect(progress).toEqual([{ done: 1, total: 1, refused: 0 }]);
    const seen = findDossier((await openAt(bram)).melding)?.view.dossier.exports.at(-1)?.content;
    expect(seen).toMatchObject({ form: 'csv', recipient: 'Accountant' });
    expect(seen?.digest).toBe(encodeBase64url(blake2b256([bytes])));
  });

  it('WBK-2a.1: leaves out what cannot be recorded now, and hands over nothing when recording fails', async () => {
    const halted = { ...at, known: at.known, api: { ...at.api, call: refusing('/api/desk/read') } } as AtDesk;
    await expect(exportRegister(halted, [melding], wishes, () => {})).rejects.toThrow(RequestFailed);
    const failing = { ...at, api: { ...at.api, call: refusing('/api/desk/messages') } } as AtDesk;
    await expect(exportRegister(failing, [melding], wishes, () => {})).rejects.toThrow(RequestFailed);
  });

  function refusing(path: string): AtDesk['api']['call'] {
    return (call) => (call.path === path ? Promise.reject(new RequestFailed('message.conflict')) : at.api.call(call));
  }
});

describe('SEALED-EXPORT: an export for somebody outside', () => {
  const lastExport = async () => findDossier((await openAt(bram)).melding)?.view.dossier.exports.at(-1)?.content;
  const opened = ({ bytes, sealedWith }: Exported) => openSealedExport(bytes, sealedWith?.words ?? []);
  const foundIn = (bytes: Uint8Array, sentinels: readonly Sentinel[]) =>
    sentinels.filter(({ needle }) => Buffer.from(bytes).includes(needle)).map(({ name }) => name);

  it('is opened by another program with its words: the same ZIP, and padding', async () => {
    const sealed = await take({ form: 'sealed' });
    const decrypter = new Decrypter();
    decrypter.addPassphrase(sealed.sealedWith?.words.join(' ') ?? '');
    const bytes = new Uint8Array(await decrypter.decrypt(sealed.bytes));
    const { names, text } = unpacked({ ...sealed, bytes });
    expect(names).toEqual([...Object.values(ZIP_NAMES), 'padding.bin'].sort());
    expect(text(ZIP_NAMES.page)).toContain(NOTE);
    expect((await take()).sealedWith).toBeUndefined();
  });

  it('holds nothing of the melding that can be read, nor its own words, nor a name of a file in it', async () => {
    const sealed = await take({ form: 'sealed' });
    const words = sealed.sealedWith?.words.join(' ') ?? '';
    const told = [REPORT, NOTE, ...Object.values(ZIP_NAMES)];
    const sentinels = [...told.flatMap((text) => textSentinels(text, text)), ...textSentinels('words', words)];
    expect(foundIn(sealed.bytes, sentinels)).toEqual([]);
    // The same looking does find them in what it was made of.
    expect(foundIn(await opened(sealed), textSentinels('page', ZIP_NAMES.page)).length).toBeGreaterThan(0);
  });

  it('is another file with other words each time, and opens with its own only', async () => {
    const [one, two] = [await take({ form: 'sealed' }), await take({ form: 'sealed' })];
    expect(one.sealedWith?.words).not.toEqual(two.sealedWith?.words);
    expect(one.bytes).not.toEqual(two.bytes);
    await expect(openSealedExport(one.bytes, two.sealedWith?.words ?? [])).rejects.toThrow(OpenError);
    await expect(openSealedExport(one.bytes, await formatCode(generateCode(), 'nl'))).rejects.toThrow(OpenError);
  });

  it('has the length of its step: with the notes of colleagues and without it is as long', async () => {
    const [more, less] = [await take({ form: 'sealed' }), await take({ form: 'sealed', withDossier: false })];
    expect((await take()).bytes.length).not.toBe((await take({ withDossier: false })).bytes.length);
    expect(more.bytes.length).toBe(less.bytes.length);
    const { length } = await opened(more);
    expect(length).toBe(paddedFileBytes(length - FILE_LENGTH_BYTES));
    expect(more.bytes.length).toBe(sealedExportBytes(length));
  });

  it('WBK-1a.2: stands in the dossier with the digest of what was sealed; its words stand nowhere', async () => {
    const sealed = await take({ form: 'sealed', recipient: 'Huis voor Klokkenluiders' });
    const seen = await lastExport();
    expect(seen).toMatchObject({ form: 'zip', recipient: 'Huis voor Klokkenluiders' });
    expect(seen?.digest).toBe(encodeBase64url(blake2b256([await opened(sealed)])));
    const all = JSON.stringify((await openAt(bram)).melding);
    expect(all).not.toContain(sealed.sealedWith?.words.join(' '));
  });

  it('is recorded once when the answer was lost and it is asked for again, and opens with its words', async () => {
    const recorded = async () => findDossier((await openAt(bram)).melding)?.view.dossier.exports.length ?? 0;
    const before = await recorded();
    const losing: AtDesk = {
      ...at,
      api: {
        ...at.api,
        async call(call) {
          const answered = await at.api.call(call);
          if (call.path === '/api/desk/messages') throw new RequestFailed('network.failed');
          return answered;
        },
      },
    };
    const wishes = { form: 'sealed', recipient: 'Een ander', withDossier: false } as const;
    await expect(take(wishes, losing)).rejects.toThrow(RequestFailed);
    melding = await reread(at, melding);
    const { bytes, sealedWith } = await take(wishes);
    expect(await recorded()).toBe(before + 1);
    expect((await openSealedExport(bytes, sealedWith?.words ?? [])).length).toBeGreaterThan(0);
  });

  it('is kept by nobody once the server said no, also when it lied and recorded it', async () => {
    const refusing: AtDesk = {
      ...at,
      api: {
        ...at.api,
        async call(call) {
          const answered = await at.api.call(call);
          if (call.path === '/api/desk/messages') throw new RequestFailed('message.too_much');
          return answered;
        },
      },
    };
    await expect(take({ form: 'sealed', recipient: 'De pers' }, refusing)).rejects.toThrow(RequestFailed);
    melding = await reread(at, melding);
    expect(findDossier(melding)?.view.dossier.exports.at(-1)?.content.recipient).toBe('De pers');
    expect(findMade(at.session, melding)).toBeUndefined();
  });
});

describe('an export of one melding', () => {
  it('WBK-1a.2: leaves out what is labelled a trade secret, on the page, on paper and among the signed bytes', async () => {
    const { text, messages, paper } = unpacked(await take());
    const [page = ''] = await pdfText(paper);
    const all = [text(ZIP_NAMES.page), JSON.stringify(messages), page].join('\n');
    expect(all).not.toContain('zeven delen');
    expect(text(ZIP_NAMES.page)).toContain('Weggelaten: gemerkt als bedrijfsgeheim.');
    expect(messages.filter((one) => 'leftOut' in one && one.leftOut === 'trade-secret')).toHaveLength(1);
  });

  it('WBK-1a.2: has it with a typed reason, which colleagues read in the dossier', async () => {
    const exported = await take({ labelledReason: 'De rechter vraagt erom' });
    expect(unpacked(exported).text(ZIP_NAMES.page)).toContain(SECRET);
    const seen = findDossier((await openAt(bram)).melding)?.view.dossier.exports.at(-1)?.content;
    expect(seen).toMatchObject({ recipient: 'Rechtbank', form: 'zip', labelledReason: 'De rechter vraagt erom' });
    // By which list it was made: a policy may be drafted by then, and not in force.
    expect(seen?.directorySeq).toBe(at.known.directory.head.seq);
    expect(seen?.digest).toBe(encodeBase64url(blake2b256([exported.bytes])));
  });

  it('is verified by other programs, as its own page tells', async () => {
    const { messages, names, text } = unpacked(await take());
    expect(names).toEqual(Object.values(ZIP_NAMES).sort());
    expect(text(ZIP_NAMES.how)).toContain('LP("zp1/message") LP(clear) LP(signerPk) LP(content) LP(commit)');
    const signed = messages.flatMap((one) => ('content' in one ? [one] : []));
    expect(signed.length).toBeGreaterThanOrEqual(5);
    for (const { clear, commit, signerPk, signature, content, digest, sender } of signed) {
      const [key, sign, bytes] = [signerPk, signature, clear].map(fromBase64url) as [
        Uint8Array,
        Uint8Array,
        Uint8Array,
      ];
      expect(() => verify(key, sign, 'zp1/message', bytes, key, utf8(content), fromBase64url(commit))).not.toThrow();
      expect(() => verify(key, sign, 'zp1/message', bytes, key, utf8(`${content} `), fromBase64url(commit))).toThrow();
      expect(encodeBase64url(H('zp1/digest-of-message', bytes, key, utf8(content), sign) as never)).toBe(digest);
      if (sender.kind === 'functionaris') expect(encodeBase64url(fingerprint('zp1/id', key) as never)).toBe(sender.fp);
    }
    // Every message that another one names is there, if only by its digest.
    const digests = new Set(messages.map(({ digest }) => digest));
    const named = signed.flatMap(({ content }) => (JSON.parse(content) as { previous: string[] }).previous);
    expect(named.filter((digest) => !digests.has(digest))).toEqual([]);
  });

  it('holds no key that opens more than was handed over', async () => {
    const { messages } = unpacked(await take({ labelledReason: 'alles' }));
    const text = JSON.stringify(messages);
    const secrets = melding.conversation.epochs.map(({ secret }) => encodeBase64url(secret));
    for (const secret of secrets) expect(text).not.toContain(secret);
    expect(text).not.toContain('previousSecret');
    expect(messages.filter((one) => 'leftOut' in one && one.leftOut === 'keys').length).toBeGreaterThanOrEqual(2);
  });

  it('has the notes of colleagues only when they are wanted', async () => {
    const { text: withNotes } = unpacked(await take());
    expect(withNotes(ZIP_NAMES.page)).toContain(NOTE);
    const { text, messages } = unpacked(await take({ withDossier: false }));
    expect(text(ZIP_NAMES.page) + JSON.stringify(messages)).not.toContain(NOTE);
  });

  it('runs nothing that somebody wrote in a melding', async () => {
    const page = unpacked(await take()).text(ZIP_NAMES.page);
    expect(page).toContain('De kas &lt;b&gt;klopt&lt;/b&gt; niet &amp; niemand kijkt.');
    expect(page).toContain("default-src 'none'");
  });

  it('on paper has what was said, who said it, and the digests of the signed messages', async () => {
    const { bytes } = await take({ form: 'pdf' });
    const text = (await pdfText(bytes)).join('\n');
    for (const words of [REPORT, 'Wij hebben uw melding.', NOTE, 'Ontvangstbevestiging']) expect(text).toContain(words);
    for (const { digest } of melding.conversation.messages) expect(text).toContain(digest);
  });

  it('is not handed over when it could not be recorded', async () => {
    const failing: AtDesk = {
      ...at,
      api: {
        ...at.api,
        call: (call) =>
          call.path === '/api/desk/messages'
            ? Promise.reject(new RequestFailed('message.conflict'))
            : at.api.call(call),
      },
    };
    await expect(take({}, failing)).rejects.toThrow(RequestFailed);
  });

  it('WBK-1a.2: where two people must agree waits for a colleague’s yes, and is made by nobody before it', async () => {
    const forTwo = (one: ReadMelding): ReadMelding => ({
      ...one,
      view: { ...one.view, ending: { ...one.view.ending, isForTwo: true } },
    });
    const current = (await openAt(anna)).melding;
    expect([isAgreed(current, 'export'), isAgreed(forTwo(current), 'export')]).toEqual([true, false]);
    const refused = takeOut(at, forTwo(current), WISHES);
    await expect(refused).rejects.toMatchObject({ code: 'message.conflict' });
    const asked = await writeBeside(at, current, { type: 'proposal', act: 'export', text: 'Voor de rechter' });
    const of = findDossier(asked)?.view.dossier.proposals.at(-1)?.said.message.digest ?? '';
    const atBram = await openAt(bram);
    const yes = { type: 'approval', of, isApproved: true, text: '' } as const;
    const agreed = await writeBeside(atBram.at, atBram.melding, yes);
    // Copies that were made while nobody had to agree take nothing of it.
    expect(isAgreed(forTwo(agreed), 'export')).toBe(true);
  });
});
