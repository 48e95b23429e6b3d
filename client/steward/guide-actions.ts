import { type GuideAnswer, guideAnswer } from '../../schema/wire/guide.ts';
import { type Api, isFailure } from '../shared/api.ts';
import type { AccountSession } from '../shared/session.ts';
import type { Bench } from './bench.ts';
import { checkGuide, type GuideForm, guideForm, withoutEmptyRows } from './guide-form.ts';
import { NOTHING_BEGUN } from './steward-state.ts';

export function readGuide(api: Api, { token }: AccountSession): Promise<GuideAnswer> {
  return api.call({ method: 'GET', path: '/api/guide', bearer: token, answer: guideAnswer });
}

/** What the channel's pages say: public, so it is not signed. */
export function guideActions({ api, model, inSession }: Bench) {
  async function sendGuide(
    { token }: AccountSession,
    after: number,
    form: GuideForm,
  ): Promise<GuideAnswer | undefined> {
    const checked = checkGuide(form);
    model.set({ guideErrors: checked.ok ? [] : checked.errors });
    if (!checked.ok) return undefined;
    const body = { after, guide: checked.guide };
    return api.call({ method: 'PUT', path: '/api/guide', bearer: token, body, answer: guideAnswer });
  }

  return {
    openGuide: () =>
      inSession('guide', async ({ session }) => {
        const { guide, version, versions } = await readGuide(api, session);
        model.set({ ...NOTHING_BEGUN, screen: 'guide', guide: { form: guideForm(guide), version, versions } });
      }),
    fillGuide(change: Partial<GuideForm>) {
      const { guide } = model.get();
      if (guide === undefined) return;
      model.set({ guide: { ...guide, form: { ...guide.form, ...change } }, guideErrors: [], isGuideSaved: false });
    },
    saveGuide: () =>
      inSession('guide', async ({ session }) => {
        const { guide } = model.get();
        if (guide === undefined) return;
        const form = withoutEmptyRows(guide.form);
        model.set({ guide: { ...guide, form }, isGuideSaved: false });
        try {
          const saved = await sendGuide(session, guide.version, form);
          if (saved === undefined) return;
          const { version, versions } = saved;
          model.set({
            guide: { form: guideForm(saved.guide), version, versions },
            designations: saved.guide.designations,
            isGuideSaved: true,
          });
        } catch (error) {
          // What was typed stays, and the next try is on top of what the other steward made.
          if (isFailure(error, 'guide.conflict')) {
            const { version, versions } = await readGuide(api, session);
            model.set({ guide: { form, version, versions } });
          }
          throw error;
        }
      }),
  };
}
