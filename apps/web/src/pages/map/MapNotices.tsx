import { later, MoreSentences } from '@throughline/editor';
import { HardDrive, Lock, RefreshCw, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import type { Chip, ChipDetail } from '../../session/syncState.ts';
import type { MessageId } from '../../text/en.ts';
import { notOpenEn } from '../../text/notOpen.ts';
import { useText } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import type { Making } from '../files/useSaving.ts';
import { detailOf } from './syncWords.ts';
import styles from './MapPage.module.css';

const AccountNotice = later(async () => (await import('../files/AccountNotice.tsx')).AccountNotice);
const MakingNotice = later(async () => (await import('../files/MakingNotice.tsx')).MakingNotice);

interface MapNoticesProps {
  readonly chip: Chip;
  /** The browser's storage is four fifths full. */
  readonly nearlyFull: boolean;
  /** What there is to say about a file this map came from, or was saved as. */
  readonly account: Account | null;
  /** A file that is being made; left out: none. */
  readonly making?: Making | null;
  readonly onAccountRead: () => void;
  readonly onDownload: () => void;
  readonly onReload: () => void;
}

/** What a person should know about the open map: above it, never over it. */
export function MapNotices(props: MapNoticesProps) {
  const { account, making } = props;
  return (
    <MoreSentences sentences={notOpenEn}>
      <div className={styles.notices}>
        <EndedNotice {...props} />
        {props.nearlyFull && <NearlyFullNotice />}
        {making && <MakingNotice making={making} />}
        {account && <AccountNotice account={account} onRead={props.onAccountRead} />}
      </div>
    </MoreSentences>
  );
}

function NearlyFullNotice() {
  const text = useText();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <Notice
      tone="warn"
      icon={<HardDrive size={16} aria-hidden />}
      title={text('nearlyFull.title')}
      onDismiss={() => setRead(true)}
    >
      {text('nearlyFull.body')}
    </Notice>
  );
}

const endedTitles: Readonly<Partial<Record<ChipDetail, MessageId>>> = {
  readOnly: 'revoked.title',
  gone: 'open.missing.title',
  signIn: 'open.signIn.title',
  tooOld: 'open.tooOld.title',
  notStored: 'sync.notStored',
};

function EndedNotice({ chip, onDownload, onReload }: MapNoticesProps) {
  const text = useText();
  const title = endedTitles[chip.detail];
  if (!title) return null;
  const reloads = chip.detail === 'tooOld' || chip.detail === 'signIn';
  const offersCopy = chip.detail === 'notStored' || (!reloads && chip.count > 0);
  const tone = chip.detail === 'notStored' ? 'danger' : 'warn';
  return (
    <Notice
      tone={tone}
      icon={tone === 'danger' ? <TriangleAlert size={17} aria-hidden /> : <Lock size={16} aria-hidden />}
      title={text(title)}
      actions={
        <>
          {reloads && (
            <Button icon={<RefreshCw size={15} aria-hidden />} onPress={onReload}>
              {text('open.reload')}
            </Button>
          )}
          {offersCopy && (
            <Button onPress={onDownload}>
              {text(chip.detail === 'notStored' ? 'sync.download' : 'sync.downloadKept')}
            </Button>
          )}
        </>
      }
    >
      {detailOf(chip, text, null, 0)}
    </Notice>
  );
}
