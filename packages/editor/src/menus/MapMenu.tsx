import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Menu, Popover } from 'react-aria-components';
import type { GridSpot, Point } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { spotId } from '../session/spots.ts';
import type { MapState } from '../session/state.ts';
import { useWords } from '../text/words.ts';
import { CardItems } from './CardItems.tsx';
import { CellItems } from './CellItems.tsx';
import { closeMenu } from './closeMenu.ts';
import { HeaderItems } from './HeaderItems.tsx';
import css from './Menu.module.css';

type OpenMenu = NonNullable<MapState['menu']>;

/** The menu of a card, cell, stage or lane: asked for by right-click, key or its visible button. */
export function MapMenu(): ReactElement | null {
  const menu = useMapState((state) => state.menu);
  return menu ? <MenuAt key={spotId(menu.spot)} menu={menu} /> : null;
}

function MenuAt({ menu }: { readonly menu: OpenMenu }): ReactElement {
  const session = useSession();
  const words = useWords();
  const anchor = useRef<HTMLSpanElement>(null);
  const [at] = useState(() => menu.point ?? cornerOf(menu.spot));
  const close = (): void => closeMenu(session);
  return (
    <>
      <span ref={anchor} className={css.anchor} style={{ left: at.x, top: at.y }} />
      <Popover
        className={css.popover ?? ''}
        triggerRef={anchor}
        isOpen
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={2}
      >
        <Menu
          className={css.menu ?? ''}
          aria-label={words('menu.name')}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens takes focus
          autoFocus="first"
          onClose={close}
        >
          <Items spot={menu.spot} />
        </Menu>
      </Popover>
    </>
  );
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
