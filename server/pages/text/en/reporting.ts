import type { Article } from '../article.ts';
import type { ArticleTexts } from '../text.ts';

const article: Article = {
  title: 'What is this for?',
  heading: 'What is wrongdoing?',
  lead: 'Wrongdoing (misstand) is something serious that harms others too. On this page you can see whether your case fits. You are not graded, and nobody turns you away. If you are in doubt, you may still report.',
  sections: [
    {
      heading: 'Three questions to ask yourself',
      blocks: [
        {
          pairs: [
            [
              '1. Do you have a good reason to think so?',
              'You have for example seen, heard or read something at work. You need no proof. You may turn out to be mistaken. A rumour alone is usually not enough.',
            ],
            [
              '2. Does it affect others too?',
              'For example the health or safety of people, the environment, or other people’s money. Or the proper working of a company or the government.',
            ],
            [
              '3. Does it happen more often, or is it serious or large?',
              'Once can be enough, if it is serious or affects many people.',
            ],
          ],
        },
        'Is a rule of the European Union broken? Then it fits here as well.',
      ],
    },
    {
      heading: 'And now?',
      blocks: [
        {
          pairs: [
            ['Three times yes', 'Then it fits here. You can report it.'],
            ['You are not sure', 'Then you may report it. Those who read your report find out together with you.'],
            [
              'Mostly no',
              'There may be a better way. You find it at the end of this page. You may still report it here.',
            ],
          ],
        },
      ],
    },
    {
      heading: 'Examples',
      blocks: [
        {
          list: [
            'Safety: a machine without protection, an inspection done on paper only.',
            'Health: spoiled food that is sold, mistakes in care that are kept quiet.',
            'Environment: waste that is dumped in secret.',
            'Money: false invoices, bribery, money spent on something else.',
            'Personal data: data of people that is sold or kept carelessly.',
            'Evidence: papers that are hidden or destroyed.',
          ],
        },
      ],
    },
  ],
};
export const purpose: ArticleTexts['purpose'] = { ...article, elsewhere: 'Is it about something else?' };

const waysArticle: Article = {
  title: 'Ways',
  heading: 'How can you report?',
  lead: 'You choose how. You do not have to use a computer or a phone. Every way counts the same.',
  sections: [
    {
      heading: 'Somebody else reports for you',
      blocks: [
        'A lawyer or a confidential adviser (vertrouwenspersoon) may report for you. They do not have to say who you are. Agree with them how you will hear what happens with the report.',
      ],
    },
    {
      heading: 'Whatever you choose',
      blocks: [
        {
          list: [
            'Your report is treated in the same way, within the same terms.',
            'Whoever takes down your story can enter it for you. Ask for a code. With it you can read along yourself.',
            'In your mailbox on this website you do not have to say who you are. In a conversation your face, voice or handwriting can give you away.',
          ],
        },
      ],
    },
  ],
};
export const ways: ArticleTexts['ways'] = {
  ...waysArticle,
  online: {
    heading: 'On this website',
    blocks: [
      'You write your story and get a code of twelve words. With it you open your mailbox. You do not have to say who you are. You can do this day and night.',
    ],
  },
  phone: 'By phone',
  desk: 'In person',
  post: 'By letter',
  talk: 'In a conversation',
  talkMore: 'Read how a conversation goes',
  outside: 'Outside the organisation',
  outsideText: 'You may also report outside the organisation at once. You do not have to report here first.',
  missing: 'The organisation has not filled in anything here yet.',
};

const talkingArticle: Article = {
  title: 'Talking',
  heading: 'Rather talk than write?',
  lead: 'You may. You can ask for a conversation. The organisation must arrange it within a reasonable time.',
  sections: [
    {
      heading: 'How a conversation goes',
      blocks: [
        {
          list: [
            'You may say with whom you want to talk, from the list of people who receive reports.',
            'You agree on a place and a time. It need not be at work.',
            'You may bring somebody.',
            'Whoever talks with you may tell nobody who you are, unless you agree.',
          ],
        },
      ],
    },
    {
      heading: 'What is kept of the conversation',
      blocks: [
        'A written account is made. You may read and correct it. Only when you say that it is right is it finished.',
        'Your voice may be recorded only if you agreed beforehand. Do you say no? Then there is only a written account.',
        'You do not have to sign the account with your name.',
      ],
    },
    {
      heading: 'Calling or talking without a name',
      blocks: [
        {
          list: [
            'Do not call from work, and not with a phone from work.',
            'Hide your number: dial *31* before the number you call.',
            'Your voice can be recognised. So rather talk to somebody from outside the organisation.',
          ],
        },
      ],
    },
  ],
};
export const talking: ArticleTexts['talking'] = {
  ...talkingArticle,
  how: 'How to ask for a conversation',
  without: 'Or ask for it through your mailbox on this website. Then you do not have to say your name.',
};
