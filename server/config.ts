import { parseArgs } from 'node:util';

export interface Config {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** The only accepted origin, e.g. `https://melden.example.nl`; also the base of every link. */
  readonly origin: string;
  /** WebAuthn's relying party: the host name of `origin`. */
  readonly rpId: string;
  /** Folders in which a copy of the shred store is kept up to date. */
  readonly shredCopies: readonly string[];
  /** Batches every minute and nothing that must last. */
  readonly demo: boolean;
  /** Prints a set-up link although there is a channel: to make another one, or one in the place of it. */
  readonly newSetupLink: boolean;
}

/** Says which setting and why; never shown to a visitor. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const SETTINGS = {
  HOST: 'address to listen on (default 127.0.0.1: put a proxy with TLS in front)',
  PORT: 'port to listen on (default 3000)',
  DATA_DIR: 'folder of the databases and the server secret (default ./data)',
  PUBLIC_URL: 'what people type: https://…, http://localhost:PORT or an .onion address (default http://localhost:PORT)',
  NEW_SETUP_LINK: '1: print a set-up link although there is a channel, to make it anew or another one (default 0)',
  SHRED_COPIES:
    'folders, with commas between: each keeps one copy of the shred store, written over daily and at each destruction (default none)',
  ZEGELPOST_DEMO: '1: batches every minute, for a demonstration only (default 0)',
} as const;

export const HELP = `Zegelpost, an anonymous reporting channel. Settings, all by environment variable:

${Object.entries(SETTINGS)
  .map(([name, meaning]) => `  ${name.padEnd(16)}${meaning}`)
  .join('\n')}
`;

export function isHelpAsked(args: readonly string[]): boolean {
  const { values } = parseArgs({ args: [...args], options: { help: { type: 'boolean' } }, strict: false });
  return values.help === true;
}

/** @throws {ConfigError} on an unknown ZEGELPOST_ variable and on any value that is not plainly right */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  for (const name of Object.keys(environment)) {
    if (name.startsWith('ZEGELPOST_') && !(name in SETTINGS)) throw new ConfigError(`${name}: no such setting`);
  }
  const port = readPort(environment.PORT ?? '3000');
  const url = readPublicUrl(environment.PUBLIC_URL ?? `http://localhost:${port}`);
  return {
    host: readNonEmpty('HOST', environment.HOST ?? '127.0.0.1'),
    port,
    dataDir: readNonEmpty('DATA_DIR', environment.DATA_DIR ?? './data'),
    origin: url.origin,
    rpId: url.hostname,
    shredCopies: readFolders('SHRED_COPIES', environment.SHRED_COPIES),
    demo: readSwitch('ZEGELPOST_DEMO', environment.ZEGELPOST_DEMO ?? '0'),
    newSetupLink: readSwitch('NEW_SETUP_LINK', environment.NEW_SETUP_LINK ?? '0'),
  };
}

function readNonEmpty(name: string, value: string): string {
  if (value.trim() === '') throw new ConfigError(`${name}: must not be empty`);
  return value;
}

function readFolders(name: string, value: string | undefined): readonly string[] {
  if (value === undefined) return [];
  return value.split(',').map((folder) => readNonEmpty(name, folder.trim()));
}

function readPort(value: string): number {
  const port = Number(value);
  if (!/^\d{1,5}$/.test(value) || port < 1 || port > 65_535)
    throw new ConfigError('PORT: must be a number from 1 to 65535');
  return port;
}

function readSwitch(name: string, value: string): boolean {
  if (value !== '0' && value !== '1') throw new ConfigError(`${name}: must be 0 or 1`);
  return value === '1';
}

function readPublicUrl(value: string): URL {
  if (!URL.canParse(value)) throw new ConfigError('PUBLIC_URL: must be a full address, like https://melden.example.nl');
  const url = new URL(value);
  const isBare =
    url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (!isBare) throw new ConfigError('PUBLIC_URL: must have no path, query, fragment or user name');
  // A passkey belongs to a name; browsers refuse one for a number, and 127.0.0.1 is another origin than localhost.
  if (/^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('[')) {
    throw new ConfigError('PUBLIC_URL: must be a name, not a number; use localhost instead of 127.0.0.1');
  }
  const isLocal = url.hostname === 'localhost' || url.hostname.endsWith('.onion');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) {
    throw new ConfigError('PUBLIC_URL: must be https, except for localhost and .onion');
  }
  return url;
}
