import { personName } from '@throughline/doc';
import type { CardId, PersonId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';

/** What somebody is called: as they are now, else as they signed when they wrote here. */
export function nameOfPerson({ doc, presence, words }: EditorSession, id: PersonId): string {
  const here = presence.others().find(({ personId }) => personId === id)?.name;
  return here || personName(doc, id) || words('someone');
}

/** Who touched or deleted a card last; null: nobody's name is on it. */
export function writerOf({ doc: { journey } }: EditorSession, card: CardId): PersonId | null {
  return journey.bin.cards.get(card)?.deleted.by ?? journey.cards.get(card)?.touched?.by ?? null;
}

export function nameOfWriter(session: EditorSession, card: CardId): string {
  const by = writerOf(session, card);
  return by ? nameOfPerson(session, by) : session.words('someone');
}
