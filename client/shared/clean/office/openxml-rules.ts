/** What is taken out of the parts of a DOCX, XLSX or PPTX, by element and attribute. */
import type { Found } from '../found.ts';
import { isLocalPath } from '../paths.ts';
import { cleanDrawingWord, isDrawingWord } from './drawings.ts';
import { createFieldTexts, withoutFolders } from './fields.ts';
import { tellHidden } from './hidden.ts';
import type { People } from './people.ts';
import { plainText, type XmlAttribute, type XmlElement, type XmlRules } from './rewrite-xml.ts';

/** Marks of editing: which sitting, which computer, which folder, which template. */
const DROPPED = new Set([
  ...['rsids', 'rsidRoot', 'docVars', 'attachedTemplate', 'mailMerge', 'saveThroughXslt', 'docId', 'absPath'],
  ...['revisionPtr', 'fileVersion', 'fileSharing', 'customWorkbookViews', 'customSheetViews', 'presenceInfo'],
  ...['smartTagPr', 'customXmlPr', 'webPublishing', 'custDataLst', 'printerSettings', 'documentManagement'],
  // Who may change what, who was to sign, who tried out which figures, and in whose cloud another sheet lies.
  ...['permStart', 'permEnd', 'protectedRanges', 'signatureline', 'scenarios', 'alternateUrls'],
  ...['themeFamily', 'htmlPubPr', 'webPr'],
]);
/**
 * Of styles and numbering: the sitting in which they were made, and numbers that stay the same from copy to copy. Of
 * fields: what programs for quotations keep in them, which names whose library it is, and what was deleted.
 */
const TEXT_MARKS = new Set([
  'rsid',
  'nsid',
  'tmpl',
  'fldData',
  'FieldCodes',
  'delInstrText',
  'entryMacro',
  'exitMacro',
]);
const FORMULAS = new Set(['f', 'definedName', 'formula', 'formula1', 'formula2', 'oldFormula']);
const CHANGES_DROPPED =
  /^(?:del|moveFrom|cellDel|cellIns|cellMerge|(?:rPr|pPr|sectPr|tblPr|tblPrEx|tcPr|trPr|tblGrid|numbering)Change)$/;
const CHANGES_KEPT = /^(?:ins|moveTo)$/;
const CHANGE_RANGES = /^(?:moveFrom|moveTo|customXml(?:Ins|Del|MoveFrom|MoveTo))Range(?:Start|End)$/;

const PERSON_ELEMENTS = new Set(['cmAuthor', 'author', 'person', 'comment', 'cm', 'threadedComment']);
const PERSON_ATTRIBUTES = new Set(['author', 'userName', 'refreshedBy', 'lastModifiedBy', 'lastEditedBy']);
/** Of people in the parts about remarks; elsewhere of what formulas are about. */
const NAMES = new Set(['name', 'displayName']);
const ACCOUNT_ATTRIBUTES = new Set(['userId', 'providerId', 'saltData', 'initials', 'userSignature']);
const TIME_ATTRIBUTES = new Set([
  'date',
  'dateUtc',
  'dT',
  'dt',
  'created',
  'modified',
  'refreshedDate',
  'refreshedDateIso',
  // When somebody began to draw by hand.
  'timeString',
]);
/** Where a time must stand, one that says nothing. */
const NO_TIME = '2000-01-01T00:00:00';

export interface OpenXmlPart {
  readonly name: string;
  readonly found: Found;
  readonly people: People;
  /** Relationships of this part that lead to what does not come along. */
  readonly gone: ReadonlySet<string>;
}

