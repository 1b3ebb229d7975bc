import type { ReactElement } from 'react';
import { Ellipsis } from 'lucide-react';
import { useSession } from '../../session/editorSession.ts';
import { useBox, useCard, useMapState } from '../../session/hooks.ts';
import { openMenuOf } from '../../session/openMenu.ts';
import { useWords } from '../../text/words.ts';
import type { CardId } from '@throughline/journey';
import css from './CardMore.module.css';

/** The visible way to a card's menu, on the card under the pointer, else on the focused one. */
export function CardMore(): ReactElement | null {
  const card = useMapState(({ editing, hovered, rights, spot, tombstone }) => {
    if (rights !== 'write' || editing || tombstone) return null;
    if (hovered?.at === 'card') return hovered.card;
    return spot.at === 'card' ? spot.card : null;
  });
  return card ? <MoreOf card={card} /> : null;
}

function MoreOf({ card: id }: { readonly card: CardId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const card = useCard(id);
  const box = useBox((layout) => layout.cardBox(id));
  if (!card || !box) return null;
  return (
    <button
      type="button"
      className={css.more}
      tabIndex={-1}
      aria-label={words('card.menu')}
      aria-haspopup="menu"
      style={{ left: box.x + box.width - 24, top: box.y - 6 }}
      onPointerEnter={() => session.state.setState({ hovered: { at: 'card', card: id } })}
      onClick={() => openMenuOf(session, { at: 'card', card: id })}
    >
      <Ellipsis size={15} aria-hidden />
    </button>
  );
}
