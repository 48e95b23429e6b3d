import { Button } from '../../shared/ui/button.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import type { Task } from './place.ts';
import { useAllTexts } from './texts.ts';

export interface MeldingMenuProps {
  readonly tasks: readonly Task[];
  readonly onTask: (task: Task) => void;
}

const GROUPS = [
  { name: 'aboutYou', tasks: ['retaliation', 'approach', 'companion', 'aftercare', 'identity', 'code'] },
  { name: 'aboutReaders', tasks: ['read-along', 'readers', 'again', 'list'] },
  { name: 'aboutReport', tasks: ['speak', 'secret', 'proof', 'withdrawal', 'ending'] },
] as const satisfies readonly { readonly name: string; readonly tasks: readonly Task[] }[];

export function MeldingMenu({ tasks, onTask }: MeldingMenuProps) {
  const { menu } = useAllTexts().mailbox;
  const groups = GROUPS.map(({ name, tasks: all }) => ({ name, tasks: all.filter((task) => tasks.includes(task)) }));
  return (
    <>
      <Heading level={2}>{menu.title}</Heading>
      {groups.map((group) => (
        <section key={group.name} class="zp-menu-group">
          <Heading level={3}>{menu[group.name]}</Heading>
          <ul class="zp-menu">
            {group.tasks.map((task) => (
              <li key={task}>
                <Button appearance="link" onClick={() => onTask(task)}>
                  {menu[task]}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
