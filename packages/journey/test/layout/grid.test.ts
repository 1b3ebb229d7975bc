import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Card } from '../../src/card.ts';
import type { CardId, StageId } from '../../src/ids.ts';
import { cardIdsIn, cellKey } from '../../src/journey.ts';
import type { Journey } from '../../src/journey.ts';
import { createLayout } from '../../src/layout/grid.ts';
import type { GridLayout } from '../../src/layout/gridLayout.ts';
import type { Box } from '../../src/layout/kept.ts';
import type { TextMeasure } from '../../src/layout/measure.ts';
import { leastCardHeight, spacing } from '../../src/layout/spacing.ts';
import { evenMeasure, exampleSketches, journeys } from '../../src/testing.ts';
import { emotional } from '../emotional.ts';
import { sketched } from '../sketched.ts';

function withText(journey: Journey, id: CardId, text: string): Journey {
  const card = { ...journey.cards.get(id)!, text } as Card;
  return { ...journey, cards: journey.cards.withAll([[id, card]], []) };
}

/** Each cell, and the cards stacked in it. */
function boxes(journey: Journey, layout: GridLayout): { cell: Box; cards: Box[] }[] {
  return journey.lanes.flatMap((lane) =>
    journey.stages.map((stage) => ({
      cell: layout.cellBox(stage.id, lane.id)!,
      cards: cardIdsIn(journey, stage.id, lane.id)
        .filter((id) => layout.curvePoint(id) === null)
        .flatMap((id) => layout.cardBox(id) ?? []),
    })),
  );
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** A measure that counts the words it is asked for. */
function counting(): TextMeasure & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    width(text, face) {
      asked.push(text);
      return evenMeasure.width(text, face);
    },
  };
}

function everything(journey: Journey, layout: GridLayout): unknown {
  const { width, height, headerHeight, columns, rows } = layout;
  const cards = [...journey.cards]
    .map(([id]) => [id, layout.cardParts(id), layout.cardBox(id), layout.curvePoint(id)])
    .sort();
  const curves = journey.lanes.map(({ id }) => layout.curveArea(id)?.y);
  return { width, height, headerHeight, columns, rows, cells: boxes(journey, layout), cards, curves };
}

