/** The pages to read, as the whole server answers them. */
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { EMPTY_GUIDE, type Guide } from '../../../../schema/wire/guide.ts';
import { NEVER_BEFORE_A_MELDER } from '../../../../scripts/readability/never.ts';
import { createApp } from '../../../../server/app.ts';
import type { Assets } from '../../../../server/pages/assets.ts';
import { AUTHORITIES } from '../../../../server/pages/places.ts';
import { LANGUAGES as SIGNPOSTS } from '../../../../server/pages/text/text.ts';
import { PAGE_NAMES } from '../../../../server/pages/visit.ts';
import { about, type List, openList } from '../directory/list.ts';
import { ORIGIN } from '../room.ts';

const PIN = `zp1.${'A'.repeat(27)}`;
const LANGUAGES = ['nl', 'en'] as const;
const ARTICLE_MAX_BYTES = 20_000;

const bundle = { script: '/assets/x.js', preload: [], styles: ['/assets/x.css'], languages: {} };
const nothing = { type: 'text/html', bytes: new Uint8Array(), brotli: undefined, gzip: undefined };
const frame = { document: nothing, script: '', style: '' };
const assets: Assets = {
  bundles: { melder: bundle, functionaris: bundle, steward: bundle, proof: bundle },
  pageStyle: '/assets/p.css',
  viewer: { plain: frame, pdf: frame },
  files: new Map(),
};

let list: List;
let app: ReturnType<typeof createApp>;
beforeAll(async () => {
  list = await openList();
  app = createApp(list.room.deps, assets);
});
afterAll(() => list.room.close());

async function open(path: string): Promise<{ status: number; html: string }> {
  const response = await app.request(`${ORIGIN}${path}`);
  return { status: response.status, html: await response.text() };
}

async function read(page: string, query = ''): Promise<string> {
  return wordsOf((await open(`/k/voorbeeld${page}${query}`)).html);
}

function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&quot;', '"')
    .replaceAll(/\s+/g, ' ');
}

/** Links on a page that stay on this site. */
function linksOf(html: string): readonly string[] {
  return Array.from(html.matchAll(/<a[^>]+href="(\/[^"]*)"/g), ([, href = '']) => href.replaceAll('&amp;', '&'));
}

let newest = 0;
async function fillIn(guide: Partial<Guide>): Promise<number> {
  const body = { after: newest, guide: { ...EMPTY_GUIDE, ...guide } };
  const answer = await list.room.call('PUT', '/api/guide', { body, bearer: list.steward.session });
  if (answer.status !== 200) throw new Error(answer.text);
  newest = answer.json.version;
  return newest;
}

const ALL = LANGUAGES.flatMap((lang) =>
  PAGE_NAMES.map((page) => `/k/voorbeeld/${page}${lang === 'nl' ? '' : `?lang=${lang}`}`),
);

