/** What may stand inside a document: plain values, not too deep, not too long, and as a rule no key that means something to JavaScript. */

export interface ValueLimits {
  readonly depth: number;
  readonly keyLength: number;
  /** Also `constructor` and its like, which are words, too? What changes a prototype never may. */
  readonly anyKey: boolean;
  /** UTF-16 units of one string, bytes of one binary value. */
  readonly length: number;
}

const poisoned = new Set(['__proto__', 'constructor', 'prototype']);

/** May this name a field, a format or an attribute? */
export function isKeySound(key: string, limits: ValueLimits): boolean {
  return key.length <= limits.keyLength && (limits.anyKey || !poisoned.has(key));
}

/**
 * Walks a decoded value without recursion: what one stack can decode may overflow another.
 * Decoders write `object.__proto__ = value`, so a changed prototype is the trace of that key.
 */
export function isValueSound(value: unknown, limits: ValueLimits): boolean {
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value: here, depth } = next;
    if (depth > limits.depth || !isLeafSound(here, limits)) return false;
    for (const inner of partsOf(here)) waiting.push({ value: inner, depth: depth + 1 });
  }
  return true;
}

function isLeafSound(value: unknown, limits: ValueLimits): boolean {
  if (typeof value === 'string') return value.length <= limits.length;
  if (value instanceof Uint8Array) return value.length <= limits.length;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return true;
  return (
    Object.getPrototypeOf(value) === Object.prototype &&
    Object.keys(value).every((key) => isKeySound(key, limits))
  );
}

function partsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.values(value);
}
