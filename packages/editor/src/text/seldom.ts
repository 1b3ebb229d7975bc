import { actsEn } from './acts.ts';
import { companyEn } from './company.ts';
import { heardEn } from './heard.ts';
import { insertEn } from './insert.ts';
import { linkingEn } from './linking.ts';
import { paletteEn } from './palette.ts';
import { pasteEn } from './paste.ts';
import { photoProblemsEn } from './photoProblems.ts';
import { selectEn } from './select.ts';
import { undoneEn } from './undone.ts';

/** What is only said of something a person has done or asked for: it comes when a map has been seen. */
export const seldomEn = {
  ...actsEn,
  ...companyEn,
  ...heardEn,
  ...insertEn,
  ...linkingEn,
  ...paletteEn,
  ...pasteEn,
  ...photoProblemsEn,
  ...selectEn,
  ...undoneEn,
} as const;
