/** The code of the list: drawn, shown once, and typed back whole before it is worth anything. */
import type { Code } from '../../crypto/public/brands.ts';
import { createModel, type Model } from '../shared/model.ts';
import { type CodeProblem, checkTypedBack, drawCode, type ShownCode } from '../shared/vault/shown-code.ts';
import type { Language } from '../text/language.ts';

export interface RootCodeState {
  readonly step: 'shown' | 'retype';
  readonly shown: ShownCode;
  readonly typed: string;
  readonly codeProblem: CodeProblem | undefined;
}

export interface RootCode {
  readonly model: Model<RootCodeState>;
  goTo(step: RootCodeState['step']): void;
  type(typed: string): void;
  /** Undefined until the typed words are those that were shown. */
  check(): Promise<Code | undefined>;
}

export async function drawRootCode(language: Language): Promise<RootCode> {
  const shown = await drawCode(language);
  const model = createModel<RootCodeState>({ step: 'shown', shown, typed: '', codeProblem: undefined });
  return {
    model,
    goTo: (step) => model.set({ step }),
    type: (typed) => model.set({ typed, codeProblem: undefined }),
    async check() {
      const codeProblem = await checkTypedBack(model.get().typed, shown);
      model.set({ codeProblem });
      return codeProblem === undefined ? shown.code : undefined;
    },
  };
}
