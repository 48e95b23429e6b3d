/** @jsxImportSource hono/jsx */

import { CONFIRM_DAYS, deliveryHours, FEEDBACK_MONTHS, formatDay, lastDays } from '../days.ts';
import type { ShownPerson } from '../directory-view.ts';
import { Pairs, Section } from '../parts.tsx';
import { More } from '../signpost.tsx';
import type { FullText } from '../text/text.ts';
import { articleHref } from '../visit.ts';
import { ArticlePage, type Reading } from './article-page.tsx';

/** WBK-2.2d/e, LET-5: everybody who may be chosen, as they stand on the signed list. */
export function ReadersPage({ visit, directory: { people } }: Reading) {
  const { text } = visit;
  const { readers } = text.articles;
  return (
    <ArticlePage visit={visit} page="wie-leest" article={readers}>
      <Section heading={readers.list}>
        <People text={text} people={people} />
        {people.length === 0 && (
          <p>
            <a href={articleHref(visit, 'manieren')}>{text.frame.pages.manieren}</a>
          </p>
        )}
        {!people.some(({ place }) => place === 'external') && (
          <>
            {people.length > 0 && <p class="missing">{readers.nobodyExternal}</p>}
            <More visit={visit} to="buiten" words={text.frame.pages.buiten} />
          </>
        )}
        <p class="hint">{readers.checked}</p>
      </Section>
    </ArticlePage>
  );
}

export function People({ text, people }: { readonly text: FullText; readonly people: readonly ShownPerson[] }) {
  const { readers } = text.articles;
  if (people.length === 0) return <p class="missing">{readers.nobody}</p>;
  return (
    <ul class="people">
      {people.map((person) => (
        <li>
          <b lang="">{person.name}</b>
          <br />
          <span lang="nl">{person.functionTitle}</span>, {readers.where[person.place]}
          <br />
          <span class="hint">{tasksOf(person, text)}</span>
        </li>
      ))}
    </ul>
  );
}

function tasksOf({ receives, followsUp, isIndependent }: ShownPerson, { articles: { readers } }: FullText): string {
  if (!receives && !followsUp) return readers.watches;
  const tasks = [
    receives && readers.receives,
    followsUp && readers.followsUp,
    isIndependent && readers.independent,
  ].filter((task) => task !== false);
  return tasks.join('; ');
}

/** LET-1: who does what, and the last days for somebody who reports today. */
export function CoursePage({ visit, directory: { profile } }: Reading) {
  const { text, today, channel } = visit;
  const { course } = text.articles;
  const { confirmBy, feedbackBy } = lastDays(profile, today);
  const day = (some: string) => formatDay(some, text.lang);
  return (
    <ArticlePage visit={visit} page="wat-gebeurt-er" article={course}>
      <Section heading={course.today(day(today))}>
        <p>{course.todayLead}</p>
        <Pairs
          of={[
            [course.atOnce, course.code],
            [course.delivered, course.deliveredText(deliveryHours(channel.batchMinutes, text.lang))],
            [course.until(day(confirmBy)), course.confirmed(CONFIRM_DAYS)],
            [course.until(day(feedbackBy)), course.feedback[profile](FEEDBACK_MONTHS)],
          ]}
        />
      </Section>
    </ArticlePage>
  );
}
