/** What cleaning a file can end in, and what can be found in one. Facts only: the words are in `client/text`. */

/** What a file is, by its content; what it is called and what its sender says it is counts for nothing. */
export interface FileType {
  readonly mediaType: string;
  readonly extension: string;
  readonly sort: FileSort;
}

export const FILE_SORTS = [
  'photo',
  'picture',
  'document',
  'sheet',
  'slides',
  'text',
  'sound',
  'film',
  'unknown',
] as const;
export type FileSort = (typeof FILE_SORTS)[number];

/** Found facts that carry what was read, so that a person recognises it. */
export const VALUE_FINDINGS = [
  'author',
  'lastEditedBy',
  'person',
  'organisation',
  'camera',
  'serialNumber',
  'program',
  'device',
  'date',
  'description',
  'path',
  'printer',
] as const;
export type ValueFinding = (typeof VALUE_FINDINGS)[number];

/** Found facts of which only the number matters. */
export const COUNT_FINDINGS = [
  'thumbnail',
  'makerNotes',
  'contentCredentials',
  'colourProfile',
  'otherDetails',
  'behindTheFile',
  'commentNames',
  'trackedChanges',
  'earlierVersions',
  'attachments',
  'scripts',
  'formFields',
  'signatures',
  'links',
  'editMarks',
  'leftOutParts',
  'cleanedPictures',
  'otherTracks',
  'hiddenSheets',
  'hiddenSlides',
  'hiddenRows',
  'hiddenText',
  'croppedPictures',
] as const;
export type CountFinding = (typeof COUNT_FINDINGS)[number];

/** Seen by nobody who only looks, and not taken out: it is part of what a document says. */
export const KEPT_FINDINGS: ReadonlySet<string> = new Set<CountFinding>([
  'hiddenSheets',
  'hiddenSlides',
  'hiddenRows',
  'hiddenText',
  'croppedPictures',
]);

export type Finding =
  | { readonly kind: ValueFinding; readonly value: string }
  | { readonly kind: CountFinding; readonly count: number }
  | { readonly kind: 'place'; readonly latitude: number; readonly longitude: number };

export const UNSUPPORTED_REASONS = [
  'unknownType',
  'encrypted',
  'tooLarge',
  /** More than the protocol carries: whatever the person decides. */
  'tooLargeToSend',
  'phonePhoto',
  'oldOffice',
  'email',
] as const;
export type UnsupportedReason = (typeof UNSUPPORTED_REASONS)[number];

/**
 * `notFetched` and `renewed` say nothing of the file: what cleans it did not come. It can be asked for again, or it is of a
 * page that the server has renewed since.
 */
export const BROKEN_REASONS = ['empty', 'damaged', 'tooMuchInside', 'tookTooLong', 'notFetched', 'renewed'] as const;
export type BrokenReason = (typeof BROKEN_REASONS)[number];

/**
 * `cleaned` and `nothingFound` carry what may be sent; the other two carry nothing, and the person decides whether the
 * file goes as it is.
 */
export type CleanOutcome =
  | { readonly kind: 'cleaned'; readonly type: FileType; readonly content: Blob; readonly findings: readonly Finding[] }
  | { readonly kind: 'nothingFound'; readonly type: FileType; readonly content: Blob }
  | { readonly kind: 'unsupported'; readonly type: FileType; readonly reason: UnsupportedReason }
  | {
      readonly kind: 'broken';
      readonly type: FileType;
      readonly reason: BrokenReason;
      /** Of a document of which one picture is damaged: where it is drawn, from 1. */
      readonly page?: number | undefined;
    };

/** Cleans one file. Never rejects: what goes wrong is an outcome. */
export type CleanFile = (file: Blob, options?: { readonly signal?: AbortSignal }) => Promise<CleanOutcome>;
