import { createLayout, createView, curvesOf, isPrompt, monotone } from '@throughline/journey';
import type { Box, CardKind, GridLayout, Journey, Row, TextMeasure } from '@throughline/journey';

/** A map in miniature, as SVG paths in map units: the same layout as on the screen, told in a few strokes. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Stages, and cards with words, of the whole map. */
  readonly stages: number;
  readonly cards: number;
  readonly grid: string;
  readonly headings: string;
  /** Outlines of cards, and of those that only ask. */
  readonly faces: string;
  readonly prompts: string;
  /** Lines of words. */
  readonly words: string;
  /** The coloured mark of each kind. */
  readonly marks: readonly { readonly kind: CardKind; readonly path: string }[];
  readonly zones: readonly Box[];
  readonly curves: readonly { readonly path: string; readonly isFuture: boolean }[];
}

/** More cards than this would not be told apart. */
const mostCards = 400;

/** Every character as wide as another: at this size nobody reads. */
const roughly: TextMeasure = { width: (text) => text.length * 6.6 };

/** The current state of a map, from its upper left. */
export function pictureOf(journey: Journey): Picture {
  const shown = createView()(journey, { state: 'current', hidden: new Set() });
  const layout = createLayout(roughly)(shown);
  return {
    width: layout.width,
    height: layout.height,
    stages: journey.stages.length,
    cards: [...journey.cards.values()].filter((card) => !isPrompt(card)).length,
    grid: gridOf(layout),
    headings: headingsOf(layout),
    ...cardsOf(shown, layout),
    ...feelingsOf(journey, layout),
  };
}

function gridOf({ columns, rows, width, height }: GridLayout): string {
  const down = columns.map(({ x }) => `M${x} 0V${round(height)}`);
  const across = rows.map(({ y }) => `M0 ${round(y)}H${round(width)}`);
  return [...down, ...across].join('');
}

function headingsOf({ columns, rows, laneHeaderWidth }: GridLayout): string {
  const stages = columns.map(({ x, width, lines }) =>
    strip(x + 14, 20, shareOf(lines[0]?.text, width - 28), 11),
  );
  const lanes = rows.map(({ y, lines }) =>
    strip(14, y + 14, shareOf(lines[0]?.text, laneHeaderWidth - 28), 8),
  );
  return [...stages, ...lanes].join('');
}

function cardsOf(shown: Journey, layout: GridLayout): Pick<Picture, 'faces' | 'prompts' | 'words' | 'marks'> {
  const paths = { faces: '', prompts: '', words: '' };
  const marks = new Map<CardKind, string>();
  let drawn = 0;
  for (const card of shown.cards.values()) {
    const box = layout.curvePoint(card.id) ? null : layout.cardBox(card.id);
    if (!box || ++drawn > mostCards) continue;
    const { x, y, width, height } = box;
    if (isPrompt(card)) paths.prompts += strip(x, y, width, height);
    else {
      paths.faces += strip(x, y, width, height);
      paths.words += layout
        .lines(card.id)
        .map((line, index) => strip(x + 30, y + 13 + index * 18, shareOf(line, width - 42), 7))
        .join('');
      marks.set(card.kind, (marks.get(card.kind) ?? '') + strip(x + 8, y + 9, 15, 15));
    }
  }
  return { ...paths, marks: [...marks].map(([kind, path]) => ({ kind, path })) };
}

function feelingsOf(journey: Journey, layout: GridLayout): Pick<Picture, 'zones' | 'curves'> {
  const areas = layout.rows.flatMap(({ lane }: Row) => {
    const area = layout.curveArea(lane);
    return area ? [{ lane, area }] : [];
  });
  const curves = areas.flatMap(({ lane }) =>
    curvesOf(journey, lane).flatMap(({ state, runs }) =>
      runs.map((run) => {
        const points = run.flatMap(
          (point) => layout.feelingPoint(point.place.stage, point.place.lane, point) ?? [],
        );
        return { path: monotone(points), isFuture: state === 'future' };
      }),
    ),
  );
  return { zones: areas.map(({ area: { x, y, width, height } }) => ({ x, y, width, height })), curves };
}

function shareOf(line: string | undefined, most: number): number {
  return Math.max(0, Math.min(most, roughly.width(line ?? '', 'card')));
}

/** A rectangle as a path, so that hundreds are one element. */
function strip(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
