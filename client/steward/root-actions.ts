/** Who signs the list, and what waits for signatures. */
import { CHECK_WORDS } from '../../crypto/check-words.ts';
import { parseCode } from '../../crypto/code.ts';
import type { Code } from '../../crypto/public/brands.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { splitWords } from '../../crypto/words.ts';
import type { AtList, Bench } from './bench.ts';
import { cosignProposal, fingerprintsToCompare, withdrawProposal } from './proposal-flow.ts';
import { drawRootCode } from './root-code.ts';
import { nameRootKeys } from './root-keys-flow.ts';
import {
  countOf,
  joiningChoices,
  namedKeys,
  needsCode,
  type RootChoice,
  type RootsError,
  type RootsForm,
  rootChoices,
  startRoots,
  withinReach,
} from './roots-form.ts';
import { rootCodeSigner } from './signing-flow.ts';
import {
  type CosignForm,
  NOTHING_BEGUN,
  type PaperProblem,
  type StewardState,
  type WordsProblem,
} from './steward-state.ts';
import { PAPER_HOLDERS, TEXTS } from './texts.ts';
import { WordsDiffer } from './words-differ.ts';

/** Everybody who can be named, as the list and the invitations have them now. */
export function currentChoices({ known, invitations, own }: StewardState): readonly RootChoice[] {
  if (known === undefined) return [];
  return rootChoices({ directory: known.directory, invitations, own, paperHolders: PAPER_HOLDERS });
}

type PaperCode = { readonly code: Code | undefined } | { readonly problem: PaperProblem };

/** A code that is not in this list is refused here: nothing about it is sent. */
async function readPaperCode(typed: string, { known }: AtList): Promise<PaperCode> {
  if (typed.trim() === '') return { code: undefined };
  const parsed = await parseCode(typed);
  if (!parsed.ok) return { problem: parsed.problem };
  const { publicKey } = await rootCodeSigner(parsed.code);
  const isOfList = known.directory.rootKeys.some((key) => areEqual(key.publicKey, publicKey));
  return isOfList ? { code: parsed.code } : { problem: 'other' };
}

export function rootActions({ api, model, today, language, inSession, finish }: Bench) {
  /** Everything that can be said before somebody is asked for a new code; undefined when something is to be mended. */
  async function checkRoots(at: AtList, form: RootsForm) {
    const choices = currentChoices(model.get());
    const rootsErrors: RootsError[] = [];
    if (countOf(form) === 0) rootsErrors.push('nobody');
    if (countOf(form) === 1) rootsErrors.push('alone');
    const joining = joiningChoices(choices, form);
    const miscounted = joining.filter(({ id }) => splitWords(form.typed[id] ?? '').length !== CHECK_WORDS);
    const read = await readPaperCode(form.code, at);
    const code = 'code' in read ? read.code : undefined;
    if (needsCode(choices, form) && 'code' in read && code === undefined) rootsErrors.push('code');
    const rootsCodeProblem = 'problem' in read ? read.problem : undefined;
    const rootsWords: Record<string, WordsProblem> = Object.fromEntries(miscounted.map(({ id }) => [id, 'count']));
    model.set({ rootsErrors, rootsCodeProblem, rootsWords });
    const isGood = rootsErrors.length === 0 && rootsCodeProblem === undefined && miscounted.length === 0;
    return isGood ? { choices, joining, codes: code === undefined ? [] : [code] } : undefined;
  }

  async function sendRoots(at: AtList, form: RootsForm, drawn: Code | undefined): Promise<void> {
    const checked = await checkRoots(at, form);
    if (checked === undefined) return model.set({ screen: 'roots' });
    const { choices, joining, codes } = checked;
    const onPaper = drawn && {
      publicKey: (await rootCodeSigner(drawn)).publicKey,
      holder: TEXTS[language()].rootCode.holder,
    };
    try {
      const signed = await nameRootKeys(api, at.session, at.known, {
        rootKeys: namedKeys(choices, form, onPaper),
        threshold: form.threshold,
        typedWords: joining.map(({ id, publicKey }) => ({ publicKey, typed: form.typed[id] ?? '' })),
        today: today(),
        codes: drawn === undefined ? codes : [...codes, drawn],
      });
      await finish(at.session, { kind: 'roots', name: '' }, signed);
    } catch (error) {
      if (!(error instanceof WordsDiffer)) throw error;
      const rootsWords = Object.fromEntries(joining.map(({ id }) => [id, 'differ' as const]));
      model.set({ screen: 'roots', rootsWords });
    }
  }

  return {
    /** @param joining the id of a key that was just enrolled */
    openRoots(joining?: string) {
      const { known } = model.get();
      if (known === undefined) return;
      const roots = startRoots(currentChoices(model.get()), known.directory, joining);
      model.set({ ...NOTHING_BEGUN, screen: 'roots', roots });
    },
    fillRoots(change: Partial<RootsForm>) {
      const { roots } = model.get();
      if (roots === undefined) return;
      model.set({
        roots: withinReach({ ...roots, ...change }),
        rootsErrors: [],
        rootsWords: {},
        rootsCodeProblem: undefined,
      });
    },
    /** Signs, or first shows the new code that is to be kept. */
    signRoots: () =>
      inSession('roots', async (at) => {
        const { roots, rootCode } = model.get();
        if (roots === undefined) return;
        if (roots.paper !== 'new') return sendRoots(at, roots, undefined);
        if ((await checkRoots(at, roots)) === undefined) return;
        model.set({ screen: 'root-code', rootCode: rootCode ?? (await drawRootCode(language())) });
      }),
    /** After the new code was typed back. */
    signWithNewCode: () =>
      inSession('roots', async (at) => {
        const { roots, rootCode } = model.get();
        const code = await rootCode?.check();
        if (roots !== undefined && code !== undefined) await sendRoots(at, roots, code);
      }),

    openProposal: () => model.set({ ...NOTHING_BEGUN, screen: 'proposal' }),
    fillCosign: (change: Partial<CosignForm>) =>
      model.set({ cosign: { ...model.get().cosign, wordsProblem: undefined, codeProblem: undefined, ...change } }),
    cosign: () =>
      inSession('cosign', async (at) => {
        const { proposal, cosign } = model.get();
        if (proposal === undefined) return;
        const { session, known } = at;
        const fps = fingerprintsToCompare(known, proposal, session);
        const areCounted = fps.every((_, index) => splitWords(cosign.typed[index] ?? '').length === CHECK_WORDS);
        const read = await readPaperCode(cosign.code, at);
        const codeProblem = 'problem' in read ? read.problem : undefined;
        model.set({ cosign: { ...cosign, wordsProblem: areCounted ? undefined : 'count', codeProblem } });
        if (!areCounted || !('code' in read)) return;
        try {
          const input = { known, proposal, typedWords: cosign.typed, code: read.code };
          await finish(session, { kind: 'cosigned', name: '' }, await cosignProposal(api, session, input));
        } catch (error) {
          if (!(error instanceof WordsDiffer)) throw error;
          model.set({ cosign: { ...cosign, wordsProblem: 'differ' } });
        }
      }),
    withdraw: () =>
      inSession('withdraw', async ({ session }) => {
        await withdrawProposal(api, session);
        await finish(session, { kind: 'withdrawn', name: '' }, { isComplete: true });
      }),
  };
}
