import type { Box } from '@throughline/journey';
import type { Element, Page, Piece } from '../paper/painted.ts';

/** Left, bottom, right and top, from the bottom left corner of the page. */
export type FigureBox = readonly [number, number, number, number];

/**
 * Where each figure lies, as PDF says it (`BBox`, ISO 32000-1, 14.8.5.4.3): a figure that goes on over several pages
 * is given by what is on the first of them.
 */
export function figureBoxes(root: Element, pages: readonly Page[]): ReadonlyMap<Element, FigureBox> {
  const figureOf = new Map<Piece, Element>();
  collect(root, figureOf);
  const boxes = new Map<Element, FigureBox>();
  for (const page of pages) {
    const here = new Map<Element, FigureBox>();
    for (const { box, clip, piece } of page.painted) {
      const figure = piece ? figureOf.get(piece) : undefined;
      if (figure) here.set(figure, joined(here.get(figure), fromBelow(clip ?? box, page)));
    }
    for (const [figure, box] of here) if (!boxes.has(figure)) boxes.set(figure, box);
  }
  return boxes;
}

function collect(element: Element, figureOf: Map<Piece, Element>): void {
  for (const child of element.children) {
    if (!('piece' in child)) collect(child, figureOf);
    else if (element.tag === 'Figure') figureOf.set(child, element);
  }
}

function fromBelow({ height, width, x, y }: Box, page: Page): FigureBox {
  return [x, page.height - y - height, x + width, page.height - y];
}

function joined(one: FigureBox | undefined, other: FigureBox): FigureBox {
  if (!one) return other;
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ];
}
