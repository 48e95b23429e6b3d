/** The shape of a page to read; what depends on the channel or the day is put in between by the page itself. */

/** A paragraph, a list, or terms with what they mean. */
export type Block = string | { readonly list: readonly string[] } | { readonly pairs: readonly (readonly string[])[] };

export interface Section {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

export interface Article {
  /** In the browser's history and on a borrowed phone's tab: says enough to find the way, and nothing of reporting. */
  readonly title: string;
  readonly heading: string;
  readonly lead: string;
  readonly sections: readonly Section[];
}
