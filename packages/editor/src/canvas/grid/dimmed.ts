import { useSyncExternalStore } from 'react';
import type { Card } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';

/** Whether a card is only about others than the persona this person has chosen to follow. */
export function useDimmed(card: Card | undefined): boolean {
  const { shown, view } = useSession();
  return useSyncExternalStore(view.subscribe, () => {
    const { persona } = view.getState();
    if (!persona || !card || card.personas.length === 0) return false;
    return shown.getState().personas.has(persona) && !card.personas.includes(persona);
  });
}
