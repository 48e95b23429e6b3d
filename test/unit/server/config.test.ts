import { describe, expect, it } from 'vitest';
import { ConfigError, HELP, isHelpAsked, readConfig } from '../../../server/config.ts';

describe('the configuration', () => {
  it('needs nothing to be set', () => {
    expect(readConfig({})).toEqual({
      host: '127.0.0.1',
      port: 3000,
      dataDir: './data',
      origin: 'http://localhost:3000',
      rpId: 'localhost',
      shredCopies: [],
      demo: false,
      newSetupLink: false,
    });
  });

  it('takes https, localhost and .onion addresses', () => {
    for (const url of [
      'https://melden.example.nl',
      'https://melden.example.nl:8443',
      'http://localhost:8080',
      'http://abc.onion',
      'https://abc.onion/',
    ]) {
      expect(readConfig({ PUBLIC_URL: url }).origin).toBe(new URL(url).origin);
    }
  });

  const refused: [string, Record<string, string>][] = [
    ['PUBLIC_URL', { PUBLIC_URL: 'http://melden.example.nl' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'http://127.0.0.1:3000' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://127.0.0.1' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://[::1]' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://melden.example.nl/meldkanaal' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'https://user:secret@melden.example.nl' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'melden.example.nl' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://melden.example.nl' }],
    ['PUBLIC_URL', { PUBLIC_URL: '' }],
    ['PORT', { PORT: '0' }],
    ['PORT', { PORT: '65536' }],
    ['PORT', { PORT: '3000x' }],
    ['PORT', { PORT: '' }],
    ['HOST', { HOST: ' ' }],
    ['DATA_DIR', { DATA_DIR: '' }],
    ['SHRED_COPIES', { SHRED_COPIES: '' }],
    ['SHRED_COPIES', { SHRED_COPIES: '/mnt/een,,/mnt/twee' }],
    ['NEW_SETUP_LINK', { NEW_SETUP_LINK: 'true' }],
    ['ZEGELPOST_DEMO', { ZEGELPOST_DEMO: 'yes' }],
    ['ZEGELPOST_DEMOO', { ZEGELPOST_DEMOO: '1' }],
  ];
  for (const [name, environment] of refused) {
    it(`is refused by name for ${JSON.stringify(environment)}`, () => {
      expect(() => readConfig(environment)).toThrow(ConfigError);
      expect(() => readConfig(environment)).toThrow(new RegExp(`^${name}: `));
    });
  }

  it('takes folders for copies of the shred store, with commas between', () => {
    expect(readConfig({ SHRED_COPIES: '/mnt/een, /mnt/twee' }).shredCopies).toEqual(['/mnt/een', '/mnt/twee']);
  });

  it('does not say a value back, which may be a secret', () => {
    expect(() => readConfig({ PUBLIC_URL: 'https://user:geheim@melden.example.nl' })).not.toThrow(/geheim/);
  });

  it('is explained on request, every setting of it', () => {
    expect([isHelpAsked(['--help']), isHelpAsked([]), isHelpAsked(['--demo'])]).toEqual([true, false, false]);
    for (const name of ['HOST', 'PORT', 'DATA_DIR', 'PUBLIC_URL', 'NEW_SETUP_LINK', 'ZEGELPOST_DEMO'])
      expect(HELP).toContain(name);
  });
});
