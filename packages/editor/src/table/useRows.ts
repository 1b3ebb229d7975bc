import { useSyncExternalStore } from 'react';
import type { RowsState, TableRows } from './tableRows.ts';

/** A part of the rows; renders again when `select` finds another one (`===`). */
export function useRows<T>(rows: TableRows, select: (state: RowsState) => T): T {
  return useSyncExternalStore(rows.subscribe, () => select(rows.getState()));
}
