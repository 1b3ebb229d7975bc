import type { Brand, Random } from './ids.ts';

/**
 * Fractional keys: records sort by them as plain text, and between two keys there is always another.
 *
 * A key is a number in base 62 written so that text order is number order: a length letter and an integer
 * (`a7`, then `b00` after `az`; `Zz` before `a0`), then a fraction. Behind the last and before the first
 * record only the integer moves, so that lists written from top to bottom keep short keys. Every key ends in
 * random digits, because two people offline insert at the same spot; no key ends in `0`, because nothing
 * would fit between `x` and `x0`.
 */
export type Order = Brand<'order'>;

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = 62n;
const suffixLength = 4;
/** A gap this wide (62⁴ places) makes it unlikely that two people choose the same key. */
const roomyGap = base ** BigInt(suffixLength);
const firstInteger = 'a0';

/** Reading order: by key, and between twins by id, so that everybody sees the same. */
export function compareByOrder(
  a: { readonly order: Order; readonly id: string },
  b: { readonly order: Order; readonly id: string },
): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
}

/** A key between two neighbours; null is the open end. Between twins (equal keys) it lies behind both. */
export function orderBetween(before: Order | null, after: Order | null, random: Random): Order {
  return prefixBetween(before, after, random) as Order;
}

/**
 * `count` ascending keys between two neighbours. They share one prefix, so that of two runs inserted at the
 * same spot by two people one comes whole before the other.
 */
export function ordersBetween(
  before: Order | null,
  after: Order | null,
  count: number,
  random: Random,
): readonly Order[] {
  if (count === 1) return [orderBetween(before, after, random)];
  const prefix = prefixBetween(before, after, random);
  const width = Math.ceil(Math.log(count + 1) / Math.log(62)) + 1;
  const step = Math.floor(62 ** width / (count + 1));
  return Array.from(
    { length: count },
    (_, index) => `${prefix}${endingWell(asDigits(BigInt((index + 1) * step), width))}` as Order,
  );
}

/**
 * The neighbours of a new record behind the one at `index` (−1: before all) of a list in reading order. Twins
 * of that one are skipped: the new record comes behind them all.
 */
export function gapBehind(
  orders: readonly Order[],
  index: number,
): { readonly before: Order | null; readonly after: Order | null } {
  const before = orders[index] ?? null;
  const after = orders.find((order, at) => at > index && (before === null || order > before)) ?? null;
  return { before, after };
}

/** A key that, whatever digits follow it, stays between the two. */
function prefixBetween(before: Order | null, after: Order | null, random: Random): string {
  if (after === null) return behind(before, random);
  if (before === null) return inFrontOf(after, random);
  if (before >= after) return closeBehind(before, random);
  return inGap(before, after, random) ?? closeBehind(before, random);
}

function behind(before: Order | null, random: Random): string {
  const integer = before === null ? firstInteger : nextInteger(integerOf(before));
  return integer === null ? inGapAboveAll(before ?? '', random) : integer + randomDigits(random);
}

function inFrontOf(after: Order, random: Random): string {
  const integer = previousInteger(integerOf(after));
  if (integer !== null) return integer + randomDigits(random);
  return inGap('', after, random) ?? closeBehind(after, random);
}

function closeBehind(order: string, random: Random): string {
  return order + randomDigits(random);
}

function inGapAboveAll(before: string, random: Random): string {
  return inGap(before, 'z'.repeat(before.length + 1 + suffixLength), random) ?? closeBehind(before, random);
}

/**
 * Looks at both keys to a depth where the gap between them is roomy, and picks a place in its lower part: a
 * list is mostly written downwards, and what follows should find room. null: no key fits (a foreign key ends
 * in zeros).
 */
function inGap(low: string, high: string, random: Random): string | null {
  const deepest = Math.max(low.length, high.length) + suffixLength + 1;
  let shared = 0;
  while (shared < low.length && low[shared] === high[shared]) shared += 1;
  for (let depth = 1; shared + depth <= deepest; depth++) {
    const from = asNumber(low, shared, depth);
    const gap = asNumber(high, shared, depth) - from;
    if (gap < roomyGap) continue;
    const steps = BigInt(Math.floor((1 / 16 + (random() * 3) / 16) * Number(gap)));
    return low.slice(0, shared) + endingWell(asDigits(from + steps, depth));
  }
  return null;
}

function asNumber(key: string, from: number, length: number): bigint {
  let number = 0n;
  for (let at = from; at < from + length; at++) number = number * base + BigInt(digitAt(key, at));
  return number;
}

function asDigits(number: bigint, length: number): string {
  let text = '';
  for (let rest = number; text.length < length; rest /= base) text = digits[Number(rest % base)] + text;
  return text;
}

/** Past the end of a key there are zeros; a foreign character counts as zero. */
function digitAt(key: string, at: number): number {
  return at < key.length ? Math.max(0, digits.indexOf(key.charAt(at))) : 0;
}

function endingWell(key: string): string {
  return key.endsWith('0') ? `${key.slice(0, -1)}1` : key;
}

function randomDigits(random: Random): string {
  let text = '';
  while (text.length < suffixLength) text += digits[Math.floor(random() * 62)];
  return endingWell(text);
}

/** How many digits follow the length letter: a–z count up from 1, Z–A likewise for integers below zero. */
function integerLength(letter: string): number | null {
  if (letter >= 'a' && letter <= 'z') return letter.charCodeAt(0) - 96;
  if (letter >= 'A' && letter <= 'Z') return 91 - letter.charCodeAt(0);
  return null;
}

/** The length letter and integer of a key, or null when a foreign key has none. */
function integerOf(key: string): string | null {
  const length = integerLength(key.charAt(0));
  return length === null ? null : key.slice(0, 1 + length).padEnd(1 + length, '0');
}

function nextInteger(integer: string | null): string | null {
  if (integer === null) return null;
  const letter = integer.charAt(0);
  const length = integer.length - 1;
  const next = asNumber(integer, 1, length) + 1n;
  if (next < base ** BigInt(length)) return letter + asDigits(next, length);
  if (letter === 'Z') return firstInteger;
  if (letter === 'z') return null;
  const longer = String.fromCharCode(letter.charCodeAt(0) + 1);
  return longer + '0'.repeat(integerLength(longer) ?? 0);
}

function previousInteger(integer: string | null): string | null {
  if (integer === null) return null;
  const letter = integer.charAt(0);
  const length = integer.length - 1;
  const previous = asNumber(integer, 1, length) - 1n;
  if (previous >= 0n) return letter + asDigits(previous, length);
  if (letter === 'a') return 'Zz';
  if (letter === 'A') return null;
  const other = String.fromCharCode(letter.charCodeAt(0) - 1);
  return other + 'z'.repeat(integerLength(other) ?? 0);
}
