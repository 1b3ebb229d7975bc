import type { Card } from '../card.ts';
import { cardKinds } from '../cardKinds.ts';
import type { CardId } from '../ids.ts';
import { cardsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import type { Stage } from '../stage.ts';
import {
  blank,
  escapeCharacter,
  isBlankAt,
  keptMark,
  kindOfMark,
  laneKindFrom,
  standsAlone,
  touchpointLaneMark,
} from './notation.ts';

/** A journey as text in aligned columns; `names` says which cards are printed with their `#name`. */
export function printSketch(journey: Journey, names: ReadonlyMap<string, CardId> = new Map()): string {
  const nameOf = new Map([...names].map(([name, id]) => [id, name] as const));
  const header = ['', ...journey.stages.map(printStage)];
  const rows = journey.lanes.map((lane) => [
    printLane(lane),
    ...journey.stages.map((stage) =>
      cardsIn(journey, stage.id, lane.id)
        .map((card) => printCard(card, journey, nameOf.get(card.id)))
        .join(' / '),
    ),
  ]);
  return [...preamble(journey), ...aligned([header, ...rows])].join('\n');
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return `${cells.join(' | ')}${row.length === 1 ? ' |' : ''}`.trimEnd();
  });
}

function preamble(journey: Journey): string[] {
  const cards = [...journey.cards.values()];
  const used = new Set<string>(
    cards.flatMap((card) => [...card.tags, ...card.personas, card.division ?? '']),
  );
  const unused = (
    records: Iterable<{ readonly id: string }>,
    nameOf: (id: string) => string | undefined,
  ): string =>
    [...records]
      .filter(({ id }) => !used.has(id))
      .map(({ id }) => item(nameOf(id) ?? id))
      .sort()
      .join('; ');
  const { divisions, personas, tags } = journey;
  const lines: [string, string][] = [
    ['title', journey.meta.title === '' ? '' : escaped(journey.meta.title, '|')],
    ['language', journey.meta.lang === '' ? '' : escaped(journey.meta.lang, '|')],
    ['personas', unused(personas.values(), (id) => personas.get(id as never)?.name)],
    ['divisions', unused(divisions.values(), (id) => divisions.get(id as never)?.name)],
    ['tags', unused(tags.values(), (id) => tags.get(id as never)?.label)],
  ];
  return lines.filter(([, value]) => value !== '').map(([key, value]) => `${key}: ${value}`);
}

function printStage(stage: Stage): string {
  const when = stage.when === '' ? '' : ` (${escaped(stage.when, '|()')})`;
  return orBlank(printTitle(stage.title)) + when + kept(stage);
}

function printLane(lane: Lane): string {
  const title = orBlank(printTitle(lane.title)) + kept(lane);
  if (laneKindFrom(lane.title) === lane.kind) return title;
  return `${cardKinds[lane.kind].mark || touchpointLaneMark} ${title}`;
}

function printTitle(title: string): string {
  const text = escaped(title, '|', isAttributeStart);
  const ending = text.endsWith(')') ? `${text.slice(0, -1)}\\)` : text;
  return markEscaped(ending);
}

function kept(record: Stage | Lane): string {
  return record.kept ? ` ${keptMark}` : '';
}

function printCard(card: Card, journey: Journey, name: string | undefined): string {
  const text = orBlank(markEscaped(escaped(card.text, '|', isSpecialInCard)));
  const tags = card.tags.map((id) => item(journey.tags.get(id)?.label ?? id, ']')).join('; ');
  const personas = card.personas.map((id) => item(journey.personas.get(id)?.name ?? id, '>')).join('; ');
  const division =
    card.division === null ? null : (journey.divisions.get(card.division)?.name ?? card.division);
  return [
    cardMark(card),
    text,
    name === undefined ? '' : `#${name}`,
    tags && `[${tags}]`,
    division === null ? '' : `{${item(division, '}')}}`,
    personas && `<${personas}>`,
    card.state === 'both' ? '' : `^${card.state}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function cardMark(card: Card): string {
  const { mark } = cardKinds[card.kind];
  if (card.kind === 'painPoint') return mark + (card.severity ?? '');
  if (card.kind !== 'emotion') return mark;
  const value = card.value === 0 ? '' : `${card.value > 0 ? '+' : ''}${card.value}`;
  return mark + value + (card.offset === 0.5 ? '' : `@${card.offset}`);
}

function item(text: string, close = ''): string {
  return orBlank(escaped(text, `|;${close}`, isLoneSlash));
}

function orBlank(text: string): string {
  if (text === '') return blank;
  return text === blank ? `\\${blank}` : text;
}

/** A text that begins like a mark loses that meaning. */
function markEscaped(text: string): string {
  const first = text.charAt(0);
  return kindOfMark(first) !== null || first === touchpointLaneMark ? `\\${text}` : text;
}

const lineBreaks = '\n\r';

function escaped(
  text: string,
  special: string,
  also: (text: string, at: number) => boolean = () => false,
): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const atEdge = (at === 0 || at === text.length - 1) && isBlankAt(text, at);
    const meansSomething =
      character === '\\' || special.includes(character) || lineBreaks.includes(character);
    out += meansSomething || atEdge || also(text, at) ? escapeCharacter(character) : character;
  }
  return out;
}

function isAttributeStart(text: string, at: number): boolean {
  return '#[{<^'.includes(text.charAt(at)) && (at === 0 || isBlankAt(text, at - 1));
}

function isSpecialInCard(text: string, at: number): boolean {
  return isAttributeStart(text, at) || isLoneSlash(text, at);
}

function isLoneSlash(text: string, at: number): boolean {
  return text[at] === '/' && standsAlone(text, at);
}
