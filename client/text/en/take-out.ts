import type { TextShape } from '../language.ts';
import type { takeOutNl } from '../nl/take-out.ts';

export const takeOutEn: TextShape<typeof takeOutNl> = {
  open: 'Make an export',
  title: 'Export of this report',
  back: 'Back to the report',
  lead: 'An export leaves this protected place. Make one only if you have to.',
  consent:
    'Is the export for somebody who cannot read this report here? Then you need the reporter’s consent, or a version that does not point to anybody.',
  recorded: 'Colleagues who can read this report see in the notes that you did this, and for whom.',
  recipient: 'Who is the export for?',
  recipientError: 'Say who the export is for.',
  form: 'Which form?',
  forms: {
    sealed: 'Sealed, for somebody else',
    pdf: 'PDF, to read',
    zip: 'ZIP, with signatures to verify',
  },
  sealed: 'You get a file and twelve words. It opens with those words only.',
  unsealed:
    'This file is not sealed: whoever has it can read it. Choose it for yourself only, for instance to print it.',
  sealedWords: {
    title: 'The words with this file',
    once: 'You see these words only once. They are kept nowhere. If they are lost, make a new export.',
    label: 'Twelve words with this export',
    otherWay:
      'Give the words by another way than the file: by telephone or in person. Never send them along with the file.',
    how: (address) => `The recipient opens it like this: go to ${address}, choose the file and type the twelve words.`,
    notYou: 'Do not go there yourself now. Then the server can see which form you chose.',
    anyProgram:
      'It can also be done without this website, with any program for age files. Then type the whole words, in small letters, with a space between them.',
    wipe: 'Done, wipe the words',
  },
  withDossier: 'Include the notes for colleagues',
  labelledTitle: 'Trade secrets',
  labelled: (count) =>
    count === 1
      ? 'One message is labelled a trade secret and is left out, unless you give a reason.'
      : `${count} messages are labelled a trade secret and are left out, unless you give a reason.`,
  labelledReason: 'Why must they be included?',
  labelledReasonHint: 'Leave empty to leave them out.',
  optional: '(optional)',
  fourEyes: 'A colleague who can read this report must agree to each export. Ask for that first.',
  waits: 'A colleague was asked to agree. As soon as one says yes, you can make the export here.',
  make: 'Make the export and record it',
  busy: 'Making the export …',
  notSaved: 'This export is recorded, but was not saved. Change nothing, and press the button again.',
  done: 'The export is saved on this device. Colleagues see in the notes that you did this.',
  fileName: 'export',
  fileTitle: (number) => `Report ${number}`,
  made: (day) => `Made on ${day}`,
  channel: 'Channel',
  secret:
    'Confidential. Who the reporter is, and who is named in the report, must not be made known any further (Wet bescherming klokkenluiders, article 1a).',
  destroyCopy:
    'This export is not destroyed together with the report. Destroy it yourself, when the report is destroyed at the latest.',
  leftOut: 'Left out: labelled a trade secret.',
  digests: 'Digests of the messages',
  digestsText:
    'Every message is signed. These digests say which messages they are; the ZIP explains how to verify them.',
  strangeLetters: (count) =>
    `${count} letters are unknown to this paper. They are shown as a number, such as [U+0142]. The ZIP has every letter.`,
  copies: (count) =>
    count === 1
      ? 'One export was made of this report. It is not destroyed along with it.'
      : `${count} exports were made of this report. They are not destroyed along with it.`,
  copiesWhat: 'Ask everybody who has one to destroy it:',
  verify: [
    'How do you verify this export?',
    'Have it done by somebody who works with encryption. This program and a server are not needed. The full description is in crypto/README.md of Zegelpost, at the steps MESSAGE and DIRECTORY.',
    'messages.json has the signed bytes of every message, in base64url without padding. Only content is plain text, in UTF-8. LP(x) is the length of x in four bytes, highest first, followed by x.',
    '1. Signature: Ed25519 with key signerPk over LP("zp1/message") LP(clear) LP(signerPk) LP(content) LP(commit).',
    '2. Digest: digest = BLAKE2b-256 over LP("zp1/digest-of-message") LP(clear) LP(signerPk) LP(content) LP(signature).',
    '3. Order: in content, previous names the digests of what the writer had seen. A message that is named and missing was withheld or left out.',
    '4. Who: BLAKE2b-256 over LP("zp1/id") LP(signerPk), the first twenty bytes, is the fingerprint fp of a functionaris. directory.json is the signed list with names. The key of the reporter is not in it: who the reporter is, nobody knows.',
    'What is missing: with leftOut "trade-secret" the message was left out as a trade secret, with "keys" because it holds keys, with "only-counted" because it counts in the yearly figures only. Its digest is there. The day comes from the server; no signature covers it.',
    'Is there a padding.bin? It is zeros only, so that the length of the sealed file tells little.',
  ],
};
