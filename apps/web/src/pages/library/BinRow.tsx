import { RotateCcw, Trash2 } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { useLeavesNoGap } from '../../parts/focus.ts';
import { useText } from '../../text/useText.ts';
import { useWhen } from '../../text/when.ts';
import type { ShelfMap } from './shelf.ts';
import styles from './BinRow.module.css';

interface BinRowProps {
  readonly map: ShelfMap;
  readonly now: number;
  readonly onRestore: (map: ShelfMap) => void;
  readonly onDestroy: (map: ShelfMap) => void;
}

/** One map in the bin: when it got there, and the two ways out. */
export function BinRow({ map, now, onRestore, onDestroy }: BinRowProps) {
  const text = useText();
  const when = useWhen(now);
  useLeavesNoGap();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <span className={styles.title} dir="auto">
          {map.title || text('map.untitled')}
        </span>
        <p className={styles.facts}>
          <span>{text('map.deletedAt', { when: when(map.binnedAt ?? map.changedAt) })}</span>
        </p>
      </div>
      <div className={styles.menu}>
        <Button icon={<RotateCcw size={15} aria-hidden />} onPress={() => onRestore(map)}>
          {text('map.restore')}
        </Button>
        <Button look="danger" icon={<Trash2 size={15} aria-hidden />} onPress={() => onDestroy(map)}>
          {text('map.destroy')}
        </Button>
      </div>
    </li>
  );
}
