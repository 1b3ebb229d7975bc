import { useId, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Menu, Popover } from 'react-aria-components';
import type { GridSpot, Point } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { useJourney, useMapState } from '../session/hooks.ts';
import { spotId } from '../session/spots.ts';
import type { MapState } from '../session/state.ts';
import { useWords } from '../text/words.ts';
import { CardItems } from './CardItems.tsx';
import { CellItems } from './CellItems.tsx';
import { closeMenu } from './closeMenu.ts';
import { HeaderItems } from './HeaderItems.tsx';
import css from './Menu.module.css';

type OpenMenu = NonNullable<MapState['menu']>;

/**
 * The menu of a card, cell, stage or lane: asked for by right-click, key or its visible button. Whoever only reads finds
 * what they can do, and why there is no more.
 */
export function MapMenu({ menu }: { readonly menu: OpenMenu }): ReactElement {
  return <MenuAt key={spotId(menu.spot)} menu={menu} />;
}

function MenuAt({ menu }: { readonly menu: OpenMenu }): ReactElement {
  const session = useSession();
  const words = useWords();
  const name = useMenuName(menu.spot);
  const why = useId();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const anchor = useRef<HTMLSpanElement>(null);
  const [at] = useState(() => menu.point ?? cornerOf(menu.spot));
  const close = (): void => closeMenu(session);
  return (
    <>
      <span ref={anchor} className={css.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        className={css.popover ?? ''}
        aria-label={name}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={2}
      >
        <Menu
          className={css.menu ?? ''}
          aria-label={name}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes focus
          autoFocus="first"
          aria-describedby={why}
          onClose={close}
        >
          <Items spot={menu.spot} />
        </Menu>
        {canWrite ? null : (
          <p id={why} className={css.why}>
            {words('said.viewOnly')}
          </p>
        )}
      </Popover>
    </>
  );
}

/** As its visible button is called, which a cell has not. */
function useMenuName(spot: OpenMenu['spot']): string {
  const words = useWords();
  const title = useJourney(({ lanes, stages }) => {
    if (spot.at === 'stage') return stages.find(({ id }) => id === spot.stage)?.title;
    return spot.at === 'lane' ? lanes.find(({ id }) => id === spot.lane)?.title : undefined;
  });
  if (spot.at === 'stage') return words('stage.menu', { title: title || words('unnamed.stage') });
  if (spot.at === 'lane') return words('lane.menu', { title: title || words('unnamed.lane') });
  return words(spot.at === 'card' ? 'card.menu' : 'menu.name');
}

/** Under the menu button of a spot, in client coordinates. */
function cornerOf(spot: GridSpot): Point {
  const box = document.getElementById(spotId(spot))?.getBoundingClientRect();
  return { x: (box?.right ?? 24) - 24, y: (box?.top ?? 0) + 22 };
}

function Items({ spot }: { readonly spot: OpenMenu['spot'] }): ReactElement | null {
  if (spot.at === 'card') return <CardItems id={spot.card} />;
  if (spot.at === 'cell') return <CellItems />;
  if (spot.at === 'stage' || spot.at === 'lane') return <HeaderItems spot={spot} />;
  return null;
}
