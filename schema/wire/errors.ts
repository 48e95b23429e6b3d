/**
 * The closed list of what can go wrong, and the status of each. To a melder "not found", "not yours" and "expired"
 * are one answer (`mailbox.refused`), so that nobody can ask the server which mailboxes exist.
 */
export const ERROR_STATUS = {
  'account.conflict': 409,
  'batch.passed': 409,
  'challenge.expired': 403,
  'channel.not_found': 404,
  'channel.slug_taken': 409,
  /** The day that the device writes under its words is not the server's, nor one beside it. */
  'clock.differs': 409,
  'desk.refused': 404,
  'directory.conflict': 409,
  'epoch.conflict': 409,
  'guide.conflict': 409,
  'file.conflict': 409,
  'file.incomplete': 409,
  'file.refused': 403,
  'file.too_much': 413,
  'invitation.refused': 403,
  'mailbox.refused': 403,
  'message.conflict': 409,
  'message.too_much': 413,
  'notes.conflict': 409,
  'pairing.refused': 404,
  'passkey.refused': 403,
  'proof.invalid': 403,
  'request.invalid': 400,
  'request.not_found': 404,
  'request.suite': 400,
  'request.too_large': 413,
  'server.failed': 500,
  'server.full': 507,
  'session.refused': 401,
  'setup.refused': 403,
  'sign_in.refused': 403,
} as const;

export type ErrorCode = keyof typeof ERROR_STATUS;

/** An error says which, never why: no field name, no input, no id. */
export interface ErrorAnswer {
  readonly error: { readonly code: ErrorCode };
}

/**
 * By hand, for it stands in the first thing a page loads, and a reader of schemas is half as large as all the rest there.
 *
 * @returns undefined for what is not an error of ours
 */
export function errorCodeOf(answer: unknown): ErrorCode | undefined {
  const code = (answer as { error?: { code?: unknown } } | null | undefined)?.error?.code;
  return typeof code === 'string' && Object.hasOwn(ERROR_STATUS, code) ? (code as ErrorCode) : undefined;
}
