import { later } from '@throughline/editor';
import { CloudOff, FileInput, FileWarning } from 'lucide-react';
import { Notice } from '../../parts/Notice.tsx';
import { useText } from '../../text/useText.ts';
import type { LibraryScreen } from './useLibrary.ts';
import styles from './LibraryPage.module.css';

const AccountNotice = later(async () => (await import('../files/AccountNotice.tsx')).AccountNotice);

/** What a person should know before the list: a file that was refused, a device or a server that does not answer. */
export function LibraryNotices({ library }: { readonly library: LibraryScreen }) {
  const text = useText();
  const { account, reading, state } = library;
  return (
    <div className={styles.notices}>
      {reading !== null && (
        <Notice
          tone="info"
          icon={<FileInput size={17} aria-hidden />}
          title={text('file.opening', { file: reading })}
        />
      )}
      {account && <AccountNotice account={account} onRead={() => library.forget('account')} />}
      {state.unreadable && (
        <Notice
          tone="danger"
          icon={<FileWarning size={17} aria-hidden />}
          title={text('library.notLoaded')}
        />
      )}
      {state.server === 'away' && (
        <Notice tone="info" icon={<CloudOff size={17} aria-hidden />} title={text('library.offline')} />
      )}
    </div>
  );
}
