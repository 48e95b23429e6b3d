import type { TextShape } from '../language.ts';
import type { watchingNl } from '../nl/watching.ts';

export const watchingEn: TextShape<typeof watchingNl> = {
  title: 'Process guide',
  asked: 'The person who reported asks for a process guide.',
  sees: 'A process guide watches terms and rights. They see the phase and the dates, and nothing of what was written.',
  nobodyListed: 'There is no process guide on the list. Ask the steward to invite one.',
  letWatch: (name) => `Let ${name} watch`,
  busy: 'Working …',
  started: (name) => `${name} watches now, and sees phase and dates. The person who reported reads that too.`,
  stopped: 'No process guide watches any more. The person who reported reads that too.',
  watches: (name) => `${name} watches: sees the phase and the dates, and does not read the conversation.`,
  readsAlong: (name) => `${name} watches, and reads the conversation because the person who reported agreed.`,
  between: 'With the process guide',
  write: (name) => `Write to ${name}`,
  stop: (name) => `Let ${name} watch no longer`,
  own: {
    title: 'Reports you watch',
    lead: 'Of each report you see how far it is and what must happen by which day. You do not see what was written.',
    none: 'There is no report you watch now. A designated person adds you.',
    melding: (day, number) => `Report of ${day}, ${number}`,
    number: 'Reference',
    received: 'Received on',
    phase: 'Phase',
    waitsFor: 'Whose turn',
    sides: { functionaris: 'The designated people', melder: 'The person who reported', nobody: 'Nobody' },
    late: 'late',
    metLate: 'done late',
    terms: 'Dates',
    readers: 'Designated people of this report',
    toldOn: (day) => `Updated on ${day}`,
    notTold: 'The designated people have not told how far it is yet.',
    talk: 'Between you and the designated people',
    talkHint: 'All designated people of this report read this. The person who reported does not.',
    field: 'Message to the designated people',
    send: 'Send',
    sendBusy: 'Sending …',
    empty: 'Write a message first.',
    sent: 'Your message was sent.',
    stale:
      'Somebody of this report is out of office, or has a new key. First a designated person must open the report. Then you can write again.',
    halted:
      'Something is wrong with the newest part. What stands here may be old. Call a designated person of this report.',
    conversation: 'The conversation',
    conversationWhy: 'The person who reported agreed that you read this. You cannot write here. Tell nobody.',
    noConversation: 'You do not see the conversation with the person who reported. That takes their permission.',
    back: 'Back to the list',
    refresh: 'Read again',
    refreshBusy: 'Reading …',
    closed: (count) => (count === 1 ? 'You no longer watch 1 report.' : `You no longer watch ${count} reports.`),
    gone: (count) =>
      count === 1
        ? 'The server no longer gives 1 report: destroyed, or withheld. Ask a designated person.'
        : `The server no longer gives ${count} reports: destroyed, or withheld. Ask a designated person.`,
    unbelieved: (count) =>
      count === 1
        ? 'Something is wrong with what the server gave of 1 report. Call a designated person.'
        : `Something is wrong with what the server gave of ${count} reports. Call a designated person.`,
  },
};
