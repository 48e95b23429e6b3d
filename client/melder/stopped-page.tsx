import { Alert } from '../shared/ui/alert.tsx';
import { LinkButton } from '../shared/ui/link-button.tsx';
import { Paragraph } from '../shared/ui/paragraph.tsx';
import { Screen } from '../shared/ui/screen.tsx';
import { ElsewhereSection } from './elsewhere.tsx';
import { usePageHref } from './shell.ts';
import { useTexts } from './texts.ts';

export interface StoppedPageProps {
  readonly reason: 'wrongChannel' | 'wrongWords' | 'closed';
}

/** The end of the way here, with the ways on. */
export function StoppedPage({ reason }: StoppedPageProps) {
  const { stopped } = useTexts().melder;
  const signpost = usePageHref();
  const isClosed = reason === 'closed';
  return (
    <Screen title={isClosed ? stopped.closedTitle : stopped.title} name={reason}>
      {isClosed ? (
        <Paragraph lead>{stopped.closed}</Paragraph>
      ) : (
        <>
          <Alert kind="error" live="alert">
            <Paragraph>{stopped[reason]}</Paragraph>
          </Alert>
          <Paragraph>{stopped.whatNow}</Paragraph>
        </>
      )}
      <ElsewhereSection />
      {isClosed && <LinkButton href={signpost}>{stopped.signpost}</LinkButton>}
    </Screen>
  );
}
