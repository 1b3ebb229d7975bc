import type { Migration } from './run.ts';

/** Version 1 is the first; a document without a number has its shape and only needs to say so, which `migrate` does. */
export const namesItsVersion: Migration = { to: 1, run() {} };
