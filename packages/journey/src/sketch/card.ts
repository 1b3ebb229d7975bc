import { blankOwnFacts, emotionRange, isSeverity } from '../card.ts';
import type { Card, CardState, OwnFacts } from '../card.ts';
import { isBlankAt, kindOfMark, splitAt, textOf, trimmed } from './notation.ts';

/** A card as written: names instead of records. */
export interface SketchedCard {
  readonly own: OwnFacts;
  readonly text: string;
  readonly name: string | null;
  readonly tags: readonly string[];
  readonly division: string | null;
  readonly personas: readonly string[];
  readonly state: CardState;
}

const attribute =
  /[ \t]*(?:#([\w-]+)|\[((?:[^\]\\]|\\.)*)\]|\{((?:[^}\\]|\\.)*)\}|<((?:[^>\\]|\\.)*)>|\^(future|current))(?=[ \t]|$)/uy;

/** What does not read as a mark or an attribute is text: nothing is refused here. */
export function cardFromSketch(raw: string): SketchedCard {
  const { own, rest } = ownFields(raw);
  const { end, attributes } = attributesBehind(rest);
  const text = trimmed(rest.slice(0, end));
  return { own, text: textOf(text), ...attributes };
}

function ownFields(raw: string): { own: OwnFacts; rest: string } {
  const kind = kindOfMark(raw.charAt(0));
  const end = kind === null ? 0 : wordEnd(raw);
  const behindMark = raw.slice(1, end);
  const rest = trimmed(raw.slice(end));
  if (kind === 'painPoint') {
    const severity = behindMark === '' ? null : Number(behindMark);
    if (severity === null || isSeverity(severity))
      return { own: { ...blankOwnFacts(kind), severity } as OwnFacts, rest };
  } else if (kind === 'emotion') {
    const own = feeling(behindMark);
    if (own) return { own, rest };
  } else if (kind !== null && behindMark === '') return { own: blankOwnFacts(kind), rest };
  return { own: { kind: 'touchpoint' }, rest: raw };
}

function wordEnd(raw: string): number {
  let at = 0;
  while (at < raw.length && !isBlankAt(raw, at)) at += 1;
  return at;
}

function feeling(written: string): OwnFacts | null {
  const match = /^([+-]?[\d.]+(?:e-?\d+)?)?(?:@([\d.]+(?:e-?\d+)?))?$/u.exec(written);
  if (!match) return null;
  const value = Number(match[1] ?? 0);
  const offset = Number(match[2] ?? 0.5);
  const sound = value >= emotionRange.least && value <= emotionRange.most && offset >= 0 && offset <= 1;
  return sound ? { kind: 'emotion', value, offset } : null;
}

type Attributes = Omit<SketchedCard, 'own' | 'text'>;

/** More places than this are not tried, so that no text takes long to read. */
const mostTried = 200;

/** Attributes are the longest run of them that reaches to the end. */
function attributesBehind(raw: string): { end: number; attributes: Attributes } {
  const starts: number[] = [];
  for (let at = raw.length - 1; at >= 0 && starts.length < mostTried; at--) {
    if ('#[{<^'.includes(raw.charAt(at)) && (at === 0 || isBlankAt(raw, at - 1))) starts.push(at);
  }
  for (const at of starts.reverse()) {
    const attributes = readAttributes(raw, at);
    if (attributes) return { end: at, attributes };
  }
  return { end: raw.length, attributes: noAttributes };
}

const noAttributes: Attributes = { name: null, tags: [], division: null, personas: [], state: 'both' };

function readAttributes(raw: string, from: number): Attributes | null {
  let found = noAttributes;
  let at = from;
  while (at < raw.length) {
    attribute.lastIndex = at;
    const match = attribute.exec(raw);
    if (!match) return null;
    const [whole, name, tags, division, personas, state] = match;
    if (name !== undefined) found = { ...found, name };
    if (tags !== undefined) found = { ...found, tags: items(tags) };
    if (division !== undefined) found = { ...found, division: textOf(trimmed(division)) };
    if (personas !== undefined) found = { ...found, personas: items(personas) };
    if (state !== undefined) found = { ...found, state: state as Card['state'] };
    at += whole.length;
  }
  return found;
}

function items(raw: string): string[] {
  return splitAt(raw, ';')
    .map(trimmed)
    .filter((each) => each !== '')
    .map(textOf);
}