describe('every page to read', () => {
  it('can be reached from the signpost, in every language, and the pin of the poster comes along', async () => {
    const seen = new Set<string>();
    const waiting = [`/k/voorbeeld/${PIN}`];
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const [page = ''] = path.split('#');
      if (seen.has(page)) continue;
      seen.add(page);
      const { status, html } = await open(page);
      expect([page, status]).toEqual([page, 200]);
      const isScreen = /\/(?:melden|postbus)/.test(page);
      if (!isScreen) waiting.push(...linksOf(html));
    }
    expect([...seen].filter((page) => page.includes(PIN))).toHaveLength(
      SIGNPOSTS.length + LANGUAGES.length * PAGE_NAMES.length,
    );
    const withoutPin = [...seen].filter((page) => !page.includes(PIN));
    expect(withoutPin.map((page) => page.replace(/\?lang=[a-z]{2}$/, '')).sort()).toEqual([
      ...SIGNPOSTS.map(() => '/k/voorbeeld/melden'),
      ...SIGNPOSTS.map(() => '/k/voorbeeld/postbus'),
    ]);
  });

  test.each(ALL)('%s needs no script, image, form or other site, and is marked in its language', async (path) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script|<img|<iframe|<form|<input|<style| style=| on[a-z]+=/i);
    expect(html).toContain(`<html lang="${path.includes('lang=en') ? 'en' : 'nl'}" dir="ltr">`);
    expect([...html.matchAll(/<link[^>]+href="([^"]+)"/g)].map((found) => found[1])).toEqual([
      'data:,',
      '/assets/p.css',
    ]);
    expect(gzipSync(html).length).toBeLessThan(ARTICLE_MAX_BYTES);
  });

  test.each(ALL)(
    '%s has one heading, a title that tells nothing of reporting, and ids that are there once',
    async (path) => {
      const { html } = await open(path);
      expect(html.match(/<h1>/g)).toHaveLength(1);
      expect(/<title>([^<]+)<\/title>/.exec(html)?.[1]).not.toMatch(/meld|misstand|report|wrongdoing|whistle|klok/i);
      const ids = Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id);
    },
  );

  test.each(ALL)(
    '%s uses no jargon, promises nothing that cannot be kept, and prints no article of a draft',
    async (path) => {
      const words = wordsOf((await open(path)).html);
      for (const never of [...NEVER_BEFORE_A_MELDER, /\bartikel \d|\bart\. ?\d|\barticle \d/i]) {
        expect(words).not.toMatch(never);
      }
    },
  );

  test.each(ALL)(
    'WBK-2.5: %s leads outside the organisation, and to the form only by way of the signpost',
    async (path) => {
      const links = linksOf((await open(path)).html).map((href) => href.split(/[?#]/)[0]);
      expect(links.filter((href) => href?.endsWith('/melden'))).toEqual([]);
      if (!path.includes('/buiten')) expect(links).toContain('/k/voorbeeld/buiten');
    },
  );

  test.each(['/k/voorbeeld/anders', '/k/niemand/rechten', `/k/voorbeeld/${PIN}/anders`, '/k/voorbeeld/rechten/'])(
    '%s is not there, and says so kindly',
    async (path) => {
      const { status, html } = await open(path);
      expect(status).toBe(404);
      expect(html).toContain('Deze pagina is er niet');
    },
  );
});

describe('what the pages say', () => {
  it('WBK-2.2a/b: the check of what a misstand is ends in a way for every answer, and rejects none', async () => {
    const words = await read('/waarvoor');
    expect(words).toContain('U krijgt geen cijfer en niemand keurt u af.');
    expect(words).toContain('Toch hier melden mag ook.');
  });

  it('WBK-17: names the twelve forms of retaliation, threats, the presumption and the void promise', async () => {
    const { html } = await open('/k/voorbeeld/rechten');
    const forms = /twaalf dingen.*?<ul>(.*?)<\/ul>/s.exec(html)?.[1] ?? '';
    expect(forms.match(/<li>/g)).toHaveLength(12);
    const words = wordsOf(html);
    expect(words).toContain('Ermee dreigen mag ook niet.');
    expect(words).toContain('Uw werkgever moet bewijzen dat het een andere reden had.');
    expect(words).toContain('Staat in uw contract dat u niet mag melden? Dan geldt die regel niet.');
    expect(words).toContain('die nog niet zijn ingegaan in de bronnen die wij lazen');
  });

  test.each(['/buiten', '/regeling'])('WBK-2.5: %s names every authority of the law', async (page) => {
    const words = await read(page);
    for (const { name } of AUTHORITIES) expect(words).toContain(name);
  });

  it('WBK-2.2g: asking for advice is no report, and the advice department can be called without a name', async () => {
    const words = await read('/advies');
    expect(words).toContain('Om advies vragen is nog geen melding. In dit kanaal wordt er niets van bewaard.');
    expect(words).toContain('088 133 10 00');
    expect(words).toContain('Bellen kan zonder uw naam');
  });

  it('LET-8/9: legal aid and victim support go by way of the Huis, and what is of the Rijk shows there only', async () => {
    expect(await read('/advies')).not.toMatch(/RABA|Geschillencommissie/);
    await fillIn({ isRijk: true });
    const words = await read('/advies');
    expect(words).toMatch(/Raad voor Rechtsbijstand .*Ga eerst naar het Huis/);
    expect(words).toMatch(/RABA.*Geschillencommissie Rijk/);
  });

  it('says what is not kept, and beside it that one can be recognised', async () => {
    const words = await read('/privacy');
    expect(words).toContain('Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt.');
    expect(words).toContain('(IP-adres), ook geen stukje ervan');
    expect(words).toContain('Na het vernietigen blijft 365 dagen bekend');
  });

  it('LET-1: counts the days of somebody who reports today, to the end of a short month', async () => {
    list.room.setClock('2026-11-23T11:00:00Z');
    const words = await read('/wat-gebeurt-er');
    expect(words).toContain('Als u vandaag meldt: 23 november 2026');
    expect(words).toContain('Uiterlijk 30 november 2026');
    expect(words).toContain('Uiterlijk 28 februari 2027');
    expect(words).toContain('De werkgever mag deze dag niet uitstellen.');
    expect(words).toContain('bezorgd om 00:00 en 12:00');
    expect(await read('/wat-gebeurt-er', '?lang=en')).toContain('At the latest 28 February 2027');
  });

  it('counts the day in Amsterdam, not in London', async () => {
    list.room.setClock('2026-11-23T23:30:00Z');
    expect(await read('/wat-gebeurt-er')).toContain('Als u vandaag meldt: 24 november 2026');
  });
});

describe('who reads', () => {
  it('WBK-2.2d/e: is everybody on the list, with function and place; LET-5: says that nobody is external', async () => {
    expect(await read('/wie-leest')).toContain('Er staat nog niemand op de lijst.');
    await list.send(list.person.add);
    const words = await read('/wie-leest');
    expect(words).toContain('Bram Jansen');
    expect(words).toContain('Vertrouwenspersoon , binnen de organisatie');
    expect(words).toContain('neemt meldingen aan; behandelt meldingen; is geen leidinggevende');
    expect(words).toContain('Er staat nu niemand van buiten de organisatie op de lijst.');
    expect(await read('/regeling')).toContain('Bram Jansen');
  });

  it('is not who is suspended, and again who is back', async () => {
    await list.send(about('suspend', list.person));
    expect(await read('/wie-leest')).not.toContain('Bram Jansen');
    await list.send(about('resume', list.person));
    expect(await read('/wie-leest')).toContain('Bram Jansen');
  });
});

describe('what a steward filled in', () => {
  const way = (nl: string, more: Partial<Guide['ways']['phone']> = {}) => ({
    words: { nl, en: '' },
    phone: '',
    href: '',
    ...more,
  });

  it('LET-10: gives unwanted behaviour, a labour dispute and a complaint each its own way', async () => {
    expect(await read('')).toContain('Ga naar een vertrouwenspersoon.');
    const unwanted = way('Ga naar Fatma.', { phone: '020 123 45 67' });
    const complaint = way('', { href: 'https://www.voorbeeld.nl/klacht' });
    await fillIn({ signpost: { unwanted, dispute: way('Ga naar de ombudsman.'), complaint } });
    const { html } = await open('/k/voorbeeld');
    const words = wordsOf(html);
    expect(words).toMatch(/ongewenst gedrag Ga naar Fatma\. 020 123 45 67 Ruzie/);
    expect(words).toContain('Ga naar de ombudsman.');
    expect(html).toContain('href="tel:0201234567"');
    expect(html).toContain('href="https://www.voorbeeld.nl/klacht" rel="noopener noreferrer"');
    expect(await read('/waarvoor')).toContain('Ga naar Fatma.');
  });

  it('stands on the English pages in Dutch, and is marked as such for a screen reader', async () => {
    const { html } = await open('/k/voorbeeld?lang=en');
    expect(html).toContain('<span lang="nl" dir="ltr">Ga naar Fatma.</span>');
  });

  it('stands on a page from right to left in its own direction, in English where that is there, and so do numbers', async () => {
    const words = { nl: 'Ga naar Fatma.', en: 'Go to Fatma.' };
    await fillIn({ signpost: { ...EMPTY_GUIDE.signpost, unwanted: way('', { words, phone: '020 123 45 67' }) } });
    const { html } = await open('/k/voorbeeld?lang=ar');
    expect(html).toContain('<span lang="en" dir="ltr">Go to Fatma.</span>');
    expect(html).toContain('<a href="tel:0201234567" dir="ltr">020 123 45 67</a>');
  });

  it('AMVB-10: names every way that is open, and says plainly of the others that nothing is filled in', async () => {
    await fillIn({ ways: { ...EMPTY_GUIDE.ways, post: way('Postbus 12\n1000 AA Amsterdam') } });
    const { html } = await open('/k/voorbeeld/manieren');
    expect(html).toContain('Postbus 12<br/>1000 AA Amsterdam');
    expect(html.match(/De organisatie heeft hier nog niets ingevuld\./g)).toHaveLength(3);
    expect(await read('/regeling')).toContain('Op deze website Een brief schrijven');
  });

  it('is shown as text, whatever is in it', async () => {
    const name = '<script>alert(1)</script>"\'&';
    await fillIn({
      advisers: [{ name, where: 'external', phone: '', mail: '' }],
      contact: { name, phone: '', mail: '' },
    });
    for (const page of ['advies', 'privacy', 'toegankelijkheid']) {
      const { html } = await open(`/k/voorbeeld/${page}`);
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(html).not.toContain('<script');
    }
  });

  it('WBK-2.5: adds authorities and corrects the address of one, and can take none away', async () => {
    const dnb = { name: 'De Nederlandsche Bank', words: { nl: '', en: '' }, phone: '020 524 91 11', href: '' };
    const own = { name: 'Onderwijsinspectie', words: { nl: 'Scholen.', en: 'Schools.' }, phone: '', href: '' };
    await fillIn({ authorities: [dnb, own], sector: 'finance', placesCheckedOn: '2025-01-01' });
    const words = await read('/buiten');
    expect(words).toMatch(/De Nederlandsche Bank Banken, verzekeraars en pensioenfondsen, witwassen\. 020 524 91 11/);
    expect(words).toContain('Onderwijsinspectie Scholen.');
    for (const { name } of AUTHORITIES) expect(words).toContain(name);
    expect(words).toMatch(/Dit past vaak bij uw sector Autoriteit Financiële Markten .* Alle instanties/);
    expect(words).toContain('het laatst gecontroleerd op 1 januari 2025. Dat is meer dan een jaar geleden.');
    expect(await read('/buiten', '?lang=en')).toContain('Onderwijsinspectie Schools.');
  });

  it('WBK-2.6, WBK-2.7: says for whom the channel is, and who agreed on which day', async () => {
    expect(await read('/regeling')).toContain('Hier staat nog niet wie met deze regeling heeft ingestemd.');
    const adoption = { by: 'works-council', on: '2026-06-01', reference: 'OR 2026-4' } as const;
    await fillIn({ guests: ['interns'], adoption });
    const words = await read('/regeling');
    expect(words).toContain('En ook voor: stagiairs Wat is een misstand?');
    expect(words).toContain('op 1 juni 2026 vastgesteld met instemming van de ondernemingsraad. Kenmerk: OR 2026-4.');
    await fillIn({ guests: [] });
    expect(await read('/regeling')).not.toContain('En ook voor');
  });

  it('leaves out a language that the channel does not want, and never Dutch', async () => {
    await fillIn({ languages: [] });
    expect((await open('/k/voorbeeld')).html).not.toContain('hreflang="en"');
    expect((await open('/k/voorbeeld?lang=en')).html).toContain('hreflang="nl"');
  });

  it('WBK-2.5: can be read as it was, by its number, and says that it is old', async () => {
    await fillIn({ contact: { name: 'Toen', phone: '', mail: '' } });
    const old = newest;
    await fillIn({ contact: { name: 'Nu', phone: '', mail: '' } });
    expect(await read('/privacy')).toContain('Nu');
    const { html } = await open(`/k/voorbeeld/privacy?versie=${old}`);
    expect(wordsOf(html)).toContain('Toen');
    expect(wordsOf(html)).toContain(`U leest een oude versie: versie ${old}, van 24 november 2026.`);
    expect(html).toContain(`href="/k/voorbeeld/regeling?versie=${old}"`);
    expect(html).toContain('href="/k/voorbeeld/privacy">Naar wat nu geldt');
    const links = linksOf((await open('/k/voorbeeld/versies')).html);
    expect(links).toContain(`/k/voorbeeld/regeling?versie=${old}`);
    expect(links).toContain('/k/voorbeeld/regeling?versie=0');
    expect((await open('/k/voorbeeld/regeling?versie=0')).status).toBe(200);
  });

  test.each(['99', '-1', '1.0', '01', 'x', '', '1e3', '99999999999'])('has no version "%s"', async (version) => {
    expect((await open(`/k/voorbeeld/regeling?versie=${version}`)).status).toBe(404);
  });
});
