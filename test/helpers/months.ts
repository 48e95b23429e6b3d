/** People who come and go over months: the clock of every page stands where the server's stands. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { invite, listPerson, readInvitations, readList } from '../../client/steward/list-flow.ts';
import type { PersonDescription } from '../../crypto/card.ts';
import { encodePin } from '../../crypto/pin.ts';
import { addAuthenticator, type Site, type Watched, watch } from './browser.ts';
import { describePerson } from './crypto-channel.ts';
import type { OpenedChannel } from './house.ts';
import { examine, type Looks } from './looking.ts';
import * as screens from './screens.ts';

export interface Months {
  readonly watched: readonly Watched[];
  readonly looks: Looks;
  /** One o'clock on that day: after a batch hour, before the next. */
  goTo(day: string): Promise<void>;
  /** Invited, enrolled on a device of their own with a passkey, six words read out, signed into the list. */
  enrol(channel: OpenedChannel, name: string, role?: Partial<PersonDescription>): Promise<Page>;
  /** Signs in with the passkey, on the day it is. */
  openDesk(page: Page): Promise<void>;
  /** On a device that nobody used before. */
  newMelder(): Promise<Page>;
  openMailbox(channel: OpenedChannel, words: readonly string[]): Promise<Page>;
}

export function posterLink({ origin }: Pick<Site, 'origin'>, { slug, pin }: OpenedChannel): string {
  return `${origin}/k/${slug}/${encodePin(pin)}`;
}

/** As long as a page may think between two requests. */
const QUIET_MS = 400;

/** Waits until a browser has asked for nothing for a moment: a session that ends under a request is another story. */
function followRequests(context: BrowserContext): () => Promise<void> {
  let underway = 0;
  let changedAt = performance.now();
  const change = (by: number) => () => {
    underway += by;
    changedAt = performance.now();
  };
  context.on('request', change(1));
  context.on('requestfinished', change(-1));
  context.on('requestfailed', change(-1));
  return async () => {
    while (underway > 0 || performance.now() - changedAt < QUIET_MS)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
}

export function liveMonths(site: Site, browser: Browser): Months {
  const watched: Watched[] = [];
  const looks: Looks = { violations: [], screens: [] };
  const contexts: BrowserContext[] = [];
  const rests: (() => Promise<void>)[] = [];

  async function newPage(): Promise<Page> {
    const context = await browser.newContext({ locale: 'nl-NL', acceptDownloads: true });
    contexts.push(context);
    watched.push(watch(context, site.origin));
    rests.push(followRequests(context));
    // Only what time it is: timers go on as they do.
    await context.clock.setFixedTime(site.now());
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }

  return {
    watched,
    looks,
    async goTo(day) {
      // Nobody presses a button and leaves for days in the same moment.
      for (const rest of rests) await rest();
      await site.goTo(`${day}T12:00:00Z`);
      for (const context of contexts) await context.clock.setFixedTime(site.now());
    },
    async enrol(channel, name, role) {
      const { api } = site;
      const person = { ...describePerson(name), ...role };
      const link = await invite(api, channel.steward, { role: 'functionaris', person });
      const page = await newPage();
      await addAuthenticator(page);
      const { sixWords } = await screens.enrol(page, link);
      const invited = await readInvitations(api, channel.steward);
      const invitation = invited.find(({ invitee, state }) => invitee.person.name === name && state === 'enrolled');
      if (invitation === undefined) throw new Error(`no invitation of ${name}`);
      const known = await readList(api, channel.steward);
      const listed = { known, invitation, typedWords: sixWords, today: site.today() };
      await listPerson(api, channel.steward, listed);
      await screens.openDesk(page, site.origin);
      // How one enrols was looked at in another story.
      examine(page, looks);
      return page;
    },
    async openDesk(page) {
      await screens.openDesk(page, site.origin);
    },
    newMelder: newPage,
    async openMailbox(channel, words) {
      const page = await newPage();
      await screens.openMailbox(page, posterLink(site, channel), words.join(' '));
      examine(page, looks);
      return page;
    },
  };
}
