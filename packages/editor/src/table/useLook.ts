import { useMemo } from 'react';
import type { EditorSession } from '../session/editorSession.ts';
import { useView } from '../session/hooks.ts';
import { keptLook, lookFrom } from './tableLook.ts';
import type { TableLook } from './tableLook.ts';

/** How I look at the table; the same object while nothing of it changes. */
export function useLook(): TableLook {
  const kept = useView((view) => view.table);
  return useMemo(() => lookFrom(kept), [kept]);
}

/** Looks at it otherwise; what is not named stays. */
export function changeLook({ view }: EditorSession, change: Partial<TableLook>): void {
  view.setState((now) => ({ table: keptLook({ ...lookFrom(now.table), ...change }) }));
}
