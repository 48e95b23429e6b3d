/** @jsxImportSource hono/jsx */

import type { PageName } from '../visit.ts';
import { ArticlePage, type Reading } from './article-page.tsx';
import { CoursePage, ReadersPage } from './course.tsx';
import { AccessibilityPage, PrivacyPage, ProcedurePage, VersionsPage } from './formal.tsx';
import { AdvicePage, OutsidePage } from './outside.tsx';
import { PurposePage, TalkingPage, WaysPage } from './ways.tsx';

/** Every page to read, by its address. */
export const ARTICLES: Readonly<Record<PageName, (reading: Reading) => unknown>> = {
  waarvoor: PurposePage,
  buiten: OutsidePage,
  advies: AdvicePage,
  manieren: WaysPage,
  praten: TalkingPage,
  'zonder-naam': AnonymousPage,
  gevolgen: ConsequencesPage,
  'wie-leest': ReadersPage,
  'wat-gebeurt-er': CoursePage,
  rechten: RightsPage,
  regeling: ProcedurePage,
  privacy: PrivacyPage,
  toegankelijkheid: AccessibilityPage,
  versies: VersionsPage,
};

function AnonymousPage({ visit }: Reading) {
  return <ArticlePage visit={visit} page="zonder-naam" article={visit.text.articles.anonymous} />;
}

/** AMVB-1, AMVB-2. */
function ConsequencesPage({ visit }: Reading) {
  return <ArticlePage visit={visit} page="gevolgen" article={visit.text.articles.consequences} />;
}

/** WBK-17. */
function RightsPage({ visit }: Reading) {
  return <ArticlePage visit={visit} page="rechten" article={visit.text.articles.rights} />;
}
