import type { CardState } from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import { readFacts } from './facts.ts';
import type { WrittenFacts } from './facts.ts';
import { isBlankAt, itemsOf, textOf, trimmed } from './notation.ts';

/** What stands behind the text of a card. */
export interface Attributes {
  readonly name: string | null;
  readonly tags: readonly string[];
  readonly division: string | null;
  readonly personas: readonly string[];
  readonly state: CardState;
  readonly moment: boolean;
  readonly facts: Partial<WrittenFacts>;
}

const noAttributes: Attributes = {
  name: null,
  tags: [],
  division: null,
  personas: [],
  state: 'both',
  moment: false,
  facts: {},
};

/** Short enough for an id made of it. */
export const longestName = 40;
const word = new RegExp(String.raw`#[\w-]{1,${longestName}}|\^(?:future|current|moment)`, 'uy');
const closerOf: Readonly<Record<string, string>> = { '[': ']', '{': '}', '<': '>', '(': ')' };

/**
 * Where attributes stand from which only attributes follow up to the end: each start with its end, last one first.
 * One walk from the end, so that no text takes long to read.
 */
function attributeSpans(raw: string, kind: CardKind): Map<number, number> {
  const escapedAt = escapedPlaces(raw);
  const nearest = new Map<string, number>();
  const spans = new Map<number, number>();
  for (let at = raw.length - 1; at >= 0; at--) {
    const character = raw.charAt(at);
    if (escapedAt.has(at)) continue;
    if (at === 0 || isBlankAt(raw, at - 1)) {
      const end = endOfAttribute(raw, { at, nearest, kind });
      if (end !== null && reachesTheEnd(raw, end, spans)) spans.set(at, end);
    }
    if ('])}>('.includes(character)) nearest.set(character, at);
  }
  return spans;
}

function escapedPlaces(raw: string): ReadonlySet<number> {
  const places = new Set<number>();
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', at + 2)) places.add(at + 1);
  return places;
}

interface Reach {
  readonly at: number;
  /** Where each bracket stands next behind `at`. */
  readonly nearest: ReadonlyMap<string, number>;
  readonly kind: CardKind;
}

function endOfAttribute(raw: string, { at, nearest, kind }: Reach): number | null {
  const closer = closerOf[raw.charAt(at)];
  if (closer === undefined) {
    word.lastIndex = at;
    return word.test(raw) ? word.lastIndex : null;
  }
  const close = nearest.get(closer);
  if (close === undefined) return null;
  if (closer !== ')') return close + 1;
  const holdsAnother = (nearest.get('(') ?? raw.length) < close;
  return holdsAnother || readFacts(raw.slice(at + 1, close), kind) === null ? null : close + 1;
}

function reachesTheEnd(raw: string, end: number, spans: ReadonlyMap<number, number>): boolean {
  const next = nextAfterBlanks(raw, end);
  return next === raw.length || (next > end && spans.has(next));
}

function nextAfterBlanks(raw: string, from: number): number {
  let at = from;
  while (isBlankAt(raw, at)) at += 1;
  return at;
}

/** Attributes are the longest run of them that reaches to the end; the text ends where they begin. */
export function attributesBehind(raw: string, kind: CardKind): { end: number; attributes: Attributes } {
  const spans = attributeSpans(raw, kind);
  const end = [...spans.keys()].at(-1) ?? raw.length;
  let attributes = noAttributes;
  for (let at = end; at < raw.length;) {
    const behind = spans.get(at) ?? raw.length;
    attributes = withAttribute(attributes, raw.slice(at, behind), kind);
    at = nextAfterBlanks(raw, behind);
  }
  return { end, attributes };
}

function withAttribute(found: Attributes, written: string, kind: CardKind): Attributes {
  const inside = written.slice(1, -1);
  switch (written.charAt(0)) {
    case '#':
      return { ...found, name: written.slice(1) };
    case '[':
      return { ...found, tags: itemsOf(inside) };
    case '{':
      return { ...found, division: textOf(trimmed(inside)) };
    case '<':
      return { ...found, personas: itemsOf(inside) };
    case '(':
      return { ...found, facts: { ...found.facts, ...readFacts(inside, kind) } };
    default:
      return written === '^moment'
        ? { ...found, moment: true }
        : { ...found, state: written.slice(1) as CardState };
  }
}

/**
 * The text with a backslash wherever it would read as an attribute when these attributes stand behind it. Taking the
 * meaning off inner parentheses can give it to outer ones; of texts that nest deeper all are taken it off at once.
 */
export function withoutAttributes(text: string, attributes: string, kind: CardKind): string {
  let safe = text;
  for (let depth = 0; depth < 3; depth++) {
    const starts = [...attributeSpans(`${safe} ${attributes}`, kind).keys()].filter((at) => at < safe.length);
    if (starts.length === 0) return safe;
    for (const at of starts) safe = `${safe.slice(0, at)}\\${safe.slice(at)}`;
  }
  return safe.replace(/(?<![^ \t])\(/gu, '\\(');
}
