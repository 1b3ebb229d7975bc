import { Check, CloudAlert, CloudCheck, CloudOff, CloudUpload, HardDrive, Lock } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button as AriaButton, DialogTrigger } from 'react-aria-components';
import { useAnnounce } from '../../parts/announce.ts';
import { Button } from '../../parts/Button.tsx';
import { Popover } from '../../parts/Popover.tsx';
import type { Chip, ChipId } from '../../session/syncState.ts';
import { useNow } from '../../text/useNow.ts';
import { useText } from '../../text/useText.ts';
import { announcementOf, chipWords, detailOf } from './syncWords.ts';
import styles from './SyncChip.module.css';

const icons: Record<ChipId, ReactNode> = {
  connecting: <CloudUpload size={16} aria-hidden />,
  synced: <CloudCheck size={16} aria-hidden />,
  sending: <CloudUpload size={16} aria-hidden />,
  syncing: <CloudUpload size={16} aria-hidden />,
  slow: <HardDrive size={15} aria-hidden />,
  offline: <CloudOff size={16} aria-hidden />,
  notStored: <CloudAlert size={16} aria-hidden />,
  readOnly: <Lock size={14} aria-hidden />,
};

interface SyncChipProps {
  readonly chip: Chip;
  /** When the map last changed, in milliseconds since 1970; null: not while it was open. */
  readonly lastChange: number | null;
  /** Gives the person a copy: of the map when it cannot be stored, of the kept changes when rights are gone. */
  readonly onDownload: () => void;
}

/** Where this person's work is, in one or two words; what that means on click; said aloud when it matters. */
export function SyncChip({ chip, lastChange, onDownload }: SyncChipProps) {
  const text = useText();
  const { words, second } = chipWords(chip, text);
  useSpoken(chip);
  const kept = chip.id === 'readOnly' && chip.count > 0;
  return (
    <DialogTrigger>
      <AriaButton data-testid="sync" data-sync={chip.id} className={`${styles.chip} ${styles[chip.id]}`}>
        {icons[chip.id]}
        <span>{words}</span>
        {second && <span className={styles.second}>{second}</span>}
      </AriaButton>
      <Popover look="panel">
        <div className={styles.detail}>
          <Detail chip={chip} lastChange={lastChange} />
          {(chip.id === 'notStored' || kept) && (
            <Button look="primary" onPress={onDownload}>
              {text(kept ? 'sync.downloadKept' : 'sync.download')}
            </Button>
          )}
        </div>
      </Popover>
    </DialogTrigger>
  );
}

function Detail({ chip, lastChange }: { readonly chip: Chip; readonly lastChange: number | null }) {
  const text = useText();
  const now = useNow(1000);
  return (
    <p className={styles.words}>
      {chip.id === 'synced' && <Check size={15} aria-hidden className={styles.check} />}
      {detailOf(chip, text, lastChange, now)}
    </p>
  );
}

/** Says a change of the chip once, as the table of sync words asks. */
function useSpoken(chip: Chip): void {
  const text = useText();
  const announce = useAnnounce();
  const before = useRef<Chip | null>(null);
  useEffect(() => {
    const spoken = announcementOf(chip, before.current, text);
    before.current = chip;
    if (spoken) announce(spoken.sentence, spoken.urgency);
  }, [chip, text, announce]);
}
