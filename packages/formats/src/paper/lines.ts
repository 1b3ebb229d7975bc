import { wrap } from '@throughline/journey';
import type { Line, Point } from '@throughline/journey';
import type { Brush, TextLook } from './brush.ts';
import { baselineOf } from './cardText.ts';
import type { Element, Piece } from './painted.ts';

/** How a paragraph is set (`spaced`: something of the same element follows it): lines no wider than `width`, `lineHeight` apart, at most `most` of them. */
export interface ParagraphLook extends Omit<TextLook, 'anchor'> {
  readonly width: number;
  readonly lineHeight: number;
  readonly most?: number;
}

/** Something painted from a brush downwards, in its units, and what it says. */
export interface Block {
  readonly height: number;
  readonly elements: readonly Element[];
}

/** A text in lines, and for each whether white space stands behind it in the text. */
export interface Paragraph {
  readonly lines: readonly Line[];
  readonly spaces: readonly boolean[];
  readonly height: number;
  /** What it says, where lines were left out. */
  readonly cutFrom: string | null;
}

export function paragraph(brush: Brush, text: string, look: ParagraphLook): Paragraph {
  const whole = text.normalize('NFC');
  const measure = { width: (part: string) => brush.width(part, look) };
  const lines = wrap([{ text: whole, bold: false }], look.width, { plain: 'card', bold: 'card' }, measure);
  const most = look.most ?? Infinity;
  if (lines.length <= most) return inLines(whole, lines, look);
  return { ...inLines(whole, cutAfter(lines, most, look.width, measure), look), cutFrom: whole };
}

/** The same of lines that were broken already. */
export function inLines(
  text: string,
  lines: readonly Line[],
  { lineHeight }: Pick<ParagraphLook, 'lineHeight'>,
): Paragraph {
  let end = 0;
  const spaces = lines.map((line, index) => {
    const start = text.indexOf(line.text, end);
    if (start < 0) return index < lines.length - 1;
    end = start + line.text.length;
    return /\s/u.test(text.charAt(end)) && index < lines.length - 1;
  });
  return { lines, spaces, height: lines.length * lineHeight, cutFrom: null };
}

function cutAfter(
  lines: readonly Line[],
  most: number,
  width: number,
  measure: { width(text: string): number },
): readonly Line[] {
  const letters = [...(lines[most - 1]?.text ?? '')];
  while (letters.length > 1 && measure.width(`${letters.join('')}…`) > width) letters.pop();
  const text = `${letters.join('').trimEnd()}…`;
  return [...lines.slice(0, most - 1), { text, runs: [{ text, bold: false }], hyphenated: false }];
}

/**
 * Paints lines one under the other from the top of the first, each from where the map's lines begin, whichever way it is
 * written; gives the height they take.
 */
export function paintParagraph(brush: Brush, set: Paragraph, at: Point, look: ParagraphLook): number {
  const { spaced: ends = false, ...type } = look;
  const whole = set.lines.map((line) => line.text).join(' ');
  const [isAgainst, toLeft] = [brush.isAgainst(whole), brush.isLeftward(whole)];
  for (const [index, line] of set.lines.entries()) {
    const y = at.y + index * look.lineHeight + baselineOf(look.lineHeight, look.size);
    const spaced = (set.spaces[index] ?? false) || (ends && index === set.lines.length - 1);
    const hyphen = line.hyphenated ? brush.width('-', type) : 0;
    const x = isAgainst ? at.x + hyphen : at.x;
    const wide = brush.text(line.text, { x, y }, { ...type, spaced, toLeft });
    if (hyphen > 0) brush.of(null).text('-', { x: isAgainst ? at.x : x + wide, y }, type);
  }
  return set.height;
}

/** An element of one paragraph, which says all of it however much is drawn. */
export function elementOf(tag: Element['tag'], piece: Piece, { cutFrom }: Paragraph): Element {
  return { tag, children: [piece], ...(cutFrom === null ? {} : { actual: cutFrom }) };
}
