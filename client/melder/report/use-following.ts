import { useRef, useState } from 'preact/hooks';
import type { Follower, Following } from './attachments-flow.ts';

export interface FollowingControls {
  /** How far the files are that follow a report; undefined when none do. */
  readonly state: Following | undefined;
  follow(make: (onChange: (state: Following) => void) => Follower): void;
  /** After files stopped on their way. */
  goOn(): void;
}

/** Outlives the screens of the report: files go on when an idle page takes the words off the screen. */
export function useFollowing(): FollowingControls {
  const [state, setState] = useState<Following>();
  const follower = useRef<Follower>(undefined);
  return {
    state,
    follow(make) {
      follower.current = make(setState);
      void follower.current.go();
    },
    goOn: () => void follower.current?.go(),
  };
}

export function isGoing({ state }: FollowingControls): boolean {
  return state !== undefined && state.kind !== 'done';
}
