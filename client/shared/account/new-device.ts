/** The new device's page: waits to be let in, compares six words, makes a passkey of its own, and is signed in. */
import type { Bytes } from '../../../crypto/public/brands.ts';
import { attempt, createModel, type Model, type Working } from '../model.ts';
import { type AccountSession, type AddedWayIn, endSession } from '../session.ts';
import type { SignInOptions } from '../vault/sign-in-model.ts';
import { announceDevice, collectGrant, pairingLink, type WaitingDevice } from './pairing-flow.ts';
import { addWayIn, makePasskey, type NamePasskey } from './ways-in.ts';

export interface NewDeviceState extends Working<'start' | 'look' | 'passkey' | 'leave'> {
  readonly screen: 'closed' | 'waiting' | 'compare' | 'differ' | 'passkey';
  readonly waiting: WaitingDevice | undefined;
  /** For the QR that the other device scans. */
  readonly link: string | undefined;
  /** What both screens show as six words. */
  readonly transcript: Bytes | undefined;
  /** The other device belongs to a steward and this page is a desk's, or the other way round. */
  readonly isWrongRole: boolean;
}

export interface NewDevice {
  readonly model: Model<NewDeviceState>;
  start(): Promise<void>;
  /** Asks once whether the other device let this one in; the screen does it every few seconds. */
  look(): Promise<void>;
  same(): void;
  differ(): Promise<void>;
  makePasskey(nameOf: NamePasskey): Promise<void>;
  close(): Promise<void>;
}

const CLOSED: NewDeviceState = {
  screen: 'closed',
  waiting: undefined,
  link: undefined,
  transcript: undefined,
  isWrongRole: false,
  busy: undefined,
  problem: undefined,
};

export function createNewDevice({ api, passkeys, role, memory, onSession }: SignInOptions): NewDevice {
  const model = createModel<NewDeviceState>(CLOSED);
  /** Let in, and not believed before a person compared the words. */
  let session: AccountSession | undefined;
  let made: AddedWayIn | undefined;

  /** Nothing of the account stays here, and the server forgets this page. */
  async function abandon(): Promise<void> {
    const left = session;
    session = undefined;
    made = undefined;
    if (left !== undefined) await endSession(api, left);
  }

  async function collect(waiting: WaitingDevice): Promise<void> {
    const collected = await collectGrant(api, waiting, memory);
    // Closed meanwhile, or started again.
    if (collected === undefined || model.get().waiting !== waiting) return;
    session = collected.session;
    if (session.role === role) return model.set({ screen: 'compare', transcript: collected.transcript });
    model.set({ isWrongRole: true });
    await abandon();
  }

  return {
    model,
    start: () =>
      attempt(model, 'start', async () => {
        model.set({ ...CLOSED, screen: 'waiting', busy: 'start' });
        const waiting = await announceDevice(api);
        model.set({ waiting, link: pairingLink(api.origin, role, waiting) });
      }),
    async look() {
      const { screen, waiting, problem, isWrongRole } = model.get();
      const isOver = isWrongRole || (problem !== undefined && problem !== 'network.failed');
      if (screen === 'waiting' && waiting !== undefined && !isOver)
        await attempt(model, 'look', () => collect(waiting));
    },
    same: () => model.set({ screen: 'passkey', problem: undefined }),
    differ: () =>
      attempt(model, 'leave', async () => {
        model.set({ screen: 'differ' });
        await abandon();
      }),
    makePasskey: (nameOf) =>
      attempt(model, 'passkey', async () => {
        if (session === undefined) return;
        // Made once: what comes after it may fail and be tried again.
        made ??= await makePasskey(api, passkeys, session, nameOf(session));
        await addWayIn(api, session, made);
        await onSession(session);
        session = undefined;
        made = undefined;
        model.set(CLOSED);
      }),
    async close() {
      model.set(CLOSED);
      await attempt(model, 'leave', abandon);
      model.set(CLOSED);
    },
  };
}
