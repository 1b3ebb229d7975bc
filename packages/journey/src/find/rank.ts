import { fold } from './fold.ts';

/** Something that can be found by its name. */
export interface Findable {
  /** Its name, folded. */
  readonly letters: string;
  /** Another name, folded, by which few call it: a card's reference. */
  readonly also?: string;
}

export interface Found<T> {
  readonly item: T;
  /** How far it is from what was typed; less is nearer. */
  readonly far: number;
}

/**
 * What was typed, ready to be compared: its words, in any order, must all be in a name. Empty when there is nothing in
 * it to look for.
 */
export type Query = readonly string[];

export function queryOf(typed: string): Query {
  return fold(typed).split(/\s+/u).filter(Boolean);
}

/**
 * How a name can answer, the nearest first: it is what was typed; begins with it; has words that begin so; has these
 * letters as the first ones of its words; has it inside a word; has its letters in order, not far from each other.
 */
const kinds = ['whole', 'start', 'words', 'initials', 'inside', 'scattered'] as const;

/** The best of them, at most so many, the nearest first; as near as each other, in the order they came in. */
export function rank<T extends Findable>(
  items: Iterable<T>,
  query: Query,
  most: number,
): readonly Found<T>[] {
  const found: Found<T>[] = [];
  for (const item of items) {
    const far =
      distance(item.letters, query) ?? (item.also === undefined ? null : distance(item.also, query));
    if (far !== null) found.push({ item, far });
  }
  return found.sort((one, other) => one.far - other.far).slice(0, most);
}

/** How far a folded name is from what was typed; null: it does not have it. */
export function distance(name: string, query: Query): number | null {
  const whole = query.join(' ');
  if (name === whole) return farness('whole', 0, name);
  if (name.startsWith(whole)) return farness('start', 0, name);
  let furthest = 0;
  for (const word of query) {
    const far = distanceOfWord(name, word);
    if (far === null) return null;
    furthest = Math.max(furthest, far);
  }
  return furthest;
}

function distanceOfWord(name: string, word: string): number | null {
  const inside = name.indexOf(word);
  const start = inside < 0 ? -1 : startOfWord(name, word, inside);
  if (start >= 0) return farness('words', start, name);
  const initials = word.length > 1 ? initialsAt(name, word) : null;
  if (initials) return farness('initials', initials[0] ?? 0, name);
  if (inside >= 0) return farness('inside', inside, name);
  const scattered = word.length > 1 ? scatteredAt(name, word) : null;
  return scattered ? farness('scattered', scattered[0] ?? 0, name) : null;
}

/** Earlier is nearer, then shorter. */
function farness(kind: (typeof kinds)[number], at: number, name: string): number {
  const most = 999;
  return (kinds.indexOf(kind) * (most + 1) + Math.min(at, most)) * (most + 1) + Math.min(name.length, most);
}

function isStart(name: string, at: number): boolean {
  return at === 0 || !isLetter.test(name[at - 1] ?? '');
}

const isLetter = /[\p{L}\p{N}]/u;

/** Where a word of the name begins so, from `at` on; −1: nowhere. */
function startOfWord(name: string, word: string, at: number): number {
  for (let from = at; from >= 0; from = name.indexOf(word, from + 1)) if (isStart(name, from)) return from;
  return -1;
}

/** Where the first letters of words are that stand one behind the other in a name: "mt" in "Move to". */
function initialsAt(name: string, word: string): readonly number[] | null {
  const starts: number[] = [];
  for (const { index } of name.matchAll(/[\p{L}\p{N}]+/gu)) starts.push(index);
  const initials = starts.map((at) => name[at]).join('');
  const first = initials.indexOf(word);
  return first < 0 ? null : starts.slice(first, first + word.length);
}

/** Letters that belong together are at most so many times as far apart as they would be in one word. */
const scatter = 3;

/** Where its letters are, in order, from the start of a word on, when they are near each other. */
function scatteredAt(name: string, word: string): readonly number[] | null {
  for (let at = name.indexOf(word[0] ?? ''); at >= 0; at = name.indexOf(word[0] ?? '', at + 1)) {
    const places = isStart(name, at) ? lettersFrom(name, word, at) : null;
    if (places) return places;
  }
  return null;
}

function lettersFrom(name: string, word: string, start: number): readonly number[] | null {
  const places = [start];
  const end = start + word.length * scatter;
  for (let index = 1; index < word.length; index += 1) {
    const at = name.indexOf(word[index] ?? '', (places.at(-1) ?? start) + 1);
    if (at < 0 || at >= end) return null;
    places.push(at);
  }
  return places;
}

/** Which letters of a folded name answer what was typed. */
export function answering(name: string, query: Query): ReadonlySet<number> {
  return new Set(query.flatMap((word) => placesOfWord(name, word)));
}

function placesOfWord(name: string, word: string): readonly number[] {
  const inside = name.indexOf(word);
  const start = inside < 0 ? -1 : startOfWord(name, word, inside);
  const initials = start < 0 && word.length > 1 ? initialsAt(name, word) : null;
  if (initials) return initials;
  const at = start < 0 ? inside : start;
  if (at >= 0) return Array.from({ length: word.length }, (_, index) => at + index);
  return scatteredAt(name, word) ?? [];
}
