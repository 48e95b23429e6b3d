import { Details } from '../shared/ui/details.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { useTexts } from './texts.ts';

const AUTHORITIES = ['acm', 'afm', 'ap', 'dnb', 'igj', 'nza', 'anvs', 'nvwa', 'huis'] as const;

/** The ways outside this channel, never as second choice (WBK-2.5). */
export function Elsewhere() {
  const { elsewhere } = useTexts().melder;
  return (
    <>
      <Paragraph>{elsewhere.free}</Paragraph>
      <Paragraph>{elsewhere.advice}</Paragraph>
      <Paragraph>{elsewhere.others}</Paragraph>
      <Paragraph>{elsewhere.authorities}</Paragraph>
      <ul>
        {AUTHORITIES.map((name) => (
          <li key={name}>{elsewhere[name]}</li>
        ))}
      </ul>
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
