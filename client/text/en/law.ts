import type { TextShape } from '../language.ts';
import type { lawNl } from '../nl/law.ts';

export const lawEn: TextShape<typeof lawNl> = {
  terms: {
    open: 'Open',
    confirm: 'Confirm',
    feedback: 'Give feedback',
    silence: 'Write to the reporter again',
    aftercare: 'Ask how things are',
    review: 'Check whether keeping is still needed',
    'hold-end': 'End of keeping longer',
    destroy: 'Destroy',
  },
  due: {
    open: 'Open by',
    confirm: 'Confirm by',
    feedback: 'Give feedback by',
    silence: 'Write to the reporter again by',
    aftercare: 'Ask how things are on',
    review: 'Check whether keeping is still needed on',
    'hold-end': 'Kept longer up to and including',
    destroy: 'Destroy from',
  },
  met: {
    open: 'Opened on',
    confirm: 'Receipt confirmed on',
    feedback: 'Feedback given on',
    silence: 'Last heard from you on',
    aftercare: 'Asked how things are on',
    review: 'Keeping checked on',
    'hold-end': 'Kept longer up to and including',
    destroy: 'Destroyed on',
  },
  lateSince: (what, day) => `${what}: late since ${day}`,
  destroySince: (day) => `Can be destroyed since ${day}`,
  sendBefore: (hour) => `send before ${hour}`,
  sendBy: (day) => `send by ${day}`,
  sendNow: 'too late to be delivered in time: send it now',
  lateTitle: 'This arrives after the last day',
  late: (lastDay) =>
    `The last day is ${lastDay}. What you send now, the reporter sees only after it. Send it all the same. Write in the notes why it is late.`,
};
