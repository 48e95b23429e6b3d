import type { TextShape } from '../language.ts';
import type { templatesNl } from '../nl/templates.ts';

export const templatesEn: TextShape<typeof templatesNl> = {
  /** A channel's own texts name them so too: signed, so never named anew. */
  places: {
    receivedOn: 'day of receipt',
    feedbackBy: 'last day',
    extendedTo: 'new last day',
  },
  receipt: 'Confirmation of receipt',
  /** By message and field. */
  standard: {
    'receipt.text':
      'Dear reporter,\n\nWe received your report on {day of receipt}. Thank you for reporting this.\n\nWe are now looking into it. By {last day} you will read here what we do with your report, and why. We may have a question before that, so please look in this mailbox now and then.\n\nWould you like to add something, or are you being treated badly because of your report? Then write to us here.',
    'question.text':
      'Dear reporter,\n\nTo understand your report well, we would like to ask you something:\n\n[your question]\n\nYou need not tell anything that would make you recognisable.',
    'approach.text':
      'Dear reporter,\n\nWe want to agree with you how we keep in touch. You see our proposal above. Would you prefer another way? Then choose it yourself. If you would rather have no contact, that is fine too.',
    'choice.text':
      'Dear reporter,\n\nYou reported anonymously. That is your right. In this investigation we may get less far because of it: [reason].\n\nYou can choose. If you stay anonymous, we go on with what we have. If you want to say who you are, only those whom you choose will see it. Both are good. You need not choose at once.',
    'record.text': '[Write here what the reporter told you.]',
    'consent.text':
      'Dear reporter,\n\nWe would like to ask for your permission, because [reason].\n\nIf you say yes, we pass on only what is needed. You can withdraw your permission later, for what comes after. If you say no, it does not happen. We will tell you what that means.',
    'read-along.text':
      'Dear reporter,\n\nA process guide watches the steps and the dates. Do you agree that they read this conversation too? You do not have to, and you can change it later.',
    'evaluation.text':
      'Dear reporter,\n\nYour report has been handled. Would you tell us how that was for you? There are four short questions. You may skip them. Your grades are shown only added up, together with those of others.',
    'assessment.text':
      'Dear reporter,\n\nWe read and assessed your report of {day of receipt}. We will investigate it, because [reason].\n\nBy {last day} you will read here what we did.',
    'interim.assessment': 'We take your report seriously. [What you think of it now.]',
    'interim.followUp': 'We are working on [what you do now]. By {last day} you will get the full feedback.',
    'interim.reasons': 'We are not ready yet, because [reason].',
    'feedback.assessment': 'What we think of your report of {day of receipt}: [your assessment].',
    'feedback.followUp': 'What we did: [what you did]. What we will still do: [what is to come].',
    'feedback.reasons': 'We are doing this because [reasons].',
    'outcome.text':
      'Dear reporter,\n\nThe investigation is finished. This is the outcome: [outcome].\n\nThe organisation now does the following: [measures]. Thank you for reporting this.',
    'no-follow-up.text':
      'Dear reporter,\n\nWe looked carefully at your report of {day of receipt}. We will not investigate it further, because [reasons].\n\nDo you disagree, or do you know more? Write it here. You can also go to a competent authority or to the Huis voor klokkenluiders. The first page of this channel says how.',
    'extension.text':
      'Dear reporter,\n\nWe were to tell you by {last day} what we do with your report. We cannot, because [reasons]. You will now hear by {new last day}. This can happen only once.',
    'withheld.text':
      'Dear reporter,\n\nThere is information that we cannot give you now, because [reason, such as: it may harm an investigation]. As soon as we can, you will read more.',
    'forwarded.text':
      'Dear reporter,\n\nWe sent your report on, as agreed with you. We gave them: [what]. The recipient takes over the handling. You can still reach us here.',
    'not-forwarded.text':
      'Dear reporter,\n\nYou gave no permission to send your report on. So we will not. [What that means: do you go on yourselves, or is there nothing you can do without this body?] You can also go to this body yourself.',
    'disclosure.text':
      'Dear reporter,\n\nWe are obliged to make known who you are to [body]. That is necessary because [reasons].\n\nWe do not do it before [day]. Ask for advice before then, for instance from the Huis voor klokkenluiders or a lawyer. Do you disagree? Write it here.',
    'concerned-notice.text':
      'Dear Sir or Madam,\n\nYour name is in a report of suspected wrongdoing. We are obliged to make known who you are to [authority]. That is needed because [reasons].\n\nWe will not do so before [day]. You can ask for advice about this, for example from a lawyer. Do you disagree? Let us know before that day: [how].',
    'disclosed.text':
      'This was made known: [what exactly]. It had to be, because [law or decision]. The recipient was told that this is secret.',
    'not-told.text': 'It cannot be told now, because [which danger]. We look again on [day].',
    'close.text':
      'Dear reporter,\n\nWe close your report. All that we could do is done. Do you want to say something more? You can until the report is destroyed. Before that, make a proof file if you want to keep one.',
    'reopen.text': 'Dear reporter,\n\nWe are going to work on your report again, because [reason].',
    'hold.text':
      'Dear reporter,\n\nWe keep your report longer, because [reason]. If that reason no longer holds, we will tell you.',
    'hold-lifted.text': 'Dear reporter,\n\nThe reason to keep your report longer no longer holds.',
    'aftercare.text':
      'Dear reporter,\n\nHow are you since we closed your report? Do you notice anything that has to do with your report, such as bad treatment or a poor appraisal? Write it here. If you do not want these messages any more, you can say so here as well.',
  },
};
