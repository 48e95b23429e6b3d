import { describe, expect, it } from 'vitest';
import { adviceFor, isIntranet, type Visit } from '../../../../client/melder/visit-advice.ts';

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0';
const CHROME = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';

const phone: Visit = {
  hostname: 'melden.voorbeeld.nl',
  userAgent: CHROME,
  timezoneOffset: -60,
  screen: { width: 390, height: 844 },
  window: { innerWidth: 390, innerHeight: 700 },
};
const hidden = { screen: { width: 1400, height: 900 }, window: { innerWidth: 1400, innerHeight: 900 } };

describe('advice about device and network', () => {
  it('knows Tor Browser by an onion address, and by what it hides', () => {
    expect(adviceFor({ ...phone, hostname: `${'a'.repeat(56)}.onion` })).toBe('tor');
    expect(adviceFor({ ...phone, ...hidden, userAgent: FIREFOX, timezoneOffset: 0 })).toBe('tor');
  });

  it('takes no other browser for it', () => {
    expect(adviceFor(phone)).toBe('own-device');
    expect(adviceFor({ ...phone, ...hidden, timezoneOffset: 0 })).toBe('own-device');
    expect(adviceFor({ ...phone, ...hidden, userAgent: FIREFOX })).toBe('own-device');
    expect(adviceFor({ ...phone, userAgent: FIREFOX, timezoneOffset: 0 })).toBe('own-device');
  });

  it('warns of an address on the network of the organisation, also in Tor Browser', () => {
    const tor = { ...phone, ...hidden, userAgent: FIREFOX, timezoneOffset: 0 };
    expect(adviceFor({ ...tor, hostname: 'melden.intranet' })).toBe('intranet');
  });

  it.each([
    ...['localhost', 'MELDEN', 'melden.local', 'app.corp', 'x.lan', 'y.home.arpa', 'z.internal', 'melden.intranet.'],
    ...['10.1.2.3', '192.168.0.7', '172.16.0.1', '127.0.0.1', '[::1]', '[fd00::1]', '[fe80::1]'],
  ])('calls %s an intranet', (hostname) => {
    expect(isIntranet(hostname)).toBe(true);
  });

  it.each([
    'melden.voorbeeld.nl',
    'intranet.voorbeeld.nl',
    '172.32.0.1',
    '203.0.113.7',
    '[2001:db8::1]',
    'local.nl',
    '10.nl',
  ])('does not call %s one', (hostname) => {
    expect(isIntranet(hostname)).toBe(false);
  });
});
