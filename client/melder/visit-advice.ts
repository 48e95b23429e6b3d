/** From where somebody reports, as far as the page can see by itself. Nothing of it is sent. */

export type VisitAdvice =
  /** Nobody on the way sees which site this is. */
  | 'tor'
  /** The address is one of an organisation's own network, where visits are seen best. */
  | 'intranet'
  | 'own-device';

export interface Visit {
  readonly hostname: string;
  /** What a browser says of itself; Tor Browser says the same for everybody. */
  readonly userAgent: string;
  /** Minutes. */
  readonly timezoneOffset: number;
  readonly screen: { readonly width: number; readonly height: number };
  readonly window: { readonly innerWidth: number; readonly innerHeight: number };
}

export function adviceFor(visit: Visit): VisitAdvice {
  if (isOnion(visit.hostname)) return 'tor';
  if (isIntranet(visit.hostname)) return 'intranet';
  return looksLikeTorBrowser(visit) ? 'tor' : 'own-device';
}

const isOnion = (hostname: string) => hostname.toLowerCase().endsWith('.onion');

/** Endings that no public address has: reserved, or in use on networks of organisations. */
const PRIVATE_ENDINGS = /\.(?:local|localdomain|lan|intern|internal|intranet|corp|home|private|test|home\.arpa)$/;
const PRIVATE_NUMBERS = /^(?:10|127|169\.254|172\.(?:1[6-9]|2\d|3[01])|192\.168)(?:\.\d{1,3}){1,3}$/;

export function isIntranet(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.$/, '');
  const isNumber = /^\[|^\d{1,3}(?:\.\d{1,3}){3}$/.test(name);
  if (isNumber) return PRIVATE_NUMBERS.test(name) || /^\[(?:::1|f[cd]|fe[89ab])/.test(name);
  return !name.includes('.') || PRIVATE_ENDINGS.test(name);
}

/** Its defence against recognition makes the screen as large as the window, and the clock that of no country. */
function looksLikeTorBrowser({ userAgent, timezoneOffset, screen, window }: Visit): boolean {
  const isFirefox = /\bFirefox\/\d/.test(userAgent) && !/Chrome|Seamonkey/i.test(userAgent);
  const isScreenHidden = screen.width === window.innerWidth && screen.height === window.innerHeight;
  return isFirefox && timezoneOffset === 0 && isScreenHidden;
}

export function thisVisit(): Visit {
  const { hostname } = window.location;
  const { userAgent } = navigator;
  return { hostname, userAgent, timezoneOffset: new Date().getTimezoneOffset(), screen: window.screen, window };
}
