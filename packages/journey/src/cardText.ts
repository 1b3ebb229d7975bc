/** A stretch of card text as it is drawn. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
  /** Of an address: where it leads. */
  readonly href?: string;
}

const markup = /\*\*(?=\S)([^\n]*?\S)\*\*|@\[([^\]\n]{1,120})\]\([^)\s]{1,128}\)/gu;

/** Card text as it is drawn: `**bold**` without its stars, `@[Ana](p1)` as `@Ana`, addresses with where they lead. */
export function drawnRuns(text: string): readonly Run[] {
  if (!text.includes('**') && !text.includes('@[')) return plainRuns(text);
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(markup)) {
    const [whole, bold, mention] = match;
    if (match.index > end) runs.push(...plainRuns(text.slice(end, match.index)));
    runs.push(bold === undefined ? { text: `@${mention}`, bold: false } : { text: bold, bold: true });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push(...plainRuns(text.slice(end)));
  return runs;
}

/** An address in a text. */
export interface Address {
  readonly at: number;
  readonly href: string;
}

/** Of the web and of mail, and no other: nothing that runs. */
const address = /\b(?:https?:\/\/|mailto:)[^\s<>"]+/giu;
/** What ends a sentence or closes brackets behind an address is no part of it. */
const behind = /[.,;:!?'’”»)\]}]+$/u;

/** All addresses in a text, in order. */
export function addressesIn(text: string): readonly Address[] {
  if (!/:\/\/|mailto:/iu.test(text)) return [];
  return [...text.matchAll(address)].map((match) => ({
    at: match.index,
    href: match[0].replace(behind, ''),
  }));
}

function plainRuns(text: string): readonly Run[] {
  const addresses = addressesIn(text);
  if (addresses.length === 0) return [{ text, bold: false }];
  const runs: Run[] = [];
  let end = 0;
  for (const { at, href } of addresses) {
    if (at > end) runs.push({ text: text.slice(end, at), bold: false });
    runs.push({ text: href, bold: false, href });
    end = at + href.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), bold: false });
  return runs;
}

/** A text and what is selected in it. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const stars = '**';

/**
 * Makes what is selected bold, or plain again; without a selection, the word around the caret. Space at its ends stays
 * outside, and what goes over several lines is left as it is: bold does neither begin with space nor cross a line.
 */
export function toggleBold(text: string, from: number, to: number): Selected {
  const [start, end] = trimmed(text, ...(from === to ? wordAround(text, from) : ([from, to] as const)));
  const inside = text.slice(start, end);
  if (inside === '' || inside.includes('\n')) return { text, start: from, end: to };
  const isInside = inside.length > 4 && inside.startsWith(stars) && inside.endsWith(stars);
  const isAround = text.slice(0, start).endsWith(stars) && text.slice(end).startsWith(stars);
  if (isInside) return replaced(text, [start, end], inside.slice(2, -2), 0);
  if (isAround) return replaced(text, [start - 2, end + 2], inside, 0);
  return replaced(text, [start, end], `${stars}${inside}${stars}`, 2);
}

function replaced(text: string, [from, to]: readonly [number, number], by: string, around: number): Selected {
  return {
    text: text.slice(0, from) + by + text.slice(to),
    start: from + around,
    end: from + by.length - around,
  };
}

function wordAround(text: string, caret: number): readonly [number, number] {
  const before = /[\p{L}\p{N}\p{M}]*$/u.exec(text.slice(0, caret))?.[0].length ?? 0;
  const behind = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(caret))?.[0].length ?? 0;
  return [caret - before, caret + behind];
}

function trimmed(text: string, from: number, to: number): readonly [number, number] {
  const inside = text.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  return [start, Math.max(start, from + inside.trimEnd().length)];
}
