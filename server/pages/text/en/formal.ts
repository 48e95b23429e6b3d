import type { Article } from '../article.ts';
import type { ArticleTexts } from '../text.ts';

const procedureArticle: Article = {
  title: 'The procedure',
  heading: 'The procedure in short',
  lead: 'This is how we treat a report of wrongdoing. You can print this page.',
  sections: [
    {
      heading: 'Secrecy',
      blocks: [
        {
          list: [
            'Whoever reads a report may tell nobody who reported. The same goes for the names of people the report is about.',
            'A name goes further only if the person who reported agrees, or if the law requires it.',
            'For each report a register holds a number, the days, broadly what it was about and how it ended. No names.',
            'A request for advice does not come into the register.',
          ],
        },
      ],
    },
    {
      heading: 'Protection',
      blocks: [
        'Whoever had a good reason to report must not be treated worse for it. Nor those who help. The page about your rights says what that means.',
      ],
    },
    {
      heading: 'Keeping',
      blocks: [
        'A report is kept as long as needed, and then destroyed. The act names no fixed number of months. This is our proposal:',
        {
          list: [
            'no wrongdoing: destroy two months after the reasons could be read',
            'closed after an investigation: look again after six months, destroy after twelve months',
            'keeping it longer only with a reason that is written down',
          ],
        },
      ],
    },
  ],
};
export const procedure: ArticleTexts['procedure'] = {
  ...procedureArticle,
  who: 'For whom',
  whoText: (organisation) => `For everybody who works at ${organisation}. And also for:`,
  whoOnly: (organisation) => `For everybody who works at ${organisation}.`,
  guests: {
    'self-employed': 'self-employed people who work here',
    interns: 'interns',
    volunteers: 'volunteers',
    applicants: 'those who apply or applied for work',
    'former-workers': 'those who used to work here',
    suppliers: 'suppliers and those who work for them',
  },
  ways: 'How to report',
  readers: 'Who receives and follows up reports',
  terms: 'Within what time',
  termsText: {
    employer: (days, months) =>
      `Within ${days} days after receipt the person who reported gets a confirmation. Within ${months} months after that confirmation they hear what was done or will be done. It cannot be put off.`,
    authority: (days, months) =>
      `Within ${days} days after receipt the person who reported gets a confirmation, unless they do not want that or it could give their name away. Within ${months} months after receipt they hear what was done or will be done. It can be put off once, by three months and with a reason.`,
    'other-body': (days, months) =>
      `Within ${days} days after receipt the person who reported gets a confirmation. Within ${months} months after receipt they hear what was done or will be done.`,
  },
  outside: 'Outside the organisation',
  outsideText: 'One may also report to a competent authority at once:',
  adopted: 'Adopted',
  adoptedBy: {
    'works-council': 'with the consent of the works council (ondernemingsraad)',
    representatives: 'with the consent of the staff representatives (personeelsvertegenwoordiging)',
    'staff-meeting': 'after it was discussed in the staff meeting',
    majority: 'with the consent of more than half of the employees',
    'collective-agreement': 'in the collective labour agreement (cao)',
  },
  adoptedOn: (day, by) => `This procedure was adopted on ${day} ${by}.`,
  notAdopted: 'It does not say here yet who agreed to this procedure.',
  reference: (reference) => `Reference: ${reference}.`,
};

