import { Button } from '../../shared/ui/button.tsx';
import { Heading } from '../../shared/ui/heading.tsx';
import { useAllTexts } from './texts.ts';

/** What a melder does besides reading and writing, each on a page of its own. */
export type Task = 'readers' | 'again' | 'code' | 'proof' | 'ending' | 'list';

export interface MeldingMenuProps {
  readonly tasks: readonly Task[];
  readonly onTask: (task: Task) => void;
}

export function MeldingMenu({ tasks, onTask }: MeldingMenuProps) {
  const { menu } = useAllTexts().mailbox;
  return (
    <>
      <Heading level={2}>{menu.title}</Heading>
      <ul class="zp-menu">
        {tasks.map((task) => (
          <li key={task}>
            <Button appearance="link" onClick={() => onTask(task)}>
              {menu[task]}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
