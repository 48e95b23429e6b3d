/** What a melder does besides reading and writing, each on a page of its own. */
export type Task =
  | 'retaliation'
  | 'speak'
  | 'approach'
  | 'companion'
  | 'read-along'
  | 'identity'
  | 'aftercare'
  | 'readers'
  | 'again'
  | 'list'
  | 'code'
  | 'proof'
  | 'secret'
  | 'withdrawal'
  | 'ending';

/** About one message, by its digest: answering what it asks, or taking back what it says. */
export interface AboutMessage {
  readonly kind: 'answer' | 'withdraw-consent' | 'withdraw-identity';
  readonly of: string;
}

/** Where somebody is in an open melding; undefined: where it is read. */
export type Place = Task | AboutMessage | undefined;
