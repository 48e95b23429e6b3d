import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import readExcel from 'read-excel-file/node';
import { afterAll, describe, expect, it } from 'vitest';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import { createPartNames } from '../../../../../client/shared/clean/office/part-names.ts';
import type { CleanOutcome } from '../../../../../client/shared/clean/outcome.ts';
import { openCleaningThread } from '../../../../helpers/cleaning-thread.ts';
import * as office from '../../../../helpers/planted/office.ts';
import { plantedIn } from '../../../../helpers/planted/planted.ts';

const thread = openCleaningThread();
afterAll(thread.close);

async function clean(bytes: Uint8Array) {
  const outcome = await cleanFile(new Blob([bytes as BlobPart]));
  const content = 'content' in outcome ? new Uint8Array(await outcome.content.arrayBuffer()) : new Uint8Array();
  return { outcome, content, kinds: kindsOf(outcome) };
}

function kindsOf(outcome: CleanOutcome): readonly string[] {
  return outcome.kind === 'cleaned' ? outcome.findings.map(({ kind }) => kind) : [];
}

function textOf(content: Uint8Array): string {
  return Object.entries(unzipSync(content))
    .filter(([name]) => /\.(?:xml|rels|vml)$/.test(name))
    .map(([, part]) => new TextDecoder().decode(part))
    .join('\n');
}

const CASES = [
  [
    'docx',
    office.plantedDocx(),
    [
      'author',
      'lastEditedBy',
      'organisation',
      'person',
      'date',
      'path',
      'camera',
      'place',
      'trackedChanges',
      'commentNames',
      'scripts',
      'thumbnail',
      'otherDetails',
      'leftOutParts',
      'links',
      'editMarks',
    ],
  ],
  ['xlsx', office.plantedXlsx(), ['author', 'person', 'path', 'printer', 'commentNames', 'otherDetails']],
  ['pptx', office.plantedPptx(), ['author', 'person', 'commentNames', 'thumbnail', 'cleanedPictures']],
  [
    'odt',
    office.plantedOdt(),
    [
      'author',
      'lastEditedBy',
      'person',
      'printer',
      'trackedChanges',
      'commentNames',
      'scripts',
      'thumbnail',
      'earlierVersions',
      'links',
      'editMarks',
    ],
  ],
] as const;

