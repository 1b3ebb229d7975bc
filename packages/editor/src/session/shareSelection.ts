import type { EditorSession } from './editorSession.ts';
import type { MapState } from './state.ts';

/** Others see what I have selected, or else the card I am on. Returns how to stop. */
export function shareSelection({ presence, state }: EditorSession): () => void {
  const share = (now: MapState, before: MapState): void => {
    if (now.selection === before.selection && now.spot === before.spot) return;
    const { selection, spot } = now;
    const here = spot.at === 'card' ? [spot.card] : [];
    presence.set({ selection: selection.size > 0 ? [...selection] : here });
  };
  return state.subscribe(share);
}
