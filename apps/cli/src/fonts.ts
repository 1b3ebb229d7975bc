import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FontSource } from '@throughline/formats';

/** Fonts of documents, which the build puts beside the program. */
export const fontsBeside: FontSource = async (file) => {
  return new Uint8Array(await readFile(new URL(`fonts/${basename(file)}`, import.meta.url)));
};
