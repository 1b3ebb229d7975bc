import type { MouseEvent, PointerEvent, FocusEvent } from 'react';
import type { GridSpot } from '@throughline/journey';
import type { EditorSession } from '../../session/editorSession.ts';
import { editSpot, startDraft, startPoint } from '../../session/editing.ts';
import { insertPoint, linesInHand } from '../../session/feelings.ts';
import { openAddress } from '../../session/openAddress.ts';
import { hasMenu, openMenuOf } from '../../session/openMenu.ts';
import { chooseSpot } from '../../session/selection.ts';
import { sameSpot } from '../../session/spots.ts';
import { feelingUnder, lineAt } from '../curve/lineAt.ts';
import { spotAt } from '../../session/spotAt.ts';

/** CSS px from a line that still are a press on it. */
const lineReach = 6;

interface Pointing {
  onClick(event: MouseEvent): void;
  onDoubleClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
  onPointerOver(event: PointerEvent): void;
  onPointerLeave(): void;
  onFocus(event: FocusEvent): void;
}

/**
 * What pointer and focus do on the grid: one set of listeners for all its cards and cells. Two presses open only what
 * both have met: what others brought under the pointer between them was not meant.
 */
export function pointing(session: EditorSession): Pointing {
  const { hovered, state } = session;
  let pressed: GridSpot | null = null;
  const onButton = ({ target }: { target: EventTarget }): boolean =>
    target instanceof Element && target.closest('button, input, textarea') !== null;
  return {
    onClick(event) {
      const spot = spotAt(event.target);
      if (event.detail <= 1) pressed = spot;
      if (!spot || onButton(event) || followsAddress(event)) return;
      if (spot.at !== 'cell' || event.detail > 1 || !pressLine(session, spot, event))
        chooseSpot(session, spot, { adds: event.ctrlKey || event.metaKey, extends: event.shiftKey });
    },
    onDoubleClick(event) {
      const spot = spotAt(event.target);
      if (!spot || onButton(event) || !pressed || !sameSpot(spot, pressed)) return;
      if (spot.at === 'cell') writeIn(session, spot, event);
      else editSpot(session);
    },
    onContextMenu(event) {
      const spot = spotAt(event.target);
      if (!spot || onButton(event) || !hasMenu(session, spot)) return;
      event.preventDefault();
      openMenuOf(session, spot, { x: event.clientX, y: event.clientY });
    },
    onPointerOver(event) {
      const spot = spotAt(event.target);
      hovered.setState(spot?.at === 'card' ? spot.card : null, true);
    },
    onPointerLeave: () => hovered.setState(null, true),
    onFocus(event) {
      const spot = spotAt(event.target);
      const { spot: present } = state.getState();
      if (spot && event.target.hasAttribute('data-spot') && !sameSpot(spot, present)) {
        state.setState({ spot, tombstone: null });
      }
    },
  };
}

/** A press with Ctrl on an address in a card opens it; whether it did. */
function followsAddress({ ctrlKey, metaKey, target }: MouseEvent): boolean {
  const drawn = target instanceof Element ? target.closest<HTMLElement>('[data-href]') : null;
  const href = drawn?.dataset.href;
  if (!href || !(ctrlKey || metaKey)) return false;
  openAddress(href);
  return true;
}

type CellSpot = Extract<GridSpot, { at: 'cell' }>;

/** A double click writes a new card; on the area of a curve a new point, there. */
function writeIn(session: EditorSession, cell: CellSpot, { clientX, clientY }: MouseEvent): void {
  const at = session.camera.screenToMap({ x: clientX, y: clientY });
  const feeling = feelingUnder(session.layout.getState(), cell, at);
  if (feeling) startPoint(session, cell, feeling);
  else startDraft(session, cell, 'last');
}

/** A press on the line of a curve puts a point there; whether it was one. */
function pressLine(session: EditorSession, cell: CellSpot, event: MouseEvent): boolean {
  if (session.state.getState().rights !== 'write' || event.shiftKey || event.ctrlKey || event.metaKey)
    return false;
  const layout = session.layout.getState();
  const at = session.camera.screenToMap({ x: event.clientX, y: event.clientY });
  const under = feelingUnder(layout, cell, at);
  const reach = lineReach / session.camera.view.zoom;
  const hit = under && lineAt(layout, linesInHand(session, cell.lane), at, reach);
  if (!under || !hit) return false;
  insertPoint(session, cell, { offset: under.offset, value: hit.value }, hit.persona);
  return true;
}
