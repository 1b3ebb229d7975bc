import type { CardId, LaneId, PersonId, StageId } from '@throughline/journey';
import type { EditorSession } from '../../session/editorSession.ts';
import { nameOfPerson } from '../../session/nameOfPerson.ts';

/** What somebody is called, to me: as they are now, else as they signed when they wrote here. */
export function nameFor(session: EditorSession, person: PersonId): string {
  const { doc, words } = session;
  return person === doc.author.id ? words('inspector.you') : nameOfPerson(session, person);
}

/** Who wrote last on the first of some records. */
export function lastWriter(session: EditorSession, [id = '']: readonly string[]): string {
  const { cards, lanes, stages } = session.whole();
  const record =
    cards.get(id as CardId) ??
    stages.find((stage) => stage.id === (id as StageId)) ??
    lanes.find((lane) => lane.id === (id as LaneId));
  return record?.touched ? nameFor(session, record.touched.by) : session.words('someone');
}
