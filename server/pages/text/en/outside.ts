import type { Article } from '../article.ts';
import type { ArticleTexts } from '../text.ts';

const outsideArticle: Article = {
  title: 'Outside the organisation',
  heading: 'Reporting outside the organisation',
  lead: 'You may do so at once. You do not have to report here first. It is just as good, and you are protected just as well. Choose the authority your subject belongs to.',
  sections: [
    {
      heading: 'How it goes there',
      blocks: [
        {
          list: [
            'The authority confirms within seven days that your report is there, unless you do not want that or it could give your name away.',
            'Within three months you hear what was done or will be done with it. That can become three months later, once.',
            'Ask beforehand whether you can report without a name, and how. It is not the same everywhere.',
            'Does your report belong to another authority? Then they first ask you whether they may pass it on.',
          ],
        },
      ],
    },
    {
      heading: 'The Whistleblowers Authority (Huis voor klokkenluiders)',
      blocks: [
        'It investigates only where no other authority can. For that it needs your name, or a lawyer or confidential adviser who speaks for you.',
        'It also gives advice, free of charge and apart from investigations. For that you may call without giving your name. The form on the website asks for an e-mail address.',
      ],
    },
    {
      heading: 'Do you not know which authority?',
      blocks: ['Call the advice department of the Whistleblowers Authority. They know the way.'],
    },
  ],
};
export const outside: ArticleTexts['outside'] = {
  ...outsideArticle,
  first: 'Often the right ones for your sector',
  list: 'All authorities',
  added: 'Also good to know',
  about: {
    acm: 'Competition, fair trade, energy, post, telecom, rights of consumers.',
    afm: 'Money matters: investing, loans, accountants, selling insurance.',
    anvs: 'Radiation and nuclear energy.',
    ap: 'Personal data and privacy.',
    dnb: 'Banks, insurers and pension funds, money laundering.',
    huis: 'Everything no other authority is for. And if you are treated worse because of your report.',
    igj: 'Health care, medicines and youth care.',
    nvwa: 'Food, safe products, animals and plants.',
    nza: 'Costs and bills in health care.',
  },
};

const adviceArticle: Article = {
  title: 'Advice and help',
  heading: 'Advice and help',
  lead: 'You do not have to do this alone. Asking for advice is not a report yet. Nothing of it is kept in this channel.',
  sections: [
    {
      heading: 'What you can ask',
      blocks: [
        {
          list: [
            'Is this wrongdoing?',
            'Is it better to report inside or outside the organisation?',
            'How do I keep people from recognising me?',
            'What do I do if it gets me into trouble?',
          ],
        },
      ],
    },
  ],
};
export const advice: ArticleTexts['advice'] = {
  ...adviceArticle,
  advisers: 'Confidential advisers here',
  advisersLead: 'They help you think and must keep silent. They report nothing unless you want it.',
  noAdvisers: 'The organisation has not filled in any confidential advisers here yet.',
  elsewhere: 'Help outside the organisation',
  about: {
    huis: 'Free advice in confidence, also about which way to choose. You can call without giving your name; the form on the website asks for an e-mail address.',
    law: 'A lawyer or mediator, free of charge, if your report gets you into trouble. Go to the Whistleblowers Authority first: it gives you a letter to bring. How much you earn does not matter.',
    victim:
      'Somebody to talk to about what this does to you. For this too go to the Whistleblowers Authority first: it refers you.',
    union: 'Is there a union for your work? It helps members with advice and sometimes with a lawyer.',
    lawyer: 'A lawyer must keep silent and may report for you without saying your name. Ask beforehand what it costs.',
    raba: 'Do you work for the national government (Rijk)? Then you can turn here too. Ask your confidential adviser for the way.',
    disputes:
      'Do you have a dispute within the national government about how you are treated after a report? This committee can judge it.',
  },
  names: {
    huis: 'Huis voor klokkenluiders (Whistleblowers Authority), advice department',
    law: 'Raad voor Rechtsbijstand (Legal Aid Board)',
    victim: 'Slachtofferhulp Nederland (Victim Support)',
    union: 'Your union',
    lawyer: 'A lawyer',
    raba: 'RABA',
    disputes: 'Geschillencommissie Rijk',
  },
};

export const facts: ArticleTexts['facts'] = {
  checkedOn: (day) => `We last checked this on ${day}.`,
  isOld: 'That is more than a year ago. Please check that it is still right.',
};
