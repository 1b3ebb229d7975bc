import { MoreSentences } from '@throughline/editor';
import { RefreshCw } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { ButtonLink, PageMessage } from '../../parts/PageMessage.tsx';
import type { OpenRefusal } from '../../session/openMap.ts';
import type { MessageId } from '../../text/en.ts';
import { notOpenEn } from '../../text/notOpen.ts';
import { useText } from '../../text/useText.ts';

interface RefusedWords {
  readonly title: MessageId;
  readonly body: MessageId;
  /** Trying again may help. */
  readonly again?: boolean;
}

const refusedWords: Record<OpenRefusal, RefusedWords> = {
  firstOffline: { title: 'open.firstOffline.title', body: 'open.firstOffline.body', again: true },
  forbidden: { title: 'open.forbidden.title', body: 'open.forbidden.body' },
  missing: { title: 'open.missing.title', body: 'open.missing.body' },
  signIn: { title: 'open.signIn.title', body: 'open.signIn.body', again: true },
  tooOld: { title: 'open.tooOld.title', body: 'open.tooOld.body', again: true },
  failed: { title: 'open.failed.title', body: 'open.failed.body', again: true },
};

interface NotOpenedProps {
  readonly reason: OpenRefusal;
  readonly onTryAgain: () => void;
}

/** In place of a map that cannot be opened: why, and what may help. */
export function NotOpened(props: NotOpenedProps) {
  return (
    <MoreSentences sentences={notOpenEn}>
      <Refused {...props} />
    </MoreSentences>
  );
}

function Refused({ onTryAgain, reason }: NotOpenedProps) {
  const text = useText();
  const { title, body, again } = refusedWords[reason];
  const reloads = reason === 'tooOld' || reason === 'signIn';
  return (
    <PageMessage
      title={text(title)}
      body={text(body)}
      actions={
        <>
          {again && (
            <Button
              look="primary"
              icon={<RefreshCw size={15} aria-hidden />}
              onPress={() => (reloads ? window.location.reload() : onTryAgain())}
            >
              {text(reloads ? 'open.reload' : 'open.tryAgain')}
            </Button>
          )}
          <ButtonLink href="/">{text('open.allMaps')}</ButtonLink>
        </>
      }
    />
  );
}
