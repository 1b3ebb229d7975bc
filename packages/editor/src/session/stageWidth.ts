import { spacing } from '@throughline/journey';
import type { StageId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { cellOf } from './spots.ts';

/** Map units at a time: three steps from the narrowest to the usual, and seven to the widest, at most. */
const step = 24;

/** The stage that focus is in. */
export function stageHere({ shown, state }: EditorSession): StageId | null {
  const { spot } = state.getState();
  return spot.at === 'stage' ? spot.stage : (cellOf(shown.getState(), spot)?.stage ?? null);
}

function widthOf({ layout }: EditorSession, stage: StageId): number {
  return layout.getState().columns.find((column) => column.stage === stage)?.width ?? spacing.column;
}

/** Whether a stage can still be made wider (1) or narrower (-1). */
export function canWiden(session: EditorSession, by: 1 | -1): boolean {
  const stage = stageHere(session);
  if (!stage || session.view.getState().collapsedStages.has(stage)) return false;
  const width = widthOf(session, stage);
  return by > 0 ? width < spacing.columnMost : width > spacing.columnLeast;
}

/** Makes the stage that focus is in wider or narrower on this person's map, within what cards can be read in (I4). */
export function widenStage(session: EditorSession, by: 1 | -1): void {
  const stage = stageHere(session);
  if (!stage || !canWiden(session, by)) return;
  const wanted = widthOf(session, stage) + by * step;
  setWidth(session, stage, Math.min(spacing.columnMost, Math.max(spacing.columnLeast, wanted)));
}

/** Gives it the width of all others again. */
export function resetWidth(session: EditorSession): void {
  const stage = stageHere(session);
  if (stage) setWidth(session, stage, null);
}

/** Map units, within what cards can be read in; null: as all others. */
export function setWidth(session: EditorSession, stage: StageId, width: number | null): void {
  const { announcer, view, whole, words } = session;
  const widths = new Map(view.getState().widths);
  if (width === null) widths.delete(stage);
  else widths.set(stage, width);
  view.setState({ widths });
  const title = whole().stages.find(({ id }) => id === stage)?.title || words('unnamed.stage');
  announcer.say(words('said.stageWidth', { title, width: widthOf(session, stage) }), 'view');
}
