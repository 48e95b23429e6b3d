import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { PAGE_LANGUAGES } from '../../../../schema/wire/guide.ts';
import { NEVER_BEFORE_A_MELDER } from '../../../../scripts/readability/never.ts';
import type { Assets } from '../../../../server/pages/assets.ts';
import type { PageStore } from '../../../../server/pages/channel.ts';
import { APP_SHELL_PATHS, pages } from '../../../../server/pages/pages.tsx';
import { AUTHORITIES } from '../../../../server/pages/places.ts';

const PIN = `zp1.${'A'.repeat(27)}`;
const SIGNPOST_MAX_BYTES = 20_000;
const SIGNPOSTS = [
  '/k/voorbeeld',
  `/k/voorbeeld/${PIN}`,
  `/k/voorbeeld/${PIN}?lang=en`,
  ...PAGE_LANGUAGES.map((language) => `/k/voorbeeld?lang=${language}`),
];
const SHELLS = [
  '/k/voorbeeld/melden',
  '/k/voorbeeld/postbus',
  '/k/voorbeeld/woorden',
  '/desk',
  '/enrol',
  '/steward',
  '/setup',
  '/proof',
];

const NEVER = [...NEVER_BEFORE_A_MELDER, /\bartikel\b|\bart\.|\barticle\b/i];

function bundle(name: string) {
  const languages = { nl: '/assets/words-nl.js', en: '/assets/words-en.js' };
  return { script: `/assets/${name}.js`, preload: [`/assets/shared.js`], styles: [`/assets/${name}.css`], languages };
}

const script = new TextEncoder().encode('export {};');
const frame = {
  document: { type: 'text/html; charset=utf-8', bytes: script, brotli: undefined, gzip: undefined },
  script: 'sha256-script',
  style: 'sha256-style',
};
const assets: Assets = {
  bundles: { melder: bundle('m'), functionaris: bundle('f'), steward: bundle('s'), proof: bundle('b') },
  pageStyle: '/assets/p.css',
  viewer: { plain: frame, pdf: frame },
  files: new Map([
    [
      'm.js',
      {
        type: 'text/javascript; charset=utf-8',
        bytes: script,
        brotli: undefined,
        gzip: new Uint8Array(gzipSync(script)),
      },
    ],
  ]),
};

const CHANNEL = {
  key: 1,
  slug: 'voorbeeld',
  genesisFp: new Uint8Array(20),
  batchMinutes: 720,
  slotCount: 8,
  ruleSet: 'x',
  retired: false,
  tombstoneDays: 365,
  twoAsk: false,
};
const genesis = { op: 'genesis', seq: 0, body: { organisation: 'Voorbeeld & "Zonen" B.V.', threshold: 1 } };
const GENESIS_ENTRY = {
  key: 2,
  channelKey: CHANNEL.key,
  seq: 0,
  entry: new TextEncoder().encode(JSON.stringify(genesis)),
  signatures: '[]',
  shownAfter: '',
};

const store: PageStore = {
  findGuide: async () => undefined,
  listGuideVersions: async () => [],
  listEntries: async () => [GENESIS_ENTRY],
  findCurrentBatch: async () => '2026-11-22T23:00Z',
  findChannel: async (slug) => (slug === CHANNEL.slug ? CHANNEL : undefined),
  findEntry: async (channelKey, seq) => (channelKey === CHANNEL.key && seq === 0 ? GENESIS_ENTRY : undefined),
};

const app = pages({
  assets,
  store,
  today: () => '2026-11-23',
});

async function open(path: string): Promise<{ status: number; headers: Headers; html: string }> {
  const response = await app.request(path);
  return { status: response.status, headers: response.headers, html: await response.text() };
}

