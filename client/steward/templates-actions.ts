import type { TemplateId } from '../shared/templates.ts';
import type { Language } from '../text/language.ts';
import type { Bench } from './bench.ts';
import { changePolicy } from './list-flow.ts';
import { NOTHING_BEGUN } from './steward-state.ts';
import { checkTemplates, templatesForm, withWords } from './templates-form.ts';

export function templatesActions({ api, model, today, language, inSession, finish }: Bench) {
  return {
    openTemplates() {
      const { known } = model.get();
      if (known === undefined) return;
      const templates = templatesForm(known.directory.policy, language());
      model.set({ ...NOTHING_BEGUN, screen: 'templates', templates });
    },
    showTemplates(shown: Language) {
      const { templates } = model.get();
      if (templates !== undefined) model.set({ templates: { ...templates, language: shown } });
    },
    /** Undefined puts the standard text back. */
    writeTemplate(id: TemplateId, words: string | undefined) {
      const { templates } = model.get();
      if (templates !== undefined) model.set({ templates: withWords(templates, id, words), templatesErrors: [] });
    },
    signTemplates: () =>
      inSession('templates', async ({ session, known }) => {
        const { templates: form } = model.get();
        if (form === undefined) return;
        const checked = checkTemplates(form, known.directory.policy);
        if (!checked.ok) {
          const { errors, language: wrong = form.language } = checked;
          model.set({ templates: { ...form, language: wrong }, templatesErrors: errors });
          return;
        }
        model.set({ templatesErrors: [] });
        const signed = await changePolicy(api, session, known, { policy: checked.policy, today: today() });
        await finish(session, { kind: 'templates', name: '' }, signed);
      }),
  };
}
