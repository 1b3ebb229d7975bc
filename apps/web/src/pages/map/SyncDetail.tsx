import { useOpened } from '@throughline/editor';
import { Check } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { Popover } from '../../parts/Popover.tsx';
import { useNow } from '../../text/useNow.ts';
import { useText } from '../../text/useText.ts';
import type { SyncChipProps } from './SyncChip.tsx';
import { detailOf } from './syncWords.ts';
import styles from './SyncChip.module.css';

/** What the chip means for this person's work, and a copy of it where it is in danger. */
export function SyncDetail({ chip, lastChange, onChanges, onDownload }: SyncChipProps) {
  const { close } = useOpened();
  const text = useText();
  const now = useNow(1000);
  const kept = chip.id === 'readOnly' && chip.count > 0;
  return (
    <Popover look="panel">
      <div className={styles.detail}>
        <p className={styles.words}>
          {chip.id === 'synced' && <Check size={15} aria-hidden className={styles.check} />}
          {detailOf(chip, text, lastChange(), now)}
        </p>
        {(chip.id === 'notStored' || kept) && (
          <Button look="primary" onPress={onDownload}>
            {text(kept ? 'sync.downloadKept' : 'sync.download')}
          </Button>
        )}
        <Button
          onPress={() => {
            close();
            onChanges();
          }}
        >
          {text('changes.see')}
        </Button>
      </div>
    </Popover>
  );
}
