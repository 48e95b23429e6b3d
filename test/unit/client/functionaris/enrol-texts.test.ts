import { expect, test } from 'vitest';
import { enrolTextFor } from '../../../../client/functionaris/enrol-texts.ts';
import { TEXTS } from '../../../../client/functionaris/texts.ts';
import type { PersonDescription } from '../../../../crypto/card.ts';
import { describePerson } from '../../../helpers/crypto-channel.ts';

const saidTo = (person: PersonDescription) => {
  const { title, lead, asks, nextSteps } = enrolTextFor(person, TEXTS.nl);
  return [title, lead('Voorbeeld BV'), ...asks, ...nextSteps].join(' ');
};

test('LET-2: who is invited to watch is promised no meldingen to read and no melder who chooses them', () => {
  const said = saidTo({ ...describePerson('Petra Vos'), receives: false, followsUp: false });
  expect(said).toContain('procesbegeleider');
  expect(said).not.toMatch(/te behandelen|bevestigt een melding|melders u kiezen/);
});

test('who only follows up is a functionaris', () => {
  const said = saidTo({ ...describePerson('Anna de Vries'), receives: false });
  expect(said).toMatch(/als functionaris.*melders u kiezen/);
});
