import type { DragEvent, PointerEvent } from 'react';
import { cardIdsIn } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import type { After } from '@throughline/doc';
import { dropCards } from '../session/dropCards.ts';
import type { EditorSession } from '../session/editorSession.ts';
import { cardsInHand, goTo } from '../session/focus.ts';
import { spotAt } from '../session/spotAt.ts';
import { cellOf } from '../session/spots.ts';
import type { CellPlace } from '../session/spots.ts';

interface Dragging {
  onPointerDown(event: PointerEvent): void;
  onDragStart(event: DragEvent): void;
  onDragOver(event: DragEvent): void;
  onDragLeave(event: DragEvent): void;
  onDrop(event: DragEvent): void;
  onDragEnd(): void;
}

interface Target {
  readonly element: Element;
  readonly side: 'before' | 'behind';
  readonly to: CellPlace;
  readonly after: After<CardId>;
}

/**
 * Cards are dragged with a mouse between others, or to where a card is added. What takes them says `data-drop`: on which
 * side. A finger scrolls; its way, and that of keys, are the menu, Move to… and Ctrl+Shift+arrows.
 */
export function dragging(session: EditorSession): Dragging {
  let carried: readonly CardId[] = [];
  let marked: Element | null = null;
  const mark = (target: Target | null): void => {
    marked?.removeAttribute('data-drop');
    marked = target?.element ?? null;
    marked?.setAttribute('data-drop', target?.side ?? '');
  };
  const end = (): void => {
    carried = [];
    mark(null);
  };
  return {
    onPointerDown({ pointerType, target }) {
      const card = cardUnder(target);
      if (!card) return;
      const isField = target instanceof Element && target.closest('input, textarea') !== null;
      card.draggable = pointerType === 'mouse' && !isField && session.state.getState().rights === 'write';
    },
    onDragStart({ dataTransfer, target }) {
      const card = cardUnder(target)?.dataset.card as CardId | undefined;
      if (!card) return;
      carried = session.state.getState().selection.has(card) ? cardsInHand(session) : [card];
      dataTransfer.effectAllowed = 'move';
      // A browser carries nothing that says nothing.
      dataTransfer.setData('text/plain', session.shown.getState().cards.get(card)?.text ?? '');
      goTo(session, { at: 'card', card });
    },
    onDragOver(event) {
      const target = carried.length > 0 ? targetUnder(session, event, carried) : null;
      mark(target);
      if (!target) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'move';
    },
    onDragLeave({ relatedTarget }) {
      if (relatedTarget === null) mark(null);
    },
    onDrop(event) {
      const target = carried.length > 0 ? targetUnder(session, event, carried) : null;
      if (!target) return;
      event.preventDefault();
      const cards = carried;
      end();
      dropCards(session, cards, target.to, target.after);
    },
    onDragEnd: end,
  };
}

function cardUnder(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('li[data-card]') : null;
}

/** Above the middle of a card before it, below it behind it; on the place where one is added, behind all. */
function targetUnder(
  { shown }: EditorSession,
  { clientY, target }: DragEvent,
  carried: readonly CardId[],
): Target | null {
  const journey = shown.getState();
  const spot = spotAt(target);
  const to = spot && cellOf(journey, spot);
  if (!to || !(target instanceof Element)) return null;
  if (spot.at !== 'card') {
    const element = target.closest('[data-cell]');
    return element && { element, side: 'before', to, after: 'last' };
  }
  const element = cardUnder(target);
  if (!element) return null;
  const { height, top } = element.getBoundingClientRect();
  const side = clientY < top + height / 2 ? 'before' : 'behind';
  const ids = cardIdsIn(journey, to.stage, to.lane);
  const ahead = ids.slice(0, ids.indexOf(spot.card) + (side === 'behind' ? 1 : 0));
  return { element, side, to, after: ahead.findLast((id) => !carried.includes(id)) ?? null };
}
