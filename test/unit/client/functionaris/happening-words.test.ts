import { expect, test } from 'vitest';
import { endingLines } from '../../../../client/functionaris/ending-words.ts';
import { happeningOf, type WordsInput } from '../../../../client/functionaris/happening-words.ts';
import { infosOf, refusalText, unfoundedLines, warningsOf } from '../../../../client/functionaris/melding-words.ts';
import type { People } from '../../../../client/functionaris/people.ts';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import type { Ending } from '../../../../schema/content/ending.ts';
import type { Event } from '../../../../schema/content/fold.ts';

const text = TEXTS.nl;
const NAMES: Readonly<Record<string, string>> = { anna: 'Anna (u)', bram: 'Bram', cora: 'Cora' };
const nameOf = (fp: string) => NAMES[fp] ?? 'onbekend';
const people: People = {
  ownFp: 'anna',
  find: (fp) => ({ name: nameOf(fp), state: fp === 'cora' ? 'removed' : 'listed' }) as never,
  nameOf,
  namesOf: (fps) => fps.map(nameOf).join(', '),
};
const input: WordsInput = { people, text, language: 'nl', isDossier: false };

const BY_MELDER = { kind: 'melder', place: 0 } as const;
const by = (fp: string) => ({ kind: 'functionaris', fp }) as const;

function said(sender: ReturnType<typeof by> | typeof BY_MELDER, event: object, epoch = 0): string {
  return happeningOf({ ...event, message: { sender, epoch } } as never, input).body;
}

function roster(fps: readonly string[], more: object = {}) {
  return { readers: fps.map((fp) => ({ fp })), melders: [{ signPk: 'm' }], excluded: [], before: null, ...more };
}

const FIRST = roster(['anna', 'bram']);
const NEXT = { before: { epoch: 0, digest: 'd' } };

test('the first readers are those the melder chose', () => {
  const event = { kind: 'readers', roster: FIRST, before: undefined };
  expect(said(BY_MELDER, event)).toBe('De melder koos wie dit kan lezen: Anna (u), Bram');
});

test('P4: a change of readers says who did it, who came and who went', () => {
  const event = { kind: 'readers', roster: roster(['bram'], { ...NEXT, excluded: ['anna'] }), before: FIRST };
  expect(said(by('bram'), event)).toBe(
    'Bram wijzigde wie meeleest. Niet meer: Anna (u). Uitgesloten, zoals de melder vroeg: Anna (u).',
  );
  const same = { kind: 'readers', roster: roster(['anna', 'bram'], NEXT), before: FIRST };
  expect(said(by('bram'), same)).toBe('Bram gaf alle lezers nieuwe sleutels. Dezelfde mensen lezen mee.');
});

test('where a newcomer starts, it says who added them', () => {
  const event = { kind: 'readers', roster: roster(['anna', 'bram'], NEXT), before: undefined };
  expect(said(by('bram'), event)).toBe('Bram voegde u toe. Vanaf hier leest u mee, met: Anna (u), Bram');
});

test('P4: a change by somebody who was removed since is marked as such', () => {
  const changed = { kind: 'readers', roster: roster(['anna'], NEXT), before: FIRST };
  const marked = happeningOf({ ...changed, message: { sender: by('cora'), epoch: 1 } } as never, input);
  expect(marked).toMatchObject({ isWarning: true });
  expect(marked.body).toContain('Cora staat niet meer op de lijst.');
  expect(said(by('bram'), changed)).not.toContain('staat niet meer op de lijst');
});

test('a wish says what the melder asked, and whether it was carried out', () => {
  const wish = { leaveOut: ['bram'], lift: ['cora'], add: ['anna'] };
  expect(said(BY_MELDER, { kind: 'wish', wish, isCarriedOut: true })).toBe(
    'De melder wil dat dit niet meer kan lezen: Bram. De melder sluit niet langer uit: Cora. De melder vraagt om toe te voegen: Anna (u). Dat is uitgevoerd.',
  );
  const open = { kind: 'wish', wish: { ...wish, lift: [], add: [] }, isCarriedOut: false };
  expect(said(BY_MELDER, open)).toContain('Dat is nog niet uitgevoerd.');
});

