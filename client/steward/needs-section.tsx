import { Badge } from '../shared/ui/badge.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { isReady, NEEDS, type Need } from './channel-needs.ts';
import type { StewardText } from './texts.ts';

export interface NeedsSectionProps {
  readonly text: StewardText;
  readonly met: readonly Need[];
}

export function NeedsSection({ text: { needs }, met }: NeedsSectionProps) {
  return (
    <section class="zp-flow">
      <Heading level={2}>{isReady(met) ? needs.ready : needs.title}</Heading>
      <ul class="zp-needs">
        {NEEDS.map((need) => (
          <li key={need} class="zp-needs__need">
            <Badge kind={met.includes(need) ? 'ok' : need === 'external' ? 'neutral' : 'warning'}>
              {met.includes(need) ? needs.done : needs.missing}
            </Badge>
            <span>{needs[need]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
