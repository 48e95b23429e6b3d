import { expect, test } from 'vitest';
import { pageHref } from '../../../../client/melder/shell.ts';

const PIN = 'zp1.5036Hi5KGwlgFKFXjvw58Ab8MQA';
const shell = { slug: 'voorbeeld', fragment: `#${PIN}` };

test('the pin goes on in the path to pages without a script, in the language that is read', () => {
  expect(pageHref({ ...shell, page: 'rechten', language: 'nl' })).toBe(`/k/voorbeeld/${PIN}/rechten`);
  expect(pageHref({ ...shell, page: 'buiten', language: 'en' })).toBe(`/k/voorbeeld/${PIN}/buiten?lang=en`);
  expect(pageHref({ ...shell, page: undefined, language: 'nl' })).toBe(`/k/voorbeeld/${PIN}`);
});

test('a damaged pin, or none, leads to the page all the same', () => {
  for (const fragment of ['', '#', `#${PIN.slice(0, -1)}`, `#${PIN}x`, '#/../../melden', '#zp1.<script>']) {
    expect(pageHref({ slug: 'voorbeeld', fragment, page: 'rechten', language: 'nl' })).toBe('/k/voorbeeld/rechten');
  }
});
