/** Column letters of a number from 0: A, B, … Z, AA. */
export function columnName(index: number): string {
  let name = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** The place of a cell by its name, from 0: `B3` is column 1 of row 2; null: no such name. */
export function cellPlace(name: string): { readonly column: number; readonly row: number } | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(name) ?? [];
  if (letters === '') return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column: column - 1, row: Number(digits) - 1 };
}

/**
 * Text as a cell has it (ECMA-376 part 1, 22.9.2.19): characters that XML cannot hold by their number in `_x0000_`, and
 * what would read as one with its underscore so.
 */
export function cellText(text: string): string {
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu, (character) => {
      return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}

/** What was written so. */
export function textOfCell(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
