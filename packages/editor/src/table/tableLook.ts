import {
  filterFromText,
  filterToText,
  firstColumns,
  isTableColumn,
  tableColumns,
} from '@throughline/journey';
import type { Filter, TableColumn, TableSort } from '@throughline/journey';

/** A filter somebody has given a name. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: Filter;
}

/** How one person looks at the table of a map; kept on the device with the rest of their view. */
export interface TableLook {
  /** The text is always there: it is what a row is called. */
  readonly columns: readonly TableColumn[];
  readonly sorts: readonly TableSort[];
  readonly saved: readonly SavedFilter[];
}

/** So many filters can be kept: more than a menu shows at once. */
export const mostSaved = 40;

/** What was kept; whatever is not understood is left out. */
export function lookFrom(kept: unknown): TableLook {
  const { columns, saved, sorts } = isRecord(kept) ? kept : {};
  const shown = listed(columns).filter(isTableColumn);
  return {
    columns: shown.length === 0 ? firstColumns : inTableOrder(['text', ...shown]),
    sorts: listed(sorts).flatMap(sortFrom),
    saved: listed(saved).flatMap(savedFrom).slice(0, mostSaved),
  };
}

/** The form in which it is kept. */
export function keptLook({ columns, saved, sorts }: TableLook): unknown {
  return { columns, sorts, saved: saved.map(({ filter, name }) => ({ name, filter: filterToText(filter) })) };
}

/** Each once, in the order of the table. */
export function inTableOrder(columns: readonly TableColumn[]): readonly TableColumn[] {
  return tableColumns.filter((column) => columns.includes(column));
}

function sortFrom(kept: unknown): readonly TableSort[] {
  const { by, way } = isRecord(kept) ? kept : {};
  return isTableColumn(by) && (way === 'up' || way === 'down') ? [{ by, way }] : [];
}

function savedFrom(kept: unknown): readonly SavedFilter[] {
  const { filter, name } = isRecord(kept) ? kept : {};
  if (typeof name !== 'string' || typeof filter !== 'string' || name.trim() === '') return [];
  return [{ name, filter: filterFromText(filter).filter }];
}

function listed(kept: unknown): readonly unknown[] {
  return Array.isArray(kept) ? kept : [];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
