import type { CardKind } from '../cardKinds.ts';

/**
 * Every distance of the map, in map units (CSS px at 100 %). Screen, paper, SVG and hit tests read the same
 * numbers, so that all of them show the same map.
 */
export const spacing = {
  column: 168,
  columnLeast: 144,
  columnMost: 320,
  stageHeader: 54,
  laneHeader: 132,
  /** From the edges of a cell to its cards. */
  cell: 6,
  /** Between two cards of a cell. */
  cardGap: 6,
  /** The mark of its kind, left of a card's text, and the gap between the two. */
  mark: 16,
  markGap: 6,
  cardLine: 18,
  /** The row under a card's text: severity of a pain point, value of an emotion point. */
  metaRow: 16,
  metaGap: 4,
  stageLine: 18,
  stagePadding: 8,
  stageLinesMost: 2,
  /** The number before a stage's title, gap included. */
  stageNumber: 18,
  stageWhen: 16,
  laneLine: 17,
  lanePadding: 9,
  laneLinesMost: 4,
  /** "12 cards", under a lane's title. */
  laneCount: 16,
  /** The emotion lane: the height its curve has, and how far inside it the values +2 and −2 lie. */
  curve: 130,
  curveMargin: 15,
  /** From the edges of a stage to the first and last place of a point, so that its target stays in the cell. */
  curveInset: 12,
  /** The face of a point, and the target around it. */
  curveFace: 18,
  curveTarget: 24,
  /** The line a point's name stands on, and the gap between the two. */
  curveLabel: 14,
  curveLabelGap: 3,
  /** A lane that is collapsed. */
  collapsedLane: 32,
} as const;

/** From the outer edges of a card, border included, to its contents. */
export interface Insets {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const plain: Insets = { top: 7, right: 8, bottom: 7, left: 8 };
const byKind: Partial<Record<CardKind, Insets>> = {
  /** The severity bar takes the left edge. */
  painPoint: { ...plain, left: 12 },
  touchpoint: { ...plain, right: 10 },
  opportunity: { ...plain, left: 10 },
};

export function cardInsets(kind: CardKind): Insets {
  return byKind[kind] ?? plain;
}

const kindsWithMeta: readonly CardKind[] = ['painPoint', 'emotion'];

/** Height of what stands under the text of a card of this kind, its gap included. */
export function metaHeight(kind: CardKind): number {
  return kindsWithMeta.includes(kind) ? spacing.metaGap + spacing.metaRow : 0;
}

/** The least height of a card: one line of text. */
export function leastCardHeight(kind: CardKind): number {
  const { top, bottom } = cardInsets(kind);
  return top + spacing.cardLine + metaHeight(kind) + bottom;
}
