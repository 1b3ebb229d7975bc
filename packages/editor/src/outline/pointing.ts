import type { FocusEvent, MouseEvent } from 'react';
import type { LaneId, StageId } from '@throughline/journey';
import { openDetails } from '../session/details.ts';
import { editSpot, startDraft } from '../session/editing.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { openAddress } from '../session/openAddress.ts';
import { hasMenu, openMenuOf } from '../session/openMenu.ts';
import { chooseSpot } from '../session/selection.ts';
import { spotAt } from '../session/spotAt.ts';
import { sameSpot } from '../session/spots.ts';
import type { Sections } from './order.ts';

interface Pointing {
  onClick(event: MouseEvent): void;
  onDoubleClick(event: MouseEvent): void;
  onContextMenu(event: MouseEvent): void;
  onFocus(event: FocusEvent): void;
}

/** What pointer and focus do in the outline. On a phone a tap opens the details of a card. */
export function pointing(session: EditorSession, sections: Sections, isPhone: boolean): Pointing {
  const enter = (target: EventTarget): void => {
    const section =
      target instanceof Element ? target.closest<HTMLElement>('[data-section]')?.dataset.section : '';
    if (section) sections.enter(section as StageId | LaneId);
  };
  return {
    onClick(event) {
      const spot = spotAt(event.target);
      if (!spot || isOwnControl(event) || followsAddress(event)) return;
      enter(event.target);
      if (spot.at === 'cell') {
        startDraft(session, spot, 'last');
        return;
      }
      const adds = event.ctrlKey || event.metaKey;
      chooseSpot(session, spot, { adds, extends: event.shiftKey });
      if (isPhone && spot.at === 'card' && !adds && !isSlider(event)) openDetails(session);
    },
    onDoubleClick(event) {
      const spot = spotAt(event.target);
      if (spot && spot.at !== 'cell' && !isOwnControl(event) && !isPhone) editSpot(session);
    },
    onContextMenu(event) {
      const spot = spotAt(event.target);
      if (!spot || isOwnControl(event) || !hasMenu(session, spot)) return;
      event.preventDefault();
      enter(event.target);
      openMenuOf(session, spot, { x: event.clientX, y: event.clientY });
    },
    onFocus(event) {
      const spot = spotAt(event.target);
      if (!spot || !event.target.hasAttribute('data-spot')) return;
      const { spot: present } = session.state.getState();
      if (!sameSpot(spot, present)) session.state.setState({ spot, tombstone: null });
    },
  };
}

/** A press on what answers for itself: a field, or a button that is no spot. */
function isOwnControl({ target }: MouseEvent): boolean {
  const control = target instanceof Element ? target.closest('button, input, textarea') : null;
  return control !== null && !control.hasAttribute('data-spot');
}

function isSlider({ target }: MouseEvent): boolean {
  return target instanceof HTMLInputElement;
}

/** A press with Ctrl on an address in a card opens it; whether it did. */
function followsAddress({ ctrlKey, metaKey, target }: MouseEvent): boolean {
  const href =
    target instanceof Element ? target.closest<HTMLElement>('[data-href]')?.dataset.href : undefined;
  if (!href || !(ctrlKey || metaKey)) return false;
  openAddress(href);
  return true;
}
