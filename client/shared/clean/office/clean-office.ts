import type { Bytes } from '../../../../crypto/public/brands.ts';
import { TooMuchInsideError } from '../clean-errors.ts';
import type { Found } from '../found.ts';
import type { FileType } from '../outcome.ts';
import { readArchive, writeArchive } from './archive.ts';
import { cleanOpenDocument, openDocumentType } from './clean-opendocument.ts';
import { cleanOpenXml, openXmlType } from './clean-openxml.ts';

export interface CleanedOffice {
  readonly bytes: Bytes;
  readonly type: FileType;
}

/** A document in a document in a document; what lies deeper is left out. */
const MAX_DEPTH = 2;

/**
 * @returns undefined for an archive that is no office document
 * @throws {TooMuchInsideError} {DamagedFileError} {EncryptedFileError}
 */
export async function cleanOffice(bytes: Uint8Array, found: Found, depth = 0): Promise<CleanedOffice | undefined> {
  const parts = readArchive(bytes);
  async function cleanInner(inner: Uint8Array, innerFound: Found): Promise<Uint8Array> {
    const cleaned = depth < MAX_DEPTH ? await cleanOffice(inner, innerFound, depth + 1) : undefined;
    // Whoever asked leaves out what cannot be cleaned.
    if (cleaned === undefined) throw new TooMuchInsideError();
    return cleaned.bytes;
  }
  const openXml = openXmlType(parts);
  if (openXml !== undefined) {
    return { bytes: writeArchive(await cleanOpenXml(parts, found, cleanInner), '[Content_Types].xml'), type: openXml };
  }
  const openDocument = openDocumentType(parts);
  if (openDocument === undefined) return undefined;
  return {
    bytes: writeArchive(await cleanOpenDocument(parts, openDocument, found, cleanInner), 'mimetype'),
    type: openDocument,
  };
}
