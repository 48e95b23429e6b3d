import type { TextShape } from '../language.ts';
import type { melderNl } from '../nl/melder.ts';

export const melderEn: TextShape<typeof melderNl> = {
  start: {
    title: 'Make a report',
    lead: 'Here you tell what is wrong. Only the people you choose can read it.',
    candid:
      'We do not store who you are. People may still recognise you by what you tell. We help you to watch out for that.',
    advice: {
      'own-device':
        'Is this a device or a network of your work? There it can be seen that you visit this site. Better use your own phone with mobile internet, or Tor Browser.',
      intranet:
        'The address of this page looks like one on the network of your work. There it can be seen that you visit this site. Better use an address that also works outside, on your own phone with mobile internet.',
      tor: 'It looks as if you use Tor Browser. That is good: who watches your network does not see which site you visit. Do use a device of your own.',
    },
    stepsTitle: 'How it works',
    stepReaders: 'You choose who may read your report.',
    stepQuestions: 'You answer a few questions. Only the first one is required.',
    stepCode: 'You get twelve words. They let you come back for the answer.',
    nothingKept:
      'Nothing stays on this device. If you close the page, what you typed is gone. After fifteen minutes without activity the page is blanked.',
    begin: 'Begin',
    loading: 'Fetching the reporting channel…',
    loadFailed: 'This page could not be fetched',
  },
  check: {
    title: 'Is this the right reporting channel?',
    lead: 'You did not come here by the link or the QR code of the poster. So please compare these six words first.',
    where:
      'They are on the poster, on the intranet and in the staff handbook. Look there yourself, and not by a link on this site.',
    label: 'Check words of this reporting channel',
    same: 'The words are the same',
    different: 'The words are different',
    without: 'Continue without comparing',
    oldTitle: 'This link is old',
    oldLead:
      'You came by an old poster or link. This reporting channel has been made anew since. So first compare these six words.',
    oldWhere:
      'They are on the new poster, on the intranet and in the staff handbook. Look there yourself, and not by a link on this site.',
    oldOnly:
      'Can you not compare now? Then do not report here now. Somebody may want to read along. Scan the new poster, or take another way.',
    withoutRisk:
      'Can you not compare them now? You can continue, but then you do not know for certain that your report arrives at your own organisation.',
  },
  stopped: {
    title: 'Do not report here now',
    wrongChannel:
      'The list of people who read reports does not match your link. The link may be damaged. It may also be that somebody wants to read along. Nothing was sent.',
    wrongWords:
      'Different words mean that this is not the reporting channel of your organisation, or that somebody wants to read along. Nothing was sent.',
    whatNow:
      'Scan the QR code on the poster again, or copy the address from the poster. Does it keep going wrong? Then use another way.',
    closedTitle: 'This reporting channel is not open yet',
    closed: 'There is nobody yet who can read a report. Come back later, or use another way.',
    signpost: 'Back to the explanation',
  },
  elsewhere: {
    title: 'Other ways than this reporting channel',
    free: 'You may always go straight to an authority outside your organisation. You do not have to report here first.',
    advice:
      'Advice in confidence: the advice department of the Whistleblowers Authority (Huis voor klokkenluiders). You can call without giving your name: +31\u00a088\u00a0133\u00a010\u00a000.',
    others: 'A letter, a confidential adviser, your trade union or a lawyer are possible too.',
    authorities: 'All authorities that take reports (new page)',
  },
  readers: {
    title: 'Who may read your report?',
    lead: 'Only the people you tick get your report. The people you do not tick notice nothing of it. A reader can add somebody later; you would see that.',
    never:
      'Is your report about somebody on this list, or do you not trust somebody? Then choose ‘May never read this’. After that nobody can add this person later either.',
    nonePreselectedTitle: 'We have ticked nobody for you',
    nonePreselected:
      'In the last fourteen days too few of the designated persons confirmed that this list is right. Choose only people of whom you know that they have this task. Not sure? Compare with the intranet first, or ask.',
    listLabel: 'Designated persons',
    doNotRead: 'May never read this',
    doNotReadOf: (name: string) => `May never read this: ${name}`,
    allowAgain: 'Do not exclude after all',
    allowAgainOf: (name: string) => `Do not exclude after all: ${name}`,
    excludedNote: 'May never read this. Nobody can add this person.',
    notChosenNote: 'Does not get your report.',
    chosenNote: 'Gets your report.',
    managerNote: 'Is a manager or decides about staff.',
    namesakeNote: 'Note: another person of the same name is or was on this list. Look at the function.',
    changedTitle: 'The list has just been changed',
    changed:
      'Somebody you chose reads no reports any more. Look again who may read your report. Your text is still there.',
    noneError: 'Tick at least one person. Otherwise nobody can read your report.',
    tooManyError: (most: number) => `Tick no more than ${most} people.`,
    singleTitle: 'A single reader is a risk',
    single:
      'If this person does nothing, or is involved, nobody else reads along. Better choose a second person as well, or report to an authority outside your organisation.',
    noExternalTitle: 'Nobody from outside your organisation',
    noExternalChosen: 'You choose only people from inside the organisation. There is also somebody from outside.',
    noExternalListed:
      'This reporting channel has no readers from outside the organisation. If you want one, look at the other ways below.',
  },
  questions: {
    what: {
      title: 'What happened?',
      short: 'What happened',
      hint: 'Write down what you saw, heard or read, and what the consequences are. Plain words are fine. Leave out what people could recognise you by.',
    },
    where: {
      title: 'Where did it happen?',
      short: 'Where',
      hint: 'For example a site, a department or a project. Is the group small? Then describe it more broadly.',
    },
    when: {
      title: 'When did it happen?',
      short: 'When',
      hint: 'A month or a season is enough. An exact day or time can show that you were there.',
    },
    'how-known': {
      title: 'How do you know this?',
      short: 'How you know',
      hint: 'Did you see it yourself, hear it from somebody, or read it? Do not name a place that only you have access to.',
    },
    ongoing: {
      title: 'Is it still going on?',
      short: 'Still going on',
      yes: 'Yes, it is still going on',
      no: 'No, it is over',
      unknown: 'I do not know',
    },
    'reported-before': {
      title: 'Has this been reported before?',
      short: 'Reported before',
      no: 'No, not by me',
      inside: 'Yes, inside the organisation',
      outside: 'Yes, outside the organisation',
    },
    relation: {
      title: 'How are you connected to the organisation?',
      short: 'Connection to the organisation',
      hint: 'You do not have to say this. It can make the group that you belong to smaller.',
      'works-here': 'I work there now',
      'worked-here': 'I used to work there',
      otherwise: 'In another way, such as supplier, intern or applicant',
    },
    'on-behalf': {
      title: 'Are you reporting for yourself or for someone else?',
      short: 'Who you report for',
      hint: 'A lawyer or a confidential adviser can report for someone who wants to stay out of sight.',
      self: 'I report for myself',
      'on-behalf': 'I report on behalf of someone else',
    },
    confirmation: {
      title: 'Do you want a message that your report was received?',
      short: 'Confirmation of receipt',
      hint: 'You will find that message in your mailbox within seven days. You may also do without. Your report counts just as much, and all the terms still run.',
      yes: 'Yes, confirm receipt in my mailbox',
      no: 'No, send me no confirmation',
    },
    approach: {
      title: 'How may the readers ask you something?',
      short: 'How to approach you',
      hint: 'You can write later in your mailbox that you want it otherwise.',
      mailbox: 'Through my mailbox here',
      representative: 'Through a lawyer or a confidential adviser',
      notice: 'With a general notice that holds a word I choose now',
      none: 'Rather not',
    },
    'code-word': {
      title: 'Your word to recognise it by',
      short: 'Word to recognise it by',
      hint: 'The readers can put this word in a notice to everyone, for instance on the intranet. Then you know that it is meant for you. Choose an ordinary word that says nothing about you.',
    },
    ownHint: 'Your organisation asks this. You do not have to answer. Do not write who you are.',
    answer: 'Your answer',
    skip: 'Skip',
    clear: 'Clear choice',
    missing: 'Tell briefly what happened. Without this text the readers cannot do anything.',
    nearEnd: (left: number) => `You can use ${left} more characters.`,
    notAnswered: 'Not filled in',
  },
  onBehalf: {
    sparing: 'Write no more about the person than is needed. Do not give a name.',
    secondCode: 'Also make a code for the person',
    secondCodeHint:
      'The person can then read along and write, with twelve words of their own. You see those after your own words, on a separate sheet.',
  },
  approach: {
    representative: 'Write later in your mailbox through whom. Write no more than that person’s name and number.',
    none: 'The readers then ask you nothing. You can still read in your mailbox what they decide.',
    anonymousTitle: 'You do not have to say who you are',
    anonymous:
      'If you stay anonymous, the investigation can sometimes go less far: there is less they can ask you. Your report is taken just as seriously. The choice is yours, and you can always choose differently later.',
  },
  files: {
    title: 'Do you want to send files along?',
    lead: 'A photo, a document or a recording can help. You do not have to. You can also do this later in your mailbox.',
  },
  voice: {
    title: 'Do you want to tell something as well?',
    lead: 'You can record something besides what you wrote. You do not have to. Who listens may recognise your voice.',
    ready: (seconds: number) => `Your recording of ${seconds} seconds goes along.`,
    remove: 'Throw the recording away',
  },
  following: {
    stopped: 'Your report itself was sent. Try again, or send the files along later in your mailbox.',
    done: 'Your files were sent as well.',
    stillGoing: 'Your files were not sent yet. If you clear the page now, they do not go along.',
    clearAnyway: 'Clear anyway',
    idle: 'You did nothing for fifteen minutes, so everything was taken off the screen. Something is still being sent: keep this page open.',
    idleStopped:
      'You did nothing for fifteen minutes, so everything was taken off the screen. Sending stopped. Try again.',
  },
  reveals: {
    title: 'People could be recognised by this',
    remark:
      'You do not have to change anything. Only this page looked at it; nothing was sent. This check does not see everything.',
    readerNamed: (name: string) =>
      `You mention ${name}. This person gets your report to read. Is it about ${name}? Then exclude this person.`,
    listedNamed: (name: string) =>
      `You mention ${name}, who also reads reports. Is it about ${name}? Then exclude this person.`,
    person: (found: string) =>
      `Perhaps a name: ${found}. Is the name not needed? Then write what someone does, and not what they are called.`,
    email: (found: string) => `An e-mail address: ${found}`,
    phone: (found: string) => `A phone number: ${found}`,
    iban: (found: string) => `A bank account number: ${found}`,
    bsn: (found: string) => `Perhaps a citizen service number (BSN): ${found}`,
    staff: (found: string) => `A staff number: ${found}`,
    plate: (found: string) => `A licence plate: ${found}`,
    time: (found: string) => `An exact time: ${found}. Who knows who was there then, may recognise you.`,
    onlyOne: (found: string) => `‘${found}’: this shows that it is about one person.`,
    changeReaders: 'Change who may read',
  },
  overview: {
    title: 'Is everything right?',
    lead: 'After sending you cannot change anything. You can add to it, in your mailbox.',
    readers: 'Who may read',
    excluded: 'May never read this',
    files: 'Files',
    voice: 'Recording',
    none: 'None',
    secondCode: 'With a code of their own for the person',
    codeWord: (word: string) => (word === '' ? 'No word chosen' : `Word: ${word}`),
    changeOf: (what: string) => `Change: ${what}`,
    codeNext: 'After this you get twelve words. Have pen and paper at hand.',
    working: 'Your device does a sum. It keeps out abuse and usually takes a few seconds.',
    failedTitle: 'Your report has not been sent yet',
    failedNothingLost: 'Nothing is lost. Everything you typed is still here.',
    failedPerhaps: 'Your report may have arrived after all. Change nothing and try again; it will never arrive twice.',
  },
  code: {
    title: 'Write down these twelve words',
    sent: 'Your report has been sent.',
    label: 'Your twelve words',
    only: 'Without this code nobody can let you in again. We cannot either.',
    what: 'These words open your mailbox. There you read the answer. Whoever has the words can also read what you wrote.',
    keep: 'Paper is safest. Do not keep it at work.',
    copyRisk: 'Other apps on this device can read what you copy. A printer at work may remember what you print.',
    showQr: 'Show QR code',
    hideQr: 'Hide QR code',
    qrLabel: 'QR code with your twelve words',
    qrRisk: 'The QR code holds the twelve words themselves. Scan it with your own device only.',
    copyFailed: 'Copying did not work. Write the words down.',
    comeBack: 'Come back on these days',
    confirmationOn: (day: string) => `${day}: by then receipt has been confirmed, or should have been.`,
    informationOn: (day: string) => `${day}: by then you should know what is done with your report.`,
    paperText: 'Keep this where nobody else comes.',
    paperDays: (first: string, second: string) => `Look again on ${first} and on ${second}.`,
    written: 'I have written down the words',
    otherSaid: 'Your own words are right.',
    other: {
      title: 'Now the sheet for the person you report for',
      label: 'The twelve words of that person',
      what: 'These are other words. Give this sheet to the person you report for, if you can yourself and by hand.',
      paperText: 'Give this sheet to the person it is for, who takes new words at the first visit.',
      only: 'Do not keep this sheet with your own words',
      keep: 'With these words the person can read along and write. You know these words now as well. So ask the person to take new words at the first visit to the mailbox.',
      written: 'I have the sheet for the person',
    },
  },
  typeBack: {
    title: 'Type two of the words',
    lead: 'This way you know for certain that you wrote the words down well. Look at your paper.',
    otherLead: 'Look at the sheet for the person. These are not your own words.',
    word: (place: number) => `Word ${place}`,
    wrong: (place: number) => `This is not word ${place}. Look at your paper again.`,
    check: 'Check',
    lookAgain: 'See the words again',
  },
  givenCode: {
    title: 'Someone else knows your words',
    text: 'Whoever reported for you gave you these words, and can enter with them as well. Do you not want that? Then take new words. You go on reading as before.',
  },
  testCode: {
    link: 'Only check whether you wrote your words down well',
    title: 'Check your words',
    lead: 'Type your twelve words. This page looks whether they fit together. Nothing is opened.',
    label: 'Your twelve words',
    hint: 'Capitals, spaces and numbers do not matter. The first four letters of each word are enough.',
    test: 'Check',
    fitsTitle: 'These words fit together',
    fits: 'You wrote them down well.',
    count: (words: number) => `You typed ${words} words. There must be twelve.`,
    unknown: 'One of the words is not in the list. Look at your paper again.',
    mixed: 'The words are from two languages. A code has words of one language.',
    checksum: 'The words do not fit together. See whether all twelve are right and in the right order.',
    candid:
      'Your words stay on this device and are sent nowhere. This check does not say whether there is a mailbox for them.',
  },
  done: {
    title: 'Your report has been sent',
    good: 'The words are right. You are done.',
    howTitle: 'How to come back',
    how: 'Go to the page of this reporting channel, choose ‘Open mailbox’ and type your twelve words. You get no message from us: we do not know who you are.',
    clear: 'Clear this page',
    clearedTitle: 'This page has been cleared',
    cleared: 'You can close this window. The history of your browser may still show that you visited this site.',
    leftTitle: 'Your mailbox is closed',
    left: 'Nothing is left on this page. The history of your browser may still show that you visited this site.',
  },
  delivery: {
    hour: (hour: string) => `The readers get your report at ${hour}. Nobody learns at what hour you wrote.`,
    demonstration: 'The readers get your report within a minute. That is so in this demonstration only.',
    stateHour: (hour: string) => `Will be delivered at ${hour}; nobody learns when you wrote`,
    stateDemonstration: 'Will be delivered within a minute (demonstration)',
    delivered: 'Delivered',
  },
  failure: {
    page: 'Something went wrong on this page. Please try again.',
    settled: 'This was answered before, or it is no longer asked. Nothing was sent now.',
    list: 'The list of designated persons does not hold any more. Do not send anything here now.',
    'session.refused': 'These words no longer open your mailbox. New words took their place.',
    'directory.conflict':
      'The list of designated persons has just changed. Check who may read your report. Then send again.',
    'notes.conflict': 'Your mailbox was just used in another window too. Try again.',
    'request.invalid':
      'The server does not understand this page. First copy down what you typed. Then reload the page.',
    'request.suite': 'This page is too old. First copy down what you typed. Then reload the page.',
  },
};