function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('signpost', () => {
  test.each(SIGNPOSTS)('%s needs no script, no image and no other site', async (path) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect(html).not.toMatch(/<script|<img|<iframe|<form|<style| style=| on[a-z]+=/i);
    const fetched = [...html.matchAll(/<link[^>]+href="([^"]+)"/g)].map((found) => found[1]);
    expect(fetched).toEqual(['data:,', '/assets/p.css']);
  });

  test.each(SIGNPOSTS)('WBK-2.5: %s names every external authority before the link to the form', async (path) => {
    const { html } = await open(path);
    const form = html.indexOf('/k/voorbeeld/melden');
    expect(form).toBeGreaterThan(0);
    for (const { name, href } of AUTHORITIES) {
      expect(html.indexOf(name)).toBeGreaterThan(0);
      expect(html.indexOf(name)).toBeLessThan(form);
      expect(html.indexOf(href)).toBeLessThan(form);
    }
  });

  test('WBK-2.2g: names advice in confidence before the link to the form', async () => {
    const { html } = await open('/k/voorbeeld');
    expect(html.indexOf('afdeling advies van het Huis voor klokkenluiders')).toBeGreaterThan(0);
    expect(html.indexOf('afdeling advies')).toBeLessThan(html.indexOf('/k/voorbeeld/melden'));
  });

  test.each(SIGNPOSTS)('%s promises nothing that cannot be kept and uses no jargon', async (path) => {
    const words = wordsOf((await open(path)).html);
    for (const never of NEVER) expect(words).not.toMatch(never);
  });

  test('says that who the melder is is not stored, and in the same breath what remains', async () => {
    expect(wordsOf((await open('/k/voorbeeld')).html)).toContain(
      'Wij slaan niet op wie u bent. U kunt wel herkend worden aan wat u vertelt.',
    );
  });

  test('hands the pin in its path to both places, as a fragment', async () => {
    const { html } = await open(`/k/voorbeeld/${PIN}`);
    expect(html).toContain(`href="/k/voorbeeld/melden#${PIN}"`);
    expect(html).toContain(`href="/k/voorbeeld/postbus#${PIN}"`);
    const english = (await open(`/k/voorbeeld/${PIN}?lang=en`)).html;
    expect(english).toContain(`href="/k/voorbeeld/melden?lang=en#${PIN}"`);
    expect(english).toContain(`href="/k/voorbeeld/${PIN}"`);
  });

  test.each(['zp1.short', `zp1.${'A'.repeat(28)}`, `zp2.${'A'.repeat(27)}`, `zp1.${'A'.repeat(26)}"`])(
    'refuses %s as a pin',
    async (pin) => {
      expect((await app.request(`/k/voorbeeld/${pin}`)).status).toBe(404);
    },
  );

  test('weighs less than 20 KB packed, stylesheet included', async () => {
    const style = new URL('../../../../server/pages/pages.css', import.meta.url);
    const theme = new URL('../../../../client/shared/ui/theme.css', import.meta.url);
    const css = gzipSync(await readFile(style)).length + gzipSync(await readFile(theme)).length;
    for (const path of SIGNPOSTS) {
      const html = gzipSync((await open(path)).html).length;
      expect(html + css).toBeLessThan(SIGNPOST_MAX_BYTES);
    }
  });

  test('escapes what the steward called the organisation', async () => {
    const { html } = await open('/k/voorbeeld');
    expect(html).toContain('Voorbeeld &amp; &quot;Zonen&quot; B.V.');
    expect(html).not.toContain('& "Zonen"');
  });

  test('an unknown channel gets the same kind page as any wrong address', async () => {
    const unknown = await open('/k/niemand');
    expect(unknown.status).toBe(404);
    expect((await open('/k/niemand/melden')).html).toBe(unknown.html);
    expect(unknown.html).toContain('Deze pagina is er niet');
  });
});

