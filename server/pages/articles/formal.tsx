/** @jsxImportSource hono/jsx */

import { CONFIRM_DAYS, FEEDBACK_MONTHS, formatDay } from '../days.ts';
import { isFilled, List, Phone, Section, Words } from '../parts.tsx';
import { shownAuthorities } from '../places.ts';
import { More } from '../signpost.tsx';
import type { FullText } from '../text/text.ts';
import { pageHref, type Visit } from '../visit.ts';
import { ArticlePage, type Reading } from './article-page.tsx';
import { People } from './course.tsx';

/** WBK-2.2a/b, 2.6, 2.7: the procedure, put together from what the channel is. */
export function ProcedurePage({ visit, directory: { profile, people } }: Reading) {
  const { text, channel } = visit;
  const { procedure, ways } = text.articles;
  const { guide, name } = channel;
  const own = (['phone', 'desk', 'post', 'talk'] as const).filter((kind) => isFilled(guide.ways[kind]));
  return (
    <ArticlePage visit={visit} page="regeling" article={procedure} after={<Adoption visit={visit} />}>
      <Section heading={procedure.who}>
        <p>{guide.guests.length === 0 ? procedure.whoOnly(name) : procedure.whoText(name)}</p>
        {guide.guests.length > 0 && <List of={guide.guests.map((guest) => procedure.guests[guest])} />}
        <More visit={visit} to="waarvoor" words={text.frame.pages.waarvoor} />
      </Section>
      <Section heading={procedure.ways}>
        <List of={[ways.online.heading, ...own.map((kind) => ways[kind])]} />
        <More visit={visit} to="manieren" words={text.frame.pages.manieren} />
      </Section>
      <Section heading={procedure.outside}>
        <p>{procedure.outsideText}</p>
        <List of={shownAuthorities(text, guide).map(({ name: place }) => <Words of={place} />)} />
        <More visit={visit} to="buiten" words={text.frame.pages.buiten} />
      </Section>
      <Section heading={procedure.readers}>
        <People text={text} people={people} />
      </Section>
      <Section heading={procedure.terms}>
        <p>{procedure.termsText[profile](CONFIRM_DAYS, FEEDBACK_MONTHS)}</p>
        <More visit={visit} to="wat-gebeurt-er" words={text.frame.pages['wat-gebeurt-er']} />
      </Section>
    </ArticlePage>
  );
}

function Adoption({ visit: { text, channel } }: { readonly visit: Visit<FullText> }) {
  const { procedure } = text.articles;
  const { adoption } = channel.guide;
  return (
    <Section heading={procedure.adopted}>
      {adoption === null ? (
        <p class="missing">{procedure.notAdopted}</p>
      ) : (
        <p>
          {procedure.adoptedOn(formatDay(adoption.on, text.lang), procedure.adoptedBy[adoption.by])}{' '}
          {adoption.reference !== '' && procedure.reference(adoption.reference)}
        </p>
      )}
    </Section>
  );
}

export function PrivacyPage({ visit }: Reading) {
  const { text, channel } = visit;
  const { privacy } = text.articles;
  return (
    <ArticlePage
      visit={visit}
      page="privacy"
      article={privacy}
      after={
        <>
          {channel.tombstoneDays > 0 && <p>{privacy.mark(channel.tombstoneDays)}</p>}
          <Section heading={privacy.who}>
            <p>{privacy.whoText(channel.name)}</p>
          </Section>
          <Contact visit={visit} />
        </>
      }
    />
  );
}

export function AccessibilityPage({ visit }: Reading) {
  const { accessibility } = visit.text.articles;
  return (
    <ArticlePage visit={visit} page="toegankelijkheid" article={accessibility} after={<Contact visit={visit} />} />
  );
}

function Contact({ visit: { text, channel } }: { readonly visit: Visit<FullText> }) {
  const { contact } = text.articles;
  const { name, phone, mail } = channel.guide.contact;
  return (
    <Section heading={contact.heading}>
      {name + phone + mail === '' ? (
        <p class="missing">{contact.missing}</p>
      ) : (
        <p>
          {name} {phone !== '' && <Phone number={phone} />} {mail}
        </p>
      )}
    </Section>
  );
}

/** WBK-2.5: what was said before can still be read. */
export function VersionsPage({ visit, versions: known }: Reading) {
  const { text, channel } = visit;
  const { versions } = text.articles;
  const newest = known[0]?.version;
  return (
    <ArticlePage visit={visit} page="versies" article={versions}>
      {known.length === 0 && <p>{versions.none}</p>}
      {known.length > 0 && (
        <List
          of={[
            ...known.map(({ version, day }) => (
              <>
                <a href={versionHref(visit, version)}>{versions.version(version, formatDay(day, text.lang))}</a>
                {version === newest && ` (${versions.now})`}
              </>
            )),
            <a href={versionHref(visit, 0)}>{versions.first}</a>,
          ]}
        />
      )}
      <p class="hint">{versions.same}</p>
    </ArticlePage>
  );

  function versionHref(to: Visit, version: number): string {
    const asked = { ...channel, isVersionAsked: true, version: { version, day: undefined } };
    return pageHref({ ...to, channel: asked }, { page: 'regeling' });
  }
}
