import { actsEn } from './acts.ts';
import { heardEn } from './heard.ts';
import { paletteEn } from './palette.ts';
import { pasteEn } from './paste.ts';
import { photoProblemsEn } from './photoProblems.ts';
import { undoneEn } from './undone.ts';

/** What is only said of something a person has done or asked for: it comes when a map has been seen. */
export const seldomEn = {
  ...actsEn,
  ...heardEn,
  ...paletteEn,
  ...pasteEn,
  ...photoProblemsEn,
  ...undoneEn,
} as const;
