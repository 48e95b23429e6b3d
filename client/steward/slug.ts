const MIN = 3;
const MAX = 40;
const SLUG = /^[a-z0-9][a-z0-9-]{1,38}[a-z0-9]$/;

/** The rule of schema/wire: 3 to 40 small letters, digits and hyphens, no hyphen at either end. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** A short address from a name: "Gemeente Súdwest-Fryslân" becomes `gemeente-sudwest-fryslan`. Empty when too short. */
export function proposeSlug(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.replaceAll(/[.'’]/g, '').replaceAll(/[^a-z0-9]+/g, '-');
  const cut = words.replace(/^-+/, '').slice(0, MAX).replace(/-+$/, '');
  return cut.length < MIN ? '' : cut;
}
