import { useEffect } from 'react';
import type { RefObject } from 'react';
import { listenForFiles } from '../session/dropFiles.ts';
import { useSession } from '../session/editorSession.ts';
import type { PhotoPlace } from '../session/photos.ts';

/**
 * Pictures let go on a card of a view, or on its place for a first one, are photos there, as on the map. What would take
 * them says `data-drop` meanwhile.
 */
export function FilesHere({ root }: { readonly root: RefObject<HTMLElement | null> }): null {
  const session = useSession();
  useEffect(() => {
    let marked: Element | null = null;
    const mark = (place: PhotoPlace | null): void => {
      marked?.removeAttribute('data-drop');
      marked = place && (root.current?.querySelector(selectorOf(place)) ?? null);
      marked?.setAttribute('data-drop', '');
    };
    const stop = listenForFiles(session, mark);
    return () => {
      mark(null);
      stop();
    };
  }, [root, session]);
  return null;
}

function selectorOf({ after, lane, stage }: PhotoPlace): string {
  if (after === 'last' || after === null) return `[data-cell="${lane} ${stage}"]`;
  return `[data-card="${after}"]`;
}
