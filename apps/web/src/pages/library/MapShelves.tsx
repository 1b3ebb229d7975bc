import { useMemo, useState } from 'react';
import { Choice, later } from '@throughline/editor';
import { SearchField } from '../../parts/SearchField.tsx';
import type { DeviceMaps } from '../../session/deviceMaps.ts';
import { useText } from '../../text/useText.ts';
import { BinRow } from './BinRow.tsx';
import { findMaps } from './findMaps.ts';
import { MapTile } from './MapTile.tsx';
import { useNow } from '../../text/useNow.ts';
import { usePictures } from './usePictures.ts';
import type { Shelf, ShelfMap } from './shelf.ts';
import type { LibraryScreen } from './useLibrary.ts';
import styles from './LibraryPage.module.css';

const DeviceShelf = later(async () => (await import('./DeviceShelf.tsx')).DeviceShelf);

interface MapShelvesProps {
  readonly shelf: Shelf;
  readonly device: () => Promise<DeviceMaps>;
  readonly maps: readonly ShelfMap[];
  readonly library: LibraryScreen;
}

/** The list of maps, or the bin; narrowed by what is searched. */
export function MapShelves({ device, shelf, maps, library }: MapShelvesProps) {
  const text = useText();
  const [view, setView] = useState<'maps' | 'device' | 'bin'>('maps');
  const [search, setSearch] = useState('');
  const now = useNow();
  const found = useMemo(() => findMaps(maps, view === 'bin' ? 'bin' : 'maps', search), [maps, view, search]);
  const pictures = usePictures(shelf, view === 'maps' ? found : none);
  return (
    <>
      <div className={styles.tools}>
        {view !== 'device' && (
          <>
            <SearchField
              name={text('library.search')}
              clear={text('library.clearSearch')}
              value={search}
              onChange={setSearch}
            />
            <output className={styles.count}>
              {search.trim()
                ? text('library.found', { count: found.length, search })
                : text('library.count', { count: found.length })}
            </output>
          </>
        )}
        <span className={styles.grow} />
        <Choice
          look="page"
          name={text('library.views')}
          options={[
            { id: 'maps', words: text('library.view.maps') },
            { id: 'device', words: text('device.view') },
            { id: 'bin', words: text('library.view.bin') },
          ]}
          chosen={view}
          onChoose={setView}
        />
      </div>
      {view === 'device' ? (
        <DeviceShelf device={device} actions={library.rows} />
      ) : found.length === 0 ? (
        <p className={styles.nothing}>{nothing()}</p>
      ) : (
        <ul
          className={view === 'bin' ? styles.list : styles.shelf}
          aria-label={text(view === 'bin' ? 'bin.list' : 'library.list')}
        >
          {found.map((map) =>
            view === 'bin' ? (
              <BinRow
                key={map.mapId}
                map={map}
                now={now}
                onRestore={library.restore}
                onDestroy={() => library.ask({ for: 'destroy', map })}
              />
            ) : (
              <MapTile key={map.mapId} map={map} picture={pictures(map)} now={now} actions={library.rows} />
            ),
          )}
        </ul>
      )}
    </>
  );

  function nothing(): string {
    if (search.trim()) return text('library.noneFound', { search: search.trim() });
    return text(view === 'bin' ? 'bin.empty' : 'library.allBinned');
  }
}

const none: readonly ShelfMap[] = [];
