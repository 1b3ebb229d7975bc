import { Copy, MoreHorizontal, PenLine, Pin, PinOff, SquareArrowOutUpRight, Trash2 } from 'lucide-react';
import { useLeavesNoGap } from '../../parts/focus.ts';
import { Menu, MenuAction, MenuLine } from '../../parts/Menu.tsx';
import { MenuButton } from '../../parts/MenuButton.tsx';
import { useText } from '../../text/useText.ts';
import { SaveActions } from '../files/SaveActions.tsx';
import type { SaveFormat } from '../files/saveFormats.ts';
import { useWhen } from '../../text/when.ts';
import { MapPicture, ServerPicture } from './MapPicture.tsx';
import type { Picture } from './picture.ts';
import type { ShelfMap } from './shelf.ts';
import styles from './MapTile.module.css';

/** What a person can do with one map from its menu. */
export interface MapActions {
  open(map: ShelfMap): void;
  rename(map: ShelfMap): void;
  duplicate(map: ShelfMap): void;
  save(map: ShelfMap, format: SaveFormat): void;
  bin(map: ShelfMap): void;
  /** Has it and its photos on this device from now on, or no longer. */
  keep(map: Pick<ShelfMap, 'mapId' | 'title'>, on: boolean): void;
  /** Removes the copy on this device. */
  free(map: Pick<ShelfMap, 'mapId' | 'title'>): void;
}

interface MapTileProps {
  readonly map: ShelfMap;
  readonly picture: Picture | null;
  readonly now: number;
  readonly actions: MapActions;
}

/** One map on the shelf: how it looks, its title as a link, when it changed and what is not synced, its menu. */
export function MapTile({ map, picture, now, actions }: MapTileProps) {
  const text = useText();
  const when = useWhen(now);
  useLeavesNoGap();
  const title = map.title || text('map.untitled');
  return (
    <li className={styles.tile}>
      {map.at === 'server' ? <ServerPicture /> : <MapPicture picture={picture} />}
      <div className={styles.foot}>
        <div className={styles.words}>
          <a className={styles.title} href={`/m/${map.mapId}`} dir="auto">
            {title}
          </a>
          <p className={styles.facts}>
            <span>{text('map.changed', { when: when(map.changedAt) })}</span>
            {picture && <span>{text('map.size', { stages: picture.stages, cards: picture.cards })}</span>}
            {map.kept && (
              <span className={styles.kept}>
                <Pin size={12} aria-hidden />
                {text('device.kept')}
              </span>
            )}
            {map.at === 'server' && <span>{text('map.onServer')}</span>}
            {map.unsynced > 0 && (
              <span className={styles.unsynced}>{text('map.unsynced', { count: map.unsynced })}</span>
            )}
          </p>
        </div>
        <div className={styles.menu}>
          <MapMenu map={map} title={title} actions={actions} />
        </div>
      </div>
    </li>
  );
}

function MapMenu({ map, title, actions }: { map: ShelfMap; title: string; actions: MapActions }) {
  const text = useText();
  const onDevice = map.at === 'device';
  return (
    <MenuButton
      name={text('map.actions', { title })}
      icon={<MoreHorizontal size={17} aria-hidden />}
      menu={
        <Menu>
          <MenuAction
            words={text('map.open')}
            icon={<SquareArrowOutUpRight size={15} aria-hidden />}
            onAction={() => actions.open(map)}
          />
          <MenuAction
            words={text(map.kept ? 'device.letGoOf' : 'device.keep')}
            icon={map.kept ? <PinOff size={15} aria-hidden /> : <Pin size={15} aria-hidden />}
            onAction={() => actions.keep(map, !map.kept)}
          />
          {onDevice && (
            <>
              {map.editable && (
                <MenuAction
                  words={text('map.rename')}
                  icon={<PenLine size={15} aria-hidden />}
                  onAction={() => actions.rename(map)}
                />
              )}
              <MenuAction
                words={text('map.duplicate')}
                icon={<Copy size={15} aria-hidden />}
                onAction={() => actions.duplicate(map)}
              />
              <SaveActions onSave={(format) => actions.save(map, format)} />
              <MenuLine />
              <MenuAction
                danger
                words={text('map.bin')}
                icon={<Trash2 size={15} aria-hidden />}
                onAction={() => actions.bin(map)}
              />
            </>
          )}
        </Menu>
      }
    />
  );
}
