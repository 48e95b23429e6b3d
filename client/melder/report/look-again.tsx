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
