import {
  cardsInReadingOrder,
  createLayout,
  drawnRuns,
  emptyJourney,
  shownText,
  spacing,
} from '@throughline/journey';
import type { Box, Journey } from '@throughline/journey';
import { journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { screenLayout, widened } from '../../src/paper/fit.ts';
import type { Element, Page, PaintedText, Piece, TypeMeasure } from '../../src/paper/painted.ts';
import { planPaper } from '../../src/paper/plan.ts';
import type { PaperOptions, PaperPlan } from '../../src/paper/plan.ts';
import { screenMeasure, subjectOf } from '../../src/paper/subject.ts';
import { englishPaper } from '../../src/paper/words.ts';
import { usualPaper } from './usualPaper.ts';

// Hundreds of maps are planned: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** Every character is as wide as another, and bold ones a little wider. */
const even: TypeMeasure = {
  width: (text, style) => [...text].length * (style === 'bold' || style === 'semibold' ? 0.58 : 0.55),
  isLeftward: () => false,
};

const a0: PaperOptions = { ...usualPaper, size: 'A0' };

const modes: readonly Partial<PaperOptions>[] = [
  {},
  { mode: 'byStage', size: 'A4' },
  { mode: 'poster', sheet: 'A3' },
  { mode: 'poster', size: 'A1', sheet: 'A4', orientation: 'portrait' },
  { size: 'A1', orientation: 'portrait', greyscale: true, state: 'future' },
];

function piecesIn(element: Element): readonly Piece[] {
  return element.children.flatMap((child) => ('piece' in child ? [child] : piecesIn(child)));
}

function elementsIn(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap((child) => ('piece' in child ? [] : elementsIn(child)))];
}

function textsOf(page: Page): readonly PaintedText[] {
  return page.painted.filter((each) => each.what === 'text');
}

/** The text of a piece wherever it was painted, as a reader of the file joins it. */
function textOf(plan: PaperPlan, pieces: ReadonlySet<Piece>): string {
  return plan.pages
    .flatMap(textsOf)
    .filter(({ piece }) => piece && pieces.has(piece))
    .toSorted((one, other) => (one.order ?? 0) - (other.order ?? 0))
    .map(({ spaced, text }) => (spaced ? `${text} ` : text))
    .join('');
}

function plain(journey: Journey, state: 'current' | 'future'): readonly string[] {
  const subject = subjectOf(journey, {
    state,
    language: 'en',
    greyscale: false,
    words: englishPaper,
    measure: even,
  });
  return cardsInReadingOrder(subject.journey).map((card) =>
    drawnRuns(shownText(card).normalize('NFC'))
      .map(({ text }) => text)
      .join('')
      .replace(/\s+/gu, ''),
  );
}

describe('a plan of pages', () => {
  it('says every card once and in reading order, in every mode and whatever the map', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...modes), (journey, mode) => {
        const options = { ...a0, ...mode };
        const plan = planPaper(journey, options, even);
        if (plan.pages.length === 0) return;
        const table = elementsIn(plan.document).find(({ tag }) => tag === 'Table');
        const items = elementsIn(table ?? plan.document).filter(({ tag }) => tag === 'LI');
        const said = items.map((item) => {
          const [body] = elementsIn(item).filter(({ tag }) => tag === 'LBody');
          const own =
            body?.children.flatMap((child) => ('piece' in child || child.tag === 'Link' ? [child] : [])) ??
            [];
          const pieces = own.flatMap((child) => ('piece' in child ? [child] : piecesIn(child)));
          return textOf(plan, new Set(pieces)).normalize('NFC').replace(/\s+/gu, '');
        });
        const actual = items.map(
          (item) => elementsIn(item).find((each) => each.tag === 'Span' && each.actual)?.actual,
        );
        const texts = plain(journey, options.state);
        expect(said).toHaveLength(texts.length);
        for (const [index, text] of texts.entries()) {
          // A long name of a feeling is cut where it is drawn, and said in full instead.
          if (said[index] !== text) expect(actual[index]?.replace(/\s+/gu, '')).toBe(text);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('of a map with nothing on it is one page, and that is told', () => {
    const plan = planPaper(emptyJourney, { ...a0, size: 'A4' }, even);
    expect(plan.pages).toHaveLength(1);
    expect(plan.problems).toMatchObject([{ code: 'paper.empty', refuses: false }]);
  });

  it('has every piece of its structure on a page, and nothing on a page that is neither said nor an artifact', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...modes), (journey, mode) => {
        const plan = planPaper(journey, { ...a0, ...mode }, even);
        if (plan.pages.length === 0) return;
        const said = new Set(piecesIn(plan.document));
        const painted = new Set(
          plan.pages.flatMap((page) => page.painted.flatMap(({ piece }) => piece ?? [])),
        );
        expect([...painted].every((piece) => said.has(piece))).toBe(true);
      }),
      { numRuns: 40 },
    );
  });

  it('paints nothing beside its pages, and no text smaller than can be read', () => {
    fc.assert(
      fc.property(journeys, fc.constantFrom(...modes), (journey, mode) => {
        const plan = planPaper(journey, { ...a0, ...mode }, even);
        for (const page of plan.pages) {
          for (const { box, clip, size, unseen } of textsOf(page)) {
            if (unseen || clip) continue;
            expect(size).toBeGreaterThanOrEqual(6.5);
            expect(box.x).toBeGreaterThanOrEqual(0);
            expect(box.y + box.height).toBeLessThanOrEqual(page.height + 1);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('lines on paper', () => {
  it('break where they break on the screen, however wide the sheet makes the columns', () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 0, max: 400 }), (journey, extra) => {
        const subject = subjectOf(journey, { ...a0, words: englishPaper, measure: even });
        const screen = createLayout(screenMeasure(even))(subject.journey);
        const paper = widened(screenLayout(subject), extra);
        for (const { id } of cardsInReadingOrder(subject.journey)) {
          expect(paper.cardParts(id)?.lines).toEqual(screen.cardParts(id)?.lines);
        }
      }),
    );
  });

  it('stay in their cards, cards in their columns, and none of them touch', () => {
    fc.assert(
      fc.property(journeys, fc.integer({ min: 1, max: 400 }), (journey, extra) => {
        const subject = subjectOf(journey, { ...a0, words: englishPaper, measure: even });
        const layout = widened(screenLayout(subject), extra);
        const boxes: Box[] = [];
        for (const { id, place } of cardsInReadingOrder(subject.journey)) {
          const box = layout.cardParts(id) && layout.cardBox(id);
          const column = layout.columns.find(({ stage }) => stage === place.stage);
          if (!box || !column) continue;
          expect(box.x).toBeGreaterThanOrEqual(column.x);
          expect(box.x + box.width).toBeLessThanOrEqual(column.x + column.width);
          expect(column.width).toBeLessThanOrEqual(Math.max(spacing.columnMost, spacing.column));
          for (const other of boxes) {
            const apart =
              box.x >= other.x + other.width ||
              other.x >= box.x + box.width ||
              box.y >= other.y + other.height ||
              other.y >= box.y + box.height;
            expect(apart).toBe(true);
          }
          boxes.push(box);
        }
      }),
      { numRuns: 50 },
    );
  });
});
