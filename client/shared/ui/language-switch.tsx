import type { Language } from '../../text/language.ts';
import { LANGUAGE_NAMES } from '../../text/language.ts';

export interface LanguageSwitchProps {
  readonly label: string;
  readonly current: Language;
  readonly onChoose: (language: Language) => void;
}

const LANGUAGES = Object.keys(LANGUAGE_NAMES) as Language[];

export function LanguageSwitch({ label, current, onChoose }: LanguageSwitchProps) {
  return (
    <ul class="zp-languages" aria-label={label}>
      {LANGUAGES.map((language) => (
        <li key={language}>
          <button
            type="button"
            class="zp-languages__choice"
            lang={language}
            aria-pressed={language === current}
            aria-label={LANGUAGE_NAMES[language]}
            onClick={() => onChoose(language)}
          >
            {language.toUpperCase()}
          </button>
        </li>
      ))}
    </ul>
  );
}
