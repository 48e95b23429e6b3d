/**
 * Nothing that a melder says of the end of a melding tells a functionaris the hour. Two worlds each time: the same words,
 * before and after what a functionaris does in the same batch, by which he would divide the half day in two.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addChannel,
  addHandler,
  openRoom,
  placeMelding,
  type Room,
  readAtDesk,
  sealed,
  writeAsMelder,
  writeAtDesk,
} from '../unit/server/room.ts';

type Ending = 'asks' | 'stop';

const rooms: Room[] = [];
let makeWorld: () => Promise<World>;
beforeEach(() => {
  makeWorld = async () => {
    const room = await openRoom();
    rooms.push(room);
    const channel = await addChannel(room);
    const handler = await addHandler(room, channel);
    const melder = await placeMelding(room, channel);
    await room.goTo('2026-11-20T11:00:00Z');
    return {
      desk: (kind) =>
        writeAtDesk(room, handler, melder, sealed({ meldingId: melder.meldingId }), { ending: { kind } }).then(
          wasTaken,
        ),
      melder: (kind) => writeAsMelder(room, melder, sealed({ meldingId: melder.meldingId }), kind).then(wasTaken),
      goTo: (instant) => room.goTo(instant),
      isThere: async () => (await readAtDesk(room, handler, melder)).json.meldingen[0] !== null,
    };
  };
});
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.close();
});

interface World {
  readonly desk: (kind: Ending) => Promise<void>;
  readonly melder: (kind: Ending) => Promise<void>;
  readonly goTo: (instant: string) => Promise<void>;
  /** For the functionaris. */
  readonly isThere: () => Promise<boolean>;
}

function wasTaken({ status }: { readonly status: number }): void {
  expect(status).toBe(200);
}

type Act = (world: World) => Promise<unknown>;

/** What the functionaris sees when the melder's words came first, and when they came last. */
async function bothOrders(melder: Act, desk: Act, see: (world: World) => Promise<unknown>, before?: Act) {
  const seen: unknown[] = [];
  for (const acts of [
    [melder, desk],
    [desk, melder],
  ]) {
    const world = await makeWorld();
    await before?.(world);
    for (const act of acts) await act(world);
    seen.push(await see(world));
  }
  return seen;
}

const stopAndAsk: Act = async ({ desk }) => {
  await desk('stop');
  await desk('asks');
};
const inNextBatch = async ({ goTo, isThere }: World) => {
  await goTo('2026-11-20T23:00:00Z');
  return isThere();
};

describe('P3: the hour at which a melder asked, or stopped it', () => {
  it('shows in no end of a melding that a functionaris stops and asks for anew', async () => {
    const seen = await bothOrders(({ melder }) => melder('asks'), stopAndAsk, inNextBatch);
    expect(seen).toEqual([true, true]);
  });

  it('shows in no end of a melding that he stops, and asks for in the batch after', async () => {
    const seen = await bothOrders(
      ({ melder }) => melder('asks'),
      ({ desk }) => desk('stop'),
      async (world) => {
        await inNextBatch(world);
        await world.desk('asks');
        await world.goTo('2026-11-21T11:00:00Z');
        return world.isThere();
      },
    );
    expect(seen).toEqual([true, true]);
  });

  it('shows in no end of a melding that he asks for in the batch in which the melder stops it', async () => {
    const seen = await bothOrders(
      ({ melder }) => melder('stop'),
      ({ desk }) => desk('asks'),
      async ({ goTo, isThere }) => {
        await goTo('2027-11-20T11:00:00Z');
        return isThere();
      },
    );
    expect(seen).toEqual([true, true]);
  });

  it('shows nowhere when the melder stops it and asks again, or the other way round', async () => {
    const twice =
      (...kinds: readonly Ending[]): Act =>
      async ({ melder }) => {
        for (const kind of kinds) await melder(kind);
      };
    for (const words of [twice('stop', 'asks'), twice('asks', 'stop')]) {
      const seen = await bothOrders(words, ({ desk }) => desk('asks'), inNextBatch);
      expect(seen).toEqual([true, true]);
    }
  });

  it('does not keep both sides from asking in one batch, in either order', async () => {
    const seen = await bothOrders(
      ({ melder }) => melder('asks'),
      ({ desk }) => desk('asks'),
      inNextBatch,
    );
    expect(seen).toEqual([false, false]);
  });
});
