import type { ReactElement } from 'react';
import { later } from '../parts/later.tsx';
import { useMapState } from '../session/hooks.ts';

const MapMenu = later(async () => (await import('./MapMenu.tsx')).MapMenu);
const Questions = later(async () => (await import('./Questions.tsx')).Questions);

/** The menu and the dialog of the map that have been asked for. */
export function Asked(): ReactElement {
  const menu = useMapState((state) => state.menu);
  const question = useMapState((state) => state.question);
  return (
    <>
      {menu ? <MapMenu menu={menu} /> : null}
      {question ? <Questions question={question} /> : null}
    </>
  );
}
