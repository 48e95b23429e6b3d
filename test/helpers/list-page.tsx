/** A page of its own for the desk's list: how many rows it has is asked for by the test. */
import { render } from 'preact';
import { MeldingList } from '../../client/functionaris/melding-list.tsx';
import { TEXTS } from '../../client/functionaris/texts.ts';

declare global {
  interface Window {
    list(count: number, search: string): void;
    /** Keys of rows that were opened. */
    opened: string[];
  }
}

const app = document.getElementById('app') ?? document.body;
window.opened = [];

window.list = (count, search) => {
  const rows = Array.from({ length: count }, (_, index) => {
    const tick = <input type="checkbox" aria-label={`Aanvinken ${index + 1}`} />;
    return { key: `${index + 1}`, title: `Melding ${index + 1}`, dateText: 'Ontvangen 3 juni', before: tick };
  });
  render(
    <main class="zp-column zp-main">
      <MeldingList text={TEXTS.nl.desk} rows={rows} search={search} onOpen={(key) => window.opened.push(key)} />
    </main>,
    app,
  );
};
