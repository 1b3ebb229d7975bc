import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Link } from '../../src/facets.ts';
import type { CardId, LinkId } from '../../src/ids.ts';
import type { Journey } from '../../src/journey.ts';
import { createLayout } from '../../src/layout/grid.ts';
import type { GridLayout } from '../../src/layout/gridLayout.ts';
import type { Box, Point } from '../../src/layout/kept.ts';
import { roundedPath, routeLinks } from '../../src/layout/route.ts';
import type { Route } from '../../src/layout/route.ts';
import { evenMeasure, journeys } from '../../src/testing.ts';
import { sketched } from '../sketched.ts';

/** Any links between the cards of a journey. */
const linked = fc
  .tuple(journeys, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 60 }))
  .map(([journey, pairs]) => {
    const ids = [...journey.cards].map(([id]) => id);
    const links = pairs.flatMap(([one, other], index) => {
      const from = ids[one % Math.max(1, ids.length)];
      const to = ids[other % Math.max(1, ids.length)];
      return from && to && from !== to ? [link(index, from, to)] : [];
    });
    const layout = createLayout(evenMeasure)(journey);
    return { journey, layout, links, routes: routeLinks(links, layout, journey) };
  });

function link(index: number, from: CardId, to: CardId): Pick<Link, 'id' | 'from' | 'to'> {
  return { id: `link-${index}` as LinkId, from, to };
}

interface Part {
  readonly from: Point;
  readonly to: Point;
}

function partsOf({ points }: Route): readonly Part[] {
  return points.slice(1).map((to, index) => ({ from: points[index]!, to }));
}

function crosses({ from, to }: Part, { height, width, x, y }: Box): boolean {
  return (
    Math.max(from.x, to.x) > x &&
    Math.min(from.x, to.x) < x + width &&
    Math.max(from.y, to.y) > y &&
    Math.min(from.y, to.y) < y + height
  );
}

/** Boxes of cards; of points on a curve their faces, as those may lie at one height. */
function cardBoxes(journey: Journey, layout: GridLayout): readonly (readonly [CardId, Box])[] {
  return [...journey.cards].flatMap(([id]) => {
    const box = layout.cardBox(id);
    return box && !layout.curvePoint(id) ? [[id, box] as const] : [];
  });
}

describe('lines of links', () => {
  it('cross no card, run level or upright, and begin and end at the sides of their cards', () => {
    fc.assert(
      fc.property(linked, ({ journey, layout, links, routes }) => {
        const boxes = cardBoxes(journey, layout);
        for (const { from, id, to } of links) {
          const route = routes.get(id)!;
          const first = route.points[0]!;
          const last = route.points.at(-1)!;
          for (const part of partsOf(route)) {
            expect(part.from.x === part.to.x || part.from.y === part.to.y).toBe(true);
            for (const [card, box] of boxes) expect(crosses(part, box) && card).toBe(false);
          }
          for (const [point, card] of [
            [first, from],
            [last, to],
          ] as const) {
            const box = layout.cardBox(card)!;
            expect([box.x, box.x + box.width]).toContain(point.x);
            expect(point.y).toBeCloseTo(box.y + box.height / 2);
          }
        }
      }),
    );
  });

  it('stay on the map, off the headers of stages and lanes', () => {
    fc.assert(
      fc.property(linked, ({ layout, routes }) => {
        for (const { points } of routes.values()) {
          for (const { x, y } of points) {
            expect(x >= layout.laneHeaderWidth && x <= layout.width).toBe(true);
            expect(y >= layout.headerHeight && y <= layout.height).toBe(true);
          }
        }
      }),
    );
  });

  it('are the same in any order of the links', () => {
    fc.assert(
      fc.property(linked, ({ journey, layout, links, routes }) => {
        const turned = routeLinks(links.toReversed(), layout, journey);
        for (const [id, { points }] of routes) expect(turned.get(id)!.points).toEqual(points);
      }),
    );
  });
});

const map = sketched(`
              | One           | Two                  | Three
  doing       | > a #a / > b #b | > c #c               | > d #d
  feelings    | ~1@0.2 low #p / ~1@0.8 high #q | ~0 flat #r | ~-1 end #s
  pain points | !2 e #e       | !4 f #f / !4 g #g    | !1 h #h
  ideas       | * i #i        | * j #j               | * k #k`);
