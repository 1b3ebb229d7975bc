import { cardKindNames, cardKinds, kindMeantBy } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';

/**
 * How a journey is written as text. Reader and printer share these rules.
 *
 *     title: Renewing a licence
 *     goal: Drive on Monday with a valid licence
 *     persona: Maria (58, home-care nurse)
 *     employee: Counter clerk (office B) (5)
 *     division: Sales (2)
 *                 | Discover (day 1)       | Buy
 *     doing       | > reads reviews #r     | > fills the cart / > pays
 *                 |                        | > waits for the mail
 *     pain points | !3 too many [web; old] | ! coupon fails #coupon {Sales} <Maria> (on: app, website)
 *     emotion     | ~+1 curious            | ~-1.5@0.25 lost
 *     metrics     |                        | = Carts left (value: 68 %; better: lower; was: 61, 64; source: Web log)
 *     #coupon leads to #r
 *
 * **The table.** `|` parts cells, ` / ` parts cards, a mark says the kind (none: touchpoint; the marks are in
 * `cardKinds`). `!3` is severity 3, `~-1.5@0.25` a feeling of −1.5 at a quarter of its stage. A lane's kind follows
 * from its title or from a mark before it. Parentheses behind a stage's title are its time. A line that begins with `|`
 * goes on with the lane above it: its cards join those of the same cells. So a full lane can be written a card a line,
 * with as many bars before it as the number of its stage: `| | > fills the cart`.
 *
 * **Behind the text of a card** may stand, in any order: `#name`, `[tags; parted]`, `{division}`, `<personas; parted>`,
 * `^future` or `^current`, `^moment` (that matters), and facts: `(key: value; key: value)`. The keys are in `facts.ts`.
 * What does not read as one of these, whole and fit for the kind of the card, is text: so is "Day 1 (of 3)".
 *
 * **A prompt** is a card without text: `? (prompt: What does the person do?)`.
 *
 * **Other lines.** `title:`, `language:`, `goal:`; `persona:` and `employee:` with a line about them, `division:`,
 * each with a colour 1–8 where it is not simply the next; `personas:`, `divisions:` and `tags:` list what needs no
 * more said. `#one caused by #other` is a link; its kinds are `linkKinds`.
 *
 * `?` is an empty text, a backslash takes the meaning off what follows, `^kept` behind a title means: deleted, yet shown.
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
const lineBreaks = '\n\r';

function escapeCharacter(character: string): string {
  return `\\${escapeByCharacter[character] ?? character}`;
}

/** Takes the meaning off backslashes, line breaks, spaces at the edges, lone slashes and what is `special`. */
export function escaped(text: string, special: string): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const atEdge = (at === 0 || at === text.length - 1) && isBlankAt(text, at);
    const meansSomething =
      character === '\\' || special.includes(character) || lineBreaks.includes(character);
    const parts = character === '/' && standsAlone(text, at);
    out += meansSomething || atEdge || parts ? escapeCharacter(character) : character;
  }
  return out;
}

/** A text that is printed in a place where nothing would be no text. */
export function orBlank(text: string): string {
  if (text === '') return blank;
  return text === blank ? `\\${blank}` : text;
}

export function unescape(raw: string): string {
  return raw.replace(/\\(.)/gsu, (_, character: string) => characterByEscape[character] ?? character);
}

/** The text that is meant: nothing for a lone `?`. */
export function textOf(raw: string): string {
  return raw === blank ? '' : unescape(raw);
}

/** The texts of a list: `web; old`. */
export function itemsOf(raw: string): string[] {
  return splitAt(raw, ';')
    .map(trimmed)
    .filter((each) => each !== '')
    .map(textOf);
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
