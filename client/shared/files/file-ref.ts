/** What a message says of a file: all that is needed to fetch, open and show it. Sealed inside the message. */
export interface FileRef {
  /** base64url, 16 bytes. */
  readonly id: string;
  /** base64url, 32 bytes. */
  readonly key: string;
  readonly chunks: number;
  readonly paddedBytes: number;
  /** base64url, 32 bytes: of the ciphertext. */
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly kind: 'document' | 'original' | 'voice';
}
