import { useCallback, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { differenceOf } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { heldNoteId } from '../../session/holding.ts';
import { oncePerFrame } from '../../session/oncePerFrame.ts';
import { useWords } from '../../text/words.ts';
import css from './HeldNote.module.css';

/**
 * How many changes of others wait until I have finished writing. It is said by no live region: it describes the field
 * that is written in, for whoever asks their screen reader about it.
 */
export function HeldNote(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const { doc, shown } = session;
  const subscribe = useCallback(
    (listener: () => void) => {
      const next = oncePerFrame(listener);
      const stops = [doc.subscribe(next.ask), shown.subscribe(next.ask), next.cancel];
      return () => stops.forEach((stop) => stop());
    },
    [doc, shown],
  );
  const count = useSyncExternalStore(subscribe, () => heldChanges(session));
  if (count === 0) return null;
  return (
    <p id={heldNoteId} className={css.note}>
      {words('held.waiting', { count })}
    </p>
  );
}

/** Records that others have changed and that are shown as they were. */
function heldChanges({ doc, shown }: EditorSession): number {
  const now = shown.heldBack();
  if (!now) return 0;
  return differenceOf(shown.whole(), now).changes.filter(({ signed }) => signed?.by !== doc.author.id).length;
}
