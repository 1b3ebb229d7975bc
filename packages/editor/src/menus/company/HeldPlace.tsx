import type { ReactElement } from 'react';
import { useStore } from 'zustand';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';

const HeldNote = later(async () => (await import('./HeldNote.tsx')).HeldNote);

/** Over the map: how much of others waits, for whoever wants it to wait. */
export function HeldPlace(): ReactElement | null {
  const { attention } = useSession();
  return useStore(attention, ({ holds }) => holds) ? <HeldNote /> : null;
}