const layout = createLayout(evenMeasure)(map.journey);
const { card } = map;
const route = (...pairs: readonly (readonly [string, string])[]): readonly Route[] => {
  const links = pairs.map(([from, to], index) => link(index, card(from), card(to)));
  const routes = routeLinks(links, layout, map.journey);
  return links.map(({ id }) => routes.get(id)!);
};
const edge = (column: number): number => layout.columns[column]!.x;

describe('the gutter a line takes', () => {
  it('is the one left of both cards in one stage, right of them in the first stage', () => {
    const [second, first] = route(['c', 'f'], ['a', 'e']) as [Route, Route];
    expect(second.points).toHaveLength(4);
    expect(Math.abs(second.points[1]!.x - edge(1))).toBeLessThanOrEqual(3);
    expect(Math.abs(first.points[1]!.x - edge(1))).toBeLessThanOrEqual(3);
  });

  it('is the one between two neighbouring stages', () => {
    const [only] = route(['a', 'f']) as [Route];
    expect(only.points[0]!.x).toBe(edge(1) - 6);
    expect(only.points.at(-1)!.x).toBe(edge(1) + 6);
  });

  it('leads between two rows to a stage further away', () => {
    const [far] = route(['a', 'h']) as [Route];
    expect(far.points).toHaveLength(6);
    const y = far.points[2]!.y;
    expect(Math.abs(y - layout.rows[1]!.y)).toBeLessThanOrEqual(3);
  });

  it('goes out of the way of another point of a curve', () => {
    const [left, right] = route(['p', 'e'], ['q', 'e']) as [Route, Route];
    expect(left.points[0]!.x).toBe(layout.cardBox(card('p'))!.x);
    expect(right.points[0]!.x).toBeGreaterThan(layout.cardBox(card('q'))!.x);
  });
});

describe('lines in one gutter', () => {
  const trackOf = ({ points }: Route): number => points[1]!.x;

  it('lie side by side where lines of different cards pass each other', () => {
    const tracks = route(['c', 'j'], ['a', 'g'], ['b', 'f']).map(trackOf);
    expect(new Set(tracks).size).toBe(3);
    for (const track of tracks) expect(Math.abs(track - edge(1))).toBeLessThanOrEqual(4.5);
  });

  it('branch off one trunk when they belong to one card', () => {
    const tracks = route(['f', 'c'], ['f', 'j'], ['g', 'f']).map(trackOf);
    expect(new Set(tracks).size).toBe(1);
  });

  it('have their words at different rows, each near its own end', () => {
    const spots = route(['f', 'c'], ['f', 'j'], ['f', 'r']).map(({ label }) => label.y);
    const [, feelings, pains, ideas] = layout.rows.map((row) => row.y);
    expect(spots).toEqual([feelings, ideas, pains]);
  });

  it('keep off a point of a curve that lies at the edge of its stage', () => {
    const near = sketched(`
               | One       | Two
      feelings | ~1@1 a #p | ~-1@0 b #q
      doing    | > c #c    | > d #d
      ideas    | * i #i    | * j #j`);
    const laid = createLayout(evenMeasure)(near.journey);
    const pairs = [
      ['p', 'j'],
      ['q', 'i'],
      ['c', 'j'],
      ['d', 'i'],
    ] as const;
    const links = pairs.map(([from, to], index) => link(index, near.card(from), near.card(to)));
    for (const { points } of routeLinks(links, laid, near.journey).values())
      expect(Math.abs(points[1]!.x - laid.columns[1]!.x)).toBeLessThanOrEqual(2.5);
  });
});

it('a card without a box has no line', () => {
  const lane = map.journey.lanes[2]!.id;
  const collapsed = createLayout(evenMeasure)(map.journey, { collapsed: new Set([lane]) });
  expect(routeLinks([link(0, card('a'), card('f'))], collapsed, map.journey).size).toBe(0);
});

it('corners are rounded, and never further than half of a part', () => {
  const corners = [0, 20, 24].map((x) => ({ x, y: 0 }));
  expect(roundedPath([corners[0]!, corners[1]!, { x: 20, y: 4 }])).toBe('M0 0L15 0Q20 0 20 2L20 4');
});
