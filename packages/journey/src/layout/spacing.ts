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
  /** The row under a card's text: severity, value of a feeling, who said it, who owns it. */
  metaRow: 16,
  /** Between text and that row: of pain points and feelings, and of quotes and backstage steps. */
  metaGap: 4,
  sourceGap: 2,
  /** Lines of a template's question; more are cut. */
  promptLinesMost: 3,
  /** Channel icons at the right of a touchpoint's text, at most so many, the gaps between them and before them. */
  channelIcon: 14,
  channelIconsMost: 3,
  channelGap: 4,
  channelsGap: 6,
  /** Text keeps at least this beside channel icons: fewer icons are drawn where they would take more. */
  textLeast: 52,
  /** A metric's first line, its figure; its label is set in lines of `labelLine`. */
  figureLine: 20,
  labelLine: 16,
  /** Between a figure and its unit, which is smaller. */
  unitGap: 3,
  /** Before the delta, its arrow, and before the sparkline, which is left out where it has less than its least. */
  deltaGap: 4,
  deltaArrow: 10,
  sparklineGap: 6,
  sparkline: 32,
  sparklineLeast: 20,
  sparklineHeight: 14,
  /** A photo's picture: its least side, its greatest height, its height beside its width where nobody knows, the gap under it. */
  pictureLeast: 24,
  pictureMost: 160,
  pictureRatio: 2 / 3,
  pictureGap: 6,
  /** At the end of the last line: how large an opportunity's effort is, and the glyph of the owner. */
  effortTag: 18,
  ownerGlyph: 10,
  cornerGap: 4,
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
  /** A lane that is collapsed, and the room its count of cards takes behind its title. */
  collapsedLane: 32,
  collapsedCount: 24,
  /** A stage that is collapsed, and the longest its upright name is drawn. */
  collapsedStage: 40,
  uprightTitle: 160,
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
  /** A pill, 28 high with one line. */
  touchpoint: { ...plain, top: 5, right: 10, bottom: 5 },
  opportunity: { ...plain, left: 10 },
};

export function cardInsets(kind: CardKind): Insets {
  return byKind[kind] ?? plain;
}

const kindsWithMeta: readonly CardKind[] = ['painPoint', 'emotion'];

/** Whether cards of this kind always have a row under their text. */
export function alwaysHasMeta(kind: CardKind): boolean {
  return kindsWithMeta.includes(kind);
}

/** From the top of a card to its text: a metric's figure comes first. */
export function textTop(kind: CardKind): number {
  return cardInsets(kind).top + (kind === 'metric' ? spacing.figureLine : 0);
}

/** Height of one line of the text of a card. */
export function textLine(kind: CardKind): number {
  return kind === 'metric' ? spacing.labelLine : spacing.cardLine;
}

/** The least height of a card: one line of text. */
export function leastCardHeight(kind: CardKind): number {
  const meta = alwaysHasMeta(kind) ? spacing.metaGap + spacing.metaRow : 0;
  return textTop(kind) + textLine(kind) + meta + cardInsets(kind).bottom;
}
