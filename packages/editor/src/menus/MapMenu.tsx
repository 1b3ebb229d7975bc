import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { Menu, Popover } from 'react-aria-components';
import { useSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';
import { useMapState } from '../session/hooks.ts';
import { spotId } from '../session/spots.ts';
import type { MapState } from '../session/state.ts';
import { CardItems } from './CardItems.tsx';
import { CellItems } from './CellItems.tsx';
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
  const anchor = useRef<HTMLSpanElement>(null);
  const [placed, setPlaced] = useState(false);
  useLayoutEffect(() => {
    const box = document.getElementById(spotId(menu.spot))?.getBoundingClientRect();
    const at = menu.point ?? { x: (box?.right ?? 0) - 24, y: (box?.top ?? 0) + 22 };
    if (anchor.current) Object.assign(anchor.current.style, { left: `${at.x}px`, top: `${at.y}px` });
    setPlaced(true);
  }, [menu]);
  const close = (): void => {
    session.state.setState({ menu: null });
    const { editing, question } = session.state.getState();
    if (!editing && !question) requestAnimationFrame(() => focusSpot(session));
  };
  return (
    <>
      <span ref={anchor} className={css.anchor} />
      <Popover
        className={css.popover ?? ''}
        triggerRef={anchor}
        isOpen={placed}
        onOpenChange={(isOpen) => !isOpen && close()}
        placement="bottom start"
        offset={2}
      >
        <Menu className={css.menu ?? ''} aria-label="Menu" autoFocus="first" onClose={close}>
          <Items spot={menu.spot} />
        </Menu>
      </Popover>
    </>
  );
}

function Items({ spot }: { readonly spot: OpenMenu['spot'] }): ReactElement | null {
  if (spot.at === 'card') return <CardItems id={spot.card} />;
  if (spot.at === 'cell') return <CellItems />;
  if (spot.at === 'stage' || spot.at === 'lane') return <HeaderItems spot={spot} />;
  return null;
}
