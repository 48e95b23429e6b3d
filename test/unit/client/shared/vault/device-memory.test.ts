import { expect, test } from 'vitest';
import { createDeviceMemory } from '../../../../../client/shared/vault/device-memory.ts';
import { randomBytes } from '../../../../../crypto/public/sodium.ts';
import { fakeStorage } from '../../../../helpers/storage.ts';

const accountId = randomBytes(16);
const head = (seq: number) => ({ seq, digest: randomBytes(32) });

test('a device remembers the highest version and the highest head, whatever comes after', () => {
  const memory = createDeviceMemory(fakeStorage());
  const highest = head(7);
  memory.remember(accountId, { version: 5, head: highest });
  memory.remember(accountId, { version: 4, head: head(6) });
  memory.remember(accountId, { version: 6 });
  expect(memory.find(accountId)).toEqual({ version: 6, head: highest });
});

test('a device remembers each account apart, also for the page that is opened next', () => {
  const storage = fakeStorage();
  const seen = { version: 1, head: head(1) };
  createDeviceMemory(storage).remember(accountId, seen);
  expect(createDeviceMemory(storage).find(accountId)).toEqual(seen);
  expect(createDeviceMemory(storage).find(randomBytes(16))).toBeUndefined();
});

test('what a device keeps is a version, a place and a digest, and nothing else', () => {
  const storage = fakeStorage();
  createDeviceMemory(storage).remember(accountId, { version: 3, head: head(2) });
  const [kept] = [...storage.kept.values()];
  expect(Object.keys(JSON.parse(kept ?? '{}')).sort()).toEqual(['digest', 'seq', 'version']);
});

test('a device that was told to forget starts again from what it sees next', () => {
  const memory = createDeviceMemory(fakeStorage());
  memory.remember(accountId, { version: 9, head: head(9) });
  memory.forget(accountId);
  expect(memory.find(accountId)).toBeUndefined();
  const lower = { version: 2, head: head(2) };
  memory.remember(accountId, lower);
  expect(memory.find(accountId)).toEqual(lower);
});

test.each([
  ['nothing of ours', 'x'],
  ['no numbers', '{"version":"9","seq":1,"digest":""}'],
  ['nothing', 'null'],
])('a device whose storage holds %s remembers nothing and goes on', (_, written) => {
  const storage = fakeStorage();
  const memory = createDeviceMemory({ ...storage, getItem: () => written });
  expect(memory.find(accountId)).toBeUndefined();
  expect(() => memory.remember(accountId, { version: 1, head: head(1) })).not.toThrow();
});

test('a browser that refuses its storage stops nothing', () => {
  for (const memory of [createDeviceMemory(undefined), createDeviceMemory(fakeStorage({ isFull: true }))]) {
    memory.remember(accountId, { version: 1, head: head(1) });
    memory.forget(accountId);
    expect(memory.find(accountId)).toBeUndefined();
  }
});
