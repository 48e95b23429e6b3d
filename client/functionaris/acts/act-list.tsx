import { Button } from '../../shared/ui/button.tsx';
import { Details } from '../../shared/ui/details.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import type { Language } from '../../text/language.ts';
import type { Delivery } from '../desk-rows.ts';
import type { FunctionarisText } from '../texts.ts';
import type { Acting } from './act.ts';
import { MeetsTerm } from './act-form.tsx';
import { type ActKind, GROUPS, type GroupName, isOffered, termMetBy } from './acts.ts';
import type { First } from './first-act.ts';

export interface ActListProps extends Delivery {
  readonly text: FunctionarisText;
  readonly language: Language;
  readonly acting: Acting;
  readonly groups: readonly GroupName[];
  readonly side: Side;
  /** What stands out on the whole page. */
  readonly first: First;
  readonly onStart: (kind: ActKind) => void;
}

/** Whom what is written goes to: an act stands where its words will be read. */
export type Side = 'melder' | 'colleagues';

/** What can be done now: first what meets a term that presses, then the rest in groups. */
export function ActList(props: ActListProps) {
  const { text, acting, groups, onStart } = props;
  const offered = groups.map((group) => ({ group, kinds: GROUPS[group].filter((kind) => isOffered(kind, acting)) }));
  const pressing = offered
    .flatMap(({ kinds }) => kinds)
    .filter((kind) => (termMetBy(kind, acting)?.state ?? 'calm') !== 'calm');
  return (
    <section class="zp-acts zp-flow">
      <Heading level={2} appearance={3}>
        {text.acts.title[props.side]}
      </Heading>
      {pressing.map((kind) => (
        <div class="zp-acts__pressing" key={kind}>
          <Button appearance={kind === props.first ? 'primary' : 'secondary'} onClick={() => onStart(kind)}>
            {text.acts.acts[kind].name}
          </Button>
          <MeetsTerm {...props} kind={kind} />
        </div>
      ))}
      {offered
        .filter(({ kinds }) => kinds.length > 0)
        .map(({ group, kinds }) => (
          <Details summary={text.acts.groups[group]} key={group}>
            <ul class="zp-acts__group">
              {kinds.map((kind) => (
                <li key={kind}>
                  <Button appearance="link" onClick={() => onStart(kind)}>
                    {text.acts.acts[kind].name}
                  </Button>
                </li>
              ))}
            </ul>
          </Details>
        ))}
    </section>
  );
}
