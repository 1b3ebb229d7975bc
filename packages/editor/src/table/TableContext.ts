import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Named } from './cells.tsx';
import type { CursorState, Table } from './tableCursor.ts';

interface OpenTable {
  readonly table: Table;
  readonly named: Named;
}

export const TableContext = createContext<OpenTable | null>(null);

export function useOpenTable(): OpenTable {
  const open = useContext(TableContext);
  if (!open) throw new Error('This component is outside of a table.');
  return open;
}

/** A part of where keys are; renders again when `select` finds another one (`===`). */
export function useCursor<T>(select: (cursor: CursorState) => T): T {
  const { cursor } = useOpenTable().table;
  return useSyncExternalStore(cursor.subscribe, () => select(cursor.getState()));
}
