import { evidenceLevels, isPrompt, shownText } from '../card.ts';
import type { Card } from '../card.ts';
import { cardKindNames } from '../cardKinds.ts';
import type { CardId } from '../ids.ts';
import type { Journey } from '../journey.ts';

/** What the table of cards can show of each, in the order in which it is offered. `text` is what a row is called. */
export const tableColumns = [
  'text',
  'kind',
  'severity',
  'tags',
  'stage',
  'lane',
  'division',
  'channels',
  'personas',
  'state',
  'evidence',
  'source',
  'moment',
  'figure',
  'links',
  'ref',
  'created',
  'changed',
] as const;
export type TableColumn = (typeof tableColumns)[number];

export function isTableColumn(value: unknown): value is TableColumn {
  return tableColumns.includes(value as TableColumn);
}

/** What a table shows until somebody chooses. */
export const firstColumns: readonly TableColumn[] = [
  'text',
  'kind',
  'severity',
  'tags',
  'stage',
  'lane',
  'division',
  'channels',
];

/** How many links each card has, at either end; made once for all rows. */
export function linkCounts({ links }: Pick<Journey, 'links'>): ReadonlyMap<CardId, number> {
  const counts = new Map<CardId, number>();
  for (const { from, to } of links.values()) {
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return counts;
}

/** What a column sorts by: a number, words for a reader's eye, or null where a card says nothing there. */
export type SortKey = number | string | null;

/** Asks of cards what one column sorts by; what many cards share is looked up once. */
export function sortKeys(journey: Journey, column: TableColumn): (card: Card) => SortKey {
  switch (column) {
    case 'text':
      return (card) => (isPrompt(card) ? null : words(shownText(card)));
    case 'kind':
      return ({ kind }) => cardKindNames.indexOf(kind);
    case 'severity':
      return (card) => (card.kind === 'painPoint' ? card.severity : null);
    case 'tags':
      return ({ tags }) => listed(tags.map((id) => journey.tags.get(id)?.label ?? id));
    case 'stage':
      return placeKey(journey.stages, 'stage');
    case 'lane':
      return placeKey(journey.lanes, 'lane');
    case 'division':
      return ({ division }) =>
        division === null ? null : words(journey.divisions.get(division)?.name ?? '');
    case 'channels':
      return ({ channels }) => listed(channels);
    case 'personas':
      return ({ personas }) => listed(personas.map((id) => journey.personas.get(id)?.name ?? id));
    case 'links': {
      const counts = linkCounts(journey);
      return ({ id }) => counts.get(id) ?? null;
    }
    default:
      return ownKeys[column];
  }
}

type OwnColumn = 'state' | 'evidence' | 'source' | 'moment' | 'figure' | 'ref' | 'created' | 'changed';

const states = ['both', 'current', 'future'] as const;

/** What a card alone can tell. */
const ownKeys: Readonly<Record<OwnColumn, (card: Card) => SortKey>> = {
  state: ({ state }) => states.indexOf(state),
  evidence: ({ evidence: { level } }) => (level === null ? null : evidenceLevels.indexOf(level)),
  source: ({ evidence: { source } }) => words(source),
  moment: ({ moment }) => (moment ? 1 : null),
  figure: (card) => (card.kind === 'metric' || card.kind === 'emotion' ? card.value : null),
  ref: ({ ref }) => words(ref),
  created: ({ created }) => created?.at ?? null,
  changed: ({ created, touched }) => (touched ?? created)?.at ?? null,
};

function words(text: string): string | null {
  const shown = text.trim();
  return shown === '' ? null : shown;
}

function listed(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join('\n');
}

function placeKey(
  axis: readonly { readonly id: string }[],
  along: 'stage' | 'lane',
): (card: Card) => SortKey {
  const at = new Map(axis.map(({ id }, index) => [id, index]));
  return ({ place }) => at.get(place[along]) ?? null;
}
