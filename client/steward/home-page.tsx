import { checkWords } from '../../crypto/check-words.ts';
import type { Person } from '../../crypto/directory.ts';
import type { Bytes } from '../../crypto/public/brands.ts';
import { areEqual } from '../../crypto/public/sodium.ts';
import { rootFingerprint } from '../../crypto/root-key.ts';
import type { Invitation } from '../../schema/wire/accounts.ts';
import { fpText, type KnownDirectory } from '../shared/directory.ts';
import { Alert } from '../shared/ui/alert.tsx';
import { Button } from '../shared/ui/button.tsx';
import { ButtonGroup } from '../shared/ui/button-group.tsx';
import { Heading } from '../shared/ui/heading.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { PersonCard } from '../shared/ui/person-card.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { WordGrid } from '../shared/ui/word-grid.tsx';
import { Failure } from '../shared/vault/failure.tsx';
import type { Language } from '../text/language.ts';
import { AddressSection } from './address-section.tsx';
import type { Need } from './channel-needs.ts';
import { DesignationsEnding, type EndingDesignation } from './designations-ending.tsx';
import { InvitationCard } from './invitation-card.tsx';
import type { WaitingRenewal } from './list-flow.ts';
import { NeedsSection } from './needs-section.tsx';
import { PersonsSection } from './persons-section.tsx';
import type { Proposal } from './proposal-flow.ts';
import type { Notice, PersonOp } from './steward-state.ts';
import type { StewardText } from './texts.ts';

export interface HomePageProps {
  readonly text: StewardText;
  readonly language: Language;
  readonly known: KnownDirectory;
  readonly own: Bytes | undefined;
  readonly proposal: Proposal | undefined;
  readonly renewals: readonly WaitingRenewal[];
  readonly invitations: readonly Invitation[];
  readonly met: readonly Need[];
  readonly ending: readonly EndingDesignation[];
  readonly link: string;
  readonly words: readonly string[];
  readonly notice: Notice | undefined;
  readonly busy: 'read' | 'renew' | 'guide' | undefined;
  readonly failed: string | undefined;
  readonly onRefresh: () => void;
  readonly onInvite: () => void;
  readonly onCompare: (invitation: Invitation) => void;
  readonly onChange: (op: PersonOp, person: Person) => void;
  readonly onRenew: (renewal: WaitingRenewal) => void;
  readonly onProposal: () => void;
  readonly onRoots: () => void;
  readonly onPolicy: () => void;
  readonly onTemplates: () => void;
  readonly onGuide: () => void;
  readonly onHistory: () => void;
  readonly onPoster: () => void;
}

export function HomePage(props: HomePageProps) {
  const { text, language, known, renewals, busy } = props;
  const { home } = text;
  const open = props.invitations.filter(({ state }) => state !== 'listed');
  return (
    <Screen title={home.title}>
      <Paragraph>{home.noReading}</Paragraph>
      <NoticeAlert text={text} notice={props.notice} />
      <Failure sentence={props.failed} />
      <WaitingAlert {...props} />
      <NotNamedAlert {...props} />
      <DesignationsEnding {...props} onRenew={props.onGuide} onEnd={(person) => props.onChange('remove', person)} />
      <NeedsSection text={text} met={props.met} />
      <section class="zp-flow">
        <Heading level={2}>{home.persons}</Heading>
        <PersonsSection text={text} language={language} directory={known.directory} onChange={props.onChange} />
        {renewals.length > 0 && (
          <>
            <Heading level={3}>{home.renewals}</Heading>
            <Paragraph>{home.renewalsLead}</Paragraph>
          </>
        )}
        {renewals.map((renewal) => (
          <PersonCard
            key={fpText(renewal.person)}
            name={renewal.person.name}
            role={renewal.person.functionTitle}
            actions={
              <Button
                label={home.renewLabel(renewal.person.name)}
                busy={busy === 'renew'}
                busyText={text.change.busy}
                onClick={() => props.onRenew(renewal)}
              >
                {home.renew}
              </Button>
            }
          />
        ))}
        {open.length > 0 && <Heading level={3}>{home.invitations}</Heading>}
        {open.map((invitation) => (
          <InvitationCard
            key={invitation.invitationId}
            text={text}
            language={language}
            invitation={invitation}
            onCompare={() => props.onCompare(invitation)}
          />
        ))}
        <ButtonGroup>
          <Button appearance="primary" onClick={props.onInvite}>
            {home.invite}
          </Button>
          <Button busy={busy === 'read'} busyText={home.refreshBusy} onClick={props.onRefresh}>
            {home.refresh}
          </Button>
        </ButtonGroup>
      </section>
      <AddressSection text={text} link={props.link} words={props.words} onPoster={props.onPoster} />
      <section class="zp-flow">
        <Heading level={2}>{home.more}</Heading>
        <ButtonGroup>
          <Button onClick={props.onRoots}>{home.toRoots}</Button>
          <Button onClick={props.onPolicy}>{home.toPolicy}</Button>
          <Button onClick={props.onTemplates}>{text.templates.open}</Button>
          <Button busy={busy === 'guide'} onClick={props.onGuide}>
            {text.guide.open}
          </Button>
          <Button onClick={props.onHistory}>{home.toHistory}</Button>
        </ButtonGroup>
      </section>
    </Screen>
  );
}

function NoticeAlert({ text, notice }: Pick<HomePageProps, 'text' | 'notice'>) {
  if (notice === undefined) return null;
  const { kind, name, isComplete } = notice;
  return (
    <Alert kind={isComplete ? 'ok' : 'info'} live="status">
      <Paragraph>{isComplete ? text.notices[kind](name) : text.home.waits}</Paragraph>
    </Alert>
  );
}

function WaitingAlert({ text: { home }, proposal, onProposal }: HomePageProps) {
  if (proposal === undefined) return null;
  return (
    <Alert kind="warning" title={home.proposalTitle}>
      {proposal.isSigned && <Paragraph>{home.proposalSigned}</Paragraph>}
      <Paragraph>{home.proposalOnly}</Paragraph>
      <ButtonGroup>
        <Button onClick={onProposal}>{home.proposalShow}</Button>
      </ButtonGroup>
    </Alert>
  );
}

/** A second steward, before the first one named them or after the first one is lost. */
function NotNamedAlert({ text: { home }, language, known, own, onRoots }: HomePageProps) {
  if (own === undefined || known.directory.rootKeys.some(({ publicKey }) => areEqual(publicKey, own))) return null;
  return (
    <Alert kind="info" title={home.notNamedTitle}>
      <Paragraph>{home.notNamed}</Paragraph>
      <WordGrid words={checkWords(rootFingerprint(own), language)} label={home.notNamedWords} lang={language} />
      <ButtonGroup>
        <Button onClick={onRoots}>{home.takeOver}</Button>
      </ButtonGroup>
    </Alert>
  );
}
