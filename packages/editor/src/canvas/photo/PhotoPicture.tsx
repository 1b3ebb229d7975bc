import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { PhotoFacts } from '@throughline/journey';
import { CloudAlert, CloudUpload } from 'lucide-react';
import { useSession } from '../../session/editorSession.ts';
import type { Waiting } from '../../session/pictures.ts';
import { useWords } from '../../text/words.ts';
import { Words } from '../grid/Words.tsx';
import css from './PhotoPicture.module.css';
import { usePicture } from '../../session/usePicture.ts';

/** The picture of a photo in the box it is given, or words in its place while it is not there; with a mark while others cannot see it. */
export function PhotoPicture({ photo }: { readonly photo: PhotoFacts }): ReactElement {
  const words = useWords();
  const { decorative, description, file } = photo;
  const url = usePicture(file);
  const waiting = useWaiting(file);
  const said = waiting && words(`photo.waiting.${waiting}`);
  return (
    <span className={css.picture} data-there={url !== null}>
      {url === null ? (
        <Words className={css.coming} are={words('photo.coming')} />
      ) : (
        <img
          className={css.image}
          src={url}
          alt={decorative ? '' : description}
          decoding="async"
          draggable={false}
        />
      )}
      {said === null ? null : (
        <span className={css.waiting} title={said} data-waiting={waiting}>
          {waiting === 'waiting' ? (
            <CloudUpload size={12} aria-hidden />
          ) : (
            <CloudAlert size={12} aria-hidden />
          )}
        </span>
      )}
    </span>
  );
}

/** Why others cannot see a picture yet; null: they can. */
export function useWaiting(file: string): Waiting | null {
  const { waiting } = useSession().pictures;
  return useSyncExternalStore(waiting.subscribe, () => waiting.getState().get(file) ?? null);
}

/** In place of the words under a picture of which nobody has said anything. */
export function NotDescribed(): ReactElement {
  return <Words className={css.lacking} are={useWords()('photo.said.lacking')} />;
}
