import type { PaperOptions } from '../../src/paper/plan.ts';

/** A3, one page, in colour, at the beginning of time. */
export const usualPaper: PaperOptions = {
  size: 'A3',
  orientation: 'landscape',
  mode: 'onePage',
  dataTable: false,
  greyscale: false,
  state: 'current',
  language: 'en',
  producedAt: 0,
};
