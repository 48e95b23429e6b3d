import { describe, expect, test } from 'vitest';
import {
  checkGuide,
  emptyDesignation,
  guideForm,
  problemAt,
  withoutEmptyRows,
} from '../../../../client/steward/guide-form.ts';
import { EMPTY_GUIDE } from '../../../../schema/wire/guide.ts';

const EMPTY = guideForm(EMPTY_GUIDE);
const PLACE = { name: 'Inspectie', words: { nl: '', en: '' }, phone: '', href: '' };

describe('the form of texts and ways', () => {
  test('WBK-2.1: may stay empty: a small employer is not stopped', () => {
    expect(checkGuide(EMPTY)).toEqual({ ok: true, guide: EMPTY_GUIDE });
  });

  test('gives back what was filled in, without spaces around it', () => {
    const adoption = { by: 'majority', on: '2026-06-01', reference: ' Lijst 3 ' } as const;
    const checked = checkGuide({ ...EMPTY, contact: { name: ' Privacy ', phone: '', mail: '' }, adoption });
    expect(checked).toEqual({
      ok: true,
      guide: {
        ...EMPTY_GUIDE,
        contact: { name: 'Privacy', phone: '', mail: '' },
        adoption: { by: 'majority', on: '2026-06-01', reference: 'Lijst 3' },
      },
    });
    expect(checked.ok && guideForm(checked.guide).adoption.by).toBe('majority');
  });

  test('AMVB-5: leaves out a designation that nothing was filled in of, and points at what is wrong in one', () => {
    const fp = 'a'.repeat(27);
    const form = { ...EMPTY, designations: [emptyDesignation(fp), { ...emptyDesignation(fp), from: '2026-01-01' }] };
    expect(withoutEmptyRows(form).designations).toEqual([form.designations[1]]);
    const ended = { ...emptyDesignation(fp), from: '2026-01-01', until: '2025-01-01' };
    const checked = checkGuide({ ...EMPTY, designations: [ended] });
    const errors = checked.ok ? [] : checked.errors;
    expect([errors, problemAt(errors, 'designations.0.until')]).toEqual([['designations.0.until'], 'day']);
  });

  test('names every field that is wrong, by its place', () => {
    const form = {
      ...EMPTY,
      authorities: [PLACE, { ...PLACE, name: '', href: 'http://voorbeeld.nl' }],
      contact: { name: '', phone: 'bel ons', mail: 'geen adres' },
      adoption: { by: 'majority', on: '', reference: '' } as const,
    };
    const checked = checkGuide(form);
    expect(checked.ok ? [] : [...checked.errors].sort()).toEqual([
      'adoption.on',
      'authorities.1.href',
      'authorities.1.name',
      'contact.mail',
      'contact.phone',
    ]);
  });

  test('a row in which nothing was typed is no row', () => {
    const form = withoutEmptyRows({ ...EMPTY, support: [{ ...PLACE, name: '' }, PLACE], advisers: [] });
    expect(form.support).toEqual([PLACE]);
  });

  test('WBK-2.7: a day without anybody who agreed is not kept', () => {
    const checked = checkGuide({ ...EMPTY, adoption: { by: '', on: '2026-06-01', reference: 'x' } });
    expect(checked.ok && checked.guide.adoption).toBe(null);
  });
});

test('each place has the sentence that fits it', () => {
  const places = ['ways.phone.phone', 'support.0.href', 'contact.mail', 'placesCheckedOn', 'adoption.on'];
  expect(places.map((place) => problemAt(places, place))).toEqual(['phone', 'href', 'mail', 'day', 'day']);
  expect(problemAt(['support.0.name'], 'support.0.name')).toBe('name');
  expect(problemAt(['contact.name'], 'contact.name')).toBe('text');
  expect(problemAt(['contact.name'], 'contact.mail')).toBe(undefined);
});
