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
