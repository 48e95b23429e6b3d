/** The typed words are not those of the key they were read out from: a slip of the pen, or somebody in between. */
export class WordsDiffer extends Error {
  override readonly name = 'WordsDiffer';
}
