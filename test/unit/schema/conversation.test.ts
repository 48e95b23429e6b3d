import { describe, expect, it } from 'vitest';
import { foldConversation, REPORT_ID, type Sender, type ThreadMessage } from '../../../schema/content/fold.ts';
import { type Content, parseContent, type RosterContent } from '../../../schema/content/messages.ts';
import { inOrder, type Linked } from '../../../schema/content/order.ts';

const named = (start: string, number: number, length: number) => `${start}${String(number).padStart(length - 1, '0')}`;
const digestOf = (number: number) => named('d', number, 43);

/** The order as it is defined, word for word: slow, and nothing else. */
function orderByDefinition(messages: readonly Linked[]): readonly Linked[] {
  const known = new Set(messages.map(({ digest }) => digest));
  const isWhole = ({ previous }: Linked) => previous.every((link) => known.has(link));
  const byId = [...messages].sort((left, right) => (left.messageId < right.messageId ? -1 : 1));
  const waiting = [...byId.filter(isWhole), ...byId.filter((message) => !isWhole(message))];
  const placed = new Set<string>();
  const ordered: Linked[] = [];
  while (waiting.length > 0) {
    const free = waiting.findIndex(({ previous }) => previous.every((link) => placed.has(link) || !known.has(link)));
    for (const next of waiting.splice(Math.max(free, 0), 1)) {
      placed.add(next.digest);
      ordered.push(next);
    }
  }
  return ordered;
}

/** Numbers that look like chance and are the same in every run. */
function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

describe('the order of a conversation', () => {
  it('is that of the definition for any links, also to what is missing, to oneself, and in circles', () => {
    for (let seed = 1; seed <= 200; seed += 1) {
      const draw = generator(seed);
      const count = 1 + draw(25);
      const messages = Array.from({ length: count }, (_, number) => ({
        messageId: named('m', draw(1_000) * 100 + number, 22),
        digest: digestOf(number),
        previous: Array.from({ length: draw(4) }, () => digestOf(draw(count + 3))),
      }));
      expect(inOrder(messages)).toEqual(orderByDefinition(messages));
      expect(inOrder([...messages].reverse())).toEqual(inOrder(messages));
    }
  });

  it('does not read links over and over when a sender links them the worst way round', () => {
    const count = 2_000;
    let reads = 0;
    const messages = Array.from({ length: count }, (_, number) => ({
      messageId: named('m', count - number, 22),
      digest: digestOf(number),
      get previous() {
        reads += 1;
        return number === 0 ? [] : [digestOf(number - 1)];
      },
    }));
    expect(inOrder(messages).map(({ digest }) => digest)).toEqual(messages.map(({ digest }) => digest));
    expect(reads).toBeLessThan(5 * count);
  });
});

