import { describe, expect, it } from 'vitest';
import { chosenAs, concernsOf, preselect, type ReaderOption } from '../../../../client/melder/reader-choices.ts';

function person(fp: string, facts: Partial<ReaderOption> = {}): ReaderOption {
  const common = {
    name: fp,
    functionTitle: 'Vertrouwenspersoon',
    isExternal: false,
    isManager: false,
    isNamesake: false,
  };
  return { fp, ...common, isPreselected: false, ...facts };
}

const anna = person('anna', { isPreselected: true });
const bram = person('bram');
const sam = person('sam', { isExternal: true });

describe('choosing who reads', () => {
  it('begins with the confirmed ones, and with nobody when there are none', () => {
    expect(preselect([anna, bram])).toEqual({ anna: 'reads' });
    expect(preselect([bram, sam])).toEqual({});
  });

  it('tells who reads from who may never, and leaves the others out of both (P3)', () => {
    const choices = { anna: 'reads', sam: 'never' } as const;
    expect(chosenAs('reads', [anna, bram, sam], choices)).toEqual([anna]);
    expect(chosenAs('never', [anna, bram, sam], choices)).toEqual([sam]);
  });

  it('warns of a single reader', () => {
    expect(concernsOf([anna, bram], { anna: 'reads' }).isSingle).toBe(true);
    expect(concernsOf([anna, bram], { anna: 'reads', bram: 'reads' }).isSingle).toBe(false);
    expect(concernsOf([anna, bram], {}).isSingle).toBe(false);
  });

  it('warns when nobody external reads, and says whether there is one to choose (LET-5)', () => {
    expect(concernsOf([anna, sam], { anna: 'reads', sam: 'reads' }).noExternal).toBeUndefined();
    expect(concernsOf([anna, sam], { anna: 'reads' }).noExternal).toBe('chosen');
    expect(concernsOf([anna, sam], { anna: 'reads', sam: 'never' }).noExternal).toBe('listed');
    expect(concernsOf([anna, bram], { anna: 'reads' }).noExternal).toBe('listed');
    expect(concernsOf([anna], {}).noExternal).toBeUndefined();
  });
});
