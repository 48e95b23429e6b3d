import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import { KEPT_FINDINGS } from '../../../../../client/shared/clean/outcome.ts';
import { hidingXlsx, openXml } from '../../../../helpers/planted/hidden.ts';

const CROPPED = '<a:blipFill><a:blip/><a:srcRect l="12000" r="0"/></a:blipFill>';
const WHOLE = '<a:blipFill><a:blip/><a:srcRect l="0" t="-3000"/><a:srcRect/></a:blipFill>';

function openDocument(kind: string, styles: string, body: string): Uint8Array {
  const content = `<o:document-content><o:automatic-styles>${styles}</o:automatic-styles><o:body>${body}</o:body></o:document-content>`;
  return zipSync({
    mimetype: new TextEncoder().encode(`application/vnd.oasis.opendocument.${kind}`),
    'content.xml': new TextEncoder().encode(content),
  });
}

const style = (name: string, properties: string) => `<s:style s:name="${name}">${properties}</s:style>`;

/** What is told to stay, in a file as it comes and in the same one after it was cleaned. */
async function toldOf(bytes: Uint8Array) {
  const told = [];
  let file = new Blob([bytes as BlobPart]);
  for (const _ of ['as it comes', 'cleaned']) {
    const outcome = await cleanFile(file);
    if (!('content' in outcome)) throw new Error(outcome.kind);
    file = outcome.content;
    told.push(outcome.kind === 'cleaned' ? outcome.findings.filter(({ kind }) => KEPT_FINDINGS.has(kind)) : []);
  }
  return told;
}

describe('what nobody sees and stays is told before it is sent', () => {
  it.each([
    [
      'hidden sheets of a XLSX, also those that no menu brings back, and rows',
      hidingXlsx(),
      [
        { kind: 'hiddenSheets', count: 2 },
        { kind: 'hiddenRows', count: 1 },
      ],
    ],
    [
      'hidden slides of a PPTX, and what was cut off a picture',
      openXml({
        'ppt/presentation.xml': '<p/>',
        'ppt/slides/slide1.xml': `<p:sld>${CROPPED}</p:sld>`,
        'ppt/slides/slide2.xml': `<p:sld show="0">${WHOLE}</p:sld>`,
        'ppt/slides/slide3.xml': '<p:sld show="1"/>',
      }),
      [
        { kind: 'croppedPictures', count: 1 },
        { kind: 'hiddenSlides', count: 1 },
      ],
    ],
    [
      'what was cut off a picture of a DOCX, once for each',
      openXml({
        'word/document.xml': `<w:document>${CROPPED}<mc:Fallback><v:imagedata cropleft="6554f"/></mc:Fallback><v:imagedata croptop="0" cropright=".1"/><v:imagedata/>${WHOLE}</w:document>`,
      }),
      [{ kind: 'croppedPictures', count: 2 }],
    ],
    [
      'hidden rows of a XLSX',
      openXml({
        'xl/workbook.xml': '<workbook/>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><sheetData><row r="1"/><row r="2" hidden="1"/><row r="3" hidden="0"/><row r="4" hidden="true"/></sheetData></worksheet>',
      }),
      [{ kind: 'hiddenRows', count: 2 }],
    ],
    [
      'columns of a XLSX that are hidden, or have no width',
      openXml({
        'xl/workbook.xml': '<workbook/>',
        'xl/worksheets/sheet1.xml':
          '<worksheet><cols><col min="1" max="1" width="9"/><col min="2" max="3" hidden="1"/><col min="4" max="4" width="0"/></cols></worksheet>',
      }),
      [{ kind: 'hiddenRows', count: 2 }],
    ],
    [
      'hidden text of a DOCX, but not a hidden mark behind a paragraph, nor a style that nothing has',
      openXml({
        'word/document.xml':
          '<w:document><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>A</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>B</w:t></w:r></w:p></w:document>',
        'word/styles.xml': '<w:styles><w:style><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
      }),
      [{ kind: 'hiddenText', count: 1 }],
    ],
    [
      'hidden rows and columns of an ODS',
      openDocument(
        'spreadsheet',
        '',
        '<t:table><t:table-column t:visibility="collapse"/><t:table-row t:visibility="filter"/><t:table-row t:visibility="visible"/></t:table>',
      ),
      [{ kind: 'hiddenRows', count: 2 }],
    ],
    [
      'hidden text of an ODT, by a style and by itself',
      openDocument(
        'text',
        style('T1', '<s:text-properties x:display="none"/>') + style('T2', '<s:text-properties x:display="true"/>'),
        '<x:section x:display="none"/><x:section x:display="true"/><x:p>A<x:span x:style-name="T1">B</x:span><x:span x:style-name="T2">C</x:span><x:hidden-text x:is-hidden="true">D</x:hidden-text></x:p>',
      ),
      [{ kind: 'hiddenText', count: 3 }],
    ],
    [
      'hidden sheets of an ODS',
      openDocument(
        'spreadsheet',
        style('ta1', '<s:table-properties t:display="true"/>') +
          style('ta2', '<s:table-properties t:display="false"/>'),
        '<t:table t:style-name="ta1"/><t:table t:style-name="ta2"/><t:table t:style-name="ta2"/>',
      ),
      [{ kind: 'hiddenSheets', count: 2 }],
    ],
    [
      'hidden slides of an ODP, and what was cut off a picture',
      openDocument(
        'presentation',
        style('dp1', '<s:drawing-page-properties p:visibility="hidden"/>') +
          style('gr1', '<s:graphic-properties fo:clip="rect(0cm, 1.25cm, 0cm, 0cm)"/>') +
          style('gr2', '<s:graphic-properties fo:clip="rect(0cm, 0cm, 0cm, 0cm)"/>'),
        '<d:page d:style-name="dp1"><d:frame d:style-name="gr1"/><d:frame d:style-name="gr2"/></d:page><d:page/>',
      ),
      [
        { kind: 'hiddenSlides', count: 1 },
        { kind: 'croppedPictures', count: 1 },
      ],
    ],
  ])('%s', async (_, file, told) => {
    expect(await toldOf(file)).toEqual([told, told]);
  });

  it('an element that has the name of what every object has hides nothing', async () => {
    const body = '<x:constructor/><x:toString x:style-name="T1"/>';
    expect(await toldOf(openDocument('text', '', body))).toEqual([[], []]);
  });

  it('nothing where nothing is hidden', async () => {
    const sheets = '<w><sheets><sheet name="A"/></sheets></w>';
    expect(await toldOf(openXml({ 'xl/workbook.xml': sheets }))).toEqual([[], []]);
  });
});
