import { confirmBy, feedbackBy } from '../../shared/next-dates.ts';
import { formatDay } from '../../text/dates.ts';
import { useTexts } from '../texts.ts';

/** When to come back: nobody can send a reminder. */
export function LookAgain({ sentOn }: { readonly sentOn: string }) {
  const { language, melder } = useTexts();
  const { code } = melder;
  return (
    <ul>
      <li>{code.confirmationOn(formatDay(confirmBy(sentOn), language))}</li>
      <li>{code.informationOn(formatDay(feedbackBy(sentOn, undefined), language))}</li>
    </ul>
  );
}

/** On paper nothing says what the words are for: whoever finds the sheet learns two days. */
export function PaperDays({ sentOn }: { readonly sentOn: string }) {
  const { language, melder } = useTexts();
  const first = formatDay(confirmBy(sentOn), language);
  const second = formatDay(feedbackBy(sentOn, undefined), language);
  return <p class="zp-paper-only">{melder.code.paperDays(first, second)}</p>;
}
