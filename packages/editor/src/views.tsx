import { useEffect, useState } from 'react';
import { later } from './parts/later.tsx';
import type { Later } from './parts/later.tsx';
import { useScreen } from './parts/useScreen.ts';
import { useView } from './session/hooks.ts';
import { viewOn } from './session/views.ts';
import type { OfferedView } from './session/views.ts';

/** What stands where the map is, in the other views of it: each comes later, and is there only while it is shown. */
const bodies: Readonly<Partial<Record<OfferedView, Later<object>>>> = {
  outline: later(async () => (await import('./outline/Outline.tsx')).Outline),
  table: later(async () => (await import('./table/CardTable.tsx')).CardTable),
};

/** The view that is shown: the chosen one once its code is there, and until then the one before; null: none yet. */
export function useShownView(): OfferedView | null {
  const chosen = viewOn(
    useScreen(),
    useView(({ view }) => view),
  );
  const body = bodyOf(chosen);
  const isThere = body === null || body.isThere();
  const [shown, setShown] = useState(isThere ? chosen : null);
  if (isThere && shown !== chosen) setShown(chosen);
  useEffect(() => {
    if (!isThere) void body?.bring().then(() => setShown(chosen));
  }, [body, chosen, isThere]);
  return shown;
}

/** null: the map, which comes with the editor. */
export function bodyOf(view: OfferedView): Later<object> | null {
  return bodies[view] ?? null;
}
