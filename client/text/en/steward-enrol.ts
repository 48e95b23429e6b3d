import type { TextShape } from '../language.ts';
import type { stewardEnrolNl } from '../nl/steward-enrol.ts';

export const stewardEnrolEn: TextShape<typeof stewardEnrolNl> = {
  title: 'You have been asked to sign the list',
  lead: (organisation) =>
    `${organisation} has a channel for reporting wrongdoing. A list says who may read reports. You are asked to help sign that list, as:`,
  role: 'signs the list, reads no reports',
  wrongName: 'Is this name not right? Then stop, and ask the steward for a new invitation.',
  asksTitle: 'What this asks of you',
  asks: [
    'You sign who joins the list, and who leaves it. Sometimes you do so together with somebody else.',
    'You sign only when you have heard the six words of that person yourself, on the phone or face to face.',
    'You never read a report, and you do not see whether there are any. It is not possible either.',
    'Are you leaving the organisation? Then somebody else takes over. Say so in time.',
  ],
  whyTitle: 'Why a signature',
  why: 'People who report rely on this list. With your signature their device can see that nobody was put on it in secret, not even by this server.',
  accept: (day) => `Today, ${day}, I have read this. I sign only what I have checked myself.`,
  acceptError: 'Tick here if you agree. Otherwise you cannot sign the list.',
  next: 'Continue',
  doneTitle: 'Your account has been made',
  doneLead:
    'Read these six words out to the steward who asked you: on the phone, or when you meet. They belong to your signature.',
  words: 'Your six words',
  notByMail:
    'Do not send them by e-mail or message. Whoever can change that on its way could sign in your name. Nobody can change your voice like that.',
  nextTitle: 'What happens now',
  nextSteps: [
    'The steward types your six words and takes your signature into the list.',
    'Then you sign in on the page for stewards. A change is waiting there that you sign too.',
    'From then on your signature counts.',
  ],
  toSteward: 'To signing in',
};
