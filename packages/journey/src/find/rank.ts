import { fold } from './fold.ts';

/** A name, made ready to be compared with what is typed: once, though it is compared with every letter. */
export interface Name {
  /** Folded. */
  readonly letters: string;
  /** The first letters of its words. */
  readonly initials: string;
}

export function nameOf(text: string): Name {
  const letters = fold(text);
  let initials = '';
  for (const at of wordStarts(letters)) initials += letters[at];
  return { letters, initials };
}

/** Something that can be found by its names. */
interface Findable {
  readonly name: Name;
  /** Another name, by which few call it: a card's reference. */
  readonly also?: Name;
}

interface Found<T> {
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
    const far = distance(item.name, query) ?? (item.also ? distance(item.also, query) : null);
    if (far !== null) found.push({ item, far });
  }
  return found.sort((one, other) => one.far - other.far).slice(0, most);
}

/** How far a name is from what was typed; null: it does not have it. */
export function distance(name: Name, query: Query): number | null {
  const whole = query.join(' ');
  const { letters } = name;
  if (letters === whole) return farness('whole', 0, letters);
  if (letters.startsWith(whole)) return farness('start', 0, letters);
  let furthest = 0;
  for (const word of query) {
    const far = distanceOfWord(name, word);
    if (far === null) return null;
    furthest = Math.max(furthest, far);
  }
  return furthest;
}

function distanceOfWord({ initials, letters }: Name, word: string): number | null {
  const inside = letters.indexOf(word);
  const start = inside < 0 ? -1 : startOfWord(letters, word, inside);
  if (start >= 0) return farness('words', start, letters);
  const first = word.length > 1 ? initials.indexOf(word) : -1;
  if (first >= 0) return farness('initials', first, letters);
  if (inside >= 0) return farness('inside', inside, letters);
  const scattered = word.length > 1 ? scatteredAt(letters, word) : null;
  return scattered ? farness('scattered', scattered[0] ?? 0, letters) : null;
}

/** Earlier is nearer, then shorter. */
function farness(kind: (typeof kinds)[number], at: number, letters: string): number {
  const most = 999;
  return (
    (kinds.indexOf(kind) * (most + 1) + Math.min(at, most)) * (most + 1) + Math.min(letters.length, most)
  );
}

function isStart(letters: string, at: number): boolean {
  return at === 0 || !isLetter(letters, at - 1);
}

function isLetter(letters: string, at: number): boolean {
  const code = letters.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
  return letterOrNumber.test(letters[at] ?? '');
}

const letterOrNumber = /[\p{L}\p{N}]/u;

function wordStarts(letters: string): readonly number[] {
  const starts: number[] = [];
  for (let at = 0; at < letters.length; at += 1) {
    if (isLetter(letters, at) && isStart(letters, at)) starts.push(at);
  }
  return starts;
}

/** Where a word of the name begins so, from `at` on; −1: nowhere. */
function startOfWord(letters: string, word: string, at: number): number {
  for (let from = at; from >= 0; from = letters.indexOf(word, from + 1)) {
    if (isStart(letters, from)) return from;
  }
  return -1;
}

/** Letters that belong together are at most so many times as far apart as they would be in one word. */
const scatter = 3;

/** Where its letters are, in order, from the start of a word on, when they are near each other. */
function scatteredAt(letters: string, word: string): readonly number[] | null {
  const first = word[0] ?? '';
  for (let at = letters.indexOf(first); at >= 0; at = letters.indexOf(first, at + 1)) {
    const places = isStart(letters, at) ? lettersFrom(letters, word, at) : null;
    if (places) return places;
  }
  return null;
}

function lettersFrom(letters: string, word: string, start: number): readonly number[] | null {
  const places = [start];
  const near = letters.slice(0, start + word.length * scatter);
  for (let index = 1; index < word.length; index += 1) {
    const at = near.indexOf(word[index] ?? '', (places.at(-1) ?? start) + 1);
    if (at < 0) return null;
    places.push(at);
  }
  return places;
}

/** Which letters of a folded name answer what was typed. */
export function answering(letters: string, query: Query): ReadonlySet<number> {
  return new Set(query.flatMap((word) => placesOfWord(letters, word)));
}

function placesOfWord(letters: string, word: string): readonly number[] {
  const inside = letters.indexOf(word);
  const start = inside < 0 ? -1 : startOfWord(letters, word, inside);
  const initials = start < 0 && word.length > 1 ? initialsAt(letters, word) : null;
  if (initials) return initials;
  const at = start < 0 ? inside : start;
  if (at >= 0) return Array.from({ length: word.length }, (_, index) => at + index);
  return scatteredAt(letters, word) ?? [];
}

/** Where the first letters of words are that stand one behind the other in a name: "mt" in "Move to". */
function initialsAt(letters: string, word: string): readonly number[] | null {
  const starts = wordStarts(letters);
  const first = starts
    .map((at) => letters[at])
    .join('')
    .indexOf(word);
  return first < 0 ? null : starts.slice(first, first + word.length);
}
