import type { TextShape } from '../language.ts';
import type { stewardTemplatesNl } from '../nl/steward-templates.ts';

export const stewardTemplatesEn: TextShape<typeof stewardTemplatesNl> = {
  open: 'Proposed texts',
  title: 'Proposed texts',
  lead: 'A functionaris begins a message with these texts. You can change them for your organisation. The functionaris then makes the text right for the report.',
  public:
    'Your texts go into the list that you sign. Everybody who visits the channel can read that list. So write nothing in them about a report, about who made it, or about anybody in it.',
  once: (now, more) =>
    `It is best to sign once, when all your texts are ready. Each time all of them are added to the list anew, and whoever visits the channel fetches the whole list. The list is now ${now} KB. Your present texts add ${more} KB to it.`,
  braces: (place) => `What is between braces, such as ${place}, is filled in by the program.`,
  brackets:
    'What is between square brackets, such as [reason], is filled in by the functionaris. While it is there, the message cannot be sent.',
  language: 'In which language?',
  languageHint: 'Who reports in Dutch gets Dutch. Everybody else gets English.',
  changed: (name) => `${name} (changed)`,
  field: 'Text',
  places: (places) => `You can use: ${places}`,
  noPlaces: 'The program fills in nothing in this text.',
  example: 'With made-up days:',
  putBack: 'Put the standard text back',
  putBackOf: (name) => `Put the standard text back: ${name}`,
  errors: {
    empty: 'Write a text, or put the standard text back.',
    unseen: (words) =>
      `There is a character in it that nobody sees, such as a tab: ${words}. Such a character cannot be signed, because something may be hidden in it. Type that part again. An emoji made of parts has such characters as well: choose another one.`,
    long: 'Use 4000 characters at most.',
    places: (strange) => `The program cannot fill this in here: ${strange}`,
  },
  fix: 'Something in a text is not right. See where it says so, and correct it.',
  size: 'Your texts together are too long. Make them shorter, or put a standard text back.',
};
