import { isValidElement, toChildArray, type VNode } from 'preact';
import { expect, it, vi } from 'vitest';
import { SealedWords } from '../../../../client/functionaris/export/sealed-words.tsx';
import { TEXTS } from '../../../../client/functionaris/texts.ts';

/** Every element that the screen is written with, and every text in it. */
function partsOf(node: unknown): readonly unknown[] {
  if (!isValidElement(node)) return [node];
  const { type, props } = node as VNode<{ readonly children?: never }>;
  return [type, ...toChildArray(props.children).flatMap(partsOf)];
}

it('SEALED-EXPORT: beside the words stands where the file opens, and no link that tells the server it was sealed', () => {
  vi.stubGlobal('location', { host: 'meld.voorbeeld.nl' });
  for (const language of ['nl', 'en'] as const) {
    const sealedWith = { words: ['kade', 'lamp'], language };
    const parts = partsOf(SealedWords({ text: TEXTS[language], sealedWith, onWipe: () => undefined }));
    expect(parts.filter((part) => typeof part === 'string').join(' ')).toContain('meld.voorbeeld.nl/proof#open');
    expect(parts).not.toContain('a');
  }
});
