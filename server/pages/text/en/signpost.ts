import type { SignpostText } from '../text.ts';

export const signpostEn: SignpostText = {
  skip: 'Go to the content',
  languages: 'Languages',
  frame: {
    back: 'Back to the start',
    more: 'More explanation',
    website: 'Website',
    pages: {
      waarvoor: 'What is wrongdoing?',
      buiten: 'Reporting outside the organisation',
      advies: 'Advice and help',
      manieren: 'Ways of reporting',
      praten: 'Talking instead',
      'zonder-naam': 'How to stay anonymous',
      gevolgen: 'If you stay anonymous',
      'wie-leest': 'Who reads your report',
      'wat-gebeurt-er': 'What happens when',
      rechten: 'Your rights',
      regeling: 'The procedure',
      privacy: 'What we keep, and what not',
      toegankelijkheid: 'Accessibility',
      versies: 'Old versions',
    },
    inEnglish: '(English)',
    version: (version, day) => `Version ${version}, of ${day}.`,
    firstVersion: 'These texts have not been changed yet.',
    old: (version, day) => `You are reading an old version: version ${version}, of ${day}.`,
    toNow: 'Go to what applies now',
  },
  signpost: {
    title: 'Information',
    heading: 'Report wrongdoing',
    lead: (channel) =>
      `Is something seriously wrong at ${channel}? You can report it here without saying who you are. You stay in touch through a mailbox of your own.`,
    honest: 'We do not store who you are. You can be recognised by what you tell.',
    haveCode: 'Have you reported before?',
    openMailbox: 'Open mailbox',
    purpose: {
      heading: 'What is this for?',
      intro: 'For wrongdoing (misstand): something that harms others too. For example:',
      examples: [
        'danger to the health or safety of people',
        'damage to the environment',
        'fraud, bribery or false invoices',
        'a rule or law that is broken on purpose',
      ],
      unsure: 'You do not need to be certain. A good reason to think so is enough. You need no proof.',
      more: 'See with three questions whether it fits',
    },
    elsewhere: {
      heading: 'What is this not for?',
      ways: {
        danger: ['There is danger right now', 'Call 112.'],
        unwanted: [
          'Bullying, discrimination or unwanted behaviour',
          'Go to a confidential adviser (vertrouwenspersoon).',
        ],
        dispute: [
          'A dispute about your own work, pay or contract',
          'Go to your manager, personnel department or union.',
        ],
        complaint: ['A complaint about a product or service', 'Use the complaints procedure.'],
      },
      unsure: 'Does it not fit exactly, or is it both? You may still report it here.',
    },
    readers: {
      heading: 'Who reads your report?',
      points: [
        'Only those you choose. You can leave someone out. That person does not notice.',
        'Those who run this website cannot read your report, unless somebody rebuilds the website to do so.',
        'Those who read it do not see at what time you wrote.',
      ],
      more: 'See who is on the list',
    },
    course: {
      heading: 'What happens when?',
      steps: [
        ['At once', 'You get a code of twelve words. With it you open your mailbox. Nobody can look the code up.'],
        ['Within 7 days', 'You find a confirmation in your mailbox.'],
        ['Within 3 months after the confirmation', 'You read what was done or will be done with your report, and why.'],
      ],
      more: 'See the days if you report today',
    },
    rights: {
      heading: 'Your rights',
      text: 'Did you have good reason to report? Then you must not be treated worse because of it, even if you were mistaken. If it happens anyway, your employer must prove that it was not because of your report. Those who help you are protected too.',
      more: 'Read your rights',
    },
    authorities: {
      heading: 'You can also report outside the organisation',
      intro:
        'You may do so at once. You do not have to report here first. Choose the authority your subject belongs to:',
      more: 'See which authority is for what',
    },
    advice: {
      heading: 'Talk to someone first?',
      text: 'You can do so in confidence with a confidential adviser (vertrouwenspersoon), a lawyer or your union. The advice department of the Whistleblowers Authority (Huis voor klokkenluiders) helps free of charge. You can call without giving your name. Asking for advice is not a report yet.',
      more: 'See who can help you',
    },
    device: {
      heading: 'Before you begin',
      text: 'Use your own phone or computer, not one from work. Do not use the network or wifi at work either: it may show that you visited this page. You leave fewer traces still with Tor Browser, a free browser.',
      link: 'Go to torproject.org',
      more: 'Read how to stay anonymous',
      otherWays: 'Would you rather talk, call or write a letter? You may.',
      toWays: 'See all ways',
    },
    start: {
      heading: 'Choose what you want to do',
      report: 'Report',
      reportHint: 'Takes about fifteen minutes. You can always go back.',
      mailbox: 'Open mailbox',
      mailboxHint: 'With your code of twelve words.',
    },
  },
  shell: {
    report: 'Form',
    mailbox: 'Mailbox',
    desk: 'Zegelpost',
    steward: 'Zegelpost',
    proof: 'Check',
    unstarted: {
      heading: 'This page does not work yet',
      lines: [
        'Your connection may be slow. Wait a moment, or load the page again.',
        'Does this text stay here? Then try another browser.',
        'Nothing has been sent.',
      ],
    },
    noscript: {
      heading: 'This page needs JavaScript',
      melder: [
        'What you write is closed on your own device before it is sent. That takes JavaScript. Without it the server could read along. That is why there is no other form.',
        'Switch JavaScript on for this page and load it again. In Tor Browser: choose the security level ‘Safer’ instead of ‘Safest’.',
      ],
      waysHeading: 'Other ways to report',
      ways: [
        'Call, write a letter or talk to someone who receives reports.',
        'Have a lawyer or confidential adviser report for you.',
        'Report to an authority outside the organisation.',
        'First ask the Whistleblowers Authority for advice.',
      ],
      back: 'Read how that works',
      handler: ['Reports are opened on this device. That takes JavaScript. Switch it on and load the page again.'],
      proof: [
        'The file is checked on this device, and sent nowhere. That takes JavaScript. Switch it on and load the page again.',
      ],
    },
  },
  home: {
    title: 'Zegelpost',
    heading: 'Zegelpost runs here',
    text: 'A channel to report wrongdoing without saying who you are. Each organisation has an address of its own here. It is on the poster or on the intranet. There is no list of organisations.',
  },
  missing: {
    title: 'Not found',
    heading: 'This page is not here',
    text: 'Perhaps there is a typing error in the address. Look at the poster or the letter once more. The address looks like this: /k/name',
  },
};
