/** What a melder says unasked: that they are treated unfairly, want to stop, want somebody beside them, or no aftercare. */
import type { Workflow } from '../../../../schema/content/workflow.ts';
import { Heading } from '../../../shared/ui/heading.tsx';
import { Paragraph } from '../../../shared/ui/paragraph.tsx';
import { TextArea } from '../../../shared/ui/text-area.tsx';
import { usePageHref } from '../../shell.ts';
import { useAllTexts } from '../texts.ts';
import type { Told } from '../use-mailbox.ts';
import { chosenOf, type Telling, TellPage } from './tell-page.tsx';
import { TwoAnswers } from './two-answers.tsx';

const MOST_CHARACTERS = 20_000;

interface OwnPageProps {
  readonly telling: Telling;
}

/** "Ik word benadeeld" (WBK-17). */
export function RetaliationPage({ telling }: OwnPageProps) {
  const { retaliation } = useAllTexts().mailbox.asked;
  const rightsHref = usePageHref('rechten');
  const text = telling.draft().trim();
  return (
    <TellPage
      telling={telling}
      title={retaliation.title}
      lead={retaliation.lead}
      wording={() => (text === '' ? { missing: retaliation.missing } : { told: { type: 'retaliation', text } })}
    >
      {(missing) => (
        <>
          <Paragraph>{retaliation.examples}</Paragraph>
          <Paragraph>{retaliation.does}</Paragraph>
          <Paragraph>{retaliation.doesNot}</Paragraph>
          <Paragraph>
            {/* Beside this page: what is typed here must stay. */}
            <a class="nl-link" href={rightsHref} target="_blank" rel="noopener noreferrer">
              {retaliation.rights}
            </a>
          </Paragraph>
          <Paragraph>{retaliation.advice}</Paragraph>
          <TextArea
            label={retaliation.label}
            hint={retaliation.hint}
            error={missing}
            value={telling.draft()}
            maxLength={MOST_CHARACTERS}
            onInput={telling.onDraft}
          />
        </>
      )}
    </TellPage>
  );
}

/** The melder does not want to go on; what that does, and what it does not. */
export function WithdrawalPage({ telling }: OwnPageProps) {
  const { shared, mailbox } = useAllTexts();
  const { withdrawal } = mailbox.asked;
  const told = { type: 'withdrawal', text: telling.draft().trim() } as const;
  return (
    <TellPage
      telling={telling}
      title={withdrawal.title}
      lead={withdrawal.lead}
      send={withdrawal.send}
      wording={() => ({ told })}
    >
      {() => (
        <>
          <Heading level={2}>{withdrawal.doesTitle}</Heading>
          <ul>
            <li>{withdrawal.does}</li>
            <li>{withdrawal.protected}</li>
          </ul>
          <Heading level={2}>{withdrawal.doesNotTitle}</Heading>
          <ul>
            <li>{withdrawal.mayGoOn}</li>
            <li>{withdrawal.stays}</li>
          </ul>
          <Paragraph>{withdrawal.ending}</Paragraph>
          <TextArea
            label={withdrawal.label}
            optionalText={shared.words.optional}
            rows={3}
            value={telling.draft()}
            maxLength={MOST_CHARACTERS}
            onInput={telling.onDraft}
          />
        </>
      )}
    </TellPage>
  );
}

export interface CompanionPageProps extends OwnPageProps {
  readonly now: Workflow['companion'];
}

/** Somebody who watches the process, and reads none of this (LET-2). */
export function CompanionPage({ telling, now }: CompanionPageProps) {
  const { companion } = useAllTexts().mailbox.asked;
  const wanted = chosenOf(telling, ['yes', 'no']) ?? (now?.content.isWanted ? 'yes' : undefined);
  const told = { type: 'companion', isWanted: wanted === 'yes' } as const;
  return (
    <TellPage
      telling={telling}
      title={companion.title}
      lead={companion.lead}
      wording={() => (wanted === undefined ? { missing: companion.missing } : { told })}
    >
      {(missing) => (
        <>
          <TwoAnswers<'yes' | 'no'>
            label={companion.label}
            error={missing}
            answers={[
              { value: 'yes', label: companion.yes },
              { value: 'no', label: companion.no },
            ]}
            value={wanted}
            onChange={(value) => telling.onDraft(value, 'chosen')}
          />
          <Paragraph small>{companion.how}</Paragraph>
        </>
      )}
    </TellPage>
  );
}

export function AftercarePage({ telling }: OwnPageProps) {
  const { aftercare } = useAllTexts().mailbox.asked;
  return (
    <TellPage
      telling={telling}
      title={aftercare.title}
      lead={aftercare.lead}
      send={aftercare.send}
      wording={() => ({ told: { type: 'aftercare-refused' } })}
    >
      {() => <Paragraph>{aftercare.note}</Paragraph>}
    </TellPage>
  );
}

export interface TakeBackPageProps extends OwnPageProps {
  readonly kind: 'withdraw-consent' | 'withdraw-identity';
  /** Digest of what is taken back. */
  readonly of: string;
}

/** Taking back a permission, or what was told of oneself: for the future only. */
export function TakeBackPage({ telling, kind, of }: TakeBackPageProps) {
  const { asked } = useAllTexts().mailbox;
  const words = kind === 'withdraw-consent' ? asked.consentWithdrawn : asked.identityWithdrawn;
  const told: Told = { type: kind === 'withdraw-consent' ? 'consent-withdrawn' : 'identity-withdrawn', of };
  return (
    <TellPage telling={telling} title={words.title} lead={words.lead} send={words.yes} wording={() => ({ told })}>
      {() => <Paragraph>{words.not}</Paragraph>}
    </TellPage>
  );
}
