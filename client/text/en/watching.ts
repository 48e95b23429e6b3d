import type { TextShape } from '../language.ts';
import type { watchingNl } from '../nl/watching.ts';

export const watchingEn: TextShape<typeof watchingNl> = {
  title: 'Process guide',
  asked: 'The reporter asks for a process guide.',
  sees: 'A process guide watches terms and rights. They see the phase and the dates, and nothing of what was written.',
  nobodyListed: 'There is no process guide on the list. Ask the steward to invite one.',
  letWatch: (name) => `Let ${name} watch`,
  busy: 'Working …',
  started: (name) => `${name} watches now, and sees phase and dates. The reporter reads that too.`,
  stopped: 'No process guide watches any more. The reporter reads that too.',
  watches: (name) => `${name} watches: sees the phase and the dates, and does not read the conversation.`,
  readsAlong: (name) => `${name} watches, and reads the conversation because the reporter agreed.`,
  calledThere: (name, number) => `${name} knows this report as ${number}.`,
  reader: 'process guide',
  between: 'With the process guide',
  write: (name) => `Write to ${name}`,
  stop: (name) => `No longer let ${name} watch`,
  enrol: {
    title: 'You have been asked to be a process guide',
    lead: (organisation) =>
      `${organisation} asks you to see to it that reports of wrongdoing are handled well and in time. This is how you will stand on the list of the reporting channel:`,
    asks: [
      'You sign in at least every week. You then see how far things are, and which terms are coming.',
      'You speak to the functionarissen when something is late, or when a right of the reporter is forgotten.',
      'You do not read what the reporter wrote. That takes their permission.',
      'You look only on a device you trust, and where nobody looks over your shoulder.',
    ],
    acceptError: 'Tick this box if you agree. Otherwise you cannot become a process guide.',
    nextSteps: [
      'The steward types your six words and puts you on the list.',
      'After that you sign in, and confirm that the list is right.',
      'From then on functionarissen can let you watch a report.',
    ],
  },
  own: {
    title: 'Reports you watch',
    lead: 'Of each report you see how far it is and what must happen by which day. You do not see what was written.',
    none: 'There is no report you watch now. A functionaris adds you.',
    melding: (day, number) => `Report of ${day}, ${number}`,
    row: (number) => `Report ${number}`,
    number: 'Reference',
    received: 'Received on',
    phase: 'Phase',
    waitsFor: 'Whose turn',
    sides: { functionaris: 'the functionarissen', melder: 'the reporter', nobody: 'nobody' },
    late: 'late',
    metLate: 'done late',
    terms: 'Dates',
    readers: 'Functionarissen of this report',
    toldOn: (day) => `Updated on ${day}`,
    notTold: 'The functionarissen have not told how far it is yet.',
    talk: 'Between you and the functionarissen',
    talkHint: 'All functionarissen of this report read this. The reporter does not.',
    field: 'Message to the functionarissen',
    send: 'Send',
    sendBusy: 'Sending …',
    empty: 'Write a message first.',
    sent: 'Your message was sent.',
    stale:
      'Somebody of this report is out of office, or has a new key. First a functionaris must open the report. Then you can write again.',
    halted: 'Something is wrong with the newest part. What stands here may be old. Call a functionaris of this report.',
    conversation: 'The conversation',
    conversationWhy: 'The reporter agreed that you read this. You cannot write here. Tell nobody.',
    noConversation: 'You do not see the conversation with the reporter. That takes their permission.',
    back: 'Back to the list',
    refresh: 'Refresh',
    refreshBusy: 'Reading …',
    closed: (count) => (count === 1 ? 'You no longer watch 1 report.' : `You no longer watch ${count} reports.`),
    gone: (count) =>
      count === 1
        ? 'The server no longer gives 1 report: destroyed, or withheld. Ask a functionaris.'
        : `The server no longer gives ${count} reports: destroyed, or withheld. Ask a functionaris.`,
    unbelieved: (count) =>
      count === 1
        ? 'Something is wrong with what the server gave of 1 report. Call a functionaris.'
        : `Something is wrong with what the server gave of ${count} reports. Call a functionaris.`,
  },
};
