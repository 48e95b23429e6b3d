/** Languages of the pages without a script: Dutch sets the shape, and a translation nobody has read has no law pages. */
import { describe, expect, test } from 'vitest';
import { EMPTY_GUIDE, PAGE_LANGUAGES } from '../../../../schema/wire/guide.ts';
import { NEVER_BEFORE_A_MELDER } from '../../../../scripts/readability/never.ts';
import type { ShownChannel } from '../../../../server/pages/channel.ts';
import { Signpost } from '../../../../server/pages/signpost.tsx';
import { nl } from '../../../../server/pages/text/nl/nl.ts';
import { LANGUAGES, type PageText, textIn } from '../../../../server/pages/text/text.ts';
import { PAGE_NAMES } from '../../../../server/pages/visit.ts';
import { filledIn } from '../../../helpers/filled-in.ts';
import { emptyIn, shapeOf } from '../../../helpers/shape.ts';

const channel: ShownChannel = {
  key: 1,
  slug: 'voorbeeld',
  batchMinutes: 720,
  tombstoneDays: 365,
  name: 'Voorbeeld BV',
  guide: EMPTY_GUIDE,
  version: { version: 0, day: undefined },
  isVersionAsked: false,
};

function withoutArticles({ articles: _, ...text }: PageText): PageText {
  return text;
}

describe.each(LANGUAGES)('$name', (text) => {
  test('has every word of the signpost, the frame and the shells, and nothing else', () => {
    expect(shapeOf(withoutArticles(text)).sort()).toEqual(shapeOf(withoutArticles(nl)).sort());
    expect(emptyIn(text)).toEqual([]);
  });

  test('puts in everything that the Dutch puts in', () => {
    const dutch = filledIn(withoutArticles(nl));
    for (const [place, { used }] of filledIn(withoutArticles(text))) {
      expect({ place, used }).toEqual({ place, used: dutch.get(place)?.used });
    }
  });

  test('has no jargon and no promise that cannot be kept', () => {
    const said = [...filledIn(text).values()].map((one) => one.text);
    expect(said.filter((one) => NEVER_BEFORE_A_MELDER.some((never) => never.test(one)))).toEqual([]);
  });

  test('has pages about the law only when a person wrote or read it, and then all of them', () => {
    if (text.review === 'machine-checked, to be reviewed') expect(text.articles).toBe(undefined);
    if (text.articles !== undefined) expect(shapeOf(text.articles).sort()).toEqual(shapeOf(nl.articles).sort());
  });

  test('is what its own name in an address gives', () => {
    expect(textIn(text.lang)).toBe(text);
  });
});

test('every language that a channel may have is here, in the same order', () => {
  expect(LANGUAGES.map(({ lang }) => lang)).toEqual(PAGE_LANGUAGES);
});

describe('a language of which only the signpost is there', () => {
  const arabic: PageText = {
    ...withoutArticles(nl),
    lang: 'ar',
    dir: 'rtl',
    name: 'العربية',
    review: 'machine-checked, to be reviewed',
  };
  const visit = { text: arabic, channel, pin: undefined, today: '2026-11-23', style: '/assets/p.css' };
  const html = String(Signpost({ visit }));

  test('is written from right to left', () => {
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  test('leads to the English pages about the law, and says that they are English', () => {
    for (const page of PAGE_NAMES) expect(html).toContain(`<a href="/k/voorbeeld/${page}?lang=en" hreflang="en">`);
    expect(html.match(/\(Engels\)/g)).toHaveLength(PAGE_NAMES.length);
  });

  test('keeps its own language on the way to the form and the mailbox', () => {
    expect(html).toContain('href="/k/voorbeeld/melden?lang=ar"');
    expect(html).toContain('href="/k/voorbeeld/postbus?lang=ar"');
  });
});
