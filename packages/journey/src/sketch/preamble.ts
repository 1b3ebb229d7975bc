import type { Card } from '../card.ts';
import type { Persona } from '../facets.ts';
import { cardsInReadingOrder } from '../journey.ts';
import type { Journey, Meta } from '../journey.ts';
import { nextColour } from './facets.ts';
import type { FacetsBook } from './facets.ts';
import { escaped, itemsOf, orBlank, textOf, trimmed, unescape } from './notation.ts';
import { sketchFault } from './problems.ts';
import type { SketchFault } from './problems.ts';

/** What lines without cells say of the whole map. */
export interface Preamble {
  readonly meta: { -readonly [Field in 'title' | 'lang' | 'goal']: Meta[Field] };
  readonly facets: FacetsBook;
}

const readers: Readonly<Record<string, (value: string, preamble: Preamble) => void>> = {
  title: (value, { meta }) => void (meta.title = unescape(value)),
  language: (value, { meta }) => void (meta.lang = unescape(value)),
  goal: (value, { meta }) => void (meta.goal = unescape(value)),
  persona: (value, { facets }) => readPersona(value, 'customer', facets),
  employee: (value, { facets }) => readPersona(value, 'employee', facets),
  division: (value, { facets }) => {
    const { rest, colour } = withoutColour(value);
    facets.describeDivision(textOf(rest), colour);
  },
  personas: (value, { facets }) => itemsOf(value).forEach(facets.persona),
  divisions: (value, { facets }) => itemsOf(value).forEach(facets.division),
  tags: (value, { facets }) => itemsOf(value).forEach(facets.tag),
};

/** Reads one line; says why when it is none of those. */
export function readPreamble(line: string, preamble: Preamble): SketchFault | null {
  const colon = line.indexOf(':');
  const key = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
  const read = Object.hasOwn(readers, key) ? readers[key] : undefined;
  read?.(trimmed(line.slice(colon + 1)), preamble);
  if (read) return null;
  const keys = Object.keys(readers).map((each) => `${each}:`);
  return sketchFault('sketch.notLine', { known: keys.slice(0, -1).join(', '), last: keys.at(-1) ?? '' });
}

const colourBehind = /^(.*)(?<!\\)\(([1-8])\)$/su;
const textBehind = /^(.*)(?<!\\)\(((?:[^()\\]|\\.)*)\)$/su;

/** Text in parentheses at the end: the time of a stage, who a persona is. */
export function withoutParentheses(raw: string): { rest: string; inside: string } {
  const [, rest = raw, inside = ''] = textBehind.exec(raw) ?? [];
  return { rest: trimmed(rest), inside: unescape(inside) };
}

function withoutColour(raw: string): { rest: string; colour: number | null } {
  const [, rest = raw, colour = null] = colourBehind.exec(raw) ?? [];
  return { rest: trimmed(rest), colour: colour === null ? null : Number(colour) };
}

function readPersona(value: string, side: Persona['side'], facets: FacetsBook): void {
  const { rest, colour } = withoutColour(value);
  const { rest: name, inside } = withoutParentheses(rest);
  facets.describePersona({ name: textOf(name), about: inside, side }, colour);
}

/** A text whose last parentheses are its own. */
export function withOwnEnd(text: string, endings = textBehind): string {
  return endings.test(text) ? `${text.slice(0, -1)}\\)` : text;
}

export function parenthesised(text: string): string {
  return `(${escaped(text, '|()')})`;
}

/** A digit alone would be a colour. */
function printAbout(about: string): string {
  if (about === '') return '';
  return /^[1-8]$/u.test(about) ? ` (\\${about})` : ` ${parenthesised(about)}`;
}

/** What the cards do not say themselves. */
export function printPreamble(journey: Journey): string[] {
  const { meta } = journey;
  const cards = cardsInReadingOrder(journey);
  const personas = told(
    [...journey.personas.values()],
    cards.flatMap((card) => card.personas),
    ({ about, side }) => about === '' && side === 'customer',
  );
  const divisions = told(
    [...journey.divisions.values()],
    cards.flatMap(({ division }) => division ?? []),
    () => true,
  );
  const lines: [string, string][] = [
    ['title', escaped(meta.title, '|')],
    ['language', escaped(meta.lang, '|')],
    ['goal', escaped(meta.goal, '|')],
    ...personas.lines.map(({ side, name, about, colour }): [string, string] => {
      const key = side === 'employee' ? 'employee' : 'persona';
      return [key, withOwnEnd(orBlank(escaped(name, '|'))) + printAbout(about) + colour];
    }),
    ...divisions.lines.map(({ name, colour }): [string, string] => {
      return ['division', withOwnEnd(orBlank(escaped(name, '|')), colourBehind) + colour];
    }),
    ['personas', personas.list],
    ['divisions', divisions.list],
    ['tags', listed(unusedTags(journey, cards))],
  ];
  return lines.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`);
}

interface Told<T> {
  /** Those that need a line of their own, with their colour as it is printed. */
  readonly lines: readonly (Omit<T, 'colour'> & { readonly colour: string })[];
  /** The others that no card names. */
  readonly list: string;
}

/** When colours are not those that come by themselves, everybody gets a line. */
function told<T extends { readonly id: string; readonly name: string; readonly colour: number }>(
  records: readonly T[],
  used: readonly string[],
  isPlain: (record: T) => boolean,
): Told<T> {
  const sorted = [...records].sort(byName);
  const described = sorted.filter((record) => !isPlain(record));
  const unused = sorted.filter((record) => isPlain(record) && !used.includes(record.id));
  const mentioned = [...new Set(used)].flatMap(
    (id) => sorted.find((each) => each.id === id && isPlain(each)) ?? [],
  );
  const comesByItself = [...unused, ...mentioned].every(
    ({ colour }, index) => colour === nextColour(described.length + index),
  );
  const lines = (comesByItself ? described : sorted).map((record, index) => ({
    ...record,
    colour: record.colour === nextColour(index) ? '' : ` (${record.colour})`,
  }));
  return { lines, list: comesByItself ? listed(unused.map(({ name }) => name)) : '' };
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  if (a.name === b.name) return 0;
  return a.name < b.name ? -1 : 1;
}

function unusedTags({ tags }: Journey, cards: readonly Card[]): string[] {
  const used = new Set<string>(cards.flatMap((card) => card.tags));
  return [...tags.values()]
    .filter(({ id }) => !used.has(id))
    .map(({ label }) => label)
    .sort();
}

function listed(texts: readonly string[]): string {
  return texts.map((text) => orBlank(escaped(text, '|;'))).join('; ');
}
