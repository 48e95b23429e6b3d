import { useRef, useState } from 'preact/hooks';
import type { Sender } from '../../shared/attach/send-together.ts';
import type { Following } from './attachments-flow.ts';

export interface FollowingControls {
  /** How far the files are that follow a report; undefined when none do. */
  readonly state: Following | undefined;
  follow(make: (onChange: (state: Following) => void) => Sender): void;
  /** After files stopped on their way, or a pause. */
  goOn(): void;
  pause(): void;
}

/** Outlives the screens of the report: files go on when an idle page takes the words off the screen. */
export function useFollowing(): FollowingControls {
  const [state, setState] = useState<Following>();
  const sender = useRef<Sender>(undefined);
  return {
    state,
    follow(make) {
      sender.current = make(setState);
      void sender.current.go();
    },
    goOn: () => void sender.current?.go(),
    pause: () => sender.current?.pause(),
  };
}

export function isGoing({ state }: FollowingControls): boolean {
  return state !== undefined && state.kind !== 'done';
}
