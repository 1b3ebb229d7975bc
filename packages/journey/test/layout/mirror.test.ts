import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Journey } from '../../src/journey.ts';
import { isRightToLeft } from '../../src/language.ts';
import { createLayout } from '../../src/layout/grid.ts';
import type { GridLayout } from '../../src/layout/gridLayout.ts';
import type { Box } from '../../src/layout/kept.ts';
import { cellsBox, laneHeadersX, mirroredBox, mirroredPoint, unmirrored } from '../../src/layout/mirror.ts';
import { routeLinks } from '../../src/layout/route.ts';
import { cellAt } from '../../src/layout/target.ts';
import { evenMeasure, journeys } from '../../src/testing.ts';
import { emotional } from '../emotional.ts';

const maps = fc.oneof(journeys, emotional);

/** One map as it is and as it is mirrored. */
function bothOf(journey: Journey): { readonly plain: GridLayout; readonly turned: GridLayout } {
  const lay = createLayout(evenMeasure);
  return { plain: lay(journey), turned: lay(journey, { isMirrored: true }) };
}

/** Places without what adding fractions leaves. */
function near<P extends { readonly x: number } | null>(place: P): P {
  return place && { ...place, x: Math.round(place.x * 1e6) / 1e6 };
}

/** Every box of a layout, by what lies in it. */
function boxesOf(journey: Journey, layout: GridLayout): ReadonlyMap<string, Box | null> {
  const cells = journey.lanes.flatMap((lane) =>
    journey.stages.map(({ id }) => [`${id} ${lane.id}`, layout.cellBox(id, lane.id)] as const),
  );
  const cards = [...journey.cards].map(([id]) => [id, layout.cardBox(id)] as const);
  const areas = journey.lanes.map(({ id }) => {
    const area = layout.curveArea(id);
    return [id, area && { x: area.x, y: area.y, width: area.width, height: area.height }] as const;
  });
  return new Map<string, Box | null>([...cells, ...cards, ...areas]);
}

describe('a mirrored map', () => {
  it('is the map itself when it is mirrored twice', () => {
    fc.assert(
      fc.property(maps, (journey) => {
        const { plain, turned } = bothOf(journey);
        const twice = [...boxesOf(journey, turned)].map(([key, box]) => [
          key,
          near(box && mirroredBox(turned, box)),
        ]);
        expect(twice).toEqual([...boxesOf(journey, plain)].map(([key, box]) => [key, near(box)]));
        for (const [id] of journey.cards) {
          const point = turned.curvePoint(id);
          expect(near(point && mirroredPoint(turned, point))).toEqual(near(plain.curvePoint(id)));
          expect(turned.cardParts(id)).toBe(plain.cardParts(id));
        }
        expect(unmirrored(turned)).toBe(plain);
        expect(unmirrored(plain)).toBe(plain);
      }),
    );
  });

  it('is as large, has its rows where they are, and its stages and headers from right to left', () => {
    fc.assert(
      fc.property(maps, (journey) => {
        const { plain, turned } = bothOf(journey);
        expect([turned.width, turned.height, turned.rows]).toEqual([plain.width, plain.height, plain.rows]);
        let end = laneHeadersX(turned);
        for (const { stage, width, x } of turned.columns) {
          expect(x + width).toBe(end);
          expect(turned.columns.indexOf(turned.columns.find((each) => each.stage === stage)!)).toBe(
            journey.stages.findIndex(({ id }) => id === stage),
          );
          end = x;
        }
        expect(end).toBe(cellsBox(turned).x);
        expect(cellsBox(turned)).toEqual(mirroredBox(turned, cellsBox(plain)));
      }),
    );
  });

  it('has the same cell under a point of the mirrored picture', () => {
    fc.assert(
      fc.property(maps, fc.nat(2000), fc.nat(2000), (journey, x, y) => {
        const { plain, turned } = bothOf(journey);
        const point = { x: x + 0.5, y: y + 0.5 };
        expect(cellAt(turned, mirroredPoint(turned, point))).toEqual(cellAt(plain, point));
      }),
    );
  });

  it('has lines of links that end at the sides of their cards', () => {
    fc.assert(
      fc.property(maps, (journey) => {
        const { plain, turned } = bothOf(journey);
        const links = [...journey.links.values()];
        const routes = routeLinks(links, turned, journey);
        expect([...routes.keys()]).toEqual([...routeLinks(links, plain, journey).keys()]);
        for (const { from, id, to } of links) {
          const points = routes.get(id)?.points;
          for (const [card, at] of [
            [from, points?.[0]],
            [to, points?.at(-1)],
          ] as const) {
            const box = turned.cardBox(card);
            if (box && at) expect([box.x, box.x + box.width]).toContain(at.x);
          }
        }
      }),
    );
  });

  it('gives the same objects for what has not moved', () => {
    fc.assert(
      fc.property(maps, (journey) => {
        const lay = createLayout(evenMeasure);
        const first = lay(journey, { isMirrored: true });
        const before = boxesOf(journey, first);
        const areas = journey.lanes.map(({ id }) => first.curveArea(id));
        const second = lay({ ...journey, meta: { ...journey.meta } }, { isMirrored: true });
        for (const [key, box] of boxesOf(journey, second)) {
          if (journey.cards.has(key as never)) expect(box).toBe(before.get(key));
        }
        expect(second.columns).toBe(first.columns);
        expect(journey.lanes.every(({ id }, index) => second.curveArea(id) === areas[index])).toBe(true);
      }),
    );
  });
});

describe('a language', () => {
  it.each(['ar', 'he-IL', 'fa', 'ur-PK', 'az-Arab', 'yi'])('%s is written from right to left', (lang) => {
    expect(isRightToLeft(lang)).toBe(true);
  });

  it.each(['', 'en', 'es-MX', 'are', 'vi', 'az-Latn', 'arn'])('"%s" is not', (lang) => {
    expect(isRightToLeft(lang)).toBe(false);
  });
});
