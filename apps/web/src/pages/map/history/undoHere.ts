import type { JourneyDoc } from '@throughline/doc';
import type { Announce } from '../../../parts/announce.ts';
import type { Text } from '../../../text/useText.ts';

/** Takes back what was just restored, and says so. */
export function undoHere(doc: JourneyDoc, text: Text, announce: Announce): void {
  const undone = doc.undo.undo();
  if (!undone) return;
  const { length: count } = undone.kept;
  announce(count === 0 ? text('history.undone') : text('history.undoneKept', { count }));
}
