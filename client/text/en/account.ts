import type { TextShape } from '../language.ts';
import type { accountNl } from '../nl/account.ts';

export const accountEn: TextShape<typeof accountNl> = {
  signOut: 'Sign out',
  access: 'Access',
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
    ended: 'You were signed out because your time was up. Sign in again.',
    idle: 'You were signed out after fifteen minutes without activity. Sign in again.',
    out: 'You are signed out. Nothing you read was kept on this device.',
    unusedCode: {
      unused:
        'The new recovery code that was on the screen just now is not in use. Do you have those words on paper? Throw that paper away. Your old recovery code still works.',
      unsure:
        'The new recovery code may be in use already, or not yet. Keep the old words and the new ones. Sign in and make a new recovery code. Throw the others away after that.',
    },
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
    once: 'You see these words only now. Nobody else knows them, this server included. They work only once you have typed them back. Do you stop before that? Then throw them away.',
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
  passkeyName: {
    functionaris: (slug) => `Functionaris, reporting channel ${slug}`,
    steward: (slug) => `Steward, reporting channel ${slug}`,
  },
  ways: {
    title: 'Your access',
    lead: 'This is how you get into your account. Make sure that you always have two ways.',
    passkey: 'Passkey',
    recovery: 'Recovery code on paper',
    mark: (words) => `Mark: ${words}`,
    current: 'You are signed in with this now',
    markHint:
      'Not sure which passkey is on which device? Sign in on a device that you have, and look here: the passkey of that device says that you are signed in with it.',
    revoke: 'Revoke',
    revokeLabel: (name, words) => `Revoke: ${name}, mark ${words}`,
    only: 'You have only one way in. If you lose it, you cannot get in any more. Add another one now.',
    full: 'There is no room for more passkeys. Revoke one first.',
    addDevice: 'Add a new device',
    addPasskey: 'Make a passkey on this device',
    addPasskeyBusy: 'Follow what your device asks …',
    newCode: 'Make a new recovery code',
    back: 'Back',
    restored: 'Was the server put back from a backup?',
    restoredText:
      'This device remembers how far your account and the list were, and refuses less. If the steward told you in person that the server was put back, you can switch that off here.',
    forget: 'Forget what this device saw before',
    done: {
      passkey: 'Your new passkey works. You can sign in with it on this device.',
      device: 'The new device was let in. Finish there: you make a passkey on it.',
      replace: 'Your new recovery code works. The old one opens nothing any more: throw the old sheet away.',
      revoke: 'Revoked. You were signed out on other devices.',
      forgotten: 'This device has forgotten what it saw before.',
    },
  },
  revoke: {
    title: 'Revoke this way in?',
    what: (name, words) => `${name}, mark: ${words}`,
    lead: 'Whoever has this device or this sheet can no longer get into your account. You cannot undo this.',
    others: 'You are signed out on all your other devices. There you sign in again.',
    lastButOne: 'After that you have only one way in.',
    yes: 'Revoke',
    busy: 'Revoking …',
  },
  newCode: {
    done: 'Done, use this code',
    busy: 'Replacing …',
  },
  letIn: {
    title: 'Add a new device',
    lead: 'On the new device, open this same page and choose ‘This is a new device’ when signing in. Type the six words that it shows here, or scan its QR code with this device.',
    leadScanned: 'Does the new device in front of you show these six words?',
    scannedWords: 'The six words of the new device',
    field: 'The six words of the new device',
    hint: 'The first four letters of each word are enough.',
    missing: 'Six words are needed.',
    warning:
      'Only do this with a device that you hold in your own hands. Whoever sends you a link or words and asks you to do this wants to get into your account.',
    send: 'Let this device in',
    busy: 'Letting it in …',
  },
  pairWords: {
    title: 'Compare the six words',
    lead: 'Both devices now show six new words. Are they the same?',
    words: 'Six words to compare',
    onNew: 'Say on the new device whether they are the same. There is nothing more to do here after that.',
    ifNot:
      'Does it show other words? Choose ‘No’ on the new device. Nobody saw your account, but somebody is in between: call the steward, on a number you knew already.',
    same: 'Yes, the same six',
    differ: 'No, other words',
    seen: 'Seen',
    differTitle: 'Do not go on here',
    differText:
      'Somebody is between your two devices. Nothing of your account was kept on this device. Call the steward of the reporting channel, on a number you knew already.',
  },
  newDevice: {
    summary: 'This is a new device',
    summaryText:
      'Do you have an account already, and a device on which you can sign in? Then you let this device in with that one. You need both devices.',
    start: 'Add this device',
    startBusy: 'Preparing …',
    title: 'Let this device in',
    lead: 'Sign in on a device that is yours already. Choose ‘Access’ and ‘Add a new device’ there, and type these six words. Or scan the QR code with that device.',
    words: 'The six words of this device',
    qr: 'QR code to scan on your other device',
    waiting: 'Waiting for your other device. This takes ten minutes at most.',
    passkeyTitle: 'Make a passkey on this device',
    byCodeTitle: 'Does it not work on this device?',
    byCode:
      'Then this device cannot keep a key. Sign in here with your recovery code each time: the twelve words on paper. What you read then stays in this page only.',
    toCode: 'To signing in with the recovery code',
  },
  older: {
    title: 'Your account is older than what this device saw before',
    text: 'The server gives an older state of your account than this device saw before. Perhaps a revoked device works again, or reports are missing. Nothing was opened.',
    how: 'Sign in once more. Is this still here? Then call the steward, on a number you knew already, and ask whether the server was put back from a backup.',
    accept: 'The server was put back, go on',
    busy: 'Signing in …',
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
