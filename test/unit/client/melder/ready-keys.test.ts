import { describe, expect, it } from 'vitest';
import { readyKeys } from '../../../../client/melder/ready-keys.ts';
import { formatCode } from '../../../../crypto/code.ts';
import { deriveMelderKeys, generateCode, type MelderKeys } from '../../../../crypto/melder-keys.ts';
import type { Code } from '../../../../crypto/public/brands.ts';
import { randomBytes } from '../../../../crypto/public/sodium.ts';

const pin = randomBytes(20);
const typedOf = async (code: Code) => (await formatCode(code, 'nl')).join(' ');
const isZero = (keys: MelderKeys) => Object.values(keys).every((key: Uint8Array) => key.every((byte) => byte === 0));

function watchedKeys() {
  const made: Promise<MelderKeys>[] = [];
  const keys = readyKeys((...input) => {
    const making = deriveMelderKeys(...input);
    made.push(making);
    return making;
  });
  return { keys, made };
}

describe('the keys of a code that is being typed', () => {
  it('are those of the code and the list, and are given away once', async () => {
    const code = generateCode();
    const keys = readyKeys();
    await keys.prepare(await typedOf(code), pin);
    const ready = await keys.derive(code, pin);
    expect(ready).toEqual(await deriveMelderKeys(code, pin));
    const later = await keys.derive(code, pin);
    expect(later).toEqual(ready);
    expect(later).not.toBe(ready);
    // Whoever took them holds them: what is typed afterwards leaves them as they are.
    await keys.prepare('', pin);
    keys.drop();
    expect(isZero(ready)).toBe(false);
  });

  it.each(['other words', 'a word less', 'nothing'])('P6: are overwritten when %s stand in the field', async (kind) => {
    const code = generateCode();
    const typed = await typedOf(code);
    const other = generateCode();
    const next = { 'other words': await typedOf(other), 'a word less': typed.replace(/ [^ ]+$/, ''), nothing: '' };
    const { keys, made } = watchedKeys();
    await keys.prepare(typed, pin);
    await keys.prepare(next[kind as keyof typeof next], pin);
    // Those of the first code are made anew.
    expect(await keys.derive(code, pin)).toEqual(await deriveMelderKeys(code, pin));
    expect(await made[0]).toSatisfy(isZero);
  });

  it('P6: are overwritten when the page is left while they are made', async () => {
    const code = generateCode();
    const { keys, made } = watchedKeys();
    await keys.prepare(await typedOf(code), pin);
    keys.drop();
    expect(await made[0]).toSatisfy(isZero);
  });

  it('P6: are not made of words that went away while they were read', async () => {
    const typed = await typedOf(generateCode());
    const { keys, made } = watchedKeys();
    await Promise.all([keys.prepare(typed, pin), keys.prepare('één', pin)]);
    const reading = keys.prepare(typed, pin);
    keys.drop();
    await reading;
    expect(made).toEqual([]);
  });

  it('are made for the list that is there, and for no older one of the address', async () => {
    const code = generateCode();
    const older = randomBytes(20);
    const keys = readyKeys();
    await keys.prepare(await typedOf(code), pin);
    expect(await keys.derive(code, older)).toEqual(await deriveMelderKeys(code, older));
    expect(await keys.derive(code, pin)).toEqual(await deriveMelderKeys(code, pin));
  });
});
