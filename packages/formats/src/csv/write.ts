import { withoutFormula } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { notice } from '../format.ts';
import type { WriteOptions, Written } from '../format.ts';
import { tableOfCards } from '../rows/write.ts';

/**
 * Writes a card in each row, as RFC 4180 says, with a byte order mark by which spreadsheets know UTF-8. What would be
 * run as a formula stands behind an apostrophe.
 */
export function writeCsv(whole: Journey, options: WriteOptions = {}): Written<string> {
  const { journey, notCarried, rows } = tableOfCards(whole, options);
  const { goal, title } = journey.meta;
  const lines = rows.map((row) => row.map((cell) => quoted(withoutFormula(cell))).join(','));
  return {
    body: `\uFEFF${lines.map((line) => `${line}\r\n`).join('')}`,
    notCarried: [
      ...notCarried,
      ...(title === '' ? [] : [notice('', 'rows.lossTitle')]),
      ...(goal === '' ? [] : [notice('', 'rows.lossGoal')]),
    ],
  };
}

function quoted(cell: string): string {
  return /[",;\t|\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
