/** "Toegang": the ways into one's own account, a new device, and another recovery code. */
import { CHECK_WORDS } from '../../../crypto/check-words.ts';
import type { Bytes } from '../../../crypto/public/brands.ts';
import { splitWords } from '../../../crypto/words.ts';
import type { Language } from '../../text/language.ts';
import { type Api, isFailure } from '../api.ts';
import { attempt, createModel, type Model, type Working } from '../model.ts';
import { type AccountSession, type AddedWayIn, readAccount } from '../session.ts';
import type { Passkeys } from '../vault/passkey.ts';
import { type CodeProblem, checkTypedBack, drawCode, type ShownCode } from '../vault/shown-code.ts';
import type { UnusedCode } from '../vault/sign-in-model.ts';
import { findDevice, letIn, type ShownDevice, scannedFingerprint } from './pairing-flow.ts';
import { addWayIn, makePasskey, type NamePasskey, replaceRecoveryCode, revokeWayIn } from './ways-in.ts';

export type AccountTask = 'read' | 'passkey' | 'device' | 'code' | 'replace' | 'revoke';

export interface AccountState extends Working<AccountTask> {
  readonly screen: 'closed' | 'ways' | 'device' | 'compare' | 'revoke' | 'recovery' | 'retype';
  /** The whole fingerprint, from a QR; undefined: six words are to be typed. */
  readonly scanned: Bytes | undefined;
  readonly typedWords: string;
  readonly isWordsMissing: boolean;
  /** What both screens show as six words. */
  readonly transcript: Bytes | undefined;
  readonly revoking: Bytes | undefined;
  readonly shown: ShownCode | undefined;
  readonly typedCode: string;
  readonly codeProblem: CodeProblem | undefined;
  readonly done: 'passkey' | 'device' | 'replace' | 'revoke' | 'forgotten' | undefined;
}

export interface AccountOptions {
  readonly api: Api;
  readonly passkeys: Passkeys;
  /** Who is signed in, on the page that these screens are part of. */
  readonly page: Model<{ readonly session: AccountSession | undefined }>;
  /** The server does not know this page's session any more. */
  readonly onSessionOver: () => void;
  /** Somebody left who may have kept words that were not put in force, as far as this page knows. */
  readonly onUnusedCode?: ((known: UnusedCode) => void) | undefined;
}

export interface Account {
  readonly model: Model<AccountState>;
  /** Shows the list, with what other devices did meanwhile. */
  open(): Promise<void>;
  close(): void;
  /** Back to the list. */
  back(): void;
  /** What stood behind `#` in the address: the link of a new device's QR, or nothing of the kind. */
  scan(fragment: string): void;
  addPasskey(nameOf: NamePasskey): Promise<void>;
  goToDevice(): void;
  typeWords(typedWords: string): void;
  letIn(): Promise<void>;
  compared(): Promise<void>;
  askRevoke(wayInId: Bytes): void;
  revoke(): Promise<void>;
  drawCode(language: Language): Promise<void>;
  goToCode(screen: 'recovery' | 'retype'): void;
  typeCode(typedCode: string): void;
  replaceCode(): Promise<void>;
  forgetSeen(): void;
}

const WAYS = {
  scanned: undefined,
  typedWords: '',
  isWordsMissing: false,
  transcript: undefined,
  revoking: undefined,
  shown: undefined,
  typedCode: '',
  codeProblem: undefined,
  done: undefined,
  busy: undefined,
  problem: undefined,
} as const;

