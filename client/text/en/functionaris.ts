import type { TextShape } from '../language.ts';
import type { functionarisNl } from '../nl/functionaris.ts';

export const functionarisEn: TextShape<typeof functionarisNl> = {
  pageName: 'Zegelpost',
  step: (current, total) => `Step ${current} of ${total}`,
  you: '(you)',
  enrol: {
    opening: 'Checking the invitation …',
    stoppedTitle: 'This invitation does not work',
    wrongChannel:
      'The link is not complete, or does not belong to this reporting channel. Do not go on. Call whoever gave you the link, on a number you knew already.',
    title: 'You have been asked to be a functionaris',
    lead: (organisation) =>
      `${organisation} asks you to handle reports of wrongdoing. This is how people who report will see you:`,
    wrongDetails: 'Is something wrong? Then stop, and ask the steward for a new invitation.',
    asksTitle: 'What this asks of you',
    asks: [
      'You sign in at least every week. Only then will you see in time whether there is a report.',
      'You confirm a report within seven days, and say within three months after that what was done with it.',
      'You read reports only on a device you trust, and where nobody looks over your shoulder.',
      'You read only reports that are addressed to you. Nobody else can open them for you, the steward included.',
    ],
    secrecyTitle: 'Secrecy',
    secrecyVersion: (day) => `Text of ${day}, under article 1a of the Dutch Whistleblowers Protection Act.`,
    secrecy: [
      'You keep secret what you learn from a report and know or can understand to be confidential.',
      'You never make known who reported, or anything from which that could be inferred, without their consent.',
      'The same holds for people named in a report, for those who help the person who reported, and for trade secrets.',
      'Only when a law obliges you to make something known, you may. You then tell the person who reported first, with the reasons.',
    ],
    accept: (day) => `Today, ${day}, I have read this. I will keep to this secrecy.`,
    acceptError: 'Tick this box if you agree. Otherwise you cannot become a functionaris.',
    next: 'Continue',
    userName: (name, organisation) => `${name}, reporting channel ${organisation}`,
    doneTitle: 'You are enrolled',
    doneLead: 'Read these six words out to the steward of the reporting channel: by phone, or when you meet.',
    words: 'Your six words',
    notByMail:
      'Do not send them by e-mail or message. Whoever can change those on the way could pose as you. They cannot change your voice.',
    nextTitle: 'What happens now',
    nextSteps: [
      'The steward types your six words and puts you on the list.',
      'After that you sign in, and confirm that the list is right.',
      'From the next delivery hour people who report can choose you.',
    ],
    toDesk: 'Go to sign in',
  },
  signIn: {
    title: 'Sign in as functionaris',
    wrongRole: 'This passkey or code belongs to a steward. Stewards sign in on the page for administration.',
  },
  list: {
    checkAgain: 'Check again',
    checkBusy: 'Checking …',
    alarmTitle: 'Something is wrong with the list',
    alarm:
      'The server gives another list of functionarissen than your device saw before, or one that is not signed well. Perhaps somebody tampered with it.',
    alarmRestored:
      'Did the steward tell you in person that the server was put back from a backup? Then go to ‘Access’ and choose ‘Forget what this device saw before’.',
    alarmHow:
      'Do not read or write anything now. Call the steward and a fellow functionaris, on a number you knew already, and tell them what you see.',
    unlistedTitle: 'You are not on the list yet',
    unlisted:
      'Your enrolment is fine, but the steward still has to put you on the list. Read out these six words, by phone or when you meet.',
    unlistedOnce: 'Were you on it before? Then call the steward: something is wrong.',
    unlistedOthers: (names) =>
      `On the list now: ${names}. Is your own name among them? Then that is somebody else than you. Call the steward, on a number you knew already.`,
    selfSuspended: {
      title: 'You are suspended',
      lead: 'People who report cannot choose you now, and you cannot read reports.',
    },
    selfRemoved: {
      title: 'You are no longer on the list',
      lead: 'A steward took you off the list. People who report can no longer choose you, and you cannot read reports.',
    },
    selfUnexpected: 'Did you not know this? Call the steward and a fellow functionaris, on a number you knew already.',
    replacedTitle: 'Somebody was put in your place',
    replaced: (name) => `The list has ${name} in your place, with another key than yours.`,
    replacedWords: 'The six words of whoever is in your place',
    replacedAlarm:
      'Did you not enrol again yourself? Then somebody may pose as you. Call the steward and a fellow functionaris at once, on a number you knew already.',
    replacedOwn:
      'Did you enrol again yourself, and are these your six words? Then this is your old account. Sign out, and sign in with your new passkey.',
    firstTitle: 'Is this list right?',
    firstLead:
      'These are the functionarissen of the reporting channel. People who report rely on this list, and you help to check it.',
    changedTitle: 'The list has changed',
    changedLead: 'This has changed since you last confirmed the list.',
    how: 'Do you know these people, and is their function right? Ask anybody you do not know to read out the six words.',
    since: (day) => `On the list since ${day}`,
    sixWords: 'Six words:',
    ownName:
      'This person has your name but not your key. Is this not you, and nobody of the same name whom you know? Then choose ‘No’.',
    formerly: (name) =>
      `Takes the place of ${name}, as that person was on the list before. Ask this person in person whether that is right.`,
    somebodyElse: 'Has the same name as somebody else on the list. The steward says that they are two people.',
    renewed: (day) => `Has a new key since ${day}`,
    suspended: (day) => `Suspended on ${day}: people who report cannot choose this person`,
    resumed: (day) => `No longer suspended since ${day}`,
    removed: (day) => `Taken off the list on ${day}`,
    rootsTitle: 'Who signs the list',
    roots: (threshold, total, day) =>
      total === 1
        ? `Since ${day} one steward signs every change.`
        : `Since ${day} every change needs ${threshold} of these ${total} signatures.`,
    newHolder: (holder) => `${holder} (new)`,
    policyTitle: 'How the channel works',
    policyOn: (day) => `This was changed on ${day}.`,
    policy: {
      batchMinutes: 'Minutes between two deliveries',
      slotCount: 'How many readers fit in an envelope',
      ruleSet: 'Rules for dates',
      tombstoneDays: 'Days during which it shows that a report was destroyed',
    },
    fromTo: (before, after) => `${after} (was ${before})`,
    yes: 'Yes, this is right',
    yesBusy: 'Confirming …',
    no: 'No, or I do not know',
    doubtTitle: 'Then do not confirm the list',
    doubt:
      'Call the steward and a fellow functionaris, on a number you knew already. If somebody is wrongly on the list, people who report must know as soon as possible.',
    doubtGo: 'Go on without confirming',
    doubtBack: 'Back to the list',
  },
  opening: {
    title: 'Looking for your reports',
    lead: 'Your device tries every envelope. Only what is meant for you opens. The server does not know which ones.',
    label: 'Envelopes tried',
    progress: (percent) => `${percent}%`,
  },
  desk: {
    title: 'Reports',
    label: 'Reports, the next legal date first',
    refresh: 'Refresh',
    refreshBusy: 'Refreshing …',
    filter: 'Search your reports',
    filterHint: 'You search on this device. What you type goes nowhere.',
    noneFound: 'No report with these words',
    emptyTitle: 'There are no reports for you',
    empty: 'New reports only come in at the fixed delivery hours. Sign in at least every week.',
    keys: 'The keys j and k go to the next and the previous report; Enter opens.',
    received: (day) => `Received ${day}`,
    confirmBy: (day) => `Confirm by ${day}`,
    confirmLate: (day) => `Confirm: late since ${day}`,
    feedbackBy: (day) => `Give feedback by ${day}`,
    feedbackLate: (day) => `Feedback: late since ${day}`,
    untitled: 'Report without readable text',
    states: {
      new: 'New',
      unconfirmed: 'Not confirmed',
      waiting: 'Waits for an answer',
      answered: 'Answered',
    },
    unbelieved: (count) =>
      count === 1
        ? 'One report is not shown because something was not right: perhaps somebody tampered with it. Talk to a fellow functionaris, outside this server.'
        : `${count} reports are not shown because something was not right: perhaps somebody tampered with them. Talk to a fellow functionaris, outside this server.`,
    gone: (count) =>
      count === 1
        ? 'One report you read before is no longer given by the server. Was it not destroyed? Then talk to a fellow functionaris.'
        : `${count} reports you read before are no longer given by the server. Were they not destroyed? Then talk to a fellow functionaris.`,
  },
  melding: {
    back: 'Back to the reports',
    refresh: 'Refresh',
    refreshBusy: 'Refreshing …',
    conversation: 'Conversation with the person who reported',
    melder: 'Person who reported',
    secondMelder: (place) => `Person who reported ${place}`,
    unknownPerson: 'Somebody who is not on the list',
    report: 'Report',
    confirmation: 'Confirmation of receipt',
    opened: (name) => `${name} opened this report`,
    openedOther: (name) => `${name} says to have opened another report than you`,
    readersAre: (names) => `The person who reported chose who can read this: ${names}`,
    newer: 'A message that this version of the page does not know. Please load the page again.',
    invalid: 'A message that does not belong here. It does not count.',
    aside: 'Legal dates and readers',
    datesTitle: 'Legal dates',
    received: 'Received on',
    confirmBy: 'Confirm by',
    confirmedOn: 'Receipt confirmed on',
    feedbackBy: 'Give feedback by',
    overdue: 'late',
    readersTitle: 'Who can read this',
    melderReads: 'The person who reported, with their own code',
    hasOpened: 'has opened the report',
    excluded: (names) => `Left out by the person who reported: ${names}. Do not talk to them about this report.`,
    contradicted:
      'A colleague saw other words than you. Somebody swapped something. Compare the report with each other, outside this server.',
    missing: (count) =>
      count === 1
        ? 'One message that others refer to is not given by the server. Perhaps it is being withheld.'
        : `${count} messages that others refer to are not given by the server. Perhaps they are being withheld.`,
    refused: (count) =>
      count === 1
        ? 'The server gave one message that nobody in this conversation wrote. It is not shown.'
        : `The server gave ${count} messages that nobody in this conversation wrote. They are not shown.`,
    receiptTitle: 'Confirm receipt',
    receiptField: 'Text of the confirmation',
    receiptHint: 'You can change the text. The date of receipt is in it already.',
    receiptSend: 'Confirm receipt',
    receiptTemplate: (receivedOn, feedbackBy) =>
      `Dear reporter,\n\nWe received your report on ${receivedOn}. Thank you for reporting this.\n\nWe are now looking into it. By ${feedbackBy} you will read here what we do with your report, and why. We may have a question before that, so please look in this mailbox now and then.\n\nWould you like to add something, or are you treated badly because of your report? Then write to us here.`,
    replyTitle: 'Answer the person who reported',
    replyField: 'Your message',
    replySend: 'Send answer',
    sendBusy: 'Sending …',
    needsText: 'Write a text first.',
    hour: (hour) =>
      `The person who reported sees this from ${hour}, the next delivery hour. Colleagues who can read this see it at once.`,
    soon: 'The person who reported sees this within a minute, at the next delivery. Colleagues who can read this see it at once.',
    sentReceipt: 'Receipt has been confirmed.',
    sentReply: 'Your answer has been sent.',
  },
  questions: {
    what: 'What happened or is happening?',
    where: 'Where?',
    when: 'When?',
    'how-known': 'How does this person know?',
    ongoing: 'Is it still going on?',
    'reported-before': 'Reported before?',
    relation: 'Relation to the organisation',
    other: 'Another question',
  },
  choices: {
    ongoing: { yes: 'Yes', no: 'No', unknown: 'Does not know' },
    'reported-before': { no: 'No', inside: 'Yes, inside the organisation', outside: 'Yes, outside the organisation' },
    relation: { 'works-here': 'Works here', 'worked-here': 'Worked here', otherwise: 'Otherwise' },
  },
};
