/** What browsers draw: pixels along a side, and in all. Chromium and Firefox take this much, others tell. */
const longestSide = 16_384;
const mostPixels = 120_000_000;

interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Whether a picture of so many pixels is larger than pictures are made. */
export function isTooLarge({ height, width }: Sheet): boolean {
  return Math.max(width, height) > longestSide || width * height > mostPixels;
}

/** The widest picture of this map that is made, in pixels. */
export function widestOf({ height, width }: Sheet): number {
  const bySide = longestSide / Math.max(width, height);
  const byArea = Math.sqrt(mostPixels / (width * height));
  return Math.floor(width * Math.min(bySide, byArea)) - 1;
}