test('notes that were started again say so', () => {
  const started = { kind: 'readers', roster: FIRST, before: undefined };
  const of = (epoch: number) =>
    happeningOf({ ...started, message: { sender: by('bram'), epoch } } as never, { ...input, isDossier: true }).body;
  expect([of(0), of(2)]).toEqual([
    'Bram begon deze aantekeningen.',
    'Bram begon de aantekeningen opnieuw. Wat ervoor stond, gaat niet verder.',
  ]);
});

test('every other thing that happens has a sentence, in both languages', () => {
  const events: readonly object[] = [
    { kind: 'opened', matches: true },
    { kind: 'opened', matches: false },
    { kind: 'replaced', isCarriedOut: false },
    { kind: 'closed', destroyFrom: '2026-12-21' },
    { kind: 'destroy' },
    { kind: 'keep' },
    { kind: 'newer' },
    { kind: 'invalid' },
  ];
  for (const language of ['nl', 'en'] as const) {
    const bodies = events.map((event) => {
      const whole = { ...event, message: { sender: by('bram'), epoch: 0 } } as never;
      return happeningOf(whole, { ...input, text: TEXTS[language], language }).body;
    });
    expect(new Set(bodies).size).toBe(events.length);
  }
});

function ending(more: Partial<Ending>, until?: string): readonly string[] {
  const whole: Ending = {
    ...{ announcedFrom: undefined, asked: [], due: undefined, isForTwo: false },
    ...{ proposed: undefined, unseen: undefined, fromBefore: undefined, isDayLeft: false, ...more },
  };
  const hold = until === undefined ? undefined : { content: { until } };
  const workflow = { hold, closed: {} } as never;
  return endingLines({ ending: whole, workflow }, { text, language: 'nl', people, today: '2026-12-01' });
}

const asked = (sender: object) => ({ by: 'functionaris', message: { sender } }) as never;

test('how a melding ends says who asked, from which day it is gone, and who can stop it', () => {
  expect(ending({})).toEqual(['De melding is open.']);
  const closed = { announcedFrom: '2026-12-21' };
  expect(ending(closed)).toEqual(['Afgesloten. Kan worden vernietigd vanaf 21 december 2026.']);
  expect(ending({ ...closed, asked: [asked(by('bram'))], due: '2027-01-04' }).slice(1)).toEqual([
    'Vernietigen gevraagd door: Bram.',
    'De melding verdwijnt op 4 januari 2027, bij het eerste bezorgmoment.',
    'Iedereen die meeleest kan dit tot dan tegenhouden, ook de melder.',
  ]);
  const both = { asked: [asked(BY_MELDER), asked(by('anna'))], due: 'next' };
  expect(ending(both).slice(1, 3)).toEqual([
    'Vernietigen gevraagd door: Melder, Anna (u).',
    'De melding verdwijnt bij het volgende bezorgmoment.',
  ]);
  expect(ending({ asked: [asked(BY_MELDER)] })[2]).toBe(
    'De melding verdwijnt pas als ook een functionaris het vraagt.',
  );
});

test('who came later is told of an end that was asked for before, by whom they were not told', () => {
  const day = 'De melding verdwijnt op 4 januari 2027, bij het eerste bezorgmoment.';
  expect(ending({ fromBefore: '2027-01-04' })).toEqual([
    'De melding is open.',
    text.ending.fromBefore,
    day,
    text.ending.anyoneStops,
  ]);
  const sooner = { asked: [asked(by('bram'))], due: '2027-03-21', fromBefore: '2027-01-04' };
  expect(ending(sooner).slice(1, 4)).toEqual(['Vernietigen gevraagd door: Bram.', text.ending.fromBefore, day]);
});

