import { createContext, useContext, useSyncExternalStore } from 'react';
import { useMapState } from '../session/hooks.ts';
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

/** Whether the names of stages and lanes are there: they have been asked for, or one of them is being written. */
export function useAxesShown(): boolean {
  const isAsked = useCursor(({ axes }) => axes);
  const isNamed = useMapState(({ editing }) => editing?.what === 'stage' || editing?.what === 'lane');
  return isAsked || isNamed;
}
