import { later, Opener } from '@throughline/editor';
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, HardDrive, Lock } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAnnounce } from '../../parts/announce.ts';
import type { Chip, ChipId } from '../../session/syncState.ts';
import { useText } from '../../text/useText.ts';
import { announcementOf, chipWords } from './syncWords.ts';
import styles from './SyncChip.module.css';

const SyncDetail = later(async () => (await import('./SyncDetail.tsx')).SyncDetail);

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

export interface SyncChipProps {
  readonly chip: Chip;
  /** When the map last changed, in milliseconds since 1970; null: not while it was open. Asked only by who reads it. */
  readonly lastChange: () => number | null;
  /** Gives the person a copy: of the map when it cannot be stored, of the kept changes when rights are gone. */
  readonly onDownload: () => void;
  /** Opens the list of what changed. */
  readonly onChanges: () => void;
}

/** Where this person's work is, in one or two words; what that means on click; said aloud when it matters. */
export function SyncChip(props: SyncChipProps) {
  const text = useText();
  const { chip } = props;
  const { words, second } = chipWords(chip, text);
  useSpoken(chip);
  return (
    <Opener
      opens="dialog"
      className={`${styles.chip} ${styles[chip.id]}`}
      attributes={{ 'data-testid': 'sync', 'data-sync': chip.id }}
      over={<SyncDetail {...props} />}
    >
      {icons[chip.id]}
      <span>{words}</span>
      {second && <span className={styles.second}>{second}</span>}
    </Opener>
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