test('WBK-2a.2: what is held is promised no day that the hold forbids, and says so when somebody asked all the same', () => {
  const closed = { announcedFrom: '2026-12-21' };
  expect(ending(closed, '2027-03-31')).toEqual([
    'Afgesloten. Kan worden vernietigd vanaf 1 april 2027.',
    'De melding wordt langer bewaard, tot en met 31 maart 2027.',
  ]);
  expect(ending({ ...closed, asked: [asked(by('bram'))], due: '2027-01-04' }, '2027-03-31')[2]).toBe(
    text.ending.heldYetAsked,
  );
  expect(ending(closed, '2026-11-30')).toEqual(['Afgesloten. Kan worden vernietigd vanaf 21 december 2026.']);
});

interface Given {
  readonly halt?: 'refused' | 'closed';
  readonly report?: object;
  readonly missing?: number;
  readonly events?: readonly Event[];
  readonly startsLater?: boolean;
}

function melding({ halt, report, missing = 0, events = [], startsLater = false }: Given) {
  return {
    conversation: { halt },
    view: { report, missing, events, isContradicted: false, startsLater },
    refused: 0,
  } as never;
}

test('P2: something newer that does not hold is an alarm that says what to do, and nothing is written', () => {
  const halted = melding({ halt: 'refused', report: {} });
  expect(warningsOf(halted, text)).toEqual([text.melding.haltRefused]);
  expect(warningsOf(melding({ halt: 'closed', report: {} }), text)).toEqual([text.melding.haltClosed]);
  expect(refusalText(halted, undefined, text)).toBe(text.melding.haltStops);
  expect(refusalText(melding({ report: {} }), undefined, text)).toBeUndefined();
});

test('who came later is told so, and is not alarmed about what they were not given', () => {
  const events = [{ kind: 'readers', message: { day: '2026-06-03' } }] as never;
  const later = melding({ missing: 3, events, startsLater: true });
  expect([warningsOf(later, text), infosOf(later, text, 'nl')]).toEqual([
    [],
    [text.melding.startsLater('3 juni 2026')],
  ]);
  expect(warningsOf(melding({ missing: 3, report: {} }), text)).toHaveLength(1);
});

test('WBK-1a.3: who came later is alarmed about a consent that they know, and about nothing else', () => {
  const content = { type: 'forwarded', recipient: 'De bank', consent: 'c' };
  const alone = { type: 'forwarded', recipient: 'De pers', consent: null };
  const events = [{ kind: 'statement', content: alone, message: { day: '2026-06-03' } }];
  const linesOf = (startsLater: boolean) => {
    const view = { events, startsLater, workflow: { notices: [], unconsented: [{ content }] } };
    return unfoundedLines({ view, newest: new Map(), others: [] } as never, {} as never, text);
  };
  const { unfoundedForward, inventedConsent } = text.dossier.overview;
  expect(linesOf(true)).toEqual([inventedConsent('De bank')]);
  expect(linesOf(false)).toEqual([unfoundedForward('De pers'), inventedConsent('De bank')]);
});

test('P4: who reads from the beginning is told that the report is kept back, also when nothing names it', () => {
  const events = [{ kind: 'readers', message: { day: '2026-06-03' } }] as never;
  const withheld = melding({ events });
  expect(warningsOf(withheld, text)).toEqual([text.melding.missing(1)]);
  expect(infosOf(withheld, text, 'nl')).toEqual([]);
});

test('every reason why nothing can be written or changed has a sentence in both languages', () => {
  for (const { settled, readers } of [TEXTS.nl, TEXTS.en]) {
    expect(Object.keys(readers.problems).sort()).toEqual(Object.keys(settled.refusals).sort());
    expect(new Set([...Object.values(readers.problems), ...Object.values(settled.refusals)]).size).toBe(
      2 * Object.keys(readers.problems).length,
    );
  }
});
