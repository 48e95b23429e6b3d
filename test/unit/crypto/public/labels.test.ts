import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LABELS } from '../../../../crypto/public/labels.ts';

const labels = Object.entries(LABELS);
const folders = ['../../../../crypto/', '../../../../crypto/public/'].map((path) => new URL(path, import.meta.url));
const sources = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && name !== 'labels.ts')
    .map((name) => ({ name, text: readFileSync(new URL(name, folder), 'utf8') })),
);

/** Labels that two files use, because one makes what the other checks; every other one is used in one file. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  directoryEntry: ['directory-sign.ts', 'directory.ts'],
};

describe('labels', () => {
  it('all start with the suite', () => {
    for (const [, label] of labels) expect(label).toMatch(/^zp1\/[a-z0-9-]+$/);
  });

  it('are distinct, and none is the beginning of another', () => {
    for (const [name, label] of labels) {
      const starting = labels.filter(([, other]) => other.startsWith(label)).map(([other]) => other);
      expect(starting).toEqual([name]);
    }
  });

  it('are each used, in one file only', () => {
    for (const [name] of labels) {
      const pattern = new RegExp(`LABELS\\.${name}\\b`);
      const users = sources.filter(({ text }) => pattern.test(text)).map((source) => source.name);
      expect({ name, users }).toEqual({ name, users: SHARED[name] ?? [users[0] ?? 'nobody'] });
    }
  });

  it('stand nowhere but in their own file', () => {
    const elsewhere = sources.filter(({ text }) => /['"`]zp1\//.test(text)).map(({ name }) => name);
    expect(elsewhere).toEqual([]);
  });
});
