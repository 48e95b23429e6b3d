/** @jsxImportSource hono/jsx */

import { formatDay } from '../days.ts';
import { List, Phone, Places, Section } from '../parts.tsx';
import { checkedOn, shownAuthorities, shownSupport } from '../places.ts';
import type { FullText } from '../text/text.ts';
import type { Visit } from '../visit.ts';
import { ArticlePage, type Reading } from './article-page.tsx';

/** WBK-2.5: the authorities, those of the sector named first and all of them named. */
export function OutsidePage({ visit }: Reading) {
  const { text, channel } = visit;
  const { outside } = text.articles;
  const places = shownAuthorities(text, channel.guide);
  const first = places.filter(({ isForSector }) => isForSector);
  return (
    <ArticlePage visit={visit} page="buiten" article={outside}>
      {first.length > 0 && (
        <Section heading={outside.first}>
          <Places of={first} />
        </Section>
      )}
      <Section heading={outside.list}>
        <Places of={places} />
        <Checked visit={visit} />
      </Section>
    </ArticlePage>
  );
}

/** WBK-2.2g, LET-8: advisers of the organisation, and help outside it with the right route. */
export function AdvicePage({ visit }: Reading) {
  const { text, channel } = visit;
  const { advice, readers } = text.articles;
  const { advisers } = channel.guide;
  return (
    <ArticlePage visit={visit} page="advies" article={advice}>
      <Section heading={advice.elsewhere}>
        <Places of={shownSupport(text, channel.guide)} />
        <Checked visit={visit} />
      </Section>
      <Section heading={advice.advisers}>
        <p>{advice.advisersLead}</p>
        {advisers.length === 0 && <p class="missing">{advice.noAdvisers}</p>}
        {advisers.length > 0 && (
          <List
            of={advisers.map(({ name, where, phone, mail }) => (
              <>
                <b>{name}</b>, {readers.where[where]}
                {phone !== '' && (
                  <>
                    {' '}
                    <Phone number={phone} />
                  </>
                )}{' '}
                {mail}
              </>
            ))}
          />
        )}
      </Section>
    </ArticlePage>
  );
}

/** Facts about others age; a reader sees how old they are. */
function Checked({ visit: { text, channel, today } }: { readonly visit: Visit<FullText> }) {
  const { facts } = text.articles;
  const { day, isOld } = checkedOn(channel.guide, today);
  return (
    <p class="hint">
      {facts.checkedOn(formatDay(day, text.lang))} {isOld && facts.isOld}
    </p>
  );
}
