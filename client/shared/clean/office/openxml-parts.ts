/** Which parts of a DOCX, XLSX or PPTX are needed to show it (ECMA-376). What is not listed does not come along. */

const SHOWN = [
  /^\[Content_Types\]\.xml$/,
  /^_rels\/\.rels$/,
  /^(?:word|xl|ppt)\/(?:[\w-]+\/)*_rels\/[\w .-]+\.rels$/,
  /^word\/(?:document|styles|stylesWithEffects|numbering|settings|fontTable|webSettings|footnotes|endnotes|comments|commentsExtended|header|footer)\d*\.xml$/,
  /^xl\/(?:workbook|styles|sharedStrings|calcChain|metadata|comments)\d*\.xml$/,
  /^xl\/(?:worksheets|chartsheets|tables|pivotTables|pivotCache|externalLinks|threadedComments|persons|richData|slicers|slicerCaches|ctrlProps)\/[\w .-]+\.xml$/,
  /^ppt\/(?:presentation|presProps|viewProps|tableStyles|commentAuthors|authors)\d*\.xml$/,
  /^ppt\/(?:slides|slideLayouts|slideMasters|notesSlides|notesMasters|handoutMasters|comments)\/[\w .-]+\.xml$/,
  /^(?:word|xl|ppt)\/(?:theme|charts|diagrams|drawings|ink)\/[\w .-]+\.(?:xml|vml)$/,
  /^(?:word|xl|ppt)\/drawings\/[\w .-]+\.vml$/,
  /^(?:word|xl|ppt)\/fonts\/[\w .-]+\.(?:odttf|fntdata)$/,
];
/** Some writers put them beside the folder of the document. */
const CARRIED = /^(?:(?:word|xl|ppt)\/)?(?:media|embeddings)\/[^/]+$/;

/** Parts that hold nothing but who, when and with what: told by what was read in them, not as something left out. */
const BOOKKEEPING =
  /^(?:docProps|customXml|_xmlsignatures|word\/(?:people|glossary|commentsIds|commentsExtensible|customizations|attachedToolbars)|xl\/(?:printerSettings|revisions|customProperty|usernames|connections|queryTables)|ppt\/(?:tags|changesInfos|revisionInfo|printerSettings))|printerSettings/;

export type PartKind = 'shown' | 'carried' | 'bookkeeping' | 'unknown';

export function partKind(name: string): PartKind {
  if (CARRIED.test(name)) return 'carried';
  if (SHOWN.some((pattern) => pattern.test(name))) return 'shown';
  return BOOKKEEPING.test(name) ? 'bookkeeping' : 'unknown';
}
