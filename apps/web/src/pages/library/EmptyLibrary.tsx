import { FolderOpen, Plus } from 'lucide-react';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/useText.ts';
import { EmptyMapDrawing } from './EmptyMapDrawing.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import styles from './EmptyLibrary.module.css';

interface EmptyLibraryProps {
  readonly onNew: () => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The library before the first map: says what a journey map is and how one starts. */
export function EmptyLibrary({ onNew, onFiles }: EmptyLibraryProps) {
  const text = useText();
  return (
    <section className={styles.empty} aria-labelledby="empty-title">
      <div className={styles.words}>
        <h2 id="empty-title" className={styles.title}>
          {text('empty.title')}
        </h2>
        <p className={styles.body}>{text('empty.body')}</p>
        <ol className={styles.steps}>
          <li>{text('empty.step1')}</li>
          <li>{text('empty.step2')}</li>
          <li>{text('empty.step3')}</li>
        </ol>
        <div className={styles.actions}>
          <Button look="primary" icon={<Plus size={16} aria-hidden />} onPress={onNew}>
            {text('library.new')}
          </Button>
          <OpenFileButton icon={<FolderOpen size={15} aria-hidden />} onFiles={onFiles} />
        </div>
        <p className={styles.small}>{text('empty.drop')}</p>
        <p className={styles.small}>{text('empty.private')}</p>
      </div>
      <EmptyMapDrawing />
    </section>
  );
}
