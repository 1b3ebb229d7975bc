import { isBlank } from './ink.ts';

/** One card of a list: what stands on the first level, and what is indented below it. */
export interface ListItem {
  readonly text: string;
  /** Lines, without bullets; empty: none. */
  readonly description: string;
}

/** What a card of it says: its description stands in the lines below. */
export function itemText({ text, description }: ListItem): string {
  return description === '' ? text : `${text}\n${description}`;
}

/** A line as it stands in a list. */
export interface ListLine {
  /** How deep: characters of indentation, or levels. */
  readonly depth: number;
  readonly bulleted: boolean;
  /** Without indentation and bullet. */
  readonly text: string;
}

/** Characters: one space more or less is no level. */
export const clearlyDeeper = 2;

/** Bullets that need no space behind them, those that do, numbers and letters, and boxes of Markdown. */
const bullet =
  /^(?:[-*+–—]\s+\[[ xX]\]\s+|[•◦▪▫‣⁃●○■□☐☑☒✓✔➢❖\uf0b7\uf0a7]\s*|[-*–—·§]\s+|o\t\s*|\(?\d{1,3}[.)](?:\d{1,3}[.)]?){0,4}\s+|\(?[a-zA-Z]\)\s+|[ivxIVX]{1,5}\)\s+)/u;

export function listLines(text: string): readonly ListLine[] {
  return text
    .split('\n')
    .filter((line) => !isBlank(line))
    .map((line) => {
      const indent = /^[ \t]*/u.exec(line)?.[0] ?? '';
      const rest = line.slice(indent.length);
      const words = withoutBullet(rest);
      return { depth: width(indent), bulleted: words !== rest, text: words.trim() };
    });
}

/** Whether the first line that says something does. */
export function beginsWithBullet(text: string): boolean {
  const start = text.search(/\S/u);
  const end = text.indexOf('\n', start);
  const line = text.slice(Math.max(0, start), end < 0 ? undefined : end);
  return withoutBullet(line) !== line;
}

/** A bullet alone is text: somebody may mean it. */
export function withoutBullet(line: string): string {
  const rest = line.replace(bullet, '');
  return isBlank(rest) ? line : rest;
}

function width(indent: string): number {
  return indent.length + 3 * (indent.split('\t').length - 1);
}

/** Whether lines are meant as one list: the first and most of the others have bullets, or some are indented below one. */
export function isList(lines: readonly ListLine[]): boolean {
  if (lines.length === 0) return false;
  const bulleted = lines.filter((line) => line.bulleted).length;
  const least = lines.reduce((least, { depth }) => Math.min(least, depth), Infinity);
  const nested = lines[0]?.depth === least && lines.some(({ depth }) => depth >= least + clearlyDeeper);
  return nested || (bulleted * 2 >= lines.length && lines.some(({ bulleted: has }) => has));
}

/** Every line has a bullet, or belongs to one above it. */
export function isAllBulleted(lines: readonly ListLine[]): boolean {
  const [first] = lines;
  return (
    first !== undefined &&
    first.bulleted &&
    lines.every(({ bulleted, depth }) => bulleted || depth >= first.depth + clearlyDeeper)
  );
}

/** Level 1 makes cards; a line that is deeper describes the card above it (I30). */
export function listItems(lines: readonly Pick<ListLine, 'depth' | 'text'>[]): readonly ListItem[] {
  const items: { readonly text: string; readonly below: string[] }[] = [];
  let level = Infinity;
  for (const { depth, text } of lines) {
    const item = items.at(-1);
    if (item && depth >= level + clearlyDeeper) item.below.push(text);
    else {
      level = depth;
      items.push({ text, below: [] });
    }
  }
  return items.map(({ text, below }) => ({ text, description: below.join('\n') }));
}
