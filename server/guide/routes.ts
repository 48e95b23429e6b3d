import { personFingerprint } from '../../crypto/public/hash.ts';
import {
  EMPTY_GUIDE,
  type GuideAnswer,
  guide,
  guideAnswer,
  newGuide,
  ownDesignation,
} from '../../schema/wire/guide.ts';
import { encode } from '../base64url.ts';
import { dayOf } from '../batches/rules.ts';
import type { Deps } from '../deps.ts';
import { refuse } from '../errors.ts';
import { requireFunctionaris, requireSteward } from '../passkeys/routes.ts';
import { type Route, route } from '../route.ts';
import type { Queries } from '../store.ts';

export function guideRoutes(deps: Deps): readonly Route[] {
  return [readRoute(deps), changeRoute(deps), designationRoute(deps)];
}

async function readGuide(queries: Queries, channelKey: number): Promise<GuideAnswer> {
  const stored = await queries.findGuide(channelKey);
  return {
    version: stored?.version ?? 0,
    guide: stored === undefined ? EMPTY_GUIDE : guide.parse(JSON.parse(stored.guide)),
    versions: await queries.listGuideVersions(channelKey),
  };
}

/**
 * GET /api/guide. A steward.
 *
 * The server sees: nothing it did not know.
 */
function readRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/guide',
    summary: 'What the pages of the channel say, and which versions there were',
    caller: 'steward',
    answer: guideAnswer,
    async run({ bearer }) {
      const { account } = await requireSteward(deps, bearer);
      return deps.store.transaction((tx) => readGuide(tx, account.channelKey));
    },
  });
}

/**
 * PUT /api/guide. A steward.
 *
 * The server sees: a public text, and on which day it changed. Every version stays and can be read (WBK-2.5).
 */
function changeRoute(deps: Deps): Route {
  return route({
    method: 'put',
    path: '/api/guide',
    summary: 'The next version of what the pages of the channel say; the same again changes nothing',
    caller: 'steward',
    body: newGuide,
    answer: guideAnswer,
    async run({ body, bearer }) {
      const { account } = await requireSteward(deps, bearer);
      const { key, channelKey } = account;
      return deps.store.transaction(async (tx) => {
        const stored = await tx.findGuide(channelKey);
        const written = JSON.stringify(body.guide);
        // Sent again after a lost answer: it is there already.
        if (stored?.guide === written) return readGuide(tx, channelKey);
        if ((stored?.version ?? 0) !== body.after) refuse('guide.conflict');
        const day = dayOf(deps.clock.now());
        await tx.addGuide({ channelKey, version: body.after + 1, day, guide: written });
        await tx.noteEvent(key, day, 'guide.changed');
        return readGuide(tx, channelKey);
      });
    },
  });
}

/**
 * GET /api/guide/designation. A functionaris.
 *
 * The server sees: that this functionaris looks whether their designation ends. It gives nobody another person's.
 */
function designationRoute(deps: Deps): Route {
  return route({
    method: 'get',
    path: '/api/guide/designation',
    summary: 'Until when one was designated, and what stands in the record of what one knows',
    caller: 'functionaris',
    answer: ownDesignation,
    async run({ bearer }) {
      const { account } = await requireFunctionaris(deps, bearer);
      const own = encode(personFingerprint(account.idPk));
      const { guide: newest } = await deps.store.transaction((tx) => readGuide(tx, account.channelKey));
      return { designation: newest.designations.find(({ fp }) => fp === own) ?? null };
    },
  });
}
