import { cardKindNames, cardKinds, kindMeantBy } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';

/**
 * How a journey is written as text. Reader and printer share these rules.
 *
 *     title: Renewing a licence
 *                 | Discover (day 1)       | Buy
 *     doing       | > reads reviews #r     | > fills the cart / > pays
 *     pain points | !3 too many [web; old] | ! coupon fails #coupon {Sales} <Maria>
 *     emotion     | ~+1 curious            | ~-1.5@0.25 lost
 *
 * `|` parts cells, ` / ` parts cards, a mark says the kind (none: touchpoint). `!3` is severity 3, `~-1.5@0.25`
 * a feeling of −1.5 at a quarter of its stage. Behind the text may stand `#name`, `[tags]`, `{division}`,
 * `<personas>`, `^future` or `^current`; `^kept` behind a title: deleted, yet shown. `?` is an empty text and a
 * backslash takes the meaning off what follows. A lane's kind follows from its title or from a mark before it.
 */
export const blank = '?';
export const touchpointLaneMark = '+';
export const keptMark = '^kept';

const kindByMark = new Map<string, CardKind>(
  cardKindNames.filter((kind) => cardKinds[kind].mark !== '').map((kind) => [cardKinds[kind].mark, kind]),
);

export function kindOfMark(mark: string): CardKind | null {
  return kindByMark.get(mark) ?? null;
}

/** The kind of a lane nobody marked. */
export function laneKindFrom(title: string): CardKind {
  return kindMeantBy(title) ?? 'touchpoint';
}

const escapeByCharacter: Readonly<Record<string, string>> = { '\n': 'n', '\r': 'r', '\t': 't', ' ': '_' };
const characterByEscape: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', _: ' ' };

export function escapeCharacter(character: string): string {
  return `\\${escapeByCharacter[character] ?? character}`;
}

export function unescape(raw: string): string {
  return raw.replace(/\\(.)/gsu, (_, character: string) => characterByEscape[character] ?? character);
}

/** The text that is meant: nothing for a lone `?`. */
export function textOf(raw: string): string {
  return raw === blank ? '' : unescape(raw);
}

/** Spaces and tabs off both ends; other white space is text. */
export function trimmed(raw: string): string {
  let start = 0;
  let end = raw.length;
  while (start < end && isBlankAt(raw, start)) start += 1;
  while (end > start && isBlankAt(raw, end - 1)) end -= 1;
  return raw.slice(start, end);
}

export function isBlankAt(raw: string, at: number): boolean {
  return raw[at] === ' ' || raw[at] === '\t';
}

/** Splits at a character that no backslash precedes. */
export function splitAt(
  raw: string,
  separator: string,
  isSeparator: (at: number) => boolean = () => true,
): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at < raw.length; at++) {
    if (raw[at] === '\\') at += 1;
    else if (raw[at] === separator && isSeparator(at)) {
      parts.push(raw.slice(start, at));
      start = at + 1;
    }
  }
  return [...parts, raw.slice(start)];
}

/** Whether a slash here stands alone, and so parts two cards. */
export function standsAlone(raw: string, at: number): boolean {
  return (at === 0 || isBlankAt(raw, at - 1)) && (at === raw.length - 1 || isBlankAt(raw, at + 1));
}
