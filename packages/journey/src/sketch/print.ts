import type { Card } from '../card.ts';
import { cardKinds } from '../cardKinds.ts';
import type { CardId } from '../ids.ts';
import { cardsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import type { Stage } from '../stage.ts';
import { withoutAttributes } from './attributes.ts';
import { printFacts } from './facts.ts';
import { printLinks } from './links.ts';
import { printedNames } from './names.ts';
import {
  escaped,
  isBlankAt,
  keptMark,
  kindOfMark,
  laneKindFrom,
  orBlank,
  touchpointLaneMark,
} from './notation.ts';
import { parenthesised, printPreamble, withOwnEnd } from './preamble.ts';

/**
 * A journey as text in aligned columns. `names` says which cards are printed with their `#name`; cards that links or
 * `replaces` speak of get one in any case.
 */
export function printSketch(journey: Journey, names: ReadonlyMap<string, CardId> = new Map()): string {
  const nameOf = printedNames(journey, names);
  const header = ['', ...journey.stages.map(printStage)];
  const rows = journey.lanes.map((lane) => [
    printLane(lane),
    ...journey.stages.map((stage) =>
      cardsIn(journey, stage.id, lane.id)
        .map((card) => printCard(card, journey, nameOf))
        .join(' / '),
    ),
  ]);
  return [...printPreamble(journey), ...aligned([header, ...rows]), ...printLinks(journey, nameOf)].join(
    '\n',
  );
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0),
  );
  return rows.map((row) => {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    return withoutBlanksBehind(`${cells.join(' | ')}${row.length === 1 ? ' |' : ''}`);
  });
}

/** Of white space only what the reader takes off too. */
function withoutBlanksBehind(line: string): string {
  let end = line.length;
  while (isBlankAt(line, end - 1)) end -= 1;
  return line.slice(0, end);
}

function printStage(stage: Stage): string {
  const title = printTitle(stage.title);
  const when = stage.when === '' ? '' : ` ${parenthesised(stage.when)}`;
  return (when === '' ? withOwnEnd(title) : title) + when + kept(stage);
}

function printLane(lane: Lane): string {
  const title = printTitle(lane.title) + kept(lane);
  if (laneKindFrom(lane.title) === lane.kind) return title;
  return `${cardKinds[lane.kind].mark || touchpointLaneMark} ${title}`;
}

function printTitle(title: string): string {
  const text = orBlank(markEscaped(escaped(title, '|')));
  return text.endsWith(keptMark) ? `${text.slice(0, -keptMark.length)}\\${keptMark}` : text;
}

function kept(record: Stage | Lane): string {
  return record.kept ? ` ${keptMark}` : '';
}

function printCard(card: Card, journey: Journey, nameOf: ReadonlyMap<CardId, string>): string {
  const name = nameOf.get(card.id);
  const replaces = card.replaces === null ? null : (nameOf.get(card.replaces) ?? null);
  const tags = card.tags.map((id) => item(journey.tags.get(id)?.label ?? id, ']')).join('; ');
  const personas = card.personas.map((id) => item(journey.personas.get(id)?.name ?? id, '>')).join('; ');
  const division =
    card.division === null ? null : (journey.divisions.get(card.division)?.name ?? card.division);
  const attributes = joined([
    name === undefined ? '' : `#${name}`,
    tags && `[${tags}]`,
    division === null ? '' : `{${item(division, '}')}}`,
    personas && `<${personas}>`,
    card.state === 'both' ? '' : `^${card.state}`,
    card.moment ? '^moment' : '',
    printFacts(card, replaces),
  ]);
  const text = orBlank(escaped(card.text, '|'));
  return joined([cardMark(card), markEscaped(withoutAttributes(text, attributes, card.kind)), attributes]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

function cardMark(card: Card): string {
  const { mark } = cardKinds[card.kind];
  if (card.kind === 'painPoint') return mark + (card.severity ?? '');
  if (card.kind !== 'emotion') return mark;
  const value = card.value === 0 ? '' : `${card.value > 0 ? '+' : ''}${card.value}`;
  return mark + value + (card.offset === 0.5 ? '' : `@${card.offset}`);
}

function item(text: string, close: string): string {
  return orBlank(escaped(text, `|;${close}`));
}

/** A text that begins like a mark loses that meaning. */
function markEscaped(text: string): string {
  const first = text.charAt(0);
  return kindOfMark(first) !== null || first === touchpointLaneMark ? `\\${text}` : text;
}
