/** Work in the meldingen of an open desk: in one of them, or in many, one after another. */
import type { AccountSession } from '../shared/session.ts';
import type { Desk, ReadMelding } from './desk-flow.ts';
import type { DeskSession } from './desk-session.ts';
import { type DeskTask, findMelding, type Many, withMelding, withoutLost } from './desk-state.ts';
import { type AtDesk, MeldingLost } from './melding-flow.ts';
import type { OnEach } from './renewed-keys-flow.ts';
import type { Here } from './settled-writing.ts';

export interface DeskWork {
  /** The open one unless told. */
  inMelding(task: DeskTask, work: (here: Here) => Promise<void>, meldingId?: string): Promise<void>;
  inMany(kind: Many['kind'], work: (at: AtDesk, onEach: OnEach) => Promise<void>): Promise<void>;
  /** In one that was just found, as part of other work. */
  enter(session: AccountSession, melding: ReadMelding, work: (here: Here) => Promise<void>): Promise<void>;
  /** A melding as it is read now; undefined for who signed out meanwhile. */
  readNow(meldingId: string): { readonly at: AtDesk; readonly melding: ReadMelding } | undefined;
}

export function createDeskWork(desk: DeskSession): DeskWork {
  const { model, setFor, inSession } = desk;

  async function enter(session: AccountSession, melding: ReadMelding, work: (here: Here) => Promise<void>) {
    await withLost(desk, session, () => work(hereOf(desk, session, melding)));
  }

  return {
    enter,
    inMelding: (task, work, meldingId) =>
      inSession(task, async (session) => {
        const { desk: found, current } = model.get();
        const melding = findMelding(found, meldingId ?? current);
        if (melding !== undefined) await enter(session, melding, work);
      }),
    inMany: (kind, work) =>
      inSession('many', (session) =>
        work(atDesk(desk, session), (progress, changed) => {
          setFor(session, { many: { ...progress, kind } });
          if (changed !== undefined) hereOf(desk, session, changed).show(changed);
        }),
      ),
    readNow(meldingId) {
      const { session, desk: found } = model.get();
      const melding = findMelding(found, meldingId);
      return session === undefined || melding === undefined ? undefined : { at: atDesk(desk, session), melding };
    },
  };
}

function atDesk({ api, model, today, unanswered, setFor }: DeskSession, session: AccountSession): AtDesk {
  // Nothing is done before the desk was opened.
  let { known } = model.get().desk as Desk;
  return {
    api,
    session,
    today: today(),
    unanswered,
    get known() {
      return known;
    },
    // What the person confirms stays the list that the screen showed.
    set known(newer) {
      known = newer;
      const { desk } = model.get();
      if (desk !== undefined && desk.known !== newer) setFor(session, { desk: { ...desk, known: newer } });
    },
  };
}

function hereOf(desk: DeskSession, session: AccountSession, melding: ReadMelding): Here {
  const { model, setFor } = desk;
  return {
    at: atDesk(desk, session),
    melding,
    // What is said about a melding is said where that melding is.
    set(change) {
      if (model.get().current === melding.meldingId) setFor(session, change);
    },
    show(changed) {
      const { desk: found } = model.get();
      if (found !== undefined) setFor(session, { desk: withMelding(found, changed) });
    },
  };
}

/** A melding that a colleague handles alone from now on goes from the desk, which says so. */
async function withLost(
  { model, setFor }: DeskSession,
  session: AccountSession,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const { desk, current } = model.get();
    if (!(error instanceof MeldingLost) || desk === undefined) throw error;
    setFor(session, { desk: withoutLost(desk, error) });
    if (current === error.meldingId) setFor(session, { current: undefined, screen: 'desk' });
  }
}