const privacyArticle: Article = {
  title: 'Privacy',
  heading: 'What we keep, and what not',
  lead: 'We do not store who you are. You can be recognised by what you tell.',
  sections: [
    {
      heading: 'What we do not keep about those who report',
      blocks: [
        {
          list: [
            'your name, address, phone number or e-mail address',
            'the address of your device on the internet (IP address), nor any part of it',
            'which device, browser or language you have',
            'at what time you were here, how long, or how often',
            'from which website you came',
            'cookies or anything else on your device',
            'your code of twelve words',
            'what you type and do not send',
            'the names of your files outside the report itself',
          ],
        },
        'While you open a page, the computer of this website sees your IP address. Otherwise it could send nothing back. It writes it nowhere.',
      ],
    },
    {
      heading: 'What we do keep',
      blocks: [
        {
          list: [
            'what you and the readers write to each other. It is closed: only you and the readers you chose can open it',
            'the day of receipt, never the hour. Only until the next fixed hour is it known in which part of the day it was',
            'how many messages there are, about how long, and whether they are yours or a reader’s',
            'how often the readers changed. Not who they are, except for anybody who joins later',
            'where two readers together must ask for destruction: who asked first, until the second one asks too',
            'the day on which the report is destroyed',
          ],
        },
        'Of those who read reports we keep more: name, function and on which day they signed in. Never which report they opened.',
      ],
    },
    {
      heading: 'How long',
      blocks: [
        'A report stays until it has been dealt with. Then it is destroyed. Your mailbox says when. You see it at least two weeks beforehand and can stop it.',
      ],
    },
    {
      heading: 'Why it is allowed',
      blocks: [
        'An organisation with 50 workers or more must receive, register and handle reports. Some others must as well. That is in the Dutch Whistleblower Protection Act (Wet bescherming klokkenluiders).',
        'Is an organisation not obliged to? Then it does so because it wants to know of wrongdoing and stop it. It uses no more data than that takes.',
      ],
    },
    {
      heading: 'Your rights over your data',
      blocks: [
        {
          list: [
            'You may see what is kept about you, have it corrected or have it removed.',
            'Have you reported yourself? Ask for it in your mailbox. Then you do not have to say who you are.',
            'Is a report about you? Then you may not get to see anything yet. That is allowed, to protect the person who reported and the investigation.',
            'Do you disagree? Then you can send a complaint to the Dutch Data Protection Authority (Autoriteit Persoonsgegevens).',
          ],
        },
      ],
    },
  ],
};
export const privacy: ArticleTexts['privacy'] = {
  ...privacyArticle,
  mark: (days) =>
    `After destruction it stays known for ${days} days that there was a report with your code. So your mailbox can say so. Nothing of what it said is left then.`,
  who: 'Who is responsible?',
  whoText: (organisation) => `${organisation} is responsible for this channel.`,
};

export const accessibility: Article = {
  title: 'Accessibility',
  heading: 'This website should work for everybody',
  lead: 'We keep to the standard for accessible websites: WCAG 2.2, level AA.',
  sections: [
    {
      heading: 'What has been checked',
      blocks: [
        {
          list: [
            'All screens are checked by a program at every change.',
            'Everything works with only a keyboard.',
            'The pages fit a small phone and can be made four times as large.',
            'There is a light and a dark version. You can switch off movement on your device.',
            'The Dutch texts were measured for plain language.',
            'The pages with explanations also work on old phones, without scripts.',
          ],
        },
      ],
    },
    {
      heading: 'What has not been done yet',
      blocks: [
        {
          list: [
            'No outside organisation has examined it yet.',
            'The website has not been tested by people with a disability yet.',
            'The form and the mailbox work only with JavaScript. Without it you can call, write or talk.',
          ],
        },
      ],
    },
    {
      heading: 'Does something not work?',
      blocks: ['Let us know. You do not have to say who you are, or that you want to report something.'],
    },
  ],
};

export const contact: ArticleTexts['contact'] = {
  heading: 'Questions?',
  missing: 'The organisation has not filled in yet who answers questions.',
};

export const versions: ArticleTexts['versions'] = {
  title: 'Old versions',
  heading: 'Old versions of these texts',
  lead: 'The organisation can change texts, phone numbers and names on these pages. Every version can still be read.',
  none: 'The organisation has not changed anything yet. You are reading the texts this channel began with.',
  now: 'applies now',
  first: 'The first texts',
  version: (version, day) => `Version ${version}, of ${day}`,
  same: 'The fixed explanation on these pages belongs to the software, and is shown in every version as it is now.',
};
