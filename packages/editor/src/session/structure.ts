import { addLane, addStage, deleteLane, deleteStage, moveLane, moveStage } from '@throughline/doc';
import type { Outcome } from '@throughline/doc';
import { cardIdsIn, limits } from '@throughline/journey';
import type { CardKind, LaneId, StageId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { renameLaneHere, renameStageHere } from './editing.ts';
import { goTo } from './focus.ts';
import { refuse, tell } from './notice.ts';
import { mayWrite } from './rights.ts';
import { offerUndo } from './toast.ts';

/** A new stage behind another one (null: first), with its name open for writing. */
export function insertStage(session: EditorSession, after: StageId | null | 'last'): void {
  if (!mayWrite(session)) return;
  const { doc, words } = session;
  const title = words('stage.new', { number: doc.journey.stages.length + 1 });
  const added = addStage(doc, { title, after });
  if (!added.ok) {
    sayLimit(session, added, 'stages');
    return;
  }
  sayAdded(session, 'stages', added.value);
  goTo(session, { at: 'stage', stage: added.value });
  renameStageHere(session, added.value);
}

/** A new lane behind another one (null: first), called as such lanes are, with its name open for writing. */
export function insertLane(
  session: EditorSession,
  kind: CardKind,
  after: LaneId | null | 'last',
  title = session.words(`lane.${kind}`),
): void {
  if (!mayWrite(session)) return;
  const added = addLane(session.doc, { kind, title, after });
  if (!added.ok) {
    sayLimit(session, added, 'lanes');
    return;
  }
  sayAdded(session, 'lanes', added.value);
  goTo(session, { at: 'lane', lane: added.value });
  renameLaneHere(session, added.value);
}

function sayAdded({ announcer, shown, words }: EditorSession, axis: 'stages' | 'lanes', id: string): void {
  const all: readonly { readonly id: string; readonly title: string }[] = shown.getState()[axis];
  const index = all.findIndex((record) => record.id === id);
  const said = axis === 'stages' ? 'said.addedStage' : 'said.addedLane';
  const values = { title: all[index]?.title ?? '', number: index + 1, count: all.length };
  announcer.say(words(said, values), 'result');
}

function sayLimit(session: EditorSession, outcome: Outcome<unknown>, axis: 'stages' | 'lanes'): void {
  if (outcome.ok || outcome.reason !== 'limit') return;
  refuse(session, session.words(`limit.${axis}`, { most: limits[axis] }), 'limit');
}

/** At once, with its cards, and a notice to undo it. */
export function removeStage(session: EditorSession, id: StageId): void {
  const { lanes, stages } = session.doc.journey;
  const stage = stages.find((each) => each.id === id);
  if (!stage || !mayWrite(session)) return;
  const count = lanes.reduce((sum, lane) => sum + cardIdsIn(session.doc.journey, id, lane.id).length, 0);
  const title = stage.title || session.words('unnamed.stage');
  if (deleteStage(session.doc, id).ok) {
    offerUndo(session, session.words('toast.deletedStage', { title, count }));
  }
}

export function removeLane(session: EditorSession, id: LaneId): void {
  const { lanes, stages } = session.doc.journey;
  const lane = lanes.find((each) => each.id === id);
  if (!lane || !mayWrite(session)) return;
  const count = stages.reduce((sum, stage) => sum + cardIdsIn(session.doc.journey, stage.id, id).length, 0);
  const title = lane.title || session.words('unnamed.lane');
  if (deleteLane(session.doc, id).ok) {
    offerUndo(session, session.words('toast.deletedLane', { title, count }));
  }
}

/** One place further along its axis. */
export function shiftStage(session: EditorSession, id: StageId, by: 1 | -1): void {
  placeStage(session, id, shiftedAfter(session.shown.getState().stages, id, by));
}

export function shiftLane(session: EditorSession, id: LaneId, by: 1 | -1): void {
  placeLane(session, id, shiftedAfter(session.shown.getState().lanes, id, by));
}

/** Behind another stage (null: first; undefined: there is no further place), with focus on it. */
export function placeStage(session: EditorSession, id: StageId, after: StageId | null | undefined): void {
  if (!mayWrite(session)) return;
  if (after === undefined) sayEdge(session);
  else if (moveStage(session.doc, id, after).ok) sayMoved(session, 'stages', id);
  goTo(session, { at: 'stage', stage: id });
}

export function placeLane(session: EditorSession, id: LaneId, after: LaneId | null | undefined): void {
  if (!mayWrite(session)) return;
  if (after === undefined) sayEdge(session);
  else if (moveLane(session.doc, id, after).ok) sayMoved(session, 'lanes', id);
  goTo(session, { at: 'lane', lane: id });
}

/** Behind which one it comes after the move; undefined at the edge. */
function shiftedAfter<Id>(all: readonly { readonly id: Id }[], id: Id, by: 1 | -1): Id | null | undefined {
  const index = all.findIndex((record) => record.id === id);
  const target = index + by;
  if (index < 0 || target < 0 || target >= all.length) return undefined;
  return by === 1 ? all[target]?.id : (all[target - 1]?.id ?? null);
}

function sayMoved({ announcer, shown, words }: EditorSession, axis: 'stages' | 'lanes', id: string): void {
  const all: readonly { readonly id: string; readonly title: string }[] = shown.getState()[axis];
  const index = all.findIndex((record) => record.id === id);
  const said = axis === 'stages' ? 'said.movedStage' : 'said.movedLane';
  const values = { title: all[index]?.title ?? '', number: index + 1, count: all.length };
  announcer.say(words(said, values), 'result');
}

function sayEdge(session: EditorSession): void {
  tell(session, session.words('said.atEdge'));
}
