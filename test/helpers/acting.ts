/** What a functionaris does in an open melding, on the screens, by the names that its buttons and fields have. Dutch pages. */
import type { Locator, Page } from 'playwright-core';
import type { FieldName, Values } from '../../client/functionaris/acts/act.ts';
import { ACTS, type ActKind, GROUPS, type GroupName } from '../../client/functionaris/acts/acts.ts';
import { actsNl } from '../../client/text/nl/acts.ts';
import { glance } from './looking.ts';

/** One act from its button to the sentence that says it was done; what is not given stays as the form proposes it. */
export async function act(page: Page, kind: ActKind, values: Values): Promise<void> {
  const { name, send, sent } = actsNl.acts[kind];
  await (await findAct(page, kind)).click();
  const form = page.getByRole('form', { name, exact: true });
  for (const [field, value] of Object.entries(values)) await fill(form, kind, field as FieldName, value);
  await glance(page, `act-${kind}`);
  await form.getByRole('button', { name: send, exact: true }).click();
  await page.getByText(sent).first().waitFor();
}

/** What meets a term that presses stands above the groups; the rest inside one, which is opened. */
async function findAct(page: Page, kind: ActKind): Promise<Locator> {
  const button = page.getByRole('button', { name: actsNl.acts[kind].name, exact: true });
  if ((await button.count()) === 0) await page.locator('summary', { hasText: actsNl.groups[groupOf(kind)] }).click();
  return button.first();
}

export function groupOf(kind: ActKind): GroupName {
  const [found] = Object.entries(GROUPS).find(([, kinds]) => (kinds as readonly ActKind[]).includes(kind)) ?? [];
  if (found === undefined) throw new Error(`no group has ${kind}`);
  return found as GroupName;
}

async function fill(form: Locator, kind: ActKind, name: FieldName, value: string): Promise<void> {
  const field = ACTS[kind].fields.find((one) => one.name === name);
  if (field?.kind === 'choice') {
    const labels = (actsNl.choices as Readonly<Record<string, Readonly<Record<string, string>>>>)[name];
    await form.getByLabel(labels?.[value] ?? value, { exact: true }).check();
    return;
  }
  const isNote = name === 'text' && ACTS[kind].thread !== 'conversation';
  await form.getByLabel(isNote ? actsNl.noteField : actsNl.fields[name]).fill(value);
}
