/** Who may read and speak in one epoch of a thread: the first message of that epoch. Texts are base64url. */
export interface Roster {
  readonly type: 'roster';
  readonly readers: readonly RosterReader[];
  /** Empty in threads that are for functionarissen only. */
  readonly melders: readonly { readonly signPk: string; readonly kemPk: string }[];
  /** Fingerprints of persons whom the melder left out. */
  readonly excluded: readonly string[];
  /** The entry of the directory at which the readers' keys were looked up. */
  readonly directorySeq: number;
  /** The roster adopted before this one; null for the first of a thread. */
  readonly before: RosterReference | null;
  /** The secret of that epoch, when its history is shared with newcomers. */
  readonly previousSecret: string | null;
  /** Digests of the melder's own messages that this roster carries out. */
  readonly carriesOut: readonly string[];
  /** The conversation's roster that another thread stands on; null in the conversation. */
  readonly standsOn: RosterReference | null;
  readonly previous: readonly string[];
}

export interface RosterReader {
  readonly fp: string;
  readonly generation: number;
  readonly role: 'functionaris' | 'procesbegeleider';
}

export interface RosterReference {
  readonly epoch: number;
  readonly digest: string;
}
