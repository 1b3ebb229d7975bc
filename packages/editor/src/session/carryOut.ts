import type { Outcome, Refusal } from '@throughline/doc';
import type { MessageId } from '../text/en.ts';
import type { EditorSession } from './editorSession.ts';
import { mayWrite } from './rights.ts';

const sentences: Partial<Record<Refusal, MessageId>> = {
  limit: 'inspector.tooMuch',
  circle: 'inspector.circle',
  unreadable: 'said.unreadable',
  'another map': 'said.anotherMap',
  'not yet here': 'said.notYetHere',
};

/**
 * Changes the map by one operation, if this person may, and says `said` of it. Returns why nothing was done, in a
 * sentence; null when it is so now, or was so already.
 */
export function carryOut(
  session: EditorSession,
  operation: (doc: EditorSession['doc']) => Outcome<unknown>,
  said?: () => string,
): string | null {
  const { announcer, doc, words } = session;
  if (!mayWrite(session)) return words('said.viewOnly');
  const outcome = operation(doc);
  if (outcome.ok) {
    if (said) announcer.say(said(), 'result');
    return null;
  }
  if (outcome.reason === 'nothing') return null;
  const reason = words(sentences[outcome.reason] ?? 'said.gone');
  announcer.say(reason, 'result');
  return reason;
}
