import type { TextShape } from '../language.ts';
import type { actsNl } from '../nl/acts.ts';

export const actsEn: TextShape<typeof actsNl> = {
  title: { melder: 'What do you want to do?', colleagues: 'For colleagues' },
  groups: {
    ask: 'Ask the reporter something',
    tell: 'Let the reporter know',
    'pass-on': 'Pass on',
    end: 'Close and keep',
    look: 'Handle',
    disclose: 'Making known, or not telling',
    besides: 'Other',
  },
  meets: (term) => `With this you meet: ${term}`,
  cancel: 'Do not send',
  busy: 'Sending …',
  template: 'This is a proposal. Change the text so that it is right for this report.',
  optional: '(may stay empty)',
  ineligible:
    'The first assessment is for somebody who is no manager and does not mainly recruit or dismiss people. The list does not say so of you. Ask a colleague, or write down in a decision why you do it all the same.',
  anonymousTitle: 'The reporter is anonymous',
  anonymous:
    'You do not know who the reporter is, and neither does this channel. So there is no name to make known. This you can give:',
  handOver: [
    'the words of the report and of the conversation, as far as nothing in them leads to the reporter',
    'files that the reporter sent, after the same check',
    'the day on which the report came in, and what you did with it',
  ],
  disclosureFirst:
    'Send this message first, and release anything only after it. Could telling beforehand endanger the investigation or the court case? Then first ask a colleague to agree to ‘make known without notice’, with the reasons.',
  disclosureForTwo: 'A colleague must agree to this. First choose ‘Ask for a second pair of eyes’ among the notes.',
  errors: {
    empty: 'Fill this in.',
    early: 'Choose a later day. The reporter must have time to look and to respond.',
    unfinished: 'Fill in what stands between square brackets, or take it out.',
    reason: 'Write down why it will be later.',
    unfit:
      'This cannot be done here now. Before making known, the notice must have been delivered, or a colleague must have agreed to an exception. Only a competent authority may leave out telling about receipt, passing on or the outcome.',
  },
  fields: {
    text: 'Your message',
    assessment: 'What do you think of the report?',
    followUp: 'What was done, or what will you do?',
    reasons: 'Why?',
    recipient: 'To whom?',
    purpose: 'What for?',
    source: 'How was it told?',
    way: 'How do you want to keep in touch?',
    outcome: 'What is the outcome?',
    ground: 'Why?',
    basis: 'Which law or decision obliges you?',
    until: 'Keep until',
    destroyFrom: 'May be destroyed from',
    title: 'What is to be done?',
    task: 'What kind of task?',
    dueOn: 'By',
    state: 'How does it stand?',
    nature: 'What is it about?',
    isEuLaw: 'Is it about a rule of the European Union?',
    act: 'For what do you ask a second pair of eyes?',
    isApproved: 'Do you agree?',
    whose: 'Whose identity is it?',
    untold: 'What do you not tell now?',
    untoldGround: 'Why not?',
    advice: 'What do you propose?',
  },
  noteField: 'Text for colleagues',
  hints: {
    destroyFrom: 'A proposal, because the law names no term. At least fourteen days from today.',
    recipient: 'Such as the name of a body.',
  },
  choices: {
    purpose: {
      forward: 'Send it on to another body',
      inform: 'Inform somebody about it',
      export: 'Give a copy',
      other: 'Something else',
    },
    source: { voice: 'In a voice message', phone: 'By telephone', meeting: 'In a conversation', paper: 'On paper' },
    way: {
      mailbox: 'Through this mailbox',
      representative: 'Through a lawyer or confidant',
      notice: 'With a general notice and a word to recognise it by',
      none: 'No contact',
    },
    outcome: {
      misstand: 'There was wrongdoing',
      partly: 'It is true in part',
      'no-misstand': 'There was no wrongdoing',
      unclear: 'It did not become clear',
    },
    ground: {
      none: 'Not known yet',
      'no-misstand': 'No wrongdoing',
      investigated: 'Investigated',
      forwarded: 'Sent on',
      withdrawn: 'Withdrawn by the reporter',
      minor: 'Clearly too small',
      repeated: 'Reported before, with nothing new',
      'other-procedure': 'Belongs to another procedure',
      other: 'Something else',
    },
    task: { general: 'An ordinary task', 'inform-person-concerned': 'Inform the person concerned' },
    state: { done: 'Done', open: 'Still to do', dropped: 'Not needed any more' },
    nature: {
      safety: 'Safety',
      environment: 'Environment',
      health: 'Health',
      integrity: 'Integrity',
      money: 'Money',
      privacy: 'Privacy',
      consumers: 'Customers',
      'public-order': 'Government and public order',
      other: 'Something else',
    },
    isEuLaw: { no: 'No, or not known', yes: 'Yes' },
    act: {
      destroy: 'Destroy',
      disclose: 'Make something known',
      'disclose-unannounced': 'Make known without notice',
      export: 'Export everything',
    },
    whose: { melder: 'Of the reporter', 'person-concerned': 'Of the person concerned: whom the report is about' },
    untold: {
      confirmation: 'That the report was received',
      forwarding: 'That the report was passed on',
      outcome: 'The outcome',
      'person-concerned': 'To the person concerned: that there is a report',
    },
    untoldGround: {
      'endangers-identity': 'It endangers that the reporter stays unknown',
      'endangers-investigation': 'It endangers an investigation or a court case',
    },
    advice: { destroy: 'Destroy', keep: 'Keep longer' },
    isApproved: { yes: 'Yes, I agree', no: 'No, I do not agree' },
    phase: {
      received: 'Received',
      assessment: 'Assessment',
      investigation: 'Investigation',
      outcome: 'Outcome',
      aftercare: 'Aftercare',
    },
  },
  acts: {
    question: {
      name: 'Ask a question',
      about: 'The reporter sees it as something to answer.',
      send: 'Send question',
      sent: 'Your question was sent.',
    },
    approach: {
      name: 'Agree how to keep in touch',
      about: 'The reporter chooses how you reach each other. You make a proposal.',
      send: 'Send proposal',
      sent: 'Your proposal was sent.',
    },
    choice: {
      name: 'A choice: stay anonymous or not',
      about:
        'Use this when you can investigate no further without a name. Both answers are good. That the reporter stays anonymous is no reason to stop.',
      send: 'Put the choice',
      sent: 'The choice was put to the reporter.',
    },
    record: {
      name: 'Have a record checked',
      about:
        'Write down what the reporter told you, word by word or as a record. The reporter checks it, corrects it and approves it. You cannot do that for the reporter.',
      send: 'Submit record',
      sent: 'The record was submitted.',
    },
    consent: {
      name: 'Ask for consent',
      about: 'For everything that goes beyond the readers you need the consent of the reporter first.',
      send: 'Ask for consent',
      sent: 'You asked for consent.',
    },
    'read-along': {
      name: 'Ask whether the process guide may read along',
      about:
        'The person who reported decides. With yes the process guide reads the whole conversation, with no nothing changes.',
      send: 'Send the question',
      sent: 'The question was sent.',
    },
    'process-note': {
      name: 'Write to the process guide',
      about: 'All designated people of this report read this too. Write nothing of what the person who reported told.',
      send: 'Send',
      sent: 'The message was sent.',
    },
    evaluation: {
      name: 'Ask how it went',
      about:
        'A few short questions. The reporter may pass over them. You see the grades added up only, in the yearly figures.',
      send: 'Send questions',
      sent: 'The questions were sent.',
    },
    assessment: {
      name: 'Assess: it will be investigated',
      about: 'The reporter reads that you investigate, and why.',
      send: 'Send assessment',
      sent: 'The assessment was sent.',
    },
    interim: {
      name: 'Interim message',
      about: 'Tell how far you are. The term for feedback goes on.',
      send: 'Send interim message',
      sent: 'Your interim message was sent.',
    },
    feedback: {
      name: 'Give feedback',
      about: 'What you think of the report, what you did or will do with it, and why.',
      send: 'Send feedback',
      sent: 'The feedback was sent.',
    },
    outcome: {
      name: 'Tell the outcome',
      about: 'What the investigation found.',
      send: 'Send outcome',
      sent: 'The outcome was sent.',
    },
    'no-follow-up': {
      name: 'No investigation, with reasons',
      about: 'The reporter reads why you do nothing further, and where else the report can go.',
      send: 'Send decision',
      sent: 'The decision was sent.',
    },
    extension: {
      name: 'Extend the term',
      about: 'Once, with reasons, before the first term is over.',
      send: 'Send extension',
      sent: 'The term was extended.',
    },
    withheld: {
      name: 'Tell that you cannot say something',
      about: 'Write why you do not tell something, without naming it.',
      send: 'Send message',
      sent: 'The message was sent.',
    },
    forwarded: {
      name: 'Record that you sent it on',
      about:
        'Only with the consent of the reporter for this recipient, or when the file says that nothing in it can be traced.',
      send: 'Record',
      sent: 'Recorded. The reporter reads to whom you sent it on.',
    },
    'not-forwarded': {
      name: 'Tell that you do not send it on',
      about: 'The reporter gave no consent. Explain what that means for the handling.',
      send: 'Send message',
      sent: 'The message was sent.',
    },
    disclosure: {
      name: 'Announce that you must make something known',
      about: 'When a law or a court obliges you to make known who the reporter is.',
      send: 'Send announcement',
      sent: 'The announcement was sent.',
    },
    close: {
      name: 'Close the report',
      about:
        'Close it when all is said and done. The reporter reads from which day the report may be destroyed, and can still respond. Closing destroys nothing.',
      send: 'Close',
      sent: 'The report was closed.',
    },
    reopen: {
      name: 'Reopen the report',
      about: 'The handling goes on.',
      send: 'Reopen',
      sent: 'The report was reopened.',
    },
    hold: {
      name: 'Keep it longer',
      about: 'For a court case, for instance. With a reason and a last day, which the reporter reads.',
      send: 'Record',
      sent: 'Recorded: the report is kept longer.',
    },
    'hold-lifted': {
      name: 'Keep it no longer',
      about: 'The reason to keep it longer is over.',
      send: 'Record',
      sent: 'Recorded: it need not be kept longer.',
    },
    aftercare: {
      name: 'Ask how things are',
      about: 'Aftercare once it is closed. The reporter may say that no more of it is needed.',
      send: 'Send message',
      sent: 'Your message was sent.',
    },
    decision: {
      name: 'Record a decision',
      about: 'What you decided, and why.',
      send: 'Keep decision',
      sent: 'The decision was kept.',
    },
    plan: {
      name: 'Write an investigation plan',
      about: 'The newest plan counts. Earlier versions stay.',
      send: 'Keep plan',
      sent: 'The plan was kept.',
    },
    task: {
      name: 'Add a task',
      about: 'Informing a person concerned is a task too. It can be put off, with a reason.',
      send: 'Add task',
      sent: 'The task was added.',
    },
    'task-change': {
      name: 'Update a task',
      about: 'Will it be later? Write down why.',
      send: 'Update',
      sent: 'The task was updated.',
    },
    redaction: {
      name: 'Version without traceable details',
      about: 'Write here exactly the text that you may pass on. You record: nothing in it leads to the reporter.',
      send: 'Keep version',
      sent: 'The version was kept.',
    },
    mine: {
      name: 'I handle this report',
      about: 'Colleagues see that you handle it.',
      send: 'Put it in my name',
      sent: 'The report is in your name.',
    },
    'not-mine': {
      name: 'I no longer handle this report',
      about: 'After this it is in nobody’s name.',
      send: 'Take it off my name',
      sent: 'The report is no longer in your name.',
    },
    classification: {
      name: 'Classify',
      about: 'Broadly, for the yearly figures. Never with names or places.',
      send: 'Keep classification',
      sent: 'The classification was kept.',
    },
    proposal: {
      name: 'Ask for a second pair of eyes',
      about: 'A colleague who reads this must agree.',
      send: 'Put to colleagues',
      sent: 'Your proposal is with colleagues.',
    },
    approval: {
      name: 'Agree or not',
      about: 'You cannot agree to your own proposal.',
      send: 'Keep answer',
      sent: 'Your answer was kept.',
    },
    'concerned-notice': {
      name: 'Letter to the person concerned about making known',
      about:
        'Must a law or a court know who the person concerned is? Then that person hears so first, with the reasons. The person concerned has no mailbox: give the letter yourself. Here you keep what it says.',
      send: 'Keep letter',
      sent: 'The letter was kept. Now give it to the person concerned yourself.',
    },
    disclosed: {
      name: 'Record that an identity was made known',
      about:
        'Only once the notice beforehand was delivered, or a colleague agreed to an exception. Give no more than is needed.',
      send: 'Record',
      sent: 'Recorded. Colleagues see to whom and why.',
    },
    'not-told': {
      name: 'Record that you do not tell something',
      about:
        'Only when telling is dangerous for the reporter or for an investigation. The reporter does not see this. Tell it as soon as you can: add a task for that.',
      send: 'Record',
      sent: 'Recorded, with the reason.',
    },
    review: {
      name: 'Look whether it is still needed',
      about:
        'You make a proposal, with the reason. After that you ask for destruction, or record that the report is kept longer. Where two people are needed, they are needed then too.',
      send: 'Keep proposal',
      sent: 'Your proposal was kept.',
    },
    conflict: {
      name: 'I withdraw',
      about:
        'Because you are involved yourself, for instance. Read no further. A colleague takes you off the report: nobody can do that alone.',
      send: 'Withdraw',
      sent: 'You withdrew. A colleague takes you off this report.',
    },
    junk: {
      name: 'Set aside: not a report',
      about: 'For advertising and nonsense. It can be undone for thirty days.',
      send: 'Set aside',
      sent: 'Set aside. It can be undone for thirty days.',
    },
    'not-junk': {
      name: 'A report after all',
      about: 'It comes back among the others.',
      send: 'Put back',
      sent: 'The report is among the others again.',
    },
  },
  templates: {
    question: {
      text: 'Dear reporter,\n\nTo understand your report well, we would like to ask you something:\n\n[your question]\n\nYou need not tell anything that would make you recognisable.',
    },
    approach: {
      text: 'Dear reporter,\n\nWe want to agree with you how we keep in touch. You see our proposal above. Do you want it otherwise? Then choose yourself. If you would rather have no contact, that is fine too.',
    },
    choice: {
      text: 'Dear reporter,\n\nYou reported anonymously. That is your right. In this investigation we may get less far because of it: [reason].\n\nYou can choose. If you stay anonymous, we go on with what we have. If you want to say who you are, only those whom you choose will see it. Both are good. You need not choose at once.',
    },
    record: {
      text: '[Write here what the reporter told you.]',
    },
    consent: {
      text: 'Dear reporter,\n\nWe would like to ask for your consent, because [reason].\n\nIf you say yes, we pass on only what is needed. You can take your consent back later, for what comes after. If you say no, it does not happen. We will tell you what that means.',
    },
    'read-along': {
      text: 'Hello,\n\nA process guide watches the steps and the dates. Do you agree that they read this conversation too? You do not have to, and you can change it later.',
    },
    evaluation: {
      text: 'Dear reporter,\n\nYour report has been handled. Would you tell us how that was for you? There are four short questions. You may pass over them. Your grades are shown added up only, together with those of others.',
    },
    assessment: {
      text: ({ receivedOn, feedbackBy }) =>
        `Dear reporter,\n\nWe read and assessed your report of ${receivedOn}. We will investigate it, because [reason].\n\nBy ${feedbackBy} you will read here what we did.`,
    },
    interim: {
      assessment: 'We take your report seriously. [What you think of it now.]',
      followUp: ({ feedbackBy }) =>
        `We are working on [what you do now]. By ${feedbackBy} you will get the full feedback.`,
      reasons: 'We are not ready yet, because [reason].',
    },
    feedback: {
      assessment: ({ receivedOn }) => `About your report of ${receivedOn} we think: [your assessment].`,
      followUp: 'This we did: [what you did]. This we will still do: [what is to come].',
      reasons: 'We do so because [reasons].',
    },
    outcome: {
      text: 'Dear reporter,\n\nThe investigation is finished. This is the outcome: [outcome].\n\nThe organisation now does the following: [measures]. Thank you for reporting this.',
    },
    'no-follow-up': {
      text: ({ receivedOn }) =>
        `Dear reporter,\n\nWe looked carefully at your report of ${receivedOn}. We will not investigate it further, because [reasons].\n\nDo you disagree, or do you know more? Write it here. You can also go to a competent authority or to the Huis voor klokkenluiders. The first page of this channel says how.`,
    },
    extension: {
      text: ({ feedbackBy, extendedTo }) =>
        `Dear reporter,\n\nWe were to tell you by ${feedbackBy} what we do with your report. We cannot, because [reasons]. You will now hear by ${extendedTo}. This can happen only once.`,
    },
    withheld: {
      text: 'Dear reporter,\n\nThere is information that we cannot give you now, because [reason, such as: it may harm an investigation]. As soon as we can, you will read more.',
    },
    forwarded: {
      text: 'Dear reporter,\n\nWe sent your report on, as agreed with you. This we gave: [what]. The recipient takes over the handling. You can still reach us here.',
    },
    'not-forwarded': {
      text: 'Dear reporter,\n\nYou gave no consent to send your report on. So we do not. [What that means: do you go on yourselves, or is there nothing you can do without this body?] You can also go to this body yourself.',
    },
    disclosure: {
      text: 'Dear reporter,\n\nWe are obliged to make known who you are to [body]. That is necessary because [reasons].\n\nWe do not do it before [day]. Ask for advice before then, for instance from the Huis voor klokkenluiders or a lawyer. Do you disagree? Write it here.',
    },
    'concerned-notice': {
      text: 'Dear Sir or Madam,\n\nYour name is in a report of a suspected abuse. We are obliged to make known who you are to [authority]. That is needed because [reasons].\n\nWe will not do so before [day]. You can ask advice about this, for example from a lawyer. Do you disagree? Let us know before that day: [how].',
    },
    disclosed: {
      text: 'Made known was: [what exactly]. It had to be, because [law or decision]. The recipient was told that this is secret.',
    },
    'not-told': {
      text: 'It cannot be told now, because [which danger]. We look again on [day].',
    },
    close: {
      text: 'Dear reporter,\n\nWe close your report. All that we could do is done. Do you want to say something more? You can until the report is destroyed. Before that, make a proof file if you want to keep one.',
    },
    reopen: {
      text: 'Dear reporter,\n\nWe are going to work on your report again, because [reason].',
    },
    hold: {
      text: 'Dear reporter,\n\nWe keep your report longer, because [reason]. If that reason is over sooner, we will tell you.',
    },
    'hold-lifted': {
      text: 'Dear reporter,\n\nThe reason to keep your report longer is over.',
    },
    aftercare: {
      text: 'Dear reporter,\n\nHow are you since we closed your report? Do you notice anything that has to do with your report, such as bad treatment or a poor appraisal? Write it here. If you do not want these messages any more, you can say so here as well.',
    },
  },
};
