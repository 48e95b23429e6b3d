import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { enrol, openInvitation } from '../../client/functionaris/enrol-flow.ts';
import { startAccount } from '../../client/shared/vault/enrol.ts';
import { signInWithRecovery } from '../../client/shared/vault/sign-in.ts';
import { changePolicy, readList } from '../../client/steward/list-flow.ts';
import { nameRootKeys } from '../../client/steward/root-keys-flow.ts';
import { inviteNewSteward, NotAPoster } from '../../client/steward/setup-flow.ts';
import { ownSigner } from '../../client/steward/signing-flow.ts';
import { generateCode } from '../../crypto/melder-keys.ts';
import { encodePin } from '../../crypto/pin.ts';
import { VerifyError } from '../../crypto/public/errors.ts';
import { encodeBase64url, randomBytes } from '../../crypto/public/sodium.ts';
import { softwareAuthenticator } from '../../scripts/software-authenticator.ts';
import { tokenHash } from '../../server/passkeys/rules.ts';
import { type House, type OpenedChannel, openChannelOf, openHouse, staffedChannel } from '../helpers/house.ts';

let house: House;
let channel: OpenedChannel;
beforeEach(async () => {
  house = await openHouse();
  channel = await staffedChannel(house, ['Anna de Vries', 'Bram Jansen']);
});
afterEach(async () => house.close());

async function linkFromTerminal(): Promise<string> {
  const token = encodeBase64url(randomBytes(16));
  await house.deps.store.replaceSetupLink(tokenHash(token));
  return token;
}

const posterLink = () => `${house.api.origin}/k/${channel.slug}/${encodePin(channel.pin)}`;

async function enrolledAgain() {
  const { api } = house;
  const link = await inviteNewSteward(api, await linkFromTerminal(), {
    posterLink: posterLink(),
    name: 'Nieuwe beheerder',
  });
  const invitation = await openInvitation(api, new URL(link).hash);
  const passkeys = softwareAuthenticator(api.origin);
  const started = await startAccount(api, passkeys, { linkToken: invitation.linkToken, userName: 'Nieuwe beheerder' });
  const code = generateCode();
  await enrol(api, invitation, started, code);
  return signInWithRecovery(api, code);
}

describe('P2: a channel whose stewards are all lost', () => {
  it('ROOT-CODE: is taken over with the code on paper, by an account that the terminal let in', async () => {
    const session = await enrolledAgain();
    const { api } = house;
    const known = await readList(api, session);
    const own = ownSigner(session);
    const onPaper = known.directory.rootKeys.find(({ holder }) => holder === 'Op papier');
    if (own === undefined || onPaper === undefined) throw new Error('a key must be there');
    const rootKeys = [{ publicKey: own.publicKey, holder: 'Nieuwe beheerder' }, onPaper];
    const input = { rootKeys, threshold: 1, typedWords: [], today: house.today(), codes: [channel.rootCode] };
    expect(await nameRootKeys(api, session, known, input)).toEqual({ isComplete: true });
    const taken = await readList(api, session);
    expect(taken.directory.rootKeys.map(({ holder }) => holder)).toEqual(['Nieuwe beheerder', 'Op papier']);
    // The account that is lost signs nothing any more, should it turn up in other hands.
    const policy = { ...taken.directory.policy, tombstoneDays: 30 };
    const byOld = changePolicy(api, channel.steward, await readList(api, channel.steward), {
      policy,
      today: house.today(),
    });
    await expect(byOld).rejects.toThrow();
    expect(await changePolicy(api, session, taken, { policy, today: house.today() })).toEqual({ isComplete: true });
  });

  it('is not taken over by the account alone: the operator of the server can make one, and signs nothing', async () => {
    const session = await enrolledAgain();
    const known = await readList(house.api, session);
    const own = ownSigner(session);
    const rootKeys = [{ publicKey: own?.publicKey as never, holder: 'Nieuwe beheerder' }];
    const wrongCode = { rootKeys, threshold: 1, typedWords: [], today: house.today(), codes: [generateCode()] };
    await expect(nameRootKeys(house.api, session, known, { ...wrongCode, codes: [] })).rejects.toThrow(VerifyError);
    await expect(nameRootKeys(house.api, session, known, wrongCode)).rejects.toThrow(VerifyError);
    expect((await readList(house.api, session)).directory.head).toEqual(known.directory.head);
  });

  it('lets nobody in without the link, with a used one, or into a channel that is not there', async () => {
    const token = await linkFromTerminal();
    const input = { posterLink: posterLink(), name: 'Iemand' };
    const elsewhere = posterLink().replace(channel.slug, 'elders');
    await expect(inviteNewSteward(house.api, token, { ...input, posterLink: elsewhere })).rejects.toThrow(
      'channel.not_found',
    );
    for (const wrong of ['', house.api.origin, posterLink().slice(0, -1), `${posterLink()}/x`]) {
      await expect(inviteNewSteward(house.api, token, { ...input, posterLink: wrong })).rejects.toThrow(NotAPoster);
    }
    await inviteNewSteward(house.api, token, input);
    await expect(inviteNewSteward(house.api, token, input)).rejects.toThrow('setup.refused');
    await expect(inviteNewSteward(house.api, encodeBase64url(randomBytes(16)), input)).rejects.toThrow('setup.refused');
  });

  it('is found out when the server gives another channel’s list: the pin comes from the poster', async () => {
    const other = await openChannelOf(house, 'ander');
    const link = `${house.api.origin}/k/${channel.slug}/${encodePin(other.pin)}`;
    const invited = await inviteNewSteward(house.api, await linkFromTerminal(), { posterLink: link, name: 'Iemand' });
    await expect(openInvitation(house.api, new URL(invited).hash)).rejects.toThrow(VerifyError);
  });
});
