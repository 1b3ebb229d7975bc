import type { Run } from '../cardText.ts';
import { brokenWord, hyphen } from './brokenWord.ts';
import type { Part, WidthOf } from './brokenWord.ts';
import type { Face, TextMeasure } from './measure.ts';

/**
 * Breaks text into lines: after spaces, after hyphens and slashes inside words, between any two characters of
 * scripts written without spaces (but not before closing marks), and, when a word alone is wider than the
 * line, inside it (`brokenWord.ts`). Newlines are kept.
 */
export interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
  /** A word goes on in the next line: a hyphen is drawn behind the text, of which it is no part. */
  readonly hyphenated: boolean;
}

interface Faces {
  readonly plain: Face;
  readonly bold: Face;
}

/** One unbreakable piece of a paragraph: from `start` to `end`, with the spaces in front of it. */
interface Piece extends Part {
  readonly gap: number;
}

const breakers = '-/–—';
const closing = '、。，．！？：；）」』】〕〉》”’…％ー';
const letterOrDigit = /[\p{L}\p{N}]/u;
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Lines no wider than `width`, at least one. A character wider than that stands alone. */
export function wrap(
  runs: readonly Run[],
  width: number,
  faces: Faces,
  measure: TextMeasure,
): readonly Line[] {
  return paragraphs(runs).flatMap((paragraph) => wrapParagraph(paragraph, width, faces, measure));
}

/** One text in one face, cut after `most` lines with an ellipsis. */
export function wrapTitle(
  text: string,
  width: number,
  face: Face,
  options: { measure: TextMeasure; most: number },
): readonly Line[] {
  const { measure, most } = options;
  const lines = wrap([{ text, bold: false }], width, { plain: face, bold: face }, measure);
  if (lines.length <= most) return lines;
  const last = fitWithEllipsis(lines[most - 1]?.text ?? '', width, face, measure);
  return [
    ...lines.slice(0, most - 1),
    { text: last, runs: [{ text: last, bold: false }], hyphenated: false },
  ];
}

function fitWithEllipsis(text: string, width: number, face: Face, measure: TextMeasure): string {
  const parts = [...characters.segment(text)].map((part) => part.segment);
  while (parts.length > 1 && measure.width(`${parts.join('')}…`, face) > width) parts.pop();
  return `${parts.join('').trimEnd()}…`;
}

function paragraphs(runs: readonly Run[]): readonly (readonly Run[])[] {
  const only = runs[0];
  if (only && runs.length === 1 && !/[\r\n]/u.test(only.text)) return [runs];
  const all: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.text.split(/\r\n|\r|\n/u);
    if (first) all.at(-1)?.push(cut(run, first));
    for (const text of others) all.push(text ? [cut(run, text)] : []);
  }
  return all;
}

function wrapParagraph(runs: readonly Run[], width: number, faces: Faces, measure: TextMeasure): Line[] {
  const text = runs.length === 1 && runs[0] ? runs[0].text : runs.map((run) => run.text).join('');
  const faceOf = (run: Run): Face => (run.bold ? faces.bold : faces.plain);
  const widthOf: WidthOf = (start, end, hyphenated = false) => {
    const parts = slice(runs, start, end);
    const last = parts.at(-1);
    let sum = hyphenated && last ? measure.width(hyphen, faceOf(last)) : 0;
    for (const run of parts) sum += measure.width(run.text, faceOf(run));
    return sum;
  };
  const lines: Line[] = [];
  let from = -1;
  let to = -1;
  let used = 0;
  let hyphenated = false;
  const finish = (): void => {
    if (from >= 0) lines.push({ text: text.slice(from, to), runs: slice(runs, from, to), hyphenated });
    from = -1;
  };
  for (const piece of brokenToFit(piecesOf(text, widthOf), width, text, widthOf)) {
    if (from >= 0 && (hyphenated || used + piece.gap + piece.width > width)) finish();
    used = from < 0 ? piece.width : used + piece.gap + piece.width;
    if (from < 0) from = piece.start;
    ({ end: to, hyphenated } = piece);
  }
  finish();
  return lines.length === 0 ? [{ text: '', runs: [], hyphenated: false }] : lines;
}

function piecesOf(text: string, widthOf: WidthOf): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (let start = skipSpaces(text, 0); start < text.length; start = skipSpaces(text, end)) {
    const gap = start > end ? widthOf(end, start) : 0;
    end = endOfPiece(text, start);
    pieces.push({ start, end, gap, width: widthOf(start, end), hyphenated: false });
  }
  return pieces;
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function endOfPiece(text: string, start: number): number {
  const first = text.codePointAt(start) ?? 0;
  let at = start + (first > 0xffff ? 2 : 1);
  if (!isUnspaced(first)) at = endOfWord(text, start);
  while (at < text.length && closing.includes(text.charAt(at))) at += 1;
  return at;
}

function endOfWord(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isUnspaced(text.codePointAt(at) ?? 0)) return at;
    if (at > start && breakers.includes(text.charAt(at)) && letterOrDigit.test(text.charAt(at + 1)))
      return at + 1;
  }
  return text.length;
}

/** A piece wider than the line comes in parts that are not. */
function brokenToFit(pieces: Piece[], width: number, text: string, widthOf: WidthOf): Piece[] {
  if (pieces.every((piece) => piece.width <= width)) return pieces;
  return pieces.flatMap((piece) =>
    piece.width <= width
      ? piece
      : brokenWord(text, piece, width, widthOf).map((part) => ({
          ...part,
          gap: part.start === piece.start ? piece.gap : 0,
        })),
  );
}

/** The part of the runs between two offsets of their joined text. */
function slice(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const first = runs[0];
  if (first && runs.length === 1) return [cut(first, first.text.slice(start, end))];
  const parts: Run[] = [];
  let offset = 0;
  for (const run of runs) {
    const part = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (part) parts.push(cut(run, part));
    offset += run.text.length;
  }
  return parts;
}

/** A part of an address leads where all of it does. */
function cut({ bold, href }: Run, text: string): Run {
  return href === undefined ? { text, bold } : { text, bold, href };
}

/** White space, except the ones that exist to keep words together. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200b && code !== 0x2007) ||
    code === 0x205f ||
    code === 0x3000
  );
}

/** Chinese and Japanese characters and their punctuation: lines may break on either side of them. */
function isUnspaced(code: number): boolean {
  if (code < 0x2e80) return false;
  return (
    (code <= 0x9fff && !(code >= 0x3130 && code <= 0x318f)) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xffef) ||
    (code >= 0x20000 && code <= 0x3ffff)
  );
}
