import type { Card, TableColumn } from '@throughline/journey';

/** Columns in which one of a few words is chosen. */
const chosen = ['kind', 'severity', 'stage', 'lane', 'state', 'evidence', 'moment'] as const;
export type ChosenColumn = (typeof chosen)[number];

export function isChosen(column: TableColumn): column is ChosenColumn {
  return chosen.includes(column as ChosenColumn);
}

/** Columns of which the map itself keeps account. */
const kept: ReadonlySet<TableColumn> = new Set(['ref', 'created', 'changed']);

/** Kinds that have facts of their own. */
const hasFacts: ReadonlySet<Card['kind']> = new Set([
  'painPoint',
  'emotion',
  'quote',
  'metric',
  'opportunity',
  'photo',
]);

/** Whether this column of a card can be changed. */
export function isOpenable(column: TableColumn, { kind }: Card): boolean {
  if (column === 'severity') return kind === 'painPoint';
  return column === 'figure' ? hasFacts.has(kind) : !kept.has(column);
}
