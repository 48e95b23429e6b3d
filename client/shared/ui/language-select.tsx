export interface LanguageSelectProps<Name extends string> {
  readonly label: string;
  /** Each under its own name: who cannot read the page must still find the switch. */
  readonly names: Readonly<Record<Name, string>>;
  readonly current: Name;
  readonly onChoose: (language: Name) => void;
}

/** For more languages than fit beside each other on a phone. */
export function LanguageSelect<Name extends string>({ label, names, current, onChoose }: LanguageSelectProps<Name>) {
  return (
    <select
      class="zp-language-select"
      aria-label={label}
      value={current}
      autocomplete="off"
      onChange={(event) => onChoose(event.currentTarget.value as Name)}
    >
      {(Object.keys(names) as Name[]).map((language) => (
        <option key={language} value={language} lang={language} dir="auto">
          {names[language]}
        </option>
      ))}
    </select>
  );
}
