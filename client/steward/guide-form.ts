import { type Designation, type Guide, guide, type Place, type Way } from '../../schema/wire/guide.ts';

type Adoption = NonNullable<Guide['adoption']>;

/** The guide as it is typed: a record of adoption that is not there yet has no name for who agreed. */
export interface GuideForm extends Omit<Guide, 'adoption'> {
  readonly adoption: Omit<Adoption, 'by'> & { readonly by: Adoption['by'] | '' };
}

export const EMPTY_WAY: Way = { words: { nl: '', en: '' }, phone: '', href: '' };
export const EMPTY_PLACE: Place = { name: '', ...EMPTY_WAY };
/** Of somebody on the list of whom nothing was filled in. */
export function emptyDesignation(fp: string): Designation {
  return { fp, under: ['d', 'e'], from: '', until: '', knows: [], trainedOn: '' };
}

export const EMPTY_ADVISER: Guide['advisers'][number] = { name: '', where: 'internal', phone: '', mail: '' };
const NOT_ADOPTED: GuideForm['adoption'] = { by: '', on: '', reference: '' };

export function guideForm({ adoption, ...rest }: Guide): GuideForm {
  return { ...rest, adoption: adoption ?? NOT_ADOPTED };
}

export type CheckedGuide =
  | { readonly ok: true; readonly guide: Guide }
  /** Places of what is wrong: `ways.phone.phone`. */
  | { readonly ok: false; readonly errors: readonly string[] };

/** Without the rows in which nothing was typed. */
export function withoutEmptyRows(form: GuideForm): GuideForm {
  return {
    ...form,
    advisers: form.advisers.filter(({ name, phone, mail }) => name + phone + mail !== ''),
    authorities: form.authorities.filter(isTyped),
    support: form.support.filter(isTyped),
    designations: form.designations.filter(
      ({ from, until, knows, trainedOn }) => from + until + trainedOn !== '' || knows.length > 0,
    ),
  };
}

/** By the same rules as the server, so that nothing is sent that it refuses. */
export function checkGuide(form: GuideForm): CheckedGuide {
  const { by, ...adopted } = form.adoption;
  const result = guide.safeParse(trimmed({ ...form, adoption: by === '' ? null : { by, ...adopted } }));
  if (result.success) return { ok: true, guide: result.data };
  return { ok: false, errors: [...new Set(result.error.issues.map(({ path }) => path.join('.')))] };
}

function isTyped({ name, words, phone, href }: Place): boolean {
  return name + words.nl + words.en + phone + href !== '';
}

/** Every text in it, at both ends. */
function trimmed(value: unknown): unknown {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, trimmed(part)]));
}

/** Which sentence says what is wrong there. */
export type FieldProblem = 'text' | 'name' | 'phone' | 'href' | 'mail' | 'day';

const DAYS: readonly string[] = ['on', 'placesCheckedOn', 'from', 'until', 'trainedOn', 'independenceOn'];

export function problemAt(errors: readonly string[], place: string): FieldProblem | undefined {
  if (!errors.includes(place)) return undefined;
  const field = place.split('.').at(-1);
  if (field === 'phone' || field === 'href' || field === 'mail') return field;
  if (DAYS.includes(field ?? '')) return 'day';
  return field === 'name' && !place.startsWith('contact') ? 'name' : 'text';
}