describe('a conversation', () => {
  const melder: Sender = { kind: 'melder', place: 0 };
  const reader: Sender = { kind: 'functionaris', fp: 'a'.repeat(27) };
  const roster: RosterContent = {
    type: 'roster',
    readers: ['a', 'b'].map((letter) => ({ fp: letter.repeat(27), generation: 0, role: 'functionaris' })),
    melders: [],
    excluded: [],
    directorySeq: 0,
    before: null,
    previousSecret: null,
    carriesOut: [],
    standsOn: null,
    previous: [],
  };
  const message = (number: number, messageId: string, sender: Sender, content: Content): ThreadMessage => ({
    messageId,
    digest: digestOf(number),
    previous: content.previous,
    sender,
    epoch: 0,
    day: '2026-11-20',
    delivered: true,
    content,
  });
  const first = message(0, 'A'.repeat(22), melder, roster);

  it.each([
    ['a reader', reader],
    ['the melder', melder],
  ])('P4: shows the readers of the adopted roster, whatever roster %s sends later', (_, sender) => {
    const alone = { ...roster, readers: roster.readers.slice(0, 1), previous: [first.digest] };
    const view = foldConversation([first, message(1, 'B'.repeat(22), sender, alone)]);
    expect(view.roster).toBe(roster);
    expect(view.events.map(({ kind }) => kind)).toEqual(['readers', 'invalid']);
  });

  it('shows what a newer version wrote as that, in its place, and what no version understands as invalid', () => {
    const read = (number: number, text: string): ThreadMessage => {
      const { content, previous } = parseContent(text);
      const made = message(number, `${'ABCD'[number]}`.repeat(22), reader, content as Content);
      return { ...made, previous };
    };
    const mood = read(1, JSON.stringify({ type: 'mood', colour: 'red', previous: [first.digest] }));
    const after = read(2, JSON.stringify({ type: 'text', text: 'Goed.', previous: [mood.digest] }));
    const spoilt = read(3, JSON.stringify({ type: 'text', words: 'Goed.', previous: [after.digest] }));
    const view = foldConversation([spoilt, after, mood, first]);
    expect(view.events.map(({ kind }) => kind)).toEqual(['readers', 'newer', 'text', 'invalid']);
  });

  it('shows files once whose sender announced them twice, and everything that another or other words announce', () => {
    const key = digestOf(7);
    const file = { id: named('f', 1, 22), key, digest: key, chunks: 1, paddedBytes: 262_144 };
    const files = [{ ...file, name: 'brief.pdf', mediaType: 'application/pdf', kind: 'document' as const }];
    const told = (number: number, sender: Sender, note: string) =>
      message(number, named('m', number, 22), sender, { type: 'files', files, note, previous: [digestOf(number - 1)] });
    const view = foldConversation([
      first,
      ...[told(1, reader, 'De brief.'), told(2, reader, 'De brief.')],
      ...[told(3, melder, 'De brief.'), told(4, reader, 'De brief, nog eens.')],
    ]);
    const shown = view.events.flatMap((event) => (event.kind === 'files' ? [event.message.digest] : []));
    expect(shown).toEqual([1, 3, 4].map(digestOf));
    expect(view.heads).toEqual([digestOf(4)]);
  });

  const report = (text: string, previous: readonly string[]): Content => ({
    type: 'report',
    language: 'nl',
    answers: [{ question: 'what', version: 1, type: 'text', value: text }],
    previous: [...previous],
  });
  const sent = message(1, REPORT_ID, melder, report('Zoals het was.', [first.digest]));
  const opened: Content = {
    type: 'opened',
    reportDigest: sent.digest,
    receivedOn: '2026-11-20',
    commit: 'c'.repeat(43),
    previous: [sent.digest],
  };

  it('P4: stands after all that was said before a message that is kept back, with the gap in front of it', () => {
    const said = (number: number, id: string, previous: readonly number[]) =>
      message(number, id, reader, { type: 'text', text: `Bericht ${number}.`, previous: previous.map(digestOf) });
    const [early, kept, late, last] = [
      said(2, 'F'.repeat(22), [1]),
      said(3, 'E'.repeat(22), [2]),
      said(4, 'D'.repeat(22), [3]),
      said(5, 'C'.repeat(22), [4]),
    ];
    const whole = foldConversation([first, sent, early, kept, late, last]);
    expect([whole.missing, whole.afterGap.size]).toEqual([0, 0]);
    const view = foldConversation([last, late, early, sent, first]);
    expect(view.events.map((event) => event.message.digest)).toEqual([0, 1, 2, 4, 5].map(digestOf));
    expect([view.missing, [...view.afterGap]]).toEqual([1, [late.digest]]);
    // Who came later was not given what came before, and misses none of it.
    expect(foldConversation([late, last]).afterGap.size).toBe(0);
  });

  it('P4: keeps the first report, whatever report its melder sends later and wherever that sorts', () => {
    for (const id of [`${'A'.repeat(20)}AB`, 'B'.repeat(22), '-'.repeat(22)]) {
      const later = message(3, id, melder, report('Iets heel anders.', [first.digest]));
      const view = foldConversation([first, sent, later, message(2, 'C'.repeat(22), reader, opened)]);
      expect(view.report).toBe(sent.content);
      expect(view.isContradicted).toBe(false);
      expect(view.openedBy).toEqual(['a'.repeat(27)]);
      expect(view.events.filter(({ kind }) => kind === 'invalid')).toHaveLength(1);
    }
  });

  it('P4: says so when a functionaris opened another report than is here', () => {
    const other = { ...opened, reportDigest: digestOf(9) };
    const view = foldConversation([first, sent, message(2, 'C'.repeat(22), reader, other)]);
    expect(view.isContradicted).toBe(true);
    expect(view.openedBy).toEqual([]);
  });

  it('says nothing of the kind to who came later and was not given the report', () => {
    const before = { epoch: 0, digest: first.digest };
    const later = message(4, first.messageId, reader, { ...(first.content as RosterContent), before });
    const view = foldConversation([later, message(2, 'C'.repeat(22), reader, opened)]);
    expect(view).toMatchObject({ isContradicted: false, startsLater: true });
    expect(foldConversation([first, message(2, 'C'.repeat(22), reader, opened)])).toMatchObject({
      isContradicted: true,
      startsLater: false,
    });
  });

  it('P4: compares with the report also what was written without a link to it', () => {
    const other = { ...opened, reportDigest: digestOf(9), previous: [] };
    const same = { ...opened, previous: [] };
    const lowest = `${'A'.repeat(21)}B`;
    expect(foldConversation([first, sent, message(2, lowest, reader, other)]).isContradicted).toBe(true);
    expect(foldConversation([first, sent, message(2, lowest, reader, same)]).isContradicted).toBe(false);
  });

  it('P4: takes the report of the melder who began it, and none of the other one (TWO-CODES)', () => {
    const second: Sender = { kind: 'melder', place: 1 };
    const other = message(1, REPORT_ID, second, report('Iets heel anders.', [first.digest]));
    expect(foldConversation([first, other])).toMatchObject({ report: undefined, reportDigest: undefined, reporter: 0 });
    expect(foldConversation([first, other, sent]).report).toBe(sent.content);
  });

  it('takes no report from a functionaris, and nothing a functionaris says from a melder', () => {
    const view = foldConversation([
      first,
      message(1, REPORT_ID, reader, report('Verzonnen.', [first.digest])),
      message(2, 'C'.repeat(22), melder, opened),
    ]);
    expect(view.report).toBeUndefined();
    expect(view.events.map(({ kind }) => kind)).toEqual(['readers', 'invalid', 'invalid']);
  });
});
