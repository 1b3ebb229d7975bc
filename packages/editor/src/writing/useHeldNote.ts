import { useStore } from 'zustand';
import { useSession } from '../session/editorSession.ts';
import { heldNoteId } from '../session/holding.ts';

/** What describes a field in which others are waited for; undefined: nobody is. */
export function useHeldNote(): string | undefined {
  const { attention } = useSession();
  return useStore(attention, ({ holds }) => (holds ? heldNoteId : undefined));
}
