import { cardsInReadingOrder } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Element, Page, PaintedText, Piece, TypeMeasure } from '../../src/paper/painted.ts';
import { planPaper } from '../../src/paper/plan.ts';
import type { PaperPlan } from '../../src/paper/plan.ts';
import { sketched } from '../pdf/making.ts';

// Maps of a thousand cards are planned: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

/** Every character is as wide as another, and bold ones a little wider. */
const even: TypeMeasure = {
  width: (text, style) => [...text].length * (style === 'bold' || style === 'semibold' ? 0.58 : 0.55),
  isLeftward: () => false,
};

const marks = ['>', '!3', '*', '%', '"'];

/** How many cards each cell has, lane by lane, and how long the text of each card is, in turns. */
interface Spread {
  readonly cells: readonly (readonly number[])[];
  readonly words: readonly number[];
  readonly orientation: 'portrait' | 'landscape';
}

/** Up to 1,000 cards: some cells are full, others empty. */
const spreads: fc.Arbitrary<Spread> = fc
  .record({
    stages: fc.integer({ min: 1, max: 12 }),
    lanes: fc.integer({ min: 1, max: 6 }),
    cards: fc.integer({ min: 1, max: 1000 }),
    weights: fc.array(fc.constantFrom<number[]>(0, 0, 1, 1, 2, 10, 40), { minLength: 72, maxLength: 72 }),
    words: fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 1, maxLength: 30 }),
    orientation: fc.constantFrom<Spread['orientation'][]>('portrait', 'landscape'),
  })
  .map(({ cards, lanes, orientation, stages, weights, words }) => {
    const used = weights.slice(0, stages * lanes);
    const sum = used.reduce((total, weight) => total + weight, 0) || 1;
    const cells = Array.from({ length: lanes }, (_, lane) =>
      used.slice(lane * stages, (lane + 1) * stages).map((weight) => Math.floor((cards * weight) / sum)),
    );
    return { cells, words, orientation };
  });

function mapOf({ cells, words }: Spread): Journey {
  let number = 1000;
  const text = (): string => {
    number += 1;
    const length = words[number % words.length] ?? 1;
    return `card ${number}${' tells what happens'.repeat(Math.ceil(length / 3))}`;
  };
  const lanes = cells.map((counts, lane) => {
    const rows = counts.flatMap((count, stage) =>
      Array.from({ length: count }, () => `${'| '.repeat(stage + 1)}${marks[lane % marks.length]} ${text()}`),
    );
    return `Lane ${lane + 1} of a map with a name over several lines |\n${rows.join('\n')}`;
  });
  const stages = (cells[0] ?? []).map((_, index) => `Stage ${index + 1} (Day ${index})`);
  return sketched(`title: Many cards\n\n| ${stages.join(' | ')}\n\n${lanes.join('\n\n')}`);
}

function plannedOnA4(journey: Journey, orientation: Spread['orientation']): PaperPlan {
  return planPaper(
    journey,
    {
      size: 'A4',
      orientation,
      mode: 'byStage',
      dataTable: false,
      greyscale: false,
      state: 'current',
      language: 'en',
      producedAt: 0,
    },
    even,
  );
}

function elementsIn(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap((child) => ('piece' in child ? [] : elementsIn(child)))];
}

function piecesIn(element: Element): readonly Piece[] {
  return element.children.flatMap((child) => ('piece' in child ? [child] : piecesIn(child)));
}

function textsOf(page: Page): readonly PaintedText[] {
  return page.painted.filter((each) => each.what === 'text').filter(({ unseen }) => !unseen);
}

/** Texts that lie on another one. Boxes are as high as a line of their type, which is less than lines are apart. */
function covered(page: Page): readonly string[] {
  const texts = textsOf(page);
  return texts.flatMap(({ box, text }, index) => {
    const isUnder = texts
      .slice(index + 1)
      .some(
        ({ box: other }) =>
          box.x + 0.5 < other.x + other.width &&
          other.x + 0.5 < box.x + box.width &&
          box.y + 3 < other.y + other.height &&
          other.y + 3 < box.y + box.height,
      );
    return isUnder ? [text] : [];
  });
}

const crowded: Spread = {
  cells: [
    [40, 3, 0],
    [25, 30, 27],
  ],
  words: [3, 17, 8, 40],
  orientation: 'landscape',
};

describe('pages by stage', () => {
  it('have a readable size on A4, every card whole and once, and nothing on another, up to 1,000 cards', () => {
    fc.assert(
      fc.property(spreads, (spread) => {
        const journey = mapOf(spread);
        const plan = plannedOnA4(journey, spread.orientation);
        expect(plan.problems.filter(({ refuses }) => refuses)).toEqual([]);
        expect(plan.smallestText).toBeGreaterThanOrEqual(6.5);
        const items = elementsIn(plan.document).filter(
          (each) => each.tag === 'LI' && elementsIn(each).some(({ tag }) => tag === 'Lbl'),
        );
        const pagesOf = new Map<Piece, Set<number>>();
        const words = new Map<Piece, string>();
        for (const [number, page] of plan.pages.entries()) {
          expect(covered(page)).toEqual([]);
          for (const each of page.painted) {
            if (!each.piece) continue;
            pagesOf.set(each.piece, (pagesOf.get(each.piece) ?? new Set()).add(number));
            if (each.what === 'text') words.set(each.piece, (words.get(each.piece) ?? '') + each.text);
            expect(each.box.y + each.box.height).toBeLessThanOrEqual(page.height - 20);
          }
        }
        const said = items.flatMap((item) => {
          const pieces = piecesIn(item);
          expect(new Set(pieces.flatMap((piece) => [...(pagesOf.get(piece) ?? [])])).size).toBe(1);
          return (
            /card\s?\d+/u.exec(pieces.map((piece) => words.get(piece) ?? '').join(''))?.[0].slice(-4) ?? []
          );
        });
        const cards = cardsInReadingOrder(journey).map(({ text }) => text.slice(5, 9));
        expect(said).toEqual(cards);
      }),
      { numRuns: 8, examples: [[crowded]] },
    );
  });

  it('leave out the empty pages of a lane that is long elsewhere', () => {
    const cells = [[120, 0, 0, 0, 0, 0, 0, 1]];
    const long = plannedOnA4(mapOf({ cells, words: [12], orientation: 'landscape' }), 'landscape');
    expect(long.mapPages).toBeGreaterThan(2);
    const cardsOn = long.pages
      .slice(0, long.mapPages)
      .map((page) => textsOf(page).filter(({ piece }) => piece).length);
    expect(cardsOn.filter((count) => count === 0)).toEqual([]);
  });
});
