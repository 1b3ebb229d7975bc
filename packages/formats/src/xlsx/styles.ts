import { childrenOf } from '../xml/tree.ts';
import type { XmlElement } from '../xml/tree.ts';

/** How a number is shown, as far as it changes what it says. */
export type Shows = 'number' | 'date' | 'time' | 'dateTime' | 'percent';

/** The formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30). */
const builtIn: Readonly<Record<number, Shows>> = {
  9: 'percent',
  10: 'percent',
  14: 'date',
  15: 'date',
  16: 'date',
  17: 'date',
  18: 'time',
  19: 'time',
  20: 'time',
  21: 'time',
  22: 'dateTime',
  45: 'time',
  46: 'time',
  47: 'time',
};

/** What the numbers of each cell style show, in their order. */
export function stylesOf(sheet: XmlElement): readonly Shows[] {
  const [formats] = childrenOf(sheet, 'numFmts');
  const own = new Map(
    (formats ? childrenOf(formats, 'numFmt') : []).map(({ attributes }) => {
      return [attributes.get('numFmtId') ?? '', shownBy(attributes.get('formatCode') ?? '')] as const;
    }),
  );
  const [cells] = childrenOf(sheet, 'cellXfs');
  return (cells ? childrenOf(cells, 'xf') : []).map(({ attributes }) => {
    const id = attributes.get('numFmtId') ?? '0';
    return own.get(id) ?? builtIn[Number(id)] ?? 'number';
  });
}

/** By the letters of a format, without what stands in it as text. */
function shownBy(code: string): Shows {
  const letters = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '').toLowerCase();
  const hasDay = /[yd]/u.test(letters);
  const hasTime = /[hs]/u.test(letters);
  if (hasDay) return hasTime ? 'dateTime' : 'date';
  if (hasTime) return 'time';
  if (letters.includes('m') && !/[0#?]/u.test(letters)) return 'date';
  return letters.includes('%') ? 'percent' : 'number';
}

const day = 86_400_000;

/**
 * The text of a number as it is shown: dates as ISO has them. Days count from the last of 1899 (or the first of 1904),
 * with a 29 February 1900 that never was.
 */
export function shown(written: string, shows: Shows, counts1904: boolean): string {
  const value = Number(written);
  if (written.trim() === '' || !Number.isFinite(value)) return written;
  if (shows === 'number') return String(value);
  if (shows === 'percent') return `${Math.round(value * 1e12) / 1e10}%`;
  if (value < 0 || value > 2_958_466) return String(value);
  const days = counts1904 ? value + 1462 : value < 60 ? value + 1 : value;
  const moment = new Date(Date.UTC(1899, 11, 30) + Math.round(days * day)).toISOString();
  if (shows === 'date') return moment.slice(0, 10);
  return shows === 'time' ? moment.slice(11, 16) : moment.slice(0, 16).replace('T', ' ');
}
