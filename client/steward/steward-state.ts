/** What the steward's page shows. */
import type { Person } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import type { Designation, GuideVersion } from '../../schema/wire/guide.ts';
import type { KnownDirectory } from '../shared/directory.ts';
import type { Working } from '../shared/model.ts';
import type { AccountSession } from '../shared/session.ts';
import type { CodeProblem } from '../shared/vault/shown-code.ts';
import type { GuideForm } from './guide-form.ts';
import { EMPTY_INVITE, type InviteError, type InviteForm } from './invite-form.ts';
import type { WaitingRenewal } from './list-flow.ts';
import type { PolicyError, PolicyForm } from './policy-form.ts';
import type { Proposal } from './proposal-flow.ts';
import type { RootCode } from './root-code.ts';
import type { RootsError, RootsForm } from './roots-form.ts';
import type { SameChoice } from './same-person.ts';
import type { TemplatesError, TemplatesForm } from './templates-form.ts';

export type StewardTask =
  | 'read'
  | 'invite'
  | 'list'
  | 'change'
  | 'renew'
  | 'policy'
  | 'templates'
  | 'guide'
  | 'roots'
  | 'cosign'
  | 'withdraw';

export type StewardScreen =
  | 'home'
  | 'invite'
  | 'invite-steward'
  | 'invited'
  | 'compare'
  | 'change'
  | 'history'
  | 'policy'
  | 'templates'
  | 'guide'
  | 'poster'
  | 'proposal'
  | 'roots'
  | 'root-code';

export type PersonOp = 'suspend' | 'resume' | 'remove';

/** What was just signed. */
export interface Notice {
  readonly kind:
    | 'listed'
    | 'suspended'
    | 'resumed'
    | 'removed'
    | 'renewed'
    | 'policy'
    | 'templates'
    | 'roots'
    | 'cosigned'
    | 'withdrawn';
  readonly name: string;
  /** False: it waits for somebody else. */
  readonly isComplete: boolean;
}

/** Words that must be those of a fingerprint. */
export type WordsProblem = 'count' | 'differ';

/** Of a code on paper: what is wrong with the words, or not a key of this list. */
export type PaperProblem = CodeProblem;

/** What the pages say, while it is changed. */
export interface OpenGuide {
  readonly form: GuideForm;
  /** That it follows. */
  readonly version: number;
  readonly versions: readonly GuideVersion[];
}

export interface CosignForm {
  /** Six words each, in the order of `fingerprintsToCompare`. */
  readonly typed: readonly string[];
  readonly wordsProblem: WordsProblem | undefined;
  readonly code: string;
  readonly codeProblem: PaperProblem | undefined;
}

export interface StewardState extends Working<StewardTask> {
  readonly screen: StewardScreen;
  readonly session: AccountSession | undefined;
  /** This steward's root key. */
  readonly own: Bytes | undefined;
  readonly known: KnownDirectory | undefined;
  readonly proposal: Proposal | undefined;
  readonly renewals: readonly WaitingRenewal[];
  readonly invitations: readonly Invitation[];
  /** Of the newest guide. */
  readonly designations: readonly Designation[];
  readonly notice: Notice | undefined;

  readonly form: InviteForm;
  readonly stewardName: string;
  readonly errors: readonly InviteError[];
  /** The link just made, for the person it is for. */
  readonly made: { readonly name: string; readonly link: string } | undefined;

  readonly comparing: Invitation | undefined;
  readonly typedWords: string;
  readonly wordsProblem: WordsProblem | undefined;
  readonly same: SameChoice | undefined;
  readonly isSameMissing: boolean;

  readonly changing: { readonly op: PersonOp; readonly person: Person } | undefined;

  readonly policy: PolicyForm | undefined;
  readonly policyErrors: readonly PolicyError[];

  readonly templates: TemplatesForm | undefined;
  readonly templatesErrors: readonly TemplatesError[];

  readonly guide: OpenGuide | undefined;
  /** Places of what is wrong in it. */
  readonly guideErrors: readonly string[];
  readonly isGuideSaved: boolean;

  readonly roots: RootsForm | undefined;
  readonly rootsErrors: readonly RootsError[];
  /** By id of the key. */
  readonly rootsWords: Readonly<Record<string, WordsProblem>>;
  readonly rootsCodeProblem: PaperProblem | undefined;
  readonly rootCode: RootCode | undefined;

  readonly cosign: CosignForm;
}

export const EMPTY_COSIGN: CosignForm = { typed: [], wordsProblem: undefined, code: '', codeProblem: undefined };

/** Nothing of a screen that was left. */
export const NOTHING_BEGUN = {
  made: undefined,
  errors: [],
  notice: undefined,
  comparing: undefined,
  typedWords: '',
  wordsProblem: undefined,
  same: undefined,
  isSameMissing: false,
  changing: undefined,
  policy: undefined,
  policyErrors: [],
  templates: undefined,
  templatesErrors: [],
  guide: undefined,
  guideErrors: [],
  isGuideSaved: false,
  roots: undefined,
  rootsErrors: [],
  rootsWords: {},
  rootsCodeProblem: undefined,
  rootCode: undefined,
  cosign: EMPTY_COSIGN,
  problem: undefined,
} as const satisfies Partial<StewardState>;

export const FRESH: StewardState = {
  ...NOTHING_BEGUN,
  screen: 'home',
  session: undefined,
  own: undefined,
  known: undefined,
  proposal: undefined,
  renewals: [],
  invitations: [],
  designations: [],
  form: EMPTY_INVITE,
  stewardName: '',
  busy: undefined,
};
