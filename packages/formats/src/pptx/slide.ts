import type { Box } from '@throughline/journey';
import type { Photo } from '../photos.ts';
import type { Setting } from './drawing.ts';

/** A slide: what stands on it in reading order, and what is said with it. */
export interface Slide {
  readonly title: string;
  /** Without the title. */
  readonly shapes: readonly string[];
  readonly notes: readonly string[];
  /** In the order of their places. */
  readonly photos?: readonly Photo[];
}

/** Sixteen to nine, in points. */
export const page = { width: 960, height: 540 } as const;
export const edge = 36;
/** Where slides go on under their title. */
export const below = 92;

/** The first shape behind the title. */
export const firstShape = 3;

export type SlideSetting = Omit<Setting, 'size'>;

/** Where a box lies on its slide: where the map is mirrored, in a mirror. */
export function onSlide<B extends Box>(box: B, { toLeft }: Pick<Setting, 'toLeft'>): B {
  return toLeft ? { ...box, x: page.width - box.x - box.width } : box;
}