describe('app shells', () => {
  test.each(SHELLS)('%s runs one script of its own, nothing inline, and offers no form without it', async (path) => {
    const { status, html } = await open(path);
    expect(status).toBe(200);
    expect([...html.matchAll(/<script[^>]*>([^<]*)<\/script>/g)].map((found) => found[1])).toEqual(['']);
    expect(html).toMatch(/<script type="module" src="\/assets\/[bmfs]\.js">/);
    expect(html).not.toMatch(/<form|<input|<textarea|<style| style=| on[a-z]+=/i);
    expect(html).toContain('<noscript>');
  });

  test.each(SHELLS)(
    '%s carries, hidden, what is said in the reader’s language when it does not begin',
    async (path) => {
      const { html } = await open(path);
      const [, said] = /<div class="[^"]*zp-unstarted" role="alert" hidden="">(.*?)<\/div><\/div>/s.exec(html) ?? [];
      expect(wordsOf(said ?? '')).toContain('Deze pagina doet het nog niet');
      const english = await open(`${path}?lang=en`);
      expect(wordsOf(english.html)).toContain('This page does not work yet');
    },
  );

  test.each(['/k/voorbeeld/melden', '/k/voorbeeld/postbus'])(
    '%s has a title that tells nothing, and says which other ways exist',
    async (path) => {
      const { html } = await open(path);
      expect(html).toMatch(/<title>(Formulier|Postbus)<\/title>/);
      expect(html).toContain('advocaat of vertrouwenspersoon');
      for (const never of NEVER) expect(wordsOf(html)).not.toMatch(never);
    },
  );

  test('tells the script which screen, which channel and in which language', async () => {
    const { html } = await open('/k/voorbeeld/postbus?lang=en');
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).toMatch(
      /<div id="app" data-screen="postbus" data-slug="voorbeeld" data-channel-name="Voorbeeld &amp;/,
    );
  });

  test('are all on the list of pages that may compile libsodium, and nothing else is', () => {
    expect(APP_SHELL_PATHS.map((path) => path.replace(':slug', 'voorbeeld'))).toEqual(SHELLS);
  });

  test('ask for the words of their own language with the script, and for no others', async () => {
    const preloads = async (path: string) =>
      [...(await open(path)).html.matchAll(/<link rel="modulepreload" href="([^"]*)"/g)].map(([, href]) => href);
    expect(await preloads('/k/voorbeeld/melden?lang=en')).toEqual(['/assets/shared.js', '/assets/words-en.js']);
    expect(await preloads('/k/voorbeeld/postbus')).toEqual(['/assets/shared.js', '/assets/words-nl.js']);
  });

  test('an unknown language is Dutch', async () => {
    expect((await open('/desk?lang=constructor')).html).toContain('<html lang="nl" dir="ltr">');
  });
});

describe('the frames in which files are looked at', () => {
  test.each(['/viewer', '/viewer/pdf'])(
    '%s loads nothing, from nowhere, and stands in no page but ours',
    async (path) => {
      const { status, headers } = await open(path);
      expect(status).toBe(200);
      expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
      expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin');
      expect(headers.get('cache-control')).toBe('no-store');
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(
        /^default-src 'none'; script-src 'sha256-script' 'wasm-unsafe-eval'; style-src 'sha256-style';/,
      );
      expect(policy).toContain("sandbox allow-scripts; form-action 'none'; base-uri 'none'; frame-ancestors 'self'");
      expect(policy).not.toMatch(
        /connect-src|frame-src|'self'(?!;)|https?:|\*|unsafe-inline|'unsafe-eval'|allow-same-origin/,
      );
    },
  );
});

describe('assets', () => {
  test('leave nothing in a cache and keep their type', async () => {
    const response = await app.request('/assets/m.js');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('content-encoding')).toBeNull();
  });

  test('are sent packed to who can unpack them', async () => {
    const response = await app.request('/assets/m.js', { headers: { 'accept-encoding': 'gzip, deflate, br' } });
    expect(response.headers.get('content-encoding')).toBe('gzip');
  });

  test.each(['/assets/other.js', '/assets/..%2Fmanifest.json', '/assets/m.js.gz', '/assets/'])(
    '%s is not there',
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );
});

test('the front page lists no channel', async () => {
  expect((await open('/')).html).not.toMatch(/voorbeeld|\/k\//i);
});

test('every page leaves nothing in a cache', async () => {
  for (const path of ['/', '/k/niemand', ...SIGNPOSTS, ...SHELLS]) {
    expect((await open(path)).headers.get('cache-control'), path).toBe('no-store');
  }
});