export function openXmlRules({ name, found, people, gone }: OpenXmlPart): XmlRules {
  const isText = name.startsWith('word/');
  const fields = createFieldTexts(found);
  const isRemarks = /\/(?:comments|threadedComments|persons)|[aA]uthors/.test(name);
  return {
    element(element) {
      const { local, attributes } = element;
      if (DROPPED.has(local) || (isText && TEXT_MARKS.has(local))) {
        tellDropped(element, found);
        return 'drop';
      }
      if (isText && (CHANGES_DROPPED.test(local) || CHANGES_KEPT.test(local))) {
        found.count('trackedChanges');
        for (const { local: key, value } of attributes) if (key === 'author') people.replace(value ?? '');
        return CHANGES_KEPT.test(local) ? 'unwrap' : 'drop';
      }
      if (local === 'fldChar') fields.begin();
      if (isText && CHANGE_RANGES.test(local)) return 'drop';
      if (leadsNowhere(element, gone)) return 'drop';
      tellHidden(element, found);
      for (const attribute of attributes) cleanAttribute(local, attribute);
      if (isRemark(element)) found.count('commentNames');
      return 'keep';
    },
    text(text, parents) {
      const parent = parents.at(-1);
      if (parent === 'instrText') return fields.next(text);
      if (FORMULAS.has(parent ?? '')) return withoutFolders(text, found);
      if (!isRemarks) return text;
      // A remark that is answered has in the place of its author a number that leads to the answers.
      if (parent === 'author' && !text.startsWith('tc=')) return people.replace(text);
      return people.replaceIds(people.replaceIn(text));
    },
  };

  function cleanAttribute(element: string, attribute: XmlAttribute): void {
    const { local, value = '' } = attribute;
    if (/^rsid/i.test(local)) {
      attribute.value = undefined;
      editMark();
    } else if (PERSON_ATTRIBUTES.has(local) || (NAMES.has(local) && isRemarks && PERSON_ELEMENTS.has(element))) {
      attribute.value = people.replace(value);
    } else if (ACCOUNT_ATTRIBUTES.has(local)) {
      attribute.value = local === 'userId' || local === 'providerId' ? 'None' : 'A';
    } else if (element === 'theme' && local === 'name') {
      attribute.value = 'Thema';
    } else if (local === 'instr') {
      attribute.value = createFieldTexts(found).next(value);
    } else if ((TIME_ATTRIBUTES.has(local) || (isRemarks && local === 'time')) && /^\d/.test(value)) {
      // A number of days in spreadsheets, a time of the calendar elsewhere.
      attribute.value = /^\d+(?:\.\d+)?$/.test(value) ? '0' : `${NO_TIME}${value.endsWith('Z') ? 'Z' : ''}`;
      if (!value.startsWith(NO_TIME) && value !== '0') found.value('date', value);
    } else if (isDrawingWord(element, attribute)) {
      cleanDrawingWord(attribute, found);
    } else if (isRemarks) {
      attribute.value = people.replaceIds(value);
    } else if (isLocalPath(plainText(value))) {
      attribute.value = '';
      found.value('path', plainText(value));
    }
  }

  function editMark(): void {
    if (!found.list().some(({ kind }) => kind === 'editMarks')) found.count('editMarks');
  }
}

/** Elements that show something through a relationship; page set-up merely mentions its printer. */
function leadsNowhere({ local, attributes }: XmlElement, gone: ReadonlySet<string>): boolean {
  const leads = attributes.filter(
    ({ name, value }) => /^\w+:(?:id|embed|link|pict|relid)$/.test(name) && gone.has(value ?? ''),
  );
  if (local !== 'pageSetup') return leads.length > 0;
  for (const attribute of leads) attribute.value = undefined;
  return false;
}

function isRemark({ local, parents }: XmlElement): boolean {
  const parent = parents.at(-1) ?? '';
  return (
    (/^comments?$|^commentList$/.test(parent) && local === 'comment') ||
    (local === 'cm' && /^cmLst$/.test(parent)) ||
    local === 'threadedComment'
  );
}

function tellDropped({ local, attributes }: XmlElement, found: Found): void {
  for (const { local: key, value } of attributes) {
    if (local === 'absPath' && key === 'url') found.value('path', plainText(value ?? ''));
    if (local === 'fileSharing' && key === 'userName') found.value('person', plainText(value ?? ''));
  }
  if (local === 'mailMerge' || local === 'docVars') found.count('otherDetails');
}
