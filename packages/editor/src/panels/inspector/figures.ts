import type { IntlShape } from 'react-intl';

/** How numbers are written in the person's language. */
interface Marks {
  readonly decimal: string;
  readonly group: string;
}

function marksOf(intl: IntlShape): Marks {
  const parts = intl.formatNumberToParts(-11111.5, { useGrouping: true });
  const mark = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return { decimal: mark('decimal') || '.', group: mark('group') };
}

/** Some languages put them before a sign; nobody types or sees them. */
const directionMarks = /[\u061c\u200e\u200f]/gu;

/** A figure as it stands in a field. */
export function written(figure: number, intl: IntlShape): string {
  return intl.formatNumber(figure, { maximumFractionDigits: 6, useGrouping: false }).replace('-', '−');
}

/**
 * The number somebody means; null when they mean none. Groups of three digits count only where they belong, so that
 * 9,4 is never ninety-four: it is refused where a comma parts thousands.
 */
export function readFigure(text: string, intl: IntlShape): number | null {
  const { decimal, group } = marksOf(intl);
  const plain = latinDigits(text.replace(directionMarks, '').trim())
    .replace(/^[-−]/u, '-')
    .replace(/^\+/u, '');
  const [whole = '', fraction, ...rest] = plain.split(decimal);
  if (rest.length > 0 || (fraction !== undefined && !/^\d+$/u.test(fraction))) return null;
  const digits = ungrouped(whole, group);
  if (digits === null) return null;
  const figure = Number(`${digits}.${fraction ?? '0'}`);
  return Number.isFinite(figure) ? figure : null;
}

/** Spaces of any width part thousands alike. */
function ungrouped(whole: string, group: string): string | null {
  const mark = /\s/u.test(group) ? ' ' : group;
  const spaced = whole.replace(/\s/gu, ' ');
  if (/^-?\d+$/u.test(spaced)) return spaced;
  const [first = '', ...groups] = mark === '' ? [] : spaced.split(mark);
  const isGrouped =
    /^-?\d{1,3}$/u.test(first) && groups.length > 0 && groups.every((three) => /^\d{3}$/u.test(three));
  return isGrouped ? first + groups.join('') : null;
}

/** Several figures as they stand in one field. */
export function writtenFigures(figures: readonly number[], intl: IntlShape): string {
  const separator = marksOf(intl).decimal === ',' ? '; ' : ', ';
  return figures.map((figure) => written(figure, intl)).join(separator);
}

/** The figures somebody means, or the first word that is none. */
export function readFigures(text: string, intl: IntlShape): readonly number[] | { readonly wrong: string } {
  const figures: number[] = [];
  for (const word of words(text, intl)) {
    const figure = readFigure(word, intl);
    if (figure === null) return { wrong: word };
    figures.push(figure);
  }
  return figures;
}

/** A comma parts figures unless it belongs to one: 1,200 is one figure in English, 4,5 are two. */
function words(text: string, intl: IntlShape): readonly string[] {
  const apart = text.split(/;|,\s+|\s+/u).filter((word) => word !== '');
  return apart.flatMap((word) =>
    readFigure(word, intl) === null ? word.split(',').filter((each) => each !== '') : [word],
  );
}

/** Digits of every script as 0 to 9; each script has its ten in a row. */
function latinDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    let value = 0;
    const code = digit.codePointAt(0) ?? 0;
    while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
    return String(value);
  });
}
