import type { Migration } from './run.ts';

/** Version 4 only adds keys: a tag of before has neither a definition nor other words, and stands for itself. */
export const knowsWhatTagsMean: Migration = { to: 4, run() {} };
