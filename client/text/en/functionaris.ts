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
      'You sign in at least twice a week. Only then will you see in time whether there is a report: no mail tells you.',
      'You confirm a report within seven days, and say within three months after that what was done with it.',
      'You read reports only on a device you trust, and where nobody looks over your shoulder.',
      'You read only reports that are addressed to you. Nobody else can open them for you, the steward included.',
    ],
    secrecyTitle: 'Secrecy',
    secrecyVersion: (day) => `Text of ${day}, under article 1a of the Dutch Whistleblower Protection Act.`,
    secrecy: [
      'You keep secret what you learn from a report and know or can understand to be confidential.',
      'You never make known who reported, or anything from which that could be inferred, without their consent.',
      'The same holds for people named in a report, for those who help the reporter, and for trade secrets.',
      'You may make something known only when a law obliges you to. You then tell the reporter first, with the reasons.',
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
    kept: 'Messages and notes that you had typed at a report are still there.',
    title: 'Sign in as functionaris or process guide',
    wrongRole: 'This passkey or code belongs to a steward. Stewards sign in on the page for administration.',
  },
  list: {
    checkAgain: 'Check again',
    checkBusy: 'Checking …',
    alarmTitle: 'Something is wrong with the list',
    alarm:
      'The server gives a different list of functionarissen from the one your device saw before, or one that is not properly signed. Somebody may have tampered with it.',
    alarmRestored:
      'Did the steward tell you in person that the server was put back from a backup? Then go to ‘Access’ and choose ‘Forget what this device saw before’.',
    alarmHow:
      'Do not read or write anything now. Call the steward and a fellow functionaris, on a number you knew already, and tell them what you see.',
    unlistedTitle: 'You are not on the list yet',
    unlisted:
      'Your enrolment is fine, but the steward still has to put you on the list. Read out these six words, by phone or when you meet.',
    unlistedOnce: 'Were you on it before? Then call the steward: something is wrong.',
    unlistedOthers: (names) =>
      `On the list now: ${names}. Is your own name among them? Then that is somebody else. Call the steward, on a number you knew already.`,
    selfSuspended: {
      title: 'You are not available for a while',
      lead: 'A steward has set this. People who report cannot choose you now, and you cannot read reports.',
    },
    selfRemoved: {
      title: 'You are no longer on the list',
      lead: 'A steward took you off the list. People who report can no longer choose you, and you cannot read reports.',
    },
    selfUnexpected: 'Did you not know this? Call the steward and a fellow functionaris, on a number you knew already.',
    replacedTitle: 'Somebody was put in your place',
    replaced: (name) => `The list has ${name} in your place, with a different key from yours.`,
    replacedWords: 'The six words of whoever is in your place',
    replacedAlarm:
      'Did you not enrol again yourself? Then somebody may pose as you. Call the steward and a fellow functionaris at once, on a number you knew already.',
    replacedOwn:
      'Did you enrol again yourself, and are these your six words? Then this is your old account. Sign out, and sign in with your new passkey.',
    firstTitle: 'Is this list right?',
    firstLead:
      'These people are on the list of the reporting channel. People who report rely on this list, and you help to check it.',
    changedTitle: 'The list has changed',
    changedLead: 'This has changed since you last confirmed the list.',
    how: 'Do you know these people, and is their function right? Ask anybody you do not know to read out the six words.',
    watches: 'Process guide: watches terms and rights, and reads no reports.',
    since: (day) => `On the list since ${day}`,
    sixWords: 'Six words:',
    ownName:
      'This person has your name but not your key. Is this not you, and nobody of the same name whom you know? Then choose ‘No’.',
    formerly: (name) =>
      `Takes the place of ${name}, as that person was on the list before. Ask this person in person whether that is right.`,
    somebodyElse: 'Has the same name as somebody else on the list. The steward says that they are two people.',
    renewed: (day) => `Has a new key since ${day}`,
    suspended: (day) => `Not available for a while, since ${day}: people who report cannot choose this person`,
    resumed: (day) => `Available again since ${day}`,
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
      profile: 'What kind of organisation it is',
      fourEyes: 'When two people must agree',
      questions: 'The channel’s own questions',
      templates: 'Proposed text',
    },
    textOf: (name, label) => `${label}: ${name}`,
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
  key: {
    title: 'Your key',
    lead: 'Reports are sealed for you with your key. Renew it when somebody could reach your device, or once a year. The old one is deleted ninety days after it was replaced.',
    renew: 'Renew key',
    busy: 'Renewing …',
    waiting: 'Your new key waits until a steward puts it on the list. Until then the old one keeps working.',
  },
  opening: {
    title: 'Looking for your reports',
    lead: 'Your device tries every envelope. Only what is meant for you opens. The server does not know which ones.',
    label: 'Envelopes tried',
    progress: (percent) => `${percent}%`,
    slow: 'WebAssembly is off in this browser. Tor Browser does that at the level ‘Safer’. Looking takes minutes then. Leave the page open. Or take an ordinary browser next time: you need not be anonymous here.',
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
    empty:
      'New reports only come in at the fixed delivery hours. Sign in at least twice a week: no mail tells you, and you have seven days to confirm a report.',
    keys: 'The keys j and k go to the next and the previous report; Enter opens.',
    received: (day) => `Received ${day}`,
    office: 'About all reports',
    viewsLabel: 'Which reports',
    views: {
      open: 'Open',
      mine: 'In my name',
      unread: 'New',
      overdue: 'Late',
      'our-turn': 'Our turn',
      waiting: 'Waiting for the reporter',
      closed: 'Closed',
      junk: 'Set aside',
    },
    phases: {
      received: 'Received',
      assessment: 'Assessment',
      investigation: 'Investigation',
      outcome: 'Outcome',
      evaluation: 'Evaluation',
      aftercare: 'Aftercare',
    },
    retaliation: 'Reporter is being harmed',
    withdrawn: 'Withdrawn by the reporter',
    waitsForYes: 'A colleague asks for your agreement',
    taskLate: 'Task overdue',
    mine: 'In your name',
    nobodys: 'In nobody’s name',
    tick: (title) => `Choose to set aside: ${title}`,
    setAside: (count) =>
      count === 1 ? 'Set one aside as advertising or nonsense' : `Set ${count} aside as advertising or nonsense`,
    untitled: 'Report without readable text',
    states: {
      new: 'New',
      halted: 'Something is wrong',
      wish: 'Has a request',
      unconfirmed: 'Not confirmed',
      waiting: 'Waits for an answer',
      answered: 'Answered',
    },
    unbelieved: (count) =>
      count === 1
        ? 'One report is not shown because something was not right: perhaps somebody tampered with it. Talk to a fellow functionaris, outside this server.'
        : `${count} reports are not shown because something was not right: perhaps somebody tampered with them. Talk to a fellow functionaris, outside this server.`,
    more: (count) => `Show more (${count} left)`,
    designation: {
      ends: (day) =>
        `Your designation as functionaris lasts until ${day}. Ask the employer to renew it, or agree who takes over.`,
      ended: (day) =>
        `Your designation as functionaris lasted until ${day}. Ask the employer to renew it now. Until then you can still read and write, so that no reporter waits.`,
    },
    gone: (count) =>
      count === 1
        ? 'The server no longer gives one report that you read before. Was it not destroyed? Then talk to a fellow functionaris.'
        : `The server no longer gives ${count} reports that you read before. Were they not destroyed? Then talk to a fellow functionaris.`,
    ended: (count) =>
      count === 1
        ? 'One report was destroyed, as was asked. Your device has wiped its keys. The reporter reads in the mailbox on which day it happened.'
        : `${count} reports were destroyed, as was asked. Your device has wiped their keys. The reporters read in the mailbox on which day it happened.`,
    endedEarly: (count) =>
      count === 1
        ? 'One report is not there any more. You read that somebody asked to destroy it. If the reporter asked as well, this is right. Do you know that the reporter wanted to keep it? Then talk to a fellow functionaris.'
        : `${count} reports are not there any more. You read that somebody asked to destroy them. If the reporters asked as well, this is right. Do you know that a reporter wanted to keep one? Then talk to a fellow functionaris.`,
    endedCopies: 'Do you still have a print-out or a register that it is in? Destroy that now as well.',
    closed: (count) =>
      count === 1
        ? 'Colleagues handle one report without you from now on. You can no longer read it.'
        : `Colleagues handle ${count} reports without you from now on. You can no longer read them.`,
    returned: (name, count) =>
      count === 1
        ? `${name} is back with new keys, and cannot yet read one report that they read before.`
        : `${name} is back with new keys, and cannot yet read ${count} reports that they read before.`,
    returnedHow:
      'Is it true that your colleague had lost their keys? Then you give access again in one go, also to what was said meanwhile.',
    readmit: (name, count) =>
      count === 1 ? `Give ${name} access to one report again` : `Give ${name} access to ${count} reports again`,
    renewed: (count) =>
      count === 1
        ? 'You have a new key. One report still uses the old one.'
        : `You have a new key. ${count} reports still use the old one.`,
    renewedHow: 'Your old key is erased after some time. So move them over now.',
    reseal: (count) => (count === 1 ? 'Move one report to your new key' : `Move ${count} reports to your new key`),
    manyBusy: 'Working. If you close this page, you can go on later where you were.',
    manyLabel: 'Reports done',
    manyProgress: (done, total) => `${done} of ${total}`,
    manyDone: 'Done.',
    setAsideDone: (count) =>
      count === 1
        ? 'One message now stands under ‘Set aside’. Is it a report after all? Open it there and put it back.'
        : `${count} messages now stand under ‘Set aside’. Is one a report after all? Open it there and put it back.`,
    manyRefused: (count) =>
      count === 1
        ? 'It was not possible for one report, for instance because there is no room left. Try it in that report itself: there you read why.'
        : `It was not possible for ${count} reports, for instance because there is no room left. Try it in those reports themselves: there you read why.`,
  },
  melding: {
    writeOut: 'Write down what you hear, for approval',
    back: 'Back to the reports',
    refresh: 'Refresh',
    refreshBusy: 'Refreshing …',
    conversation: 'Conversation with the reporter',
    melder: 'Reporter',
    secondMelder: (place) => `Reporter ${place}`,
    unknownPerson: 'Somebody who is not on the list',
    report: 'Report',
    reportEntered: {
      paper: 'Report on paper, entered by a functionaris',
      phone: 'Report by telephone, entered by a functionaris',
      meeting: 'Report in a conversation, entered by a functionaris',
    },
    confirmation: 'Confirmation of receipt',
    opened: (name) => `${name} opened this report`,
    openedOther: (name) => `${name} says they opened a different report from the one you see`,
    readersAre: (names) => `The reporter chose who can read this: ${names}`,
    readersFrom: (name, names) => `${name} added you. You can read from here on, with: ${names}`,
    readersChanged: (name) => `${name} changed who can read this.`,
    readersSame: (name) => `${name} gave all readers new keys. The same people can read this.`,
    readersAdded: (names) => `Added: ${names}.`,
    readersRemoved: (names) => `No longer: ${names}.`,
    readersLeftOut: (names) => `Excluded, as the reporter asked: ${names}.`,
    readersLifted: (names) => `No longer excluded, as the reporter asked: ${names}.`,
    readersNewCode: 'The new code of the reporter works now.',
    byRemoved: (name) => `${name} is no longer on the list. Ask a colleague whether this change was meant.`,
    wishLeaveOut: (names) => `The reporter no longer wants these people to read this: ${names}.`,
    wishLift: (names) => `The reporter no longer excludes: ${names}.`,
    wishAdd: (names) => `The reporter asks to add: ${names}.`,
    wishDone: 'That has been done.',
    wishOpen: 'That has not been done yet.',
    newCode: 'The reporter made a new code.',
    earlier: 'From an earlier report, as the reporter shows it',
    closed: (name, day) => `${name} closed the report. From ${day} on it may be destroyed.`,
    destroy: (name) => `${name} asks to destroy the report.`,
    keep: (name) => `${name} wants to keep the report. It will not be destroyed.`,
    haltRefused:
      'There is something newer in this report that is not signed as it should be. Perhaps somebody tampered with it. You only see what came before. Write nothing here. Call a colleague who can read this and the steward, on a number you knew already.',
    haltClosed:
      'There is something newer in this report that your device cannot open. A colleague took you off, or the server withholds something. You only see what came before. Ask a colleague who can read this.',
    haltStops: 'First it must be clear what happened to this report. Read the warning at the top.',
    startsLater: (day) =>
      `You can read this from ${day} on. What was said before, the report itself included, was not shared with you. Ask your colleague if you need it.`,
    newer: 'A message that this version of the page does not know. Please load the page again.',
    invalid: 'A message that does not belong here. It does not count.',
    aside: 'Legal dates and readers',
    datesTitle: 'Legal dates',
    received: 'Received on',
    overdue: 'late',
    readersTitle: 'Who can read this',
    melderReads: 'The reporter, with their own code',
    readsSince: (day) => `since ${day}`,
    toReaders: 'Change who can read this',
    hasOpened: 'has opened the report',
    excluded: (names) => `Excluded by the reporter: ${names}. Do not talk to them about this report.`,
    contradicted:
      'A colleague saw different words from you. Somebody swapped something. Compare the report together, outside this server.',
    missing: (count) =>
      count === 1
        ? 'One message that others refer to is not given by the server. Perhaps it is being withheld.'
        : `${count} messages that others refer to are not given by the server. Perhaps they are being withheld.`,
    gap: 'Something is missing here: the message below refers to it, and the server does not give it.',
    refused: (count) =>
      count === 1
        ? 'The server gave one message that nobody in this conversation wrote. It is not shown.'
        : `The server gave ${count} messages that nobody in this conversation wrote. They are not shown.`,
    receiptTitle: 'Confirm receipt',
    receiptField: 'Text of the confirmation',
    receiptHint: 'This is a proposal. You can change the text.',
    receiptSend: 'Confirm receipt',
    replyTitle: 'Answer the reporter',
    replyField: 'Your message',
    replySend: 'Send answer',
    addFiles: 'Add files',
    sendBusy: 'Sending …',
    needsText: 'Write a text first.',
    hour: (day, hour) =>
      `The reporter sees this on ${day} from ${hour}, the next delivery hour. Colleagues who can read this see it at once.`,
    soon: 'The reporter sees this within a minute, at the next delivery. Colleagues who can read this see it at once.',
    sentReceipt: 'Receipt has been confirmed.',
    sentReply: 'Your answer has been sent.',
    noWriting: 'You cannot write here now',
  },
  settled: {
    title: 'First, who can read this was brought up to date',
    wishes: 'Your device did what had to be done first: what the reporter asked, and who is no longer on the list.',
    renewed: 'The same people can read this, with new keys.',
    refusals: {
      'leaves-oneself':
        'The reporter no longer wants you to read this. A colleague who can read it carries that out on opening the report: ask them. Until then you cannot write here.',
      'leaves-nobody':
        'The reporter no longer wants you to read this, and nobody else can read it. Add a colleague. They take you off and go on with the reporter. Until then you cannot write here.',
      'left-out':
        'Somebody who would read this was excluded by the reporter. Refresh the report. Until then you cannot write here.',
      'not-listed':
        'Somebody who can read this is no longer on the list. Refresh the reports. Until then you cannot write here.',
      'too-many': 'Too many people can read this. Take a colleague off. Until then you cannot write here.',
      withheld:
        'The server is keeping back an earlier message of the reporter. Your device does not carry out half of what the reporter asked. Ask whoever runs the server, and look again later. Until then you cannot write here.',
    },
  },
  readers: {
    title: 'Who can read this?',
    back: 'Back to the report',
    lead: 'Only these people can read the report. The reporter sees every change.',
    since: (day) => `Can read this since ${day}`,
    single: 'You are the only functionaris of this report',
    singleText: 'If you lose your keys, nobody can answer the reporter. So add a colleague.',
    addTitle: 'Add a colleague',
    noneToAdd:
      'There is nobody to add: all others can read this already, are not on the list or were excluded by the reporter.',
    chooseWho: 'Who?',
    chooseError: 'Choose a colleague first.',
    chooseWay: 'How?',
    add: 'Go on together',
    addHint: 'You can both read this.',
    handOver: 'Hand over',
    handOverHint: 'Your colleague goes on without you.',
    handOverHow:
      'Nobody can take themselves off a report. You can go on reading until your colleague takes you off. A note that asks for this will be ready for you.',
    handOverNote: (name) => `${name}, I hand this report over to you. Will you take me off?`,
    chooseHistory: 'What may your colleague read?',
    withHistory: 'Also what was said before',
    withoutHistory: 'Only what is said from now on',
    withoutHistoryHint: 'Your colleague then does not see the report itself either. You cannot change this later.',
    historyFrom: (day) => `What was said before ${day} you cannot pass on.`,
    addSend: 'Add',
    handOverSend: 'Hand over',
    busy: 'Changing …',
    remove: (name) => `Take ${name} off`,
    removeTitle: (name) => `Take ${name} off this report?`,
    removeText:
      'Your colleague can then open nothing of what is here or will come. What they read already, they know. The reporter sees that you did this.',
    removeYes: 'Yes, take off',
    no: 'No, leave it as it is',
    added: (name) => `${name} can read this now.`,
    handedOver: (name) => `${name} can read this now. You can go on reading until your colleague takes you off.`,
    removed: (name) => `${name} can no longer read this.`,
    problems: {
      'leaves-nobody': 'Then nobody can read this any more. Add a colleague first.',
      'leaves-oneself': 'You cannot take yourself off. Ask a colleague who can read this.',
      'left-out': 'The reporter excluded this person, under new keys as well. Choose somebody else.',
      'not-listed': 'This person is no longer on the list. Refresh the reports.',
      'too-many': 'No more people can read this. Take a colleague off first.',
      withheld: 'The server is keeping back an earlier message of the reporter. Look again later.',
    },
  },
  dossier: {
    title: 'Notes for colleagues',
    who: 'Only the functionarissen who can read this report see these. The reporter never does.',
    label: 'Notes',
    none: 'There are no notes yet.',
    start: 'Begin notes',
    startBusy: 'Working …',
    broken:
      'These notes cannot be continued: something about the newest part is not right, or you cannot open it. Talk to a colleague about it. After that you can begin again.',
    startAgain: 'Begin again',
    overview: {
      tasks: 'Open tasks',
      junkSince: (day) => `Set aside on ${day}, as no report.`,
      withdrewSelf: 'You withdrew. Read no further, and ask a colleague to take you off this report.',
      withdrewAll:
        'You withdrew, and nobody is left. Add a colleague under ‘Change who can read this’. They take you off this report.',
      withdrew: (names) => `Withdrew from this report: ${names}. Take them off now.`,
      takeOff: 'To who reads',
      waits: (name, act) => `${name} asks a colleague to agree: ${act}.`,
      unfounded: (recipient) =>
        `It was recorded that the identity of the reporter was made known to ${recipient}, but the reporter got no notice beforehand. Find out how this can be, and tell the reporter.`,
      unfoundedForward: (recipient) =>
        `This report was passed on to ${recipient}. We see no consent of the reporter, and no text with nothing in it that leads to anybody. Find out what was passed on, and tell the reporter.`,
      inventedConsent: (recipient) =>
        `It says that this report was passed on to ${recipient} with the reporter’s permission. We do not see that permission. Find out what was passed on, and let the reporter know.`,
      unagreed: {
        export: (recipient) =>
          `A file of this report was made for ${recipient}. We do not see that a second functionaris agreed. Find out what happened.`,
        disclosed: (recipient) =>
          `An identity was made known to ${recipient}. We do not see that a second functionaris agreed. Find out what happened.`,
      },
      notLeft:
        'The first assessment is by somebody who by the list is a manager, or mainly recruits or dismisses people. We see a colleague who could read it and of whom that is not so. Find out how that is.',
      reviewDue: 'Check whether this report must still be kept, and write down why.',
      reviewProposes: {
        destroy: (name) => `${name} proposes to destroy this report:`,
        keep: (name) => `${name} proposes to keep this report longer:`,
      },
    },
    started: (name) => `${name} began these notes.`,
    startedAgain: (name) => `${name} began the notes again. What was there before is not continued.`,
    field: 'New note',
    send: 'Keep',
    sent: 'Your note has been kept. Colleagues who can read this see it at once.',
    begun: 'You can make notes now.',
  },
  ending: {
    title: 'Close and destroy',
    toEnding: 'Close or destroy',
    open: 'The report is open.',
    closedFrom: (day) => `Closed. May be destroyed from ${day}.`,
    askedBy: (names) => `Destruction asked by: ${names}.`,
    fromBefore:
      'Something about destruction was said before you could read along. You cannot read it. The server counts as follows, and that is sooner than what you do read:',
    dueNext: 'The report disappears at the next delivery hour.',
    dueOn: (day) => `The report disappears on ${day}, at the first delivery hour.`,
    dueNever: 'The report disappears only when a functionaris asks for it as well.',
    waitsForSecond: (name) =>
      `${name} proposes to destroy it. That counts only when a second functionaris asks for it as well.`,
    forTwo: 'This takes two functionarissen. The term runs from the day on which the second asks.',
    heldUntil: (day) => `The report is kept longer, up to and including ${day}.`,
    heldYetAsked: 'Destruction was asked for all the same. Must the report be kept? Then stop the destruction.',
    held: (day) =>
      `This report is kept up to and including ${day}. Is that no longer needed? Then first choose ‘Keep it no longer’ in the report.`,
    destroyToo: 'Ask to destroy it as well',
    unseenTitle: 'Somebody asked outside the conversation to destroy it',
    unseenNext: 'The server destroys this report at the next delivery. What you read here does not say so.',
    unseenOn: (day) =>
      `The server destroys this report on ${day}. What you read here does not say so, or says otherwise.`,
    unseenHow:
      'That is not as it should be. Stop it, and find out with a colleague who did this. Do you not trust it? Tell the reporter as well.',
    anyoneStops: 'Everybody who can read this can stop it until then, the reporter included.',
    stop: 'Stop the destruction',
    stopBusy: 'Working …',
    closeTitle: 'Close the report',
    closeText:
      'Close when everything has been said and done. The reporter then reads from which day the report may be destroyed, and can still respond until then. Closing destroys nothing.',
    close: 'Go to closing',
    destroyTitle: 'Destroy the report',
    destroyText: 'After that nobody can open the report, not even from a backup. It never goes at once:',
    delays: [
      'Does the reporter ask for it as well? Then at the next delivery hour.',
      'Has the day passed that was named on closing? Then after 14 days.',
      'Otherwise after 92 days.',
    ],
    destroy: 'Ask to destroy',
    sureTitle: 'Ask to destroy this report?',
    sure: 'The reporter and all colleagues who can read this see that you ask for it. Is there still an investigation, a court case or a duty to keep it? Then do not ask for this.',
    sureYes: 'Yes, ask to destroy',
    askedDone: 'You asked to destroy the report.',
    stoppedDone: 'The report will not be destroyed.',
  },
  questions: {
    what: 'What happened or is happening?',
    where: 'Where?',
    when: 'When?',
    'how-known': 'How does this person know?',
    ongoing: 'Is it still going on?',
    'reported-before': 'Reported before?',
    relation: 'Relation to the organisation',
    'on-behalf': 'On whose behalf?',
    confirmation: 'Confirmation of receipt wanted?',
    approach: 'How this person wants to be approached',
    'code-word': 'Word to recognise a general notice by',
    'came-in-on': 'When did this come in?',
    other: 'Another question',
  },
  choices: {
    ongoing: { yes: 'Yes', no: 'No', unknown: 'Does not know' },
    'reported-before': { no: 'No', inside: 'Yes, inside the organisation', outside: 'Yes, outside the organisation' },
    relation: { 'works-here': 'Works here', 'worked-here': 'Worked here', otherwise: 'Otherwise' },
    'on-behalf': { self: 'For the reporter themselves', 'on-behalf': 'On behalf of someone else' },
    confirmation: { yes: 'Yes', no: 'No, send no confirmation of receipt' },
    approach: {
      mailbox: 'Through the mailbox',
      representative: 'Through a lawyer or a confidential adviser',
      notice: 'With a general notice that contains the word',
      none: 'Rather not',
    },
  },
};