export function createAccount({ api, passkeys, page, onSessionOver, onUnusedCode }: AccountOptions): Account {
  const model = createModel<AccountState>({ ...WAYS, screen: 'closed' });
  const current = () => page.get().session;

  /** Made and, as far as this page knows, not added: the answer was lost. */
  let made: AddedWayIn | undefined;
  let lastSession: AccountSession | undefined;
  /** Whose new code may be in force: it was sent, and the answer was lost. Neither a screen nor a retry makes it sure. */
  const unsure = new WeakSet<AccountSession>();

  let here = current();
  page.subscribe(() => {
    const gone = here;
    here = current();
    // However they left: what was shown or typed here is not for who signs in next.
    if (gone !== undefined && gone !== here) closeFor(gone);
  });

  function closeFor(session: AccountSession | undefined): void {
    const { screen, shown, busy } = model.get();
    const isUnsure = busy === 'replace' || (session !== undefined && unsure.has(session));
    if (screen !== 'closed' && (isUnsure || shown !== undefined)) onUnusedCode?.(isUnsure ? 'unsure' : 'unused');
    model.set({ ...WAYS, screen: 'closed' });
  }
  const close = () => closeFor(current());

  async function inSession(task: AccountTask, work: (session: AccountSession) => Promise<void>): Promise<void> {
    const session = current();
    if (session === undefined) return;
    if (session !== lastSession) made = undefined;
    lastSession = session;
    await attempt(model, task, async () => {
      try {
        await work(session);
      } catch (error) {
        if (current() === session) throw error;
      }
    });
    // What was on its way for somebody who left is said to nobody, and opens nothing for who is here now.
    if (current() !== session) return close();
    if (model.get().problem !== 'session.refused') return;
    close();
    onSessionOver();
  }

  function finish(done: AccountState['done']): void {
    model.set({ ...WAYS, screen: 'ways', done });
  }

  async function show(done: AccountState['done']): Promise<void> {
    finish(done);
    await inSession('read', (session) => readAccount(api, session));
  }

  async function putInForce(session: AccountSession, { code }: ShownCode): Promise<void> {
    const wasUnsure = unsure.has(session);
    unsure.add(session);
    try {
      await replaceRecoveryCode(api, session, code);
      unsure.delete(session);
    } catch (error) {
      // What was refused is not in force; what was sent before may be.
      if (isFailure(error, 'session.refused') && !wasUnsure) unsure.delete(session);
      throw error;
    }
  }

  function shownDevice(): ShownDevice | undefined {
    const { scanned, typedWords } = model.get();
    if (scanned !== undefined) return { fp: scanned };
    return splitWords(typedWords).length === CHECK_WORDS ? { typed: typedWords } : undefined;
  }

  return {
    model,
    open: () => show(undefined),
    close,
    back: () => finish(undefined),
    scan(fragment) {
      const scanned = scannedFingerprint(fragment);
      if (scanned !== undefined) model.set({ ...WAYS, screen: 'device', scanned });
    },
    addPasskey: (nameOf) =>
      inSession('passkey', async (session) => {
        model.set({ done: undefined });
        const passkey = made ?? (await makePasskey(api, passkeys, session, nameOf(session)));
        made = passkey;
        await addWayIn(api, session, passkey);
        made = undefined;
        finish('passkey');
      }),
    goToDevice: () => model.set({ ...WAYS, screen: 'device' }),
    typeWords: (typedWords) => model.set({ typedWords, isWordsMissing: false }),
    letIn: () =>
      inSession('device', async (session) => {
        const shown = shownDevice();
        if (shown === undefined) return model.set({ isWordsMissing: true });
        const kemPk = await findDevice(api, session, shown);
        model.set({ transcript: await letIn(api, session, kemPk), screen: 'compare' });
      }),
    compared: () => show('device'),
    askRevoke: (revoking) => model.set({ ...WAYS, screen: 'revoke', revoking }),
    revoke: () =>
      inSession('revoke', async (session) => {
        const { revoking } = model.get();
        if (revoking === undefined) return;
        await revokeWayIn(api, session, revoking);
        finish('revoke');
      }),
    drawCode: (language) =>
      inSession('code', async () => {
        model.set({ ...WAYS, busy: 'code', shown: await drawCode(language), screen: 'recovery' });
      }),
    goToCode: (screen) => model.set({ screen, problem: undefined }),
    typeCode: (typedCode) => model.set({ typedCode, codeProblem: undefined }),
    replaceCode: () =>
      inSession('replace', async (session) => {
        const { shown, typedCode } = model.get();
        if (shown === undefined) return;
        const codeProblem = await checkTypedBack(typedCode, shown);
        model.set({ codeProblem });
        if (codeProblem !== undefined) return;
        await putInForce(session, shown);
        finish('replace');
      }),
    forgetSeen() {
      const session = current();
      session?.memory.forget(session.opened.vault.accountId);
      finish('forgotten');
    },
  };
}
