import type { KeyboardEvent, ReactElement } from 'react';
import { dismissTombstone, restoreTombstone } from '../../session/cards.ts';
import { useSession } from '../../session/editorSession.ts';
import { tombstoneId } from '../../session/focus.ts';
import { useMapState } from '../../session/hooks.ts';
import { keyPressed } from '../../session/keyboard.ts';
import { useWords } from '../../text/words.ts';
import { cardName } from '../../text/cardWords.ts';
import css from './Tombstone.module.css';

/** A point of a curve leaves less room than its two answers need; in map units. */
const leastWidth = 150;

/** A card that had focus when somebody else deleted it: it stays until I restore it, dismiss it or move on. */
export function TombstoneLayer(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const tombstone = useMapState((state) => state.tombstone);
  if (!tombstone) return null;
  const { box, by, card } = tombstone;
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') dismissTombstone(session);
    else keyPressed(session, event.nativeEvent);
  };
  return (
    <div
      id={tombstoneId}
      className={css.tombstone}
      role="group"
      tabIndex={0}
      aria-label={words('tombstone.name', { card: cardName(card, words) })}
      style={{ left: box.x, top: box.y, width: Math.max(box.width, leastWidth), minHeight: box.height }}
      onKeyDown={press}
    >
      <span>{words('tombstone.text', { name: by })}</span>
      <span className={css.answers}>
        <button type="button" onClick={() => restoreTombstone(session)}>
          {words('restore')}
        </button>
        <button type="button" onClick={() => dismissTombstone(session)}>
          {words('dismiss')}
        </button>
      </span>
    </div>
  );
}
