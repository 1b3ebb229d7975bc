import { memo } from 'react';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { spacing } from '@throughline/journey';
import type { CardId, GridLayout } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useBox, useCard, useMapState } from '../../session/hooks.ts';
import { useIsNear } from '../flow/useCamera.ts';
import { useWords } from '../../text/words.ts';
import css from './Card.module.css';
import { CardFace } from './CardFace.tsx';
import { cardName, cardSentence } from './cardWords.ts';

interface CardButtonProps {
  readonly id: CardId;
  readonly index: number;
  readonly count: number;
  readonly stageTitle: string;
}

/** One card: always a button in its cell; its face is drawn only near the viewport. */
export const CardButton = memo(function CardButton(props: CardButtonProps): ReactElement | null {
  const { count, id, index, stageTitle } = props;
  const { shown } = useSession();
  const words = useWords();
  const intl = useIntl();
  const card = useCard(id);
  const box = useBox((layout: GridLayout) => layout.cardBox(id));
  const near = useIsNear(box);
  const top = useTopInCell(id, box?.y ?? 0);
  const isHere = useMapState(({ spot }) => spot.at === 'card' && spot.card === id);
  const isSelected = useMapState(({ selection }) => selection.has(id));
  const isOneOfMany = useMapState(({ selection }) => selection.size > 1);
  const isEdited = useMapState(({ editing }) => editing?.what === 'card' && editing.card === id);
  if (!card || !box) return null;
  const place = words('card.place', { index: index + 1, count, stage: stageTitle });
  return (
    <div
      id={`card-${id}`}
      className={css.card}
      role="button"
      data-spot=""
      data-card={id}
      data-testid={`card-${id}`}
      data-kind={card.kind}
      data-severity={card.kind === 'painPoint' ? (card.severity ?? 0) : undefined}
      data-selected={isSelected || undefined}
      data-edited={isEdited || undefined}
      tabIndex={isHere ? 0 : -1}
      aria-label={cardName(card, words)}
      aria-description={`${cardSentence(card, shown.getState(), { words, intl })} ${place}`}
      aria-pressed={isOneOfMany ? isSelected : undefined}
      style={{ left: spacing.cell, top, width: box.width, height: box.height }}
    >
      {near ? <CardFace card={card} /> : null}
    </div>
  );
});

/** From the top of its cell, so that a taller row above moves rows and no card. */
function useTopInCell(id: CardId, fallback: number): number {
  const { shown } = useSession();
  const found = useBox((layout) => {
    const place = shown.getState().cards.get(id)?.place;
    const box = layout.cardBox(id);
    const cell = place && layout.cellBox(place.stage, place.lane);
    return box && cell ? { ...box, x: 0, y: box.y - cell.y } : null;
  });
  return found?.y ?? fallback;
}
