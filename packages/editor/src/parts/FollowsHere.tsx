import { useEffect, useEffectEvent } from 'react';
import type { RefObject } from 'react';
import type { CardId } from '@throughline/journey';
import { useSession } from '../session/editorSession.ts';
import { followedCard } from '../session/followedCard.ts';
import { stopFollowing } from '../session/following.ts';
import { oncePerFrame } from '../session/oncePerFrame.ts';

interface FollowsHereProps {
  /** What scrolls. */
  readonly root: RefObject<HTMLElement | null>;
  /** Brings a card into sight and leaves focus where it is. */
  reveal(card: CardId): void;
}

/**
 * In a view that has no camera: the card that the person I follow is at comes into sight, and none of my focus with it,
 * until my own hand scrolls or presses a key (I63).
 */
export function FollowsHere({ reveal, root }: FollowsHereProps): null {
  const session = useSession();
  const show = useEffectEvent((card: CardId) => reveal(card));
  useEffect(() => {
    const { presence, view } = session;
    let shown: CardId | null = null;
    const look = (): void => {
      const card = followedCard(session);
      if (card && card !== shown) show(card);
      shown = card;
    };
    const next = oncePerFrame(look);
    const hand = (event: Event): void => {
      // Escape is a command, and a key that is held for another one says nothing yet.
      const says =
        !(event instanceof KeyboardEvent) || !/^(?:Escape|Control|Shift|Alt|Meta)$/u.test(event.key);
      if (says) stopFollowing(session);
    };
    const element = root.current;
    const gone = new AbortController();
    const listening = { signal: gone.signal, passive: true };
    for (const type of ['wheel', 'touchmove', 'keydown']) element?.addEventListener(type, hand, listening);
    const stops = [presence.subscribe(next.ask), view.subscribe(next.ask), next.cancel];
    look();
    return () => {
      gone.abort();
      stops.forEach((stop) => stop());
    };
  }, [root, session]);
  return null;
}
