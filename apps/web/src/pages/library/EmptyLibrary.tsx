import { FolderOpen, Plus } from 'lucide-react';
import type { Random } from '@throughline/journey';
import { templates } from '@throughline/journey/templates';
import { Button } from '../../parts/Button.tsx';
import { useText } from '../../text/useText.ts';
import { MapPicture } from './MapPicture.tsx';
import type { Beginning } from './NewMapDialog.tsx';
import { OpenFileButton } from './OpenFileButton.tsx';
import { useTemplatePictures } from './useTemplatePictures.ts';
import styles from './EmptyLibrary.module.css';

interface EmptyLibraryProps {
  readonly random: Random;
  readonly onNew: (template: Beginning['template']) => void;
  readonly onFiles: (files: readonly File[]) => void;
}

/** The library before the first map: says what a journey map is, shows whole ones, and how one starts. */
export function EmptyLibrary({ random, onNew, onFiles }: EmptyLibraryProps) {
  const text = useText();
  const pictures = useTemplatePictures('example', random);
  return (
    <>
      <section className={styles.empty} aria-labelledby="empty-title">
        <div>
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
            <Button look="primary" icon={<Plus size={16} aria-hidden />} onPress={() => onNew('blank')}>
              {text('library.new')}
            </Button>
            <OpenFileButton icon={<FolderOpen size={15} aria-hidden />} onFiles={onFiles} />
          </div>
          <p className={styles.small}>{text('empty.drop')}</p>
          <p className={styles.small}>{text('empty.private')}</p>
        </div>
        <div className={styles.drawing}>
          <MapPicture picture={pictures('licence')} />
        </div>
      </section>
      <section aria-labelledby="templates-title">
        <h2 id="templates-title" className={styles.h2}>
          {text('empty.templates')}
        </h2>
        <ul className={styles.templates}>
          {templates.map(({ id, title, about }) => (
            <li key={id} className={styles.template}>
              <MapPicture picture={pictures(id)} />
              <button type="button" className={styles.start} onClick={() => onNew(id)}>
                {title}
              </button>
              <p className={styles.about}>{about}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
