/**
 * A cell that begins like a formula is run by spreadsheets when they open a file: `=HYPERLINK(…)` in a card would act
 * on whoever opens the export (CSV injection, CWE-1236). An apostrophe before it makes it text. Plain numbers stay
 * numbers. On the clipboard nothing is changed: there people see what they paste.
 */
export function withoutFormula(cell: string): string {
  return beginsLikeFormula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** What was written before `withoutFormula`. */
export function withFormula(cell: string): string {
  return cell.startsWith("'") && beginsLikeFormula.test(cell) ? cell.slice(1) : cell;
}

/** Apostrophes before it count with it, so that a cell that had one already comes back with it. */
const beginsLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/u;
const plainNumber = /^[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?\s?%?$/u;
