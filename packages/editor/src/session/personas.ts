import { addPersona, deletePersona, describePersona, setGoal } from '@throughline/doc';
import type { Persona, PersonaId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { tell } from './notice.ts';
import { mayWrite } from './rights.ts';
import { offerUndo } from './toast.ts';

/** What people say of somebody whose journey it is. */
export type PersonaWords = Pick<Persona, 'name' | 'about' | 'side'>;

export function makePersona(session: EditorSession, persona: PersonaWords): void {
  if (!mayWrite(session)) return;
  const { announcer, doc, words } = session;
  if (addPersona(doc, persona).ok)
    announcer.say(words('said.addedPersona', { name: persona.name }), 'result');
}

/** Writes only what differs, so that what others write meanwhile stays. */
export function changePersona(session: EditorSession, id: PersonaId, wanted: PersonaWords): void {
  const known = session.whole().personas.get(id);
  if (!mayWrite(session)) return;
  const { announcer, doc, words } = session;
  if (!known) {
    tell(session, words('said.gone'));
    return;
  }
  const { about, name, side } = wanted;
  const done = describePersona(doc, id, {
    ...(about === known.about ? {} : { about }),
    ...(name === known.name ? {} : { name }),
    ...(side === known.side ? {} : { side }),
  });
  if (done.ok) announcer.say(words('said.changedPersona', { name }), 'result');
}

/** At once, with a notice to undo it; the cards that name them stay. */
export function removePersona(session: EditorSession, id: PersonaId): void {
  const persona = session.whole().personas.get(id);
  if (!persona || !mayWrite(session)) return;
  const name = persona.name || session.words('persona.unnamed');
  if (deletePersona(session.doc, id).ok) offerUndo(session, session.words('toast.deletedPersona', { name }));
}

/** What the person on this journey is trying to get done. */
export function sayGoal(session: EditorSession, goal: string): void {
  const wanted = goal.trim();
  if (wanted === session.whole().meta.goal || !mayWrite(session)) return;
  if (setGoal(session.doc, wanted).ok) session.announcer.say(session.words('said.goal'), 'result');
}
