import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { cleanFile } from '../../../../../client/shared/clean/clean-file.ts';
import { KEPT_FINDINGS } from '../../../../../client/shared/clean/outcome.ts';
import { hiddenSheetsXlsx, openXml } from '../../../../helpers/planted/hidden.ts';

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
      'hidden sheets of a XLSX, also those that no menu brings back',
      hiddenSheetsXlsx(),
      [{ kind: 'hiddenSheets', count: 2 }],
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

  it('nothing where nothing is hidden', async () => {
    const sheets = '<w><sheets><sheet name="A"/></sheets></w>';
    expect(await toldOf(openXml({ 'xl/workbook.xml': sheets }))).toEqual([[], []]);
  });
});
