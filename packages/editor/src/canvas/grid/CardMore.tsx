import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { Ellipsis } from 'lucide-react';
import { useSession } from '../../session/editorSession.ts';
import { useAxes, useBox, useCard, useLayout, useMapState } from '../../session/hooks.ts';
import { openMenuOf } from '../../session/openMenu.ts';
import { useWords } from '../../text/words.ts';
import type { CardId } from '@throughline/journey';
import css from './CardMore.module.css';

/** The visible way to a card's menu, on the card under the pointer, else on the focused one. */
export function CardMore(): ReactElement | null {
  const { hovered } = useSession();
  const under = useSyncExternalStore(hovered.subscribe, hovered.getState);
  const focused = useMapState(({ spot }) => (spot.at === 'card' ? spot.card : null));
  const isBusy = useMapState(({ editing, tombstone }) => !!editing || !!tombstone);
  const card = isBusy ? null : (under ?? focused);
  return card ? <MoreOf card={card} isUnderPointer={card === under} /> : null;
}

interface MoreProps {
  readonly card: CardId;
  readonly isUnderPointer: boolean;
}

function MoreOf({ card: id, isUnderPointer }: MoreProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const card = useCard(id);
  const box = useBox((layout) => layout.cardBox(id));
  const isPoint = useLayout((layout) => layout.curvePoint(id) !== null);
  const isMirrored = useAxes((axes) => axes.isMirrored);
  if (!card || !box) return null;
  const corner = isMirrored ? box.x : box.x + box.width - 24;
  // Beside a point, not on it: its face is as large as the button.
  const at = isPoint ? { left: box.x - 26, top: box.y } : { left: corner, top: box.y - 6 };
  return (
    <button
      type="button"
      className={css.more}
      data-hovered={isUnderPointer || undefined}
      tabIndex={-1}
      aria-label={words('card.menu')}
      aria-haspopup="menu"
      style={at}
      onPointerEnter={() => session.hovered.setState(id, true)}
      onClick={() => openMenuOf(session, { at: 'card', card: id })}
    >
      <Ellipsis size={15} aria-hidden />
    </button>
  );
}
