import { useText } from '../../text/useText.ts';
import styles from './Progress.module.css';

interface ProgressProps {
  /** From 0 to 1. */
  readonly done: number;
  /** What is being made. */
  readonly words: string;
}

/** How much is done of something that takes a while. */
export function Progress({ done, words }: ProgressProps) {
  const text = useText();
  return (
    <div className={styles.progress}>
      <progress className={styles.bar} value={done} max={1} aria-label={words} />
      <span aria-hidden>{text('export.done', { percent: Math.round(done * 100) })}</span>
    </div>
  );
}
