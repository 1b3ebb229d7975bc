import type { Run } from '../cardText.ts';
import type { Face, TextMeasure } from './measure.ts';

/**
 * Breaks text into lines: after spaces, after hyphens and slashes inside words, between any two characters of
 * scripts written without spaces (but not before closing marks), and, when a word alone is wider than the
 * line, between two characters as people see them. Newlines are kept.
 */
export interface Line {
  readonly text: string;
  readonly runs: readonly Run[];
}

interface Faces {
  readonly plain: Face;
  readonly bold: Face;
}

/** One unbreakable piece of a paragraph: from `start` to `end`, with the spaces in front of it. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly gap: number;
  readonly width: number;
}

const ideograph = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303f\\uff00-\\uffef]';
const closing = '[、。，．！？：；）」』】〕〉》”’…％ー]';
const word = `(?:(?!${ideograph})\\S)+?(?:[-/–—]+(?=[\\p{L}\\p{N}])|(?=\\s|${ideograph}|$))`;
const pieces = new RegExp(`(?:${ideograph}|${word})${closing}*`, 'gu');
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
) {
  const { measure, most } = options;
  const lines = wrap([{ text, bold: false }], width, { plain: face, bold: face }, measure).map(
    (line) => line.text,
  );
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), fitWithEllipsis(lines[most - 1] ?? '', width, face, measure)];
}

function fitWithEllipsis(text: string, width: number, face: Face, measure: TextMeasure): string {
  const parts = [...characters.segment(text)].map((part) => part.segment);
  while (parts.length > 1 && measure.width(`${parts.join('')}…`, face) > width) parts.pop();
  return `${parts.join('').trimEnd()}…`;
}

function paragraphs(runs: readonly Run[]): readonly (readonly Run[])[] {
  const all: Run[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.text.split(/\r\n|\r|\n/u);
    if (first) all.at(-1)?.push({ text: first, bold: run.bold });
    for (const text of others) all.push(text ? [{ text, bold: run.bold }] : []);
  }
  return all;
}

function wrapParagraph(runs: readonly Run[], width: number, faces: Faces, measure: TextMeasure): Line[] {
  const text = runs.map((run) => run.text).join('');
  const widthOf = (start: number, end: number): number =>
    slice(runs, start, end).reduce(
      (sum, run) => sum + measure.width(run.text, run.bold ? faces.bold : faces.plain),
      0,
    );
  const lines: Line[] = [];
  let from = -1;
  let to = -1;
  let used = 0;
  const finish = (): void => {
    if (from >= 0) lines.push({ text: text.slice(from, to), runs: slice(runs, from, to) });
    from = -1;
  };
  for (const piece of brokenToFit(piecesOf(text, widthOf), width, { text, widthOf })) {
    if (from >= 0 && used + piece.gap + piece.width > width) finish();
    used = from < 0 ? piece.width : used + piece.gap + piece.width;
    if (from < 0) from = piece.start;
    to = piece.end;
  }
  finish();
  return lines.length === 0 ? [{ text: '', runs: [] }] : lines;
}

type WidthOf = (start: number, end: number) => number;

function* piecesOf(text: string, widthOf: WidthOf): Iterable<Piece> {
  let end = 0;
  for (const match of text.matchAll(pieces)) {
    const start = match.index;
    const gap = start > end ? widthOf(end, start) : 0;
    end = start + match[0].length;
    yield { start, end, gap, width: widthOf(start, end) };
  }
}

/** A piece wider than the line is given out character by character. */
function* brokenToFit(
  from: Iterable<Piece>,
  width: number,
  { text, widthOf }: { readonly text: string; readonly widthOf: WidthOf },
): Iterable<Piece> {
  for (const piece of from) {
    if (piece.width <= width) {
      yield piece;
      continue;
    }
    for (const { segment, index } of characters.segment(text.slice(piece.start, piece.end))) {
      const start = piece.start + index;
      const end = start + segment.length;
      yield { start, end, gap: index === 0 ? piece.gap : 0, width: widthOf(start, end) };
    }
  }
}

/** The part of the runs between two offsets of their joined text. */
function slice(runs: readonly Run[], start: number, end: number): readonly Run[] {
  const [only] = runs;
  if (only && runs.length === 1) return [{ text: only.text.slice(start, end), bold: only.bold }];
  const parts: Run[] = [];
  let offset = 0;
  for (const { text, bold } of runs) {
    const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    if (part) parts.push({ text: part, bold });
    offset += text.length;
  }
  return parts;
}
