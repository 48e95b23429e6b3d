import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDesk } from '../../client/functionaris/desk-flow.ts';
import { checkList } from '../../client/functionaris/list-flow.ts';
import { openMailbox } from '../../client/melder/mailbox-flow.ts';
import { openChannel } from '../../client/shared/channel.ts';
import { lookAtSetup } from '../../client/steward/setup-flow.ts';
import { fillExampleChannel } from '../../scripts/example-channel.ts';
import { type ExamplePerson, makeSetupToken } from '../../scripts/example-people.ts';
import { openPastServer, type PastServer } from '../../scripts/past-server.ts';

let dataDir: string;
let server: PastServer;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'zegelpost-test-'));
  const now = new Date('2026-11-14T09:30:00Z');
  server = openPastServer({ dataDir, publicUrl: 'http://localhost:3000', now });
});
afterEach(async () => {
  await server.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe('the example channel of the demonstration', () => {
  it('holds an answered melding and a new one, of which the excluded functionaris sees the first only', async () => {
    const { api } = server;
    const { channel, people, melderCode } = await fillExampleChannel(server, new Date('2026-11-20T09:30:00Z'));
    const { slug, pin } = channel;

    const opened = await openChannel(api, { slug, pin, today: server.today() });
    expect(opened.preselected).toHaveLength(3);
    const { meldingen, unbelieved } = await openMailbox(api, opened, melderCode);
    expect(unbelieved).toBe(0);
    expect(meldingen[0]?.view).toMatchObject({ confirmedOn: '2026-11-16', isContradicted: false, missing: 0 });
    expect(meldingen[0]?.view.events.filter(({ kind }) => kind === 'text')).toHaveLength(3);

    const daysOnDeskOf = async ({ signIn }: ExamplePerson) => {
      const session = await signIn();
      const { known } = await checkList(api, session, server.today());
      return (await openDesk(api, session, known, { today: server.today() })).meldingen
        .map(({ receivedOn }) => receivedOn)
        .sort();
    };
    const [marieke, yusuf] = people as [ExamplePerson, ExamplePerson, ExamplePerson];
    expect(await daysOnDeskOf(marieke)).toEqual(['2026-11-15', '2026-11-19']);
    expect(await daysOnDeskOf(yusuf)).toEqual(['2026-11-15']);

    await expect(lookAtSetup(api, await makeSetupToken(server))).resolves.toBeUndefined();
  });
});
