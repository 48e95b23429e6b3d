import type { Article } from '../article.ts';

export const rights: Article = {
  title: 'Your rights',
  heading: 'Your rights when you report',
  lead: 'You must not be treated worse because of a report. That is in the Dutch Whistleblower Protection Act (Wet bescherming klokkenluiders).',
  sections: [
    {
      heading: 'When are you protected?',
      blocks: [
        'You are protected if you had a good reason to think that what you report is true. What counts is what you knew when you reported. Does it turn out later that you were mistaken? You stay protected.',
        'It holds if you report here, and also if you report to an authority outside the organisation. It holds while the report is handled and afterwards.',
        'The act is for those who report something from their work: employees, civil servants, self-employed people, interns, volunteers, applicants, suppliers, directors and people who used to work there.',
      ],
    },
    {
      heading: 'What is forbidden?',
      blocks: [
        'The act names twelve things. The list is not complete: something else that harms you is forbidden as well.',
        {
          list: [
            'dismissing or suspending you',
            'giving you a fine',
            'giving you a lower position',
            'not giving you a higher position you would otherwise get',
            'giving you a bad appraisal',
            'giving you a written warning',
            'moving you to another location',
            'treating you differently from others: discrimination',
            'frightening, bullying or excluding you',
            'saying bad things about you, true or not',
            'ending an assignment or contract with you early',
            'taking a licence or permit from you',
          ],
        },
        'Threatening with it is forbidden too. So is trying it.',
      ],
    },
    {
      heading: 'You do not have to prove it',
      blocks: [
        'Are you treated worse after you reported? Then the court assumes that it is because of the report. Your employer must prove that there was another reason.',
      ],
    },
    {
      heading: 'Who else is protected?',
      blocks: [
        {
          list: [
            'those who help you, such as a confidential adviser (vertrouwenspersoon), a colleague or somebody of the union',
            'people around you who may suffer from it, such as a colleague or a relative',
            'your own company, or a company you work for',
            'the people who receive and investigate reports',
          ],
        },
      ],
    },
    {
      heading: 'Secrets of work',
      blocks: [
        'Was it necessary to tell something secret to show the wrongdoing? And did you do it in the way the act says? Then nobody can claim money from you for that. Whoever wants to must prove that it was not allowed.',
        'The same goes for how you came by it. Except if you did something criminal for it, such as breaking in.',
        'Sometimes other rules come first: the secrecy of a doctor or lawyer, of judges who deliberate, the safety of the country, and criminal procedure.',
      ],
    },
    {
      heading: 'A promise to keep silent',
      blocks: [
        'Does your contract say that you may not report? Then that rule does not hold. You cannot give away the right to report, not even by signing something.',
      ],
    },
    {
      heading: 'To the press or on the internet',
      blocks: [
        'Then too you can be protected, but not always. You need a good reason to think that it is true. And one of these two things must be so:',
        {
          list: [
            'You first reported to a competent authority, with or without your employer. And you have a good reason to think that the investigation does not get on well enough.',
            'You have a good reason to think that there is danger for everybody, or that you may be treated worse if you report to an authority, or that it will not be solved there.',
          ],
        },
        'Ask for advice first. What is public you cannot take back.',
      ],
    },
    {
      heading: 'Are you treated worse after all?',
      blocks: [
        {
          list: [
            'Write down what happens, with the day and who was there.',
            'Say so in your mailbox. The readers must do something about it.',
            'Ask the Whistleblowers Authority (Huis voor klokkenluiders) for advice. It can investigate how your employer treats you.',
            'Do not wait too long. After a dismissal you sometimes have only two months to go to court.',
          ],
        },
      ],
    },
    {
      heading: 'About this page',
      blocks: [
        'This explains the act in plain words and is no legal advice. The act itself comes first.',
        'The act has rules about reporting without a name that had not taken effect in the sources we read. This channel already follows them. Of how they are to be worked out only a draft is known.',
      ],
    },
  ],
};
