import type { TextShape } from '../language.ts';
import type { rulesNl } from '../nl/rules.ts';

export const rulesEn: TextShape<typeof rulesNl> = {
  title: 'Law and terms',
  lead: 'Which rules this program follows, and where they come from.',
  noAdvice: 'This is no legal advice. When in doubt, ask a lawyer or the Huis voor klokkenluiders.',
  open: 'Law and terms',
  back: 'Back to the reports',
  setTitle: 'The rules of this channel',
  set: 'Rules',
  sets: {
    'nl-wbk-2023': 'Wet bescherming klokkenluiders (Dutch Whistleblower Protection Act)',
    'nl-amvb-concept-2024': 'Wet bescherming klokkenluiders, with the draft decree on anonymous reporting',
  },
  unknownSet: 'Unknown: these rules are of a newer version',
  unknownSetText:
    'This program does not know the rules of this channel. Terms are counted so that they end the earliest. Ask the steward for a newer version.',
  version: 'Version',
  dated: 'Sources read up to',
  profile: 'Kind of organisation',
  profiles: {
    employer: 'Employer',
    authority: 'Competent authority',
    'other-body': 'Other public body or regulator',
  },
  keeps: 'A report keeps the rules it came in under. Other rules later change no term that already runs.',
  certaintyTitle: 'How certain is a rule?',
  certainty: { law: 'Law', draft: 'Draft', policy: 'Policy' },
  certaintyText: {
    law: 'is in the law, as it was read on the date beside it.',
    draft: 'is in a decree that is not in force and may still change. We know it from summaries.',
    policy: 'is in a letter to Parliament, or is a choice of this program where the law says nothing.',
  },
  source: (name, date) => `Source: ${name}${date === undefined ? '' : `, ${date}`}`,
  sources: {
    wbk: (part) => `Wet bescherming klokkenluiders, article ${part}`,
    draft: 'draft decree on anonymous reporting, from summaries',
    letter: 'letter to Parliament',
    'own-choice': 'a choice of this program; the law gives no number',
  },
  termsTitle: 'Terms that this program counts',
  termsText:
    'A term counts calendar days in the Netherlands. Weekends and holidays count too: the earliest day is always safe.',
  counted: {
    confirm: (days) =>
      `Within ${days} days after receipt the reporter gets a confirmation. When you read the report makes no difference. If the reporter wants none, you send none.`,
    confirmReminders: (days, lateFrom) =>
      `Without a confirmation the list reminds you on day ${days} after receipt. From day ${lateFrom} it says that you are late.`,
    feedbackFromConfirmation: (months) =>
      `At most ${months} months after the confirmation the reporter hears how you assess the report and what you do with it. If you confirm late or not at all, this counts from day 7.`,
    feedbackFromReceipt: (months) =>
      `At most ${months} months after receipt the reporter hears how you assess the report and what you do with it.`,
    extension: (months) =>
      `Once you may take ${months} months more. The reporter reads your reasons before the first term is over.`,
    noExtension: 'There is no extension for this feedback.',
    unopened: (days) =>
      `If nobody has opened the report after ${days} days, the mailbox tells the reporter so, and what they can do.`,
    silence: (days) => `If the reporter hears nothing for ${days} days, the list reminds you to write.`,
    aftercare: (months) =>
      `After closing, the list reminds you after ${months} months to ask how the reporter is. The reporter can refuse that.`,
    retention: (review, destroy, short) =>
      `Proposal after an investigation: look after ${review} months whether keeping is still needed, destroy after ${destroy} months. Proposal without one: ${short} months after the reasons were available. The law gives no number of months. You decide.`,
    junk: (days) => `What you set aside as junk can be taken back for ${days} days.`,
    designation: (days) => `If a designation ends within ${days} days, this program warns you.`,
  },
  otherTitle: 'All rules',
  otherText: 'Every rule has a fixed name. Under that name you find it again in the program and in its tests.',
  laws: {
    'WBK-1a.1': 'Only readers of a report can read it, and they first sign for secrecy.',
    'WBK-1a.2':
      'Names of others and trade secrets stay as secret as the reporter. What is labelled a trade secret is left out of an export without a reason.',
    'WBK-1a.3':
      'Nobody asks who the reporter is, and nobody is told without consent. The reporter can tell it, to one person and for one purpose.',
    'WBK-1a.4':
      'If the identity must become known after all, the reporter first gets a notice with the reasons, unless a second functionaris agrees to an exception.',
    'WBK-1a.5': 'The same care goes to the person whom the report is about.',
    'WBK-2.1': 'An employer of 50 or more workers must be able to receive reports; for some sectors that always holds.',
    'WBK-2.2a': 'The employer lays down how a report is dealt with.',
    'WBK-2.2b': 'The employer explains when something is suspected wrongdoing. That never rejects a report.',
    'WBK-2.2c': 'Reporting can be done in writing, by speaking and in a meeting.',
    'WBK-2.2d': 'The employer designates to whom people can report, and who follows up.',
    'WBK-2.2e':
      'People can also report anonymously, to a functionaris designated for it. This part was not in force yet when the law was read.',
    'WBK-2.2f':
      'Whoever reports anonymously can get answers and give them, without an account or an address. This part was not in force yet when the law was read.',
    'WBK-2.2g': 'Whoever wants to report can first ask for advice in confidence. Nothing of that is written down.',
    'WBK-2.2h': 'Within seven days the reporter gets a confirmation of receipt.',
    'WBK-2.2i': 'Within three months the reporter hears how the report was assessed and what is done with it.',
    'WBK-2.4': 'Employers may share one installation; their reports and functionarissen stay apart.',
    'WBK-2.5': 'Anybody can read without signing in how reporting works, also outside the organisation.',
    'WBK-2.6':
      'People who are not employees can report too: self-employed people, interns, volunteers, applicants and former workers.',
    'WBK-2.7': 'The works council or the staff consents to the procedure.',
    'WBK-2a.1': 'Every report is in a register.',
    'WBK-2a.2': 'A report is kept no longer than needed, and then destroyed.',
    'WBK-2b':
      'What was spoken is recorded or written down only with consent. The reporter checks, corrects and approves it.',
    'WBK-5': 'Somebody can report on behalf of another, such as a lawyer or a confidential adviser.',
    'WBK-17': 'Whoever reports must not be harmed for it. The reporter can say so at once.',
    'WBK-17g': 'The reporter can get a proof of what was reported.',
    'WBK-20.2': 'Every year there is an overview of reports in which nobody can be recognised.',
    'AMVB-1': 'The functionaris agrees with the reporter how they want to be approached.',
    'AMVB-2':
      'The reporter is told that staying anonymous may limit the investigation, and chooses without any pressure.',
    'AMVB-3': 'At least one functionaris is not a manager and does not hire or dismiss. That person assesses first.',
    'AMVB-5': 'A functionaris has the knowledge the work needs, and that is on record.',
    'AMVB-7': 'The employer and the works council get the number of reports and what they were about, every year.',
    'AMVB-8': 'The employer gives the functionaris independence, time and means.',
    'AMVB-10': 'Nobody has to report online. Paper and telephone are possible too.',
    'LET-1': 'Reporter and functionaris see in which phase a report is, who does what and which date is next.',
    'LET-2': 'A process guide can watch over terms and rights, and reads the report only if the reporter agrees to it.',
    'LET-3': 'The reporter is not forgotten: not before opening, not during the investigation and not afterwards.',
    'LET-4': 'Afterwards the reporter can say how it went.',
    'LET-5': 'There are functionarissen from inside and outside the organisation. The reporter chooses.',
    'LET-8': 'The reporter reads which help there is, such as legal aid and victim support, and the way to it.',
    'LET-9': 'Ways that exist only for central government are shown only there.',
    'LET-10': 'The first page also shows the way for unwanted behaviour, a labour dispute or a complaint.',
    'LET-11': 'The channel is known, easy to find and usable by everybody.',
    'LET-12': 'A small employer, too, can set this up within an hour.',
  },
};
