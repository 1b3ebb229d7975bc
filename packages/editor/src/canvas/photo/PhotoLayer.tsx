import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Image } from 'lucide-react';
import { listenForFiles } from '../../session/dropFiles.ts';
import { useSession } from '../../session/editorSession.ts';
import { useBox } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import type { PhotoPlace, TakingPhotos } from '../../session/photos.ts';
import css from './PhotoLayer.module.css';

/** Over the grid: the room of a photo that is being made, and the cell that files would be dropped into. */
export function PhotoLayer(): ReactElement {
  const session = useSession();
  const taking = useSyncExternalStore(session.taking.subscribe, () => session.taking.getState());
  const [over, setOver] = useState<PhotoPlace | null>(null);
  useEffect(() => listenForFiles(session, setOver), [session]);
  return (
    <>
      {taking ? <Taking taking={taking} /> : null}
      {over ? <DropCell place={over} /> : null}
    </>
  );
}

function Taking({ taking }: { readonly taking: TakingPhotos }): ReactElement | null {
  const words = useWords();
  const { count, number, place } = taking;
  const box = useBox((layout) => layout.draftBox(place.stage, place.lane));
  if (!box) return null;
  const { height, width, x, y } = box;
  return (
    <div className={css.taking} data-kind="photo" style={{ left: x, top: y, width, height }}>
      <Image size={20} aria-hidden />
      {words('photo.taking', { number, count })}
    </div>
  );
}

function DropCell({ place }: { readonly place: PhotoPlace }): ReactElement | null {
  const box = useBox((layout) => layout.cellBox(place.stage, place.lane));
  if (!box) return null;
  const { height, width, x, y } = box;
  return <div className={css.drop} style={{ left: x, top: y, width, height }} aria-hidden="true" />;
}
