import type { Facts } from '../../../schema/content/rules/facts.ts';
import { confirmBy, feedbackBy } from '../../../schema/content/rules/terms.ts';
import { formatDay } from '../../text/dates.ts';
import { useTexts } from '../texts.ts';

/** When to come back: nobody can send a reminder. */
export function LookAgain({ facts }: { readonly facts: Facts }) {
  const { language, melder } = useTexts();
  const { code } = melder;
  return (
    <ul>
      <li>{code.confirmationOn(formatDay(confirmBy(facts), language))}</li>
      <li>{code.informationOn(formatDay(feedbackBy(facts), language))}</li>
    </ul>
  );
}

/** On paper nothing says what the words are for: whoever finds the sheet learns two days. */
export function PaperDays({ facts }: { readonly facts: Facts }) {
  const { language, melder } = useTexts();
  const first = formatDay(confirmBy(facts), language);
  const second = formatDay(feedbackBy(facts), language);
  return <p class="zp-paper-only">{melder.code.paperDays(first, second)}</p>;
}
