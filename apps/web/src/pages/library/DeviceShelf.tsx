import type { MapUsage, Space } from '@throughline/library';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { Button } from '../../parts/Button.tsx';
import type { DeviceMaps } from '../../session/deviceMaps.ts';
import { useBytes } from '../../text/useBytes.ts';
import { useText } from '../../text/useText.ts';
import type { MapActions } from './MapTile.tsx';
import type { ShelfMap } from './shelf.ts';
import styles from './DeviceShelf.module.css';

interface DeviceShelfProps {
  readonly device: () => Promise<DeviceMaps>;
  readonly actions: Pick<MapActions, 'keep' | 'free'>;
}

/** What this device holds: how much room that takes and whether it lasts, what waits for the server, and each map. */
export function DeviceShelf({ actions, device }: DeviceShelfProps) {
  const text = useText();
  const { maps, usage } = useUsage(device);
  if (usage === 'refused') return <p className={styles.none}>{text('device.unreadable')}</p>;
  if (!maps || !usage) return <div className={styles.loading} />;
  const waiting = usage.filter(waits);
  return (
    <div className={styles.shelf}>
      <Room device={maps} />
      <Part heading="device.waiting">
        <p className={styles.about}>
          {text(waiting.length === 0 ? 'device.waitingNone' : 'device.waitingAbout')}
        </p>
        {waiting.length > 0 && (
          <ul className={styles.list}>
            {waiting.map((map) => (
              <li key={map.id} className={styles.row}>
                <Title map={map} />
                <span className={styles.waits}>
                  <Waits map={map} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      <Part heading="device.maps">
        <ul className={styles.list}>
          {usage.map((map) => (
            <MapRow key={map.id} map={map} actions={actions} />
          ))}
        </ul>
      </Part>
    </div>
  );
}

/** Null until the device has told; `refused`: its browser keeps nothing. */
function useUsage(device: DeviceShelfProps['device']) {
  const [maps, setMaps] = useState<DeviceMaps | null>(null);
  const [usage, setUsage] = useState<readonly MapUsage[] | 'refused' | null>(null);
  useEffect(() => {
    let stop = (): void => undefined;
    let isWanted = true;
    void device().then((found) => {
      if (!isWanted) return;
      setMaps(found);
      stop = found.watch((answer) => setUsage(answer.ok ? answer.value : 'refused'));
    });
    return () => {
      isWanted = false;
      stop();
    };
  }, [device]);
  return { maps, usage };
}

function waits({ binnedAt, registered, waiting }: MapUsage): boolean {
  const isNew = !registered && binnedAt === null;
  return isNew || waiting.edits + waiting.photos + waiting.versions > 0;
}

function Part({
  children,
  heading,
}: {
  readonly heading: 'device.waiting' | 'device.maps' | 'device.space';
  readonly children: ReactNode;
}) {
  const text = useText();
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {text(heading)}
      </h2>
      {children}
    </section>
  );
}

/** How much is used, whether the browser keeps it, and asking it to. */
function Room({ device }: { readonly device: DeviceMaps }) {
  const text = useText();
  const bytes = useBytes();
  const [space, setSpace] = useState<Space | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void device.space().then((measured) => isWanted && setSpace(measured));
    return () => {
      isWanted = false;
    };
  }, [device]);
  const ask = async (): Promise<void> => {
    setRefused(!(await device.askToKeep()));
    setSpace(await device.space());
  };
  if (!space) return null;
  const share = space.used !== null && space.quota ? space.used / space.quota : 0;
  return (
    <Part heading="device.space">
      <div className={styles.meter} aria-hidden>
        <span style={{ inlineSize: `${Math.max(1, Math.min(100, share * 100))}%` }} />
      </div>
      <p className={styles.about}>
        {space.used !== null &&
          text('device.used', {
            used: bytes(space.used),
            quota: space.quota === null ? 'none' : bytes(space.quota),
          })}{' '}
        {text(space.kept ? 'device.lasts' : 'device.mayGo')}
      </p>
      {!space.kept && <Button onPress={() => void ask()}>{text('device.ask')}</Button>}
      {refused && !space.kept && <output className={styles.about}>{text('device.refused')}</output>}
    </Part>
  );
}

function Title({ map }: { readonly map: MapUsage }) {
  const text = useText();
  return (
    <a className={styles.title} href={`/m/${map.id}`} dir="auto">
      {map.title || text('map.untitled')}
    </a>
  );
}

/** "3 changes, 1 photo", or that the server has never heard of it. */
function Waits({ map: { registered, waiting } }: { readonly map: MapUsage }) {
  const text = useText();
  const { edits, photos, versions } = waiting;
  if (edits + photos > 0)
    return text('device.waits', { edits, photos, comma: edits > 0 && photos > 0 ? 'yes' : 'no' });
  return text(!registered || versions === 0 ? 'device.waitsMap' : 'device.waitsVersion');
}

function MapRow({ actions, map }: { readonly map: MapUsage; readonly actions: DeviceShelfProps['actions'] }) {
  const text = useText();
  const bytes = useBytes();
  const { document, files, id, photos, pinned, title } = map;
  const named: Pick<ShelfMap, 'mapId' | 'title'> = { mapId: id as ShelfMap['mapId'], title };
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <Title map={map} />
        <span className={styles.takes}>
          {text('device.takes', { size: bytes(document + files), photos })}
        </span>
      </div>
      <label className={styles.keep}>
        <input
          type="checkbox"
          checked={pinned}
          aria-label={`${text('device.keep')}: ${title || text('map.untitled')}`}
          onChange={({ target }) => actions.keep(named, target.checked)}
        />
        {text('device.keep')}
      </label>
      {waits(map) ? (
        <span className={styles.waits}>{text('device.notAll')}</span>
      ) : (
        <Button
          aria-label={text('device.freeOf', { title: title || text('map.untitled') })}
          onPress={() => actions.free(named)}
        >
          {text('device.free')}
        </Button>
      )}
    </li>
  );
}
