import type { TextShape } from '../language.ts';
import type { accountNl } from '../nl/account.ts';

export const accountEn: TextShape<typeof accountNl> = {
  signOut: 'Sign out',
  signIn: {
    lead: 'You sign in with your passkey: with your fingerprint, your face or the PIN of this device.',
    passkey: 'Sign in with passkey',
    passkeyBusy: 'Waiting for your passkey …',
    otherWay: 'Sign in with your recovery code',
    otherWayHint:
      'Use the twelve words you kept when you enrolled. They do not leave this device. This also works on a device without passkeys.',
    code: 'Your recovery code',
    codeHint: 'Twelve words with spaces between them. The first four letters of each word are enough.',
    codeSend: 'Sign in with recovery code',
    codeBusy: 'Signing in …',
    ended: 'You were signed out because your time was up. Sign in again. What you had typed is still there.',
    idle: 'You were signed out after fifteen minutes without activity. Sign in again. What you had typed is still there.',
    out: 'You are signed out. Nothing you read was kept on this device.',
    trusted: 'Do this on a device you trust, and where nobody looks over your shoulder.',
  },
  passkey: {
    title: 'Make a passkey',
    what: 'A passkey is a key that stays on your own device. You use it with your fingerprint, your face or the PIN of the device. No password is needed.',
    times:
      'Your device asks for this three times in a row: once to make the passkey and twice to try whether it keeps working.',
    make: 'Make passkey',
    busy: 'Follow what your device asks …',
    help: 'What if my device cannot do this?',
    helpText: [
      'Use a recent version of Chrome, Edge, Safari or Firefox. A screen lock must be switched on.',
      'On a computer without fingerprint or face recognition, scan the QR code that the browser shows with the camera of your phone.',
      'A USB security key works too, if it has a PIN and is recent enough (FIDO2 with hmac-secret).',
      'Still no luck? Open the link on another device. The link stays valid until you have finished.',
    ],
  },
  recovery: {
    title: 'Your recovery code',
    lead: 'These twelve words are your second way in. If you lose your passkey, only these words will let you in again.',
    words: 'Your recovery code, twelve words',
    keep: 'Print the code or copy it by hand, and keep it where only you can reach it. Do not take a photo of it and do not put it in an e-mail.',
    once: 'You see these words only now. Nobody else knows them, this server included.',
    next: 'I have kept the code',
    paperTitle: 'Recovery code',
    paperFor: (organisation) => `For the reporting channel of ${organisation}`,
    paperAddress: (address) => `Sign in: ${address}`,
    paperKeep: 'Whoever has these words can sign in as you. Keep this sheet where only you can reach it.',
  },
  retype: {
    title: 'Type your recovery code',
    lead: 'This makes sure that your code was kept well. Type all twelve words from your sheet.',
    field: 'Your recovery code',
    hint: 'The first four letters of each word are enough.',
    done: 'Done, make my account',
    busy: 'Making your account …',
    again: 'Show me the code once more',
  },
  codeProblems: {
    count: 'Twelve words are needed.',
    unknown: 'One of the words is not in the list.',
    mixed: 'The words come from two languages. A code is in one language only.',
    checksum: 'These twelve words do not belong together. Probably one word is different.',
    other: 'This is not the code you were just given. Look at your sheet and try again.',
  },
  problems: {
    'passkey.cancelled': 'It was stopped or took too long. Nothing was changed. Please try again.',
    'passkey.no-prf':
      'This passkey can sign you in but cannot keep a key (it lacks PRF). Use another device, another browser, or a security key that can.',
    'passkey.unstable-prf':
      'This passkey gave something different each time. You would not be able to get in again with it. Use another device or a security key.',
    'passkey.unsupported': 'This browser or device cannot use passkeys. Please use another device.',
    'not-verified':
      'What the server gave does not match what your device knows. Do not go on, and call the steward of the reporting channel.',
    unexpected: 'Something went wrong in this page. Please load the page again.',
  },
};
