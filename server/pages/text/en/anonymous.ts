import type { Article } from '../article.ts';

export const anonymous: Article = {
  title: 'Without a name',
  heading: 'How to stay anonymous',
  lead: 'We do not store who you are. You can be recognised by what you tell. And whoever runs your network or device can sometimes look along. Here you read what you can do yourself.',
  sections: [
    {
      heading: 'Your device and your network',
      blocks: [
        {
          list: [
            'Use your own phone or computer. Not one from work, not even at home.',
            'Do not use the network or wifi at work. It may show that you were here.',
            'The least can be seen with Tor Browser. That is a free browser that hides where you are.',
            'Afterwards close the page with the button for leaving. Clear the history of your browser too.',
            'Look around you. Can somebody read along, or is there a camera?',
          ],
        },
      ],
    },
    {
      heading: 'What you write',
      blocks: [
        {
          list: [
            'Do not write your name, phone number, e-mail address or staff number.',
            'Be careful with things that only you know, or where only you were present.',
            'An exact time can give you away. “In March” is sometimes enough.',
            'Write plainly. A phrase or a mistake that is typical of you can be recognised.',
            'The form points out what could give you away. That happens on your own device.',
          ],
        },
      ],
    },
    {
      heading: 'Photographs and papers',
      blocks: [
        {
          list: [
            'A photograph or file often holds hidden facts, such as the place or the name of the maker.',
            'Do not search cupboards or computers where you normally do not go. It can be noticed. It can also be forbidden.',
            'Do not print or copy at work. Many printers keep who prints what.',
            'Think who else has this paper. Are you the only one? Then it points to you.',
          ],
        },
      ],
    },
    {
      heading: 'Your code',
      blocks: [
        {
          list: [
            'Write the twelve words on paper and do not keep it at work.',
            'Better not photograph them: a photograph often ends up in other places too.',
            'Have you lost the code? Then nobody can let you into your mailbox again. We cannot either.',
          ],
        },
      ],
    },
    {
      heading: 'At work',
      blocks: [
        {
          list: [
            'Talk to nobody about it, not even to colleagues you trust.',
            'Do what you always do. Whoever suddenly behaves differently stands out.',
            'Do you want to talk to somebody after all? Choose somebody who must keep silent, such as a lawyer.',
          ],
        },
      ],
    },
    {
      heading: 'What we cannot promise',
      blocks: [
        {
          list: [
            'That nobody recognises you by your story.',
            'That your visit stays hidden from the network you are on.',
            'That nobody looks along on your device.',
            'That the website is never changed. Whoever runs the server can send another page than this one.',
          ],
        },
      ],
    },
  ],
};

export const consequences: Article = {
  title: 'Consequences',
  heading: 'If you stay anonymous',
  lead: 'You may stay anonymous to the very end. Nobody may press you to say your name. It does have consequences.',
  sections: [
    {
      heading: 'What becomes harder',
      blocks: [
        {
          list: [
            'The investigation can get stuck when nobody can ask you anything. So look in your mailbox now and then.',
            'Sometimes a question cannot be asked without people guessing who you are.',
            'Sometimes your story alone is not enough. Then you may be needed as a witness.',
          ],
        },
        'Does it get stuck? Then you may get a question in your mailbox with two answers: stay anonymous, or say who you are. They weigh the same. You decide. If you stay anonymous, the investigation goes on as well as it can.',
      ],
    },
    {
      heading: 'You can still choose later',
      blocks: [
        {
          list: [
            'You can say later who you are, to whom you want and for what you want.',
            'You can stop that again. What somebody knows, they cannot forget.',
            'Nobody passes on your name unless you agree. Does the law require it after all? Then you hear so beforehand, with the reason. Unless that would put an investigation or a court case at risk.',
            'Do you never say who you are? Then there is no name to pass on.',
          ],
        },
      ],
    },
    {
      heading: 'How do you want to be approached?',
      blocks: [
        'You say so yourself in your report. For example:',
        {
          list: [
            'through your mailbox on this website; that is the usual way',
            'through a lawyer or confidential adviser (vertrouwenspersoon)',
            'by a notice for everybody, with a word in it that only you know',
            'not at all',
          ],
        },
      ],
    },
    {
      heading: 'Are you still protected?',
      blocks: [
        'Yes. Does it come out later who you are? Then you must not be treated worse because of your report. It is the same as for somebody who reports by name.',
        'With your code you can show later that the report is yours.',
      ],
    },
  ],
};
