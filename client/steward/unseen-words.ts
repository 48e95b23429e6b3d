/** What no signature is given to shown to whoever typed or pasted it. */
import { holdsUnseen } from '../../crypto/strict-json.ts';

/** As much of a word as says where to look. */
const LONGEST = 40;
const MARK = '·';

/** Every word with something in it that nobody sees, with a dot where it stands; emoji of several parts as they are. */
export function unseenWords(text: string): readonly string[] {
  const words = text.split(/[ \n]+/).filter((word) => holdsUnseen(word));
  return [...new Set(words.map(withMarks))];
}

function withMarks(word: string): string {
  const letters = Array.from(word);
  const isPicture = (place: number) =>
    /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{fe0f}/u.test(letters[place] ?? '');
  const shown = letters.map((letter, place) => (holdsUnseen(letter) && !isPicture(place - 1) ? MARK : letter));
  return shown.slice(0, LONGEST).join('');
}
