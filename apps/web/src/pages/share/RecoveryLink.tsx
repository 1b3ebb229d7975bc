import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import { Button } from '../../parts/Button.tsx';
import { Notice } from '../../parts/Notice.tsx';
import { useText } from '../../text/useText.ts';
import { copyText } from './useShareLinks.ts';
import styles from './ShareDialog.module.css';

/** The owner's link, shown until it is kept: the way back to a map when this browser forgets. */
export function RecoveryLink({ address, onKept }: { readonly address: string; readonly onKept: () => void }) {
  const text = useText();
  const announce = useAnnounce();
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    if (!(await copyText(address))) return;
    setCopied(true);
    announce(text('share.copied'));
  };
  return (
    <div className={styles.recovery}>
      <Notice tone="info" icon={<KeyRound size={16} aria-hidden />} title={text('share.recovery.title')}>
        {text('share.recovery.body')}
        <label className={styles.address}>
          {copied && <span>{text('share.copied')}</span>}
          <input
            readOnly
            value={address}
            aria-label={text('share.link', { role: 'owner' })}
            onFocus={(event) => event.target.select()}
          />
        </label>
        <div className={styles.recoveryActions}>
          <Button onPress={() => void copy()}>{text('share.recovery.copy')}</Button>
          <Button look="quiet" onPress={onKept}>
            {text('share.recovery.done')}
          </Button>
        </div>
      </Notice>
    </div>
  );
}