describe.each(CASES)('a %s that was cleaned', (extension, planted, kinds) => {
  it('holds nothing of what was planted, in no part of it', async () => {
    expect(plantedIn(planted).length).toBeGreaterThan(5);
    const { content, outcome } = await clean(planted);
    expect(outcome).toMatchObject({ kind: 'cleaned', type: { extension } });
    expect(plantedIn(content)).toEqual([]);
  });

  it('says what was found', async () => {
    expect((await clean(planted)).kinds).toEqual(expect.arrayContaining([...kinds]));
  });

  it('still says what it said', async () => {
    const text = textOf((await clean(planted)).content);
    expect(text).toContain(office.OFFICE_TEXT);
    expect(text).toContain(office.REMARK_TEXT);
    expect(text).not.toContain('Weggehaalde zin');
    if (extension === 'docx' || extension === 'odt') expect(text).toContain(office.ADDED_TEXT);
  });

  it('leads to no part that is not there', async () => {
    const parts = unzipSync((await clean(planted)).content);
    const names = Object.keys(parts);
    expect(danglingIn(parts)).toEqual([]);
    expect(names[0]).toBe(extension === 'odt' ? 'mimetype' : '[Content_Types].xml');
  });

  it('is the same when it is cleaned again', async () => {
    const once = (await clean(planted)).content;
    const twice = await clean(once);
    expect(textOf(twice.content)).toBe(textOf(once));
    expect(twice.kinds.filter((kind) => kind !== 'commentNames')).toEqual([]);
  });

  it('ends in a document or in a refusal, whatever byte is changed or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(planted.length - 1), fc.nat(255), async (at, byte) => {
        for (const hostile of [planted.with(at, byte), planted.slice(0, at)]) {
          expect(['cleaned', 'broken', 'unsupported', 'nothingFound']).toContain((await thread.clean(hostile)).kind);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('leaves nothing planted behind, whatever part is damaged', async () => {
    const parts = unzipSync(planted);
    const names = Object.keys(parts);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(), async (name, seed) => {
        const part = parts[name] as Uint8Array;
        const hostile = zipSync({ ...parts, [name]: part.slice(0, seed % (part.length + 1)) });
        const { kind, content } = await thread.clean(hostile);
        expect(kind).not.toMatch(/endless|crashed/);
        expect(plantedIn(content)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

/** Targets of relations and entries of lists without a part, and mentions of relations that are gone. */
function danglingIn(parts: Record<string, Uint8Array>): string[] {
  const read = (name: string) => new TextDecoder().decode(parts[name] ?? new Uint8Array());
  const dangling: string[] = [];
  for (const [, part = ''] of read('[Content_Types].xml').matchAll(/PartName="\/([^"]+)"/g)) {
    if (!(part in parts)) dangling.push(`listed: ${part}`);
  }
  for (const name of Object.keys(parts).filter((one) => one.endsWith('.rels'))) {
    const owner = name.replace(/_rels\/([^/]+)\.rels$/, '$1');
    if (name !== '_rels/.rels' && !(owner in parts)) dangling.push(`led from: ${owner}`);
    const rows = [...read(name).matchAll(/<Relationship ([^>]+)\/>/g)].map(([, row = '']) => row);
    const ids = rows.map((row) => /Id="([^"]+)"/.exec(row)?.[1]);
    for (const row of rows.filter((one) => !/External|Target="#/.test(one))) {
      const target = new URL(/Target="([^"]+)"/.exec(row)?.[1] ?? '', `x:///${name.replace('_rels/', '')}`).pathname;
      if (!(target.slice(1) in parts)) dangling.push(`led to: ${target}`);
    }
    for (const [, id] of read(owner).matchAll(/\br:(?:id|embed)="([^"]+)"/g)) {
      if (!ids.includes(id)) dangling.push(`mentioned: ${id} in ${owner}`);
    }
  }
  return dangling;
}

it('a cleaned spreadsheet opens in another reader with the same cells', async () => {
  const { content } = await clean(office.plantedXlsx());
  const rows = await readExcel(Buffer.from(content));
  expect(JSON.stringify(rows)).toContain(office.OFFICE_TEXT);
  expect(JSON.stringify(rows)).toContain('1234.5');
});

it('a drawing of a spreadsheet keeps its lines and its link to another sheet, though it is no XML', async () => {
  const text = textOf((await clean(office.plantedXlsx())).content);
  expect(text).toContain('Twee<br/>\nregels');
  expect(text).toContain("#'Blad 2'!A1");
  expect(text).toContain('<a:hlinkClick r:id="rId1"/>');
});

it('what was drawn by hand, and a picture beside the folder of the slides, stay without the time and the place', async () => {
  const parts = unzipSync((await clean(office.plantedPptx())).content);
  expect(Object.keys(parts)).toEqual(expect.arrayContaining(['ppt/ink/ink1.xml', 'media/image2.png']));
  expect(textOf((await clean(office.plantedPptx())).content)).toContain('timeString="2000-01-01T00:00:00"');
});

it.each([
  ['docx', office.plantedDocx(), 'word/media/part1.png', 'Target="/word/media/part1.png"'],
  ['odt', office.plantedOdt(), 'Pictures/part1.jpg', 'href="Pictures/part1.jpg"'],
])('a picture of a %s that was called after somebody is shown under another name', async (_, planted, name, led) => {
  const { content } = await clean(planted);
  expect(Object.keys(unzipSync(content))).toContain(name);
  expect(textOf(content)).toContain(led);
});

it('a picture keeps the number that its writer gave it, and nothing that only begins like one', () => {
  const numbered = ['word/media/image12.png', 'ObjectReplacements/Object 3', `Pictures/${'1000AF'.repeat(6)}.jpg`];
  const named = ['word/media/imageJan.png', 'word/media/image1 van Jan.PNG', 'word/embeddings/Microsoft_Jan.xlsx'];
  const nameOf = createPartNames([...numbered, ...named]);
  expect(numbered.map(nameOf)).toEqual(numbered);
  expect(named.map(nameOf)).toEqual(['word/media/part1.png', 'word/media/part2.png', 'word/embeddings/part3.xlsx']);
});

it('a value that stands in the text keeps what it says, one that nobody sees goes', async () => {
  const text = textOf((await clean(office.plantedOdt())).content);
  expect(text).toContain('<text:user-field-decl text:name="bedrag" office:string-value="12"/>');
  expect(text).not.toContain('text:name="wie"');
});

it('a style of a text no longer says in which sitting it was made', async () => {
  expect(textOf(office.plantedDocx())).toContain('<w:rsid w:val="00A77B3E"/>');
  expect(textOf((await clean(office.plantedDocx())).content)).not.toContain('A77B3E');
});

it('a drawing keeps the photo in it, without what the camera wrote', async () => {
  const drawing = new TextDecoder().decode(
    unzipSync((await clean(office.plantedDocx())).content)['word/media/image2.svg'],
  );
  const [, letters = ''] = /base64,([^"]+)"/.exec(drawing) ?? [];
  expect([...Buffer.from(letters, 'base64').subarray(0, 2)]).toEqual([0xff, 0xd8]);
  expect(drawing).not.toMatch(/voorbeeld|import|aipgf|serif:id/);
});

it('a table keeps the name by which formulas find it', async () => {
  const table = unzipSync((await clean(office.plantedXlsx())).content)['xl/tables/table1.xml'];
  expect(new TextDecoder().decode(table)).toContain('displayName="Kosten"');
});

it.each([
  ['docx', office.plantedDocx()],
  ['odt', office.plantedOdt()],
])('the name of a picture’s file, and the words that stand for it, are told and go: %s', async (_, planted) => {
  const { outcome } = await clean(planted);
  const told = outcome.kind === 'cleaned' ? outcome.findings.map((one) => ('value' in one ? one.value : '')) : [];
  expect(told).toEqual(expect.arrayContaining(['Foto van Geheimhouder.jpg', 'Jan Geheimhouder']));
});

it('a document with macros becomes one without', async () => {
  const { content } = await clean(office.plantedDocx());
  const types = new TextDecoder().decode(unzipSync(content)['[Content_Types].xml']);
  expect(types).not.toContain('macroEnabled');
  expect(types).toContain('wordprocessingml.document.main+xml');
});

it('a link to the open web stays, a link to a folder goes', async () => {
  const text = textOf((await clean(office.plantedDocx())).content);
  expect(text).toContain('https://voorbeeld.nl/');
  expect(text).not.toContain('file:');
});

describe('an archive is refused', () => {
  const zeros = new Uint8Array(300 * 2 ** 20);
  it('unopened when there is far more in it than it seems', async () => {
    const bomb = zipSync({ '[Content_Types].xml': new Uint8Array(), 'word/document.xml': zeros });
    expect(bomb.length).toBeLessThan(400_000);
    expect((await clean(bomb)).outcome).toMatchObject({ kind: 'broken', reason: 'tooMuchInside' });
  });

  it('when it is no document: what is in it, nobody has cleaned', async () => {
    const archive = zipSync({ 'foto.jpg': new Uint8Array(3), 'lees mij.txt': new Uint8Array(3) });
    expect((await clean(archive)).outcome).toMatchObject({ kind: 'unsupported', reason: 'unknownType' });
  });

  it('when it has a password', async () => {
    const parts = unzipSync(office.plantedOdt());
    const manifest = new TextDecoder().decode(parts['META-INF/manifest.xml']);
    const locked = manifest.replace(
      '/></manifest:manifest>',
      '><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    );
    const archive = zipSync({ ...parts, 'META-INF/manifest.xml': new TextEncoder().encode(locked) });
    expect((await clean(archive)).outcome).toMatchObject({ kind: 'unsupported', reason: 'encrypted' });
  });

  it('when a part lies about its length', async () => {
    const bytes = zipSync({ '[Content_Types].xml': new Uint8Array(5000), 'word/document.xml': new Uint8Array(5000) });
    const at = Buffer.from(bytes).indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    const lying = bytes.with(at + 24, 0xff);
    expect((await clean(lying)).outcome).toMatchObject({ kind: 'broken', reason: 'damaged' });
  });

  it.each([
    ['entities', '<!DOCTYPE x [<!ENTITY a "b">]><w:document/>'],
    ['tags that do not close', '<w:document><w:body></w:document>'],
    ['nesting without end', '<a>'.repeat(100_000)],
    ['a tag that never ends', `<w:document ${' '.repeat(500_000)}`],
  ])('when its text has %s', async (_, xml) => {
    const parts = { ...unzipSync(office.plantedDocx()), 'word/document.xml': new TextEncoder().encode(xml) };
    expect((await clean(zipSync(parts))).outcome).toMatchObject({ kind: 'broken', reason: 'damaged' });
  });
});

it('an old office file is refused with what to do instead', async () => {
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  expect((await clean(old)).outcome).toMatchObject({ kind: 'unsupported', reason: 'oldOffice' });
});
