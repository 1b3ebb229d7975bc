import type { Card } from '../card.ts';
import { drawnRuns } from '../cardText.ts';
import type { TextMeasure } from './measure.ts';
import { cardInsets, metaHeight, spacing } from './spacing.ts';
import { wrap } from './wrap.ts';
import type { Line } from './wrap.ts';

/** A card on its own: the lines of its text and the height they need. */
export interface CardShape {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

/** Shapes by card record and width. A record that did not change is not measured again. */
export function cardShapes(measure: TextMeasure): (card: Card, width: number) => CardShape {
  const known = new WeakMap<Card, CardShape>();
  return (card, width) => {
    const found = known.get(card);
    if (found?.width === width) return found;
    const shape = shapeCard(card, width, measure);
    known.set(card, shape);
    return shape;
  };
}

function shapeCard(card: Card, width: number, measure: TextMeasure): CardShape {
  const insets = cardInsets(card.kind);
  const textWidth = width - insets.left - spacing.mark - spacing.markGap - insets.right;
  const lines = wrap(drawnRuns(card.text), textWidth, { plain: 'card', bold: 'cardBold' }, measure);
  const height = insets.top + lines.length * spacing.cardLine + metaHeight(card.kind) + insets.bottom;
  return { width, height, lines };
}
