import { Details } from '../shared/ui/details.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { usePageHref } from './shell.ts';
import { useTexts } from './texts.ts';

/** The ways outside this channel, never as second choice (WBK-2.5). Who they are stands on one page, which the channel adds to. */
function Elsewhere() {
  const { elsewhere } = useTexts().melder;
  const href = usePageHref('buiten');
  return (
    <>
      <Paragraph>{elsewhere.free}</Paragraph>
      <Paragraph>{elsewhere.advice}</Paragraph>
      <Paragraph>{elsewhere.others}</Paragraph>
      <Paragraph>
        {/* Beside this page: what is typed here must stay. */}
        <a class="nl-link" href={href} target="_blank" rel="noopener noreferrer">
          {elsewhere.authorities}
        </a>
      </Paragraph>
    </>
  );
}

export function ElsewhereDetails() {
  const { elsewhere } = useTexts().melder;
  return (
    <Details summary={elsewhere.title}>
      <Elsewhere />
    </Details>
  );
}

export function ElsewhereSection() {
  const { elsewhere } = useTexts().melder;
  return (
    <>
      <Heading level={2}>{elsewhere.title}</Heading>
      <Elsewhere />
    </>
  );
}
