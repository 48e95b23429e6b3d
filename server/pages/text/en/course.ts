import type { Article } from '../article.ts';
import type { ArticleTexts } from '../text.ts';

const readersArticle: Article = {
  title: 'Who reads?',
  heading: 'Who reads your report?',
  lead: 'Only the people you choose yourself. These are the people who can receive or follow up your report.',
  sections: [
    {
      heading: 'You choose',
      blocks: [
        {
          list: [
            'In the form there is a box for each of them. Whoever you do not choose can read nothing and does not notice.',
            'Is your report about somebody on this list? Leave that person out.',
            'Does somebody join later? Then you see in your mailbox who, and on which day. You can ask to have somebody taken off.',
            'Whoever reads must keep silent about who you are, also when they guess it.',
          ],
        },
      ],
    },
    {
      heading: 'Who cannot read',
      blocks: [
        {
          list: [
            'the boss or the board, unless such a person is on this list and you choose them',
            'the person who set up this channel for the organisation',
            'those who run the computer this website is on, unless somebody rebuilds the website to do so',
          ],
        },
      ],
    },
  ],
};
export const readers: ArticleTexts['readers'] = {
  ...readersArticle,
  list: 'The list',
  where: { internal: 'inside the organisation', external: 'outside the organisation' },
  receives: 'receives reports',
  followsUp: 'follows up reports',
  watches: 'watches terms and rights as process guide, and reads no reports',
  independent: 'is not a manager and does not decide on hiring or dismissal',
  nobody:
    'There is nobody on the list yet. You cannot report here now. Look at other ways, or report outside the organisation.',
  nobodyExternal:
    'There is nobody from outside the organisation on the list now. Would you rather have somebody from outside? Report outside the organisation.',
  checked: 'The form checks this list once more on your own device.',
};

const courseArticle: Article = {
  title: 'What happens when?',
  heading: 'What happens when?',
  lead: 'The law says within what time you must hear something. In your mailbox you always see how far it is, whose turn it is and on which day.',
  sections: [
    {
      heading: 'From beginning to end',
      blocks: [
        {
          pairs: [
            ['You look around', 'You read, or ask for advice. Nothing of that is kept.'],
            ['Received', 'Your report is delivered. Somebody you chose confirms it.'],
            ['Assessment', 'The readers look at what is needed. They can ask you questions.'],
            ['Investigation', 'The readers have it found out what happened. That can take long.'],
            ['Outcome', 'You read what was found, what is done, and why.'],
            ['Looking back', 'You can say what you thought of it. You do not have to.'],
            ['Aftercare', 'The readers ask later how you are. You can say that you do not want that.'],
            ['Destroyed', 'The report is destroyed. You see the day at least two weeks beforehand.'],
          ],
        },
      ],
    },
    {
      heading: 'Do you hear nothing?',
      blocks: [
        {
          list: [
            'Has nobody opened your report after three days? Then your mailbox says so. You can then choose a further reader.',
            'Has a day passed? You see that too. Write in your mailbox that you are waiting.',
            'You may always report outside the organisation as well, also after you reported here.',
            'Do you want no confirmation? You choose that in the form. The days simply run on.',
          ],
        },
      ],
    },
  ],
};
export const course: ArticleTexts['course'] = {
  ...courseArticle,
  today: (day) => `If you report today: ${day}`,
  todayLead: 'These are the last days on which you hear something. It may be sooner.',
  atOnce: 'At once',
  code: 'You get a code of twelve words. With it you open your mailbox.',
  delivered: 'At the first fixed hour',
  deliveredText: (hours) =>
    `Reports are delivered every day at ${hours}. So those who read it do not know at what time you wrote.`,
  until: (day) => `At the latest ${day}`,
  confirmed: (days) => `You read in your mailbox that your report was received. That must be within ${days} days.`,
  feedback: {
    employer: (months) =>
      `You read what was done or will be done with your report, and why. That must be within ${months} months after the confirmation. The employer may not put this day off.`,
    authority: (months) =>
      `You read what was done or will be done with your report, and why. That must be within ${months} months after receipt. Does it take longer? Then you hear why before that day. It can be put off once, by three months.`,
    'other-body': (months) =>
      `You read what was done or will be done with your report, and why. That is within ${months} months after receipt.`,
  },
};
