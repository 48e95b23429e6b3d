import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { viewChannel } from '../../client/melder/channel-view.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { replyToFunctionarissen } from '../../client/melder/mailbox-writing.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { startAccount } from '../../client/shared/vault/enrol.ts';
import { createChannel, lookAtSetup } from '../../client/steward/setup-flow.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { encodePin } from '../../crypto/pin.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { areEqual, encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import type { PublicDirectory } from '../../schema/wire/directory.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { tokenHash } from '../../server/passkeys/rules.ts';
import { openAt, textsOf } from '../helpers/desk.ts';
import { type House, openHouse, type Staffed, staffedChannel } from '../helpers/house.ts';
import { lyingApi } from '../helpers/lying.ts';
import { sendReport } from '../helpers/report.ts';

const ANNA = 'Anna de Vries';
const BRAM = 'Bram Jansen';

let house: House;
let old: Staffed;
beforeEach(async () => {
  house = await openHouse();
  old = await staffedChannel(house, [ANNA, BRAM]);
  await house.goTo('2026-11-20T12:00:00Z');
});
afterEach(() => house.close());

/** All root keys are lost: the same address begins anew, with another list. Gives its fingerprint. */
async function madeAnew(): Promise<Bytes> {
  const { api, deps } = house;
  const linkToken = encodeBase64url(randomBytes(16));
  await deps.store.replaceSetupLink(tokenHash(linkToken));
  await lookAtSetup(api, linkToken);
  const started = await startAccount(api, softwareAuthenticator(api.origin), { linkToken, userName: 'Steward' });
  const policy = { batchMinutes: 720, slotCount: 8, ruleSet: 'nl-wbk-2023', tombstoneDays: 365 } as const;
  const { slug } = old;
  const choice = {
    organisation: 'Voorbeeld BV',
    slug,
    policy,
    today: house.today(),
    holder: 'Beheerder',
    replaces: true,
  };
  return createChannel(api, linkToken, choice, started, generateCode());
}

const visitWith = (pin: Bytes | undefined, api = house.api) =>
  openChannel(api, { slug: old.slug, pin, today: house.today() });

describe('an address whose channel was made anew', () => {
  it('P2: is compared first by who comes with the old poster, and known to who comes with the new one', async () => {
    const pin = await madeAnew();
    const [byOld, byNew, byNone] = [await visitWith(old.pin), await visitWith(pin), await visitWith(undefined)];
    expect(byOld).toMatchObject({ isPinned: false, isOldLink: true });
    expect(byNew).toMatchObject({ isPinned: true, isOldLink: false });
    expect(byNone).toMatchObject({ isPinned: false, isOldLink: false });
    for (const channel of [byOld, byNew, byNone]) expect(areEqual(channel.pin, pin)).toBe(true);
    const fragment = `#${encodePin(old.pin)}`;
    const view = await viewChannel(house.api, { slug: old.slug, fragment, today: house.today() });
    expect(view.checkWords.nl).toHaveLength(6);
    expect(view.options).toEqual([]);
  });

  it('P2: stops at a poster of no list there is, also when an older one does not hold', async () => {
    await madeAnew();
    await expect(visitWith(new Uint8Array(20).fill(7))).rejects.toThrow(VerifyError);
    const path = `/api/channels/${old.slug}/directory`;
    const cut = ({ batch, chains: [first, second] }: PublicDirectory) => {
      const [genesis, ...rest] = second?.entries ?? [];
      return { batch, chains: [first, { ...second, entries: [genesis, ...rest.slice(1)] }] };
    };
    await expect(visitWith(old.pin, lyingApi(house, { [path]: cut }))).rejects.toThrow(VerifyError);
  });

  it('still opens a code of before, and is read and written in under the older list', async () => {
    const sent = await sendReport(house, old, [ANNA]);
    const before = await openMailbox(house.api, await visitWith(old.pin), sent.code);
    expect(before.session.channel.isRetired).toBe(false);
    await madeAnew();
    await house.goTo('2026-11-20T23:00:30Z');

    const mailbox = await openMailbox(house.api, await visitWith(old.pin), sent.code);
    expect(mailbox.session.channel).toMatchObject({ isRetired: true });
    expect(areEqual(mailbox.session.channel.pin, old.pin)).toBe(true);
    expect(mailbox.meldingen[0]?.view.report?.answers[0]?.value).toBe('De kas klopt niet.');
    await replyToFunctionarissen(house.api, mailbox.session, sent.meldingId, 'Ik ben er nog.');
    await house.goTo('2026-11-21T11:00:30Z');
    const [anna] = old.people as [(typeof old.people)[0]];
    expect(textsOf((await openAt(anna)).melding.view)).toEqual(['Ik ben er nog.']);
  });

  it('P6: refuses a code of neither list as it refuses every other', async () => {
    await madeAnew();
    const opening = openMailbox(house.api, await visitWith(undefined), generateCode());
    await expect(opening).rejects.toMatchObject({ code: 'mailbox.refused' });
  });
});
