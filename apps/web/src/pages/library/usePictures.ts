import { useEffect, useState } from 'react';
import type { MapId } from '@throughline/journey';
import { pictureOf, type Picture } from './picture.ts';
import type { Shelf, ShelfMap } from './shelf.ts';

/** Only the most recent maps are drawn: each costs reading its whole document. */
const most = 40;

interface Drawn {
  readonly changedAt: number;
  readonly picture: Picture | null;
}

/** Pictures of the maps on this device, drawn one after the other once the list is on the screen. */
export function usePictures(shelf: Shelf, maps: readonly ShelfMap[]): (map: ShelfMap) => Picture | null {
  const [drawn, setDrawn] = useState<ReadonlyMap<MapId, Drawn>>(new Map());

  useEffect(() => {
    let wanted = true;
    const missing = maps
      .filter((map) => map.at === 'device')
      .slice(0, most)
      .find((map) => drawn.get(map.mapId)?.changedAt !== map.changedAt);
    if (!missing) return;
    const put = (picture: Picture | null): void => {
      if (wanted)
        setDrawn((old) => new Map(old).set(missing.mapId, { changedAt: missing.changedAt, picture }));
    };
    shelf.journeyOf(missing.mapId).then(
      (journey) => put(journey && pictureOf(journey)),
      () => put(null),
    );
    return () => {
      wanted = false;
    };
  }, [shelf, maps, drawn]);

  return (map) => drawn.get(map.mapId)?.picture ?? null;
}
