import { useCallback, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';

const CaretLayer = later(async () => (await import('./CaretLayer.tsx')).CaretLayer);

/** The carets of others, once somebody writes. */
export function CaretPlace(): ReactElement | null {
  const { presence } = useSession();
  const subscribe = useCallback((listener: () => void) => presence.subscribe(listener), [presence]);
  const isWritten = useSyncExternalStore(subscribe, () =>
    presence.others().some(({ typing }) => typing !== null && typing.caret !== null),
  );
  return isWritten ? <CaretLayer /> : null;
}
