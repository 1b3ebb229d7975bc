import type { Journey } from '@throughline/journey';
import { journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { mirroredPage } from '../../src/paper/mirrored.ts';
import type { Element, Page, TypeMeasure } from '../../src/paper/painted.ts';
import { planPaper } from '../../src/paper/plan.ts';
import type { PaperOptions } from '../../src/paper/plan.ts';
import { usualPaper } from './usualPaper.ts';

// Many maps are planned twice: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const title = 'Map';

/** All words are written one way, each letter as wide as another; letters of a title stand closer where they may. */
function written(toLeft: boolean): TypeMeasure {
  return {
    width: (text) => [...text].length * 0.55,
    isLeftward: (text) => toLeft && text !== title,
  };
}

const modes: readonly Partial<PaperOptions>[] = [
  { size: 'A0' },
  { mode: 'byStage', size: 'A4', dataTable: true },
  { mode: 'poster', size: 'A1', sheet: 'A4' },
];

function planned(journey: Journey, lang: string, mode: Partial<PaperOptions>) {
  const map = { ...journey, meta: { ...journey.meta, lang, title } };
  return planPaper(map, { ...usualPaper, ...mode }, written(lang === 'he'));
}

/** What there is on a page; who says it and which way it is written do not matter here. */
function things({ painted }: Page): readonly unknown[] {
  return painted.map((each) => ({
    drawn:
      each.what === 'text' ? each.text : each.what === 'path' ? [each.d, each.isTurned ?? false] : each.file,
    isSaid: each.piece !== null,
    isCut: each.clip !== undefined,
  }));
}

/** Where it lies, in points. */
function places({ painted }: Page): readonly number[] {
  return painted.flatMap((each) => {
    const boxes = [each.box, ...(each.clip ? [each.clip] : [])];
    const from = each.what === 'path' ? each.at.x : each.x;
    return [from, ...boxes.flatMap(({ height, width, x, y }) => [x, y, width, height])];
  });
}

function expectSame(one: readonly Page[], other: readonly Page[]): void {
  expect(one.map(things)).toEqual(other.map(things));
  const wanted = other.flatMap(places);
  const apart = one.flatMap(places).map((each, index) => Math.abs(each - (wanted[index] ?? Infinity)));
  expect(Math.max(0, ...apart)).toBeLessThan(1e-6);
}

function outline({ actual, alt, children, tag }: Element): unknown {
  return [tag, alt, actual, children.map((child) => ('piece' in child ? 'piece' : outline(child)))];
}

describe('pages of a map that is written from right to left', () => {
  it('are those of any other map seen in a mirror, and say the same in the same order', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...modes), (journey, mode) => {
        const plain = planned(journey, 'en', mode);
        const turned = planned(journey, 'he', mode);
        expectSame(turned.pages, plain.pages.map(mirroredPage));
        expect(outline(turned.document)).toEqual(outline(plain.document));
        expect(turned.isMirrored && !plain.isMirrored).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('seen in a mirror again are as they were', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...modes), (journey, mode) => {
        const { pages } = planned(journey, 'en', mode);
        expectSame(pages.map(mirroredPage).map(mirroredPage), pages);
      }),
      { numRuns: 10 },
    );
  });

  it('have their words and signs the right way round, each as far from the right as it was from the left', () => {
    const box = { x: 10, y: 0, width: 30, height: 10 };
    const path = { what: 'path', d: 'M0 0L10 5', at: { x: 10, y: 0 }, scale: 1, piece: null } as const;
    const page: Page = {
      width: 100,
      height: 50,
      links: [{ box, address: 'https://a.example', element: { tag: 'Link', children: [] } }],
      painted: [
        { ...path, box },
        { ...path, box: { ...box, width: 4 }, sign: { ...box, width: 20 } },
      ],
    };
    const { links, painted } = mirroredPage(page);
    expect(links[0]?.box.x).toBe(60);
    expect(painted[0]).toMatchObject({ at: { x: 90 }, isTurned: true, box: { x: 60 } });
    expect(painted[1]).toMatchObject({ at: { x: 70 }, box: { x: 70, width: 4 }, sign: { x: 70 } });
    expect(painted[1]).not.toHaveProperty('isTurned');
  });
});
