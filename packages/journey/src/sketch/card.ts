import { blankOwnFacts, emotionRange, isSeverity } from '../card.ts';
import type { OwnFacts } from '../card.ts';
import { attributesBehind } from './attributes.ts';
import type { Attributes } from './attributes.ts';
import { isBlankAt, kindOfMark, textOf, trimmed } from './notation.ts';

/** A card as written: names instead of records. */
export interface SketchedCard extends Attributes {
  readonly own: OwnFacts;
  readonly text: string;
}

/** What does not read as a mark or an attribute is text: nothing is refused here. */
export function cardFromSketch(raw: string): SketchedCard {
  const { own, rest } = ownFields(raw);
  const { end, attributes } = attributesBehind(rest, own.kind);
  return { own, text: textOf(trimmed(rest.slice(0, end))), ...attributes };
}

function ownFields(raw: string): { own: OwnFacts; rest: string } {
  const kind = kindOfMark(raw.charAt(0));
  const end = kind === null ? 0 : wordEnd(raw);
  const behindMark = raw.slice(1, end);
  const rest = trimmed(raw.slice(end));
  if (kind === 'painPoint') {
    const severity = behindMark === '' ? null : Number(behindMark);
    if (severity === null || isSeverity(severity)) return { own: { kind, severity, reach: '' }, rest };
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
