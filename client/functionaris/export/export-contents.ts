import type { DirectoryEntryWire } from '../../../schema/wire/directory.ts';
import type { Language } from '../../text/language.ts';
import type { ExportEntry } from './export-entries.ts';
import type { Evidence } from './export-evidence.ts';

/** Everything that goes into the file of one melding. */
export interface ExportContents {
  readonly organisation: string;
  /** Of the register; undefined for who was not given the beginning. */
  readonly number: string | undefined;
  readonly receivedOn: string;
  readonly madeOn: string;
  readonly language: Language;
  readonly conversation: readonly ExportEntry[];
  /** Undefined: not wanted, or there is none. */
  readonly dossier: readonly ExportEntry[] | undefined;
  readonly evidence: readonly Evidence[];
  /** The signed list, which says whose key is whose. */
  readonly chain: readonly DirectoryEntryWire[];
}
