import { memo } from 'react';
import type { ReactElement } from 'react';
import { useIntl } from 'react-intl';
import { isPrompt, spacing } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import type { Standing } from '../../session/emphasis.ts';
import { useCardOnMap } from '../../session/onMap.ts';
import { useWords } from '../../text/words.ts';
import type { Words } from '../../text/words.ts';
import type { Detail } from '../flow/detail.ts';
import css from './Card.module.css';
import { CardFace } from './CardFace.tsx';
import type { MarkedCard } from './CardMeta.tsx';
import { cardSentence } from '../../text/cardSentence.ts';
import { cardName } from '../../text/cardWords.ts';
import { useSurroundings } from '../../session/surroundings.ts';

export interface CardButtonProps {
  readonly id: CardId;
  readonly index: number;
  /** How many are in its cell; 0: there are very many, it is far away, and does not say which of them it is. */
  readonly count: number;
  readonly stageTitle: string;
  readonly spot: SpotInCell;
  /** How much of it is drawn; null: nothing, so far from the viewport. */
  readonly detail: Detail | null;
}

/** Under the card before it, so that a taller row above moves rows and no card. */
export interface SpotInCell {
  /** From the end of that card, or from the top of the cell. */
  readonly gap: number;
  readonly width: number;
  readonly height: number;
}

/** What the bar at a pain point's edge shows; 0: not rated. */
export function severityOf(card: MarkedCard): number | undefined {
  return card.kind === 'painPoint' ? (card.severity ?? 0) : undefined;
}

function placeOf({ count, index, stageTitle: stage }: CardButtonProps, words: Words): string {
  return count > 0 ? ` ${words('card.place', { index: index + 1, count, stage })}` : '';
}

/** Of a version that is looked at: it is otherwise now, or gone. */
function changedSince(standing: Standing, words: Words): string {
  return standing === 'marked' ? ` ${words('card.changedSince')}` : '';
}

/** One card: always a button in its cell; its face is drawn only near the viewport. */
export const CardButton = memo(function CardButton(props: CardButtonProps): ReactElement | null {
  const { detail, id, spot } = props;
  const words = useWords();
  const intl = useIntl();
  const { card, look, standing } = useCardOnMap(id);
  const around = useSurroundings(card, detail !== null);
  const { isEdited, isHere, isOneOfMany, isSelected } = look;
  if (!card || !around) return null;
  return (
    <div
      id={`card-${id}`}
      className={`${css.card} ${css.marked}`}
      role="button"
      data-spot=""
      data-card={id}
      data-testid={`card-${id}`}
      data-kind={card.kind}
      data-severity={severityOf(card)}
      data-prompt={isPrompt(card) || undefined}
      data-state={card.state === 'both' ? undefined : card.state}
      data-standing={standing === 'plain' ? undefined : standing}
      lang={card.lang || undefined}
      data-selected={isSelected || undefined}
      data-edited={isEdited || undefined}
      tabIndex={isHere ? 0 : -1}
      aria-label={cardName(card, words)}
      aria-description={`${cardSentence(card, around, { words, intl })}${placeOf(props, words)}${changedSince(standing, words)}`}
      aria-pressed={isOneOfMany ? isSelected : undefined}
      style={{ marginInlineStart: spacing.cell, marginTop: spot.gap, width: spot.width, height: spot.height }}
    >
      {detail ? <CardFace card={card} around={around} detail={detail} /> : null}
    </div>
  );
});
