import type { Measured } from './measure.ts';

/** One line of the comparison: what is measured, and how much of it our editor may cost. */
export interface Goal {
  readonly what: string;
  readonly unit: 'ms' | 'MB';
  readonly of: (measured: Measured) => number;
  /** How often the best of tldraw and Excalidraw, how often tldraw, or no more than so many units. */
  readonly most: { readonly best: number } | { readonly tldraw: number } | { readonly units: number };
}

/** A frame at 60 Hz lasts 16.7 ms, two of them 33.4. */
const oneFrame = 17;
const twoFrames = 34;

export const goals: readonly Goal[] = [
  { what: 'open until at rest', unit: 'ms', of: ({ opening }) => opening.processor, most: { best: 1 } },
  {
    what: 'first cards visible (clock)',
    unit: 'ms',
    of: ({ opening }) => opening.first,
    most: { best: 0.6 },
  },
  { what: 'longest task after that', unit: 'ms', of: ({ opening }) => opening.longest, most: { units: 50 } },
  { what: 'JavaScript heap', unit: 'MB', of: ({ heap }) => heap, most: { tldraw: 0.4 } },
  { what: 'pan at 100 %, each frame', unit: 'ms', of: ({ pan }) => pan.cost, most: { best: 0.55 } },
  { what: '  time between frames, p95', unit: 'ms', of: ({ pan }) => pan.p95, most: { units: oneFrame } },
  {
    what: 'zoom out to fit, each of 60 frames',
    unit: 'ms',
    of: ({ zoomOut }) => zoomOut.cost,
    most: { best: 0.06 },
  },
  {
    what: '  time between frames, p95',
    unit: 'ms',
    of: ({ zoomOut }) => zoomOut.p95,
    most: { units: twoFrames },
  },
  { what: 'pan at fit, each frame', unit: 'ms', of: ({ panAtFit }) => panAtFit.cost, most: { best: 0.13 } },
  {
    what: '  time between frames, p95',
    unit: 'ms',
    of: ({ panAtFit }) => panAtFit.p95,
    most: { units: oneFrame },
  },
  { what: 'drag one card, each frame', unit: 'ms', of: ({ drag }) => drag.cost, most: { best: 0.5 } },
  { what: 'one remote text edit', unit: 'ms', of: ({ remoteEdit }) => remoteEdit, most: { best: 0.16 } },
  { what: 'one keystroke', unit: 'ms', of: ({ key }) => key.cost, most: { best: 0.4 } },
  { what: '  key to paint, p50 (clock)', unit: 'ms', of: ({ key }) => key.toPaint, most: { best: 0.7 } },
];

/** How a cost of our editor may grow with the cards. */
export interface Growth {
  readonly what: string;
  readonly of: Goal['of'];
  readonly most: number;
}

const edits: readonly Growth[] = [
  { what: 'one remote text edit', of: ({ remoteEdit }) => remoteEdit, most: 1.3 },
  { what: 'one keystroke', of: ({ key }) => key.cost, most: 1.3 },
  { what: 'drag one card, each frame', of: ({ drag }) => drag.cost, most: 1.3 },
];

/** From a fifth of the cards to twice as many. */
export const tenfold: readonly Growth[] = [
  { what: 'open until at rest', of: ({ opening }) => opening.processor, most: 11 },
  ...edits,
];

/** From two fifths of the cards to all of them. */
export const twoAndAHalf: readonly Growth[] = [
  { what: 'pan at 100 %, each frame', of: ({ pan }) => pan.cost, most: 1.3 },
  { what: 'zoom out to fit, each frame', of: ({ zoomOut }) => zoomOut.cost, most: 1.3 },
  { what: 'pan at fit, each frame', of: ({ panAtFit }) => panAtFit.cost, most: 1.3 },
  ...edits,
];
