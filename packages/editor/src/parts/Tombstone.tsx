import type { CSSProperties, KeyboardEvent, ReactElement } from 'react';
import { dismissTombstone, restoreTombstone } from '../session/cards.ts';
import { useSession } from '../session/editorSession.ts';
import { tombstoneId } from '../session/focus.ts';
import { keyPressed } from '../session/keyboard.ts';
import type { Tombstone as Deleted } from '../session/state.ts';
import { cardName } from '../text/cardWords.ts';
import { useWords } from '../text/words.ts';
import css from './Tombstone.module.css';

interface TombstoneProps {
  readonly of: Deleted;
  readonly className?: string | undefined;
  readonly style?: CSSProperties;
}

/** A card that had focus when somebody else deleted it: it stays until I restore it, dismiss it or move on. */
export function Tombstone({ className = '', of: { by, card }, style }: TombstoneProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const press = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (event.key === 'Escape') dismissTombstone(session);
    else keyPressed(session, event.nativeEvent);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys go on from where the card was
    <div
      id={tombstoneId}
      className={`${css.tombstone} ${className}`}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset is for fields
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it keeps the focus its card had
      tabIndex={0}
      aria-label={words('tombstone.name', { card: cardName(card, words) })}
      style={style}
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
