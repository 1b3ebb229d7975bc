import { useEffect } from 'react';
import { cardIdsIn, cellKey } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import type { CellPlace } from '../../session/spots.ts';
import { spotId } from '../../session/spots.ts';

/** In ms, and as everything that comes to rest here. */
const slide = { duration: 140, easing: 'cubic-bezier(0.2, 0.8, 0.2, 1)' };

/**
 * While a card is written, its neighbours give way to a new line smoothly instead of jumping (I14). They are where the
 * layout says from the first frame on, and are only drawn on their way: nothing is laid out for it, and a letter that
 * makes no line costs nothing.
 */
export function Sliding({ lane, stage }: CellPlace): null {
  const { layout, shown } = useSession();
  useEffect(() => {
    if (window.matchMedia?.('(prefers-reduced-motion: reduce)').matches) return undefined;
    const tops = (): ReadonlyMap<CardId, number> => {
      const now = layout.getState();
      const top = now.cellBox(stage, lane)?.y ?? 0;
      const cards = cardIdsIn(shown.getState(), stage, lane);
      return new Map(cards.map((id) => [id, (now.cardBox(id)?.y ?? top) - top]));
    };
    let before = tops();
    let frame: number | null = null;
    const follow = (): void => {
      frame = null;
      const now = tops();
      for (const [id, top] of now) {
        const was = before.get(id);
        if (was !== undefined && was !== top) slideFrom(id, was - top);
      }
      before = now;
    };
    const stop = layout.subscribeCell(cellKey(stage, lane), () => (frame ??= requestAnimationFrame(follow)));
    return () => {
      stop();
      if (frame !== null) cancelAnimationFrame(frame);
    };
  }, [lane, layout, shown, stage]);
  return null;
}

/** What is still on its way from an earlier line goes on from where it is. */
function slideFrom(card: CardId, by: number): void {
  const element = document.getElementById(spotId({ at: 'card', card }));
  element?.animate?.(
    { transform: [`translateY(${by}px)`, 'translateY(0)'] },
    { ...slide, composite: 'accumulate' },
  );
}