describe('the grid layout', () => {
  it('puts every card inside its cell, cells side by side, and nothing on top of anything', () => {
    fc.assert(
      fc.property(fc.oneof(journeys, emotional), (journey) => {
        const layout = createLayout(evenMeasure)(journey);
        for (const { cell, cards } of boxes(journey, layout)) {
          for (const [index, card] of cards.entries()) {
            expect(inside(card, cell)).toBe(true);
            const above = cards[index - 1];
            expect(above === undefined || card.y === above.y + above.height + spacing.cardGap).toBe(true);
          }
        }
        const edges = layout.rows.map(({ y, height }) => [y, y + height]);
        expect(edges.every(([top], index) => top === (edges[index - 1]?.[1] ?? layout.headerHeight))).toBe(
          true,
        );
        expect(layout.height).toBe(edges.at(-1)?.[1] ?? layout.headerHeight);
        expect(layout.width).toBe(spacing.laneHeader + spacing.column * journey.stages.length);
      }),
    );
  });

  it('leaves room for one card in an empty cell', () => {
    const { journey } = sketched('| A\nPain points |');
    const { height } = createLayout(evenMeasure)(journey).cellBox(
      journey.stages[0]!.id,
      journey.lanes[0]!.id,
    )!;
    expect(height).toBeGreaterThanOrEqual(leastCardHeight('painPoint') + 2 * spacing.cell);
  });

  it('gives pain points and feelings a row of their own under the text', () => {
    const { journey, card } = sketched('| A\nnotes | - same #n / ! same #p / ~ same #e');
    const layout = createLayout(evenMeasure)(journey);
    const heights = ['n', 'p', 'e'].map((name) => layout.cardBox(card(name))!.height);
    expect(heights).toEqual([32, 32 + 20, 32 + 20]);
  });

  it('makes room for long titles, and cuts stage titles after two lines', () => {
    const long = 'A very long title that would need many more lines than there are';
    const { journey } = sketched(`| ${long} (Day 1) | B\n${long} | x`);
    const layout = createLayout(evenMeasure)(journey);
    expect(layout.columns[0]!.lines.length).toBe(2);
    expect(layout.columns[0]!.lines[1]?.text).toMatch(/…$/);
    expect(layout.headerHeight).toBeGreaterThan(spacing.stageHeader);
    expect(layout.rows[0]!.lines.length).toBe(4);
    expect(layout.rows[0]!.height).toBeGreaterThanOrEqual(4 * spacing.laneLine);
  });

  it('draws a collapsed stage as a strip of its own width, under its name on one line, without its cards', () => {
    const { journey, card } = sketched(
      '| First look around (Day 1) | B\nnotes | - one two three four five six seven / - b #b | - c #c\nemotion | ~ good #e |',
    );
    const lay = createLayout(evenMeasure);
    const open = lay(journey);
    const first = journey.stages[0]!.id;
    const strip = lay(journey, {
      collapsedStages: new Set([first]),
      columnWidths: new Map([[first, spacing.columnMost]]),
    });
    expect(strip.columns.map(({ collapsed, width }) => [collapsed, width])).toEqual([
      [true, spacing.collapsedStage],
      [false, spacing.column],
    ]);
    expect(strip.columns[0]!.lines.map(({ text }) => text)).toEqual(['First look around']);
    expect([strip.cardBox(card('b')), strip.cardBox(card('e')), strip.curvePoint(card('e'))]).toEqual([
      null,
      null,
      null,
    ]);
    expect(strip.rows[0]!.height).toBeLessThan(open.rows[0]!.height);
    expect(strip.cardBox(card('c'))!.x).toBeLessThan(open.cardBox(card('c'))!.x);
    expect(lay(journey)).toEqual(expect.objectContaining({ width: open.width, height: open.height }));
  });

  it('is the same map whether it was reached by steps or laid out at once', () => {
    const growing = (journey: Journey, pick: number) =>
      new Map(
        [...journey.cards]
          .filter((_, index) => index % 3 === pick % 3)
          .map(([id]) => [id, 80 + pick] as const),
      );
    const step = fc.record({
      journey: fc.oneof(journeys, emotional),
      pick: fc.nat(9),
      text: fc.oneof(fc.constant(''), fc.lorem()),
      collapses: fc.nat(7),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 4 }), (moments) => {
        const layout = createLayout(evenMeasure);
        for (const { collapses, journey, pick, text } of moments) {
          const id = [...journey.cards].map(([key]) => key)[pick];
          const columnWidths = new Map(
            journey.stages.slice(0, pick % 3).map((stage) => [stage.id, 150 + pick]),
          );
          const lanes = journey.lanes.filter((_, index) => ((collapses >> index) & 1) === 1);
          const collapsed = new Set(lanes.map(({ id }) => id));
          const collapsedStages = new Set(
            journey.stages
              .filter((_, index) => ((collapses >> (2 - index)) & 1) === 1)
              .map(({ id: stage }) => stage),
          );
          const view = { growing: growing(journey, pick), columnWidths, collapsed, collapsedStages };
          const edited = id ? withText(journey, id, text) : journey;
          layout(journey);
          for (const now of [view, { columnWidths }]) {
            expect(everything(edited, layout(edited, now))).toEqual(
              everything(edited, createLayout(evenMeasure)(edited, now)),
            );
          }
        }
      }),
    );
  });

  it('measures only the card that was edited', () => {
    const { journey, card } = sketched(exampleSketches.licence);
    const measure = counting();
    const layout = createLayout(measure);
    const before = layout(journey);
    measure.asked.length = 0;
    const after = layout(withText(journey, card('slots'), 'Unheard words'));
    expect(measure.asked).toEqual(['Unheard', 'words']);
    expect(after.columns).toBe(before.columns);
    expect(after.rows.slice(0, 3)).toEqual(before.rows.slice(0, 3));
    expect(after.rows.slice(0, 3).every((row, index) => row === before.rows[index])).toBe(true);
    expect(after.cardBox(card('site'))).toBe(before.cardBox(card('site')));
    expect(after.richLines(card('site'))).toBe(before.richLines(card('site')));
  });

  it('is the very same layout when nothing that shows has changed', () => {
    const { journey } = sketched(exampleSketches.licence);
    const layout = createLayout(evenMeasure);
    expect(layout({ ...journey, meta: { title: 'other', lang: '', goal: '' } })).toBe(layout(journey));
  });

  it('grows a card whose editor is open, and its lane with it', () => {
    const { journey, card } = sketched(exampleSketches.coupon);
    const layout = createLayout(evenMeasure);
    const before = layout(journey);
    const after = layout(journey, { growing: new Map([[card('coupon'), 200]]) });
    expect(after.cardBox(card('coupon'))!.height).toBe(200);
    expect(after.height).toBe(before.height + 200 - before.rows[1]!.height + 2 * spacing.cell);
    expect(everything(journey, layout(journey))).toEqual(everything(journey, before));
  });

  it('makes room for a card that is being written, at its place', () => {
    const { journey, card } = sketched('| A\ntouchpoints | one #one / two #two');
    const [stage, lane] = [journey.stages[0]!.id, journey.lanes[0]!.id];
    const layout = createLayout(evenMeasure);
    const spot = (after: CardId | null | 'last'): string => {
      const laid = layout(journey, { drafts: new Map([[cellKey(stage, lane), { after, height: 40 }]]) });
      const named = {
        one: laid.cardBox(card('one')),
        two: laid.cardBox(card('two')),
        draft: laid.draftBox(stage, lane),
      };
      return Object.entries(named)
        .sort(([, a], [, b]) => a!.y - b!.y)
        .map(([name]) => name)
        .join(' ');
    };
    expect(spot(null)).toBe('draft one two');
    expect(spot(card('one'))).toBe('one draft two');
    expect(spot('last')).toBe('one two draft');
    expect(spot('card_gone' as CardId)).toBe('one two draft');
    expect(layout(journey).draftBox(stage, lane)).toBeNull();
  });

  it('widens columns within bounds', () => {
    const { journey } = sketched('| A | B | C\ntouchpoints |');
    const wanted = new Map(journey.stages.map(({ id }, index) => [id, [10, 200, 999][index]!]));
    const layout = createLayout(evenMeasure)(journey, { columnWidths: wanted });
    expect(layout.columns.map(({ width }) => width)).toEqual([144, 200, 320]);
    expect(layout.columns.map(({ x }) => x)).toEqual([132, 276, 476]);
  });

  it('has no box for what is not on the map', () => {
    const { journey } = sketched(exampleSketches.coupon);
    const layout = createLayout(evenMeasure)(journey);
    expect(layout.cardBox('card_gone' as CardId)).toBeNull();
    expect(layout.cellBox('stage_gone' as StageId, journey.lanes[0]!.id)).toBeNull();
    expect(layout.lines('card_gone' as CardId)).toEqual([]);
  });
});
