import { collapseForEveryone } from '@throughline/doc';
import type { Journey, LaneId, StageId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import type { MapViewStore, ViewState } from './mapView.ts';
import { mayWrite } from './rights.ts';
import { cellOf, spotId } from './spots.ts';
import type { CellPlace } from './spots.ts';

/** A stage or a lane, which can be collapsed. */
export type Foldable = { readonly stage: StageId } | { readonly lane: LaneId };

/** Which of the stages, or of the lanes, are collapsed: as everybody has them, unless this person has chosen otherwise. */
export interface Folds<Id> {
  /** What this person has collapsed (true) or expanded (false), whatever becomes of it for everybody. */
  readonly own: ReadonlyMap<Id, boolean>;
  /** What the document says is collapsed. */
  readonly forAll: ReadonlySet<Id>;
}

export function noFolds<Id>(own: ReadonlyMap<Id, boolean> = new Map()): Folds<Id> {
  return { own, forAll: new Set() };
}

/** What is drawn collapsed. */
export function collapsedBy<Id>({ forAll, own }: Folds<Id>): ReadonlySet<Id> {
  const collapsed = new Set(forAll);
  for (const [id, isCollapsed] of own) {
    if (isCollapsed) collapsed.add(id);
    else collapsed.delete(id);
  }
  return collapsed;
}

/** Collapses or expands on this person's map. What is so for everybody is no choice of one's own: it goes on with theirs. */
export function fold(view: MapViewStore, of: Foldable, isCollapsed: boolean): void {
  const { laneFolds, stageFolds } = view.getState();
  view.setState(
    'lane' in of
      ? lanesBy(chosen(laneFolds, of.lane, isCollapsed))
      : stagesBy(chosen(stageFolds, of.stage, isCollapsed)),
  );
}

function chosen<Id>({ forAll, own }: Folds<Id>, id: Id, isCollapsed: boolean): Folds<Id> {
  const next = new Map(own);
  if (forAll.has(id) === isCollapsed) next.delete(id);
  else next.set(id, isCollapsed);
  return { forAll, own: next };
}

function lanesBy(laneFolds: Folds<LaneId>): Pick<ViewState, 'laneFolds' | 'collapsed'> {
  return { laneFolds, collapsed: collapsedBy(laneFolds) };
}

function stagesBy(stageFolds: Folds<StageId>): Pick<ViewState, 'stageFolds' | 'collapsedStages'> {
  return { stageFolds, collapsedStages: collapsedBy(stageFolds) };
}

/** Takes over what the map says is collapsed for everybody. */
export function takeFolds(view: MapViewStore, { lanes, stages }: Journey): void {
  const { laneFolds, stageFolds } = view.getState();
  const [ofLanes, ofStages] = [collapsedIn(lanes), collapsedIn(stages)];
  if (!sameMembers(ofLanes, laneFolds.forAll)) view.setState(lanesBy({ ...laneFolds, forAll: ofLanes }));
  if (!sameMembers(ofStages, stageFolds.forAll)) view.setState(stagesBy({ ...stageFolds, forAll: ofStages }));
}

/**
 * What somebody collapses for everybody collapses here too, but for the lane and the stage of the cell that my hands
 * are in: these stay open for me. Returns how to stop.
 */
export function followFolds(session: EditorSession): () => void {
  const { shown, view, whole } = session;
  let { lanes, stages } = whole();
  return shown.subscribe(() => {
    const now = whole();
    if (now.lanes === lanes && now.stages === stages) return;
    ({ lanes, stages } = now);
    const here = cellInHand(session);
    if (here && closes(lanes, here.lane, view.getState().laneFolds)) keepOpen(view, { lane: here.lane });
    if (here && closes(stages, here.stage, view.getState().stageFolds)) keepOpen(view, { stage: here.stage });
    takeFolds(view, now);
  });
}

/** The cell that has focus, or whose text is being written. */
function cellInHand({ shown, state }: EditorSession): CellPlace | null {
  const { editing, spot } = state.getState();
  const hasFocus = editing !== null || document.activeElement?.id === spotId(spot);
  return hasFocus ? cellOf(shown.getState(), spot) : null;
}

/** Whether it is open here, and will not be any more. */
function closes<Id>(records: readonly Collapsible<Id>[], id: Id, { forAll, own }: Folds<Id>): boolean {
  return !forAll.has(id) && !own.has(id) && collapsedIn(records).has(id);
}

function keepOpen(view: MapViewStore, of: Foldable): void {
  const { laneFolds, stageFolds } = view.getState();
  if ('lane' in of) view.setState({ laneFolds: openIn(laneFolds, of.lane) });
  else view.setState({ stageFolds: openIn(stageFolds, of.stage) });
}

function openIn<Id>({ forAll, own }: Folds<Id>, id: Id): Folds<Id> {
  return { forAll, own: new Map([...own, [id, false]]) };
}

interface Collapsible<Id> {
  readonly id: Id;
  readonly collapsed: boolean;
}

function collapsedIn<Id>(records: readonly Collapsible<Id>[]): ReadonlySet<Id> {
  return new Set(records.filter(({ collapsed }) => collapsed).map(({ id }) => id));
}

function sameMembers<Id>(one: ReadonlySet<Id>, other: ReadonlySet<Id>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** Says it for everybody, which is one step to undo; one's own map goes along. */
export function foldForEveryone(session: EditorSession, of: Foldable, isCollapsed: boolean): void {
  if (!mayWrite(session)) return;
  const { announcer, doc, view, whole, words } = session;
  if (isCollapsed) leave(session, of);
  const done = collapseForEveryone(
    doc,
    'lane' in of ? { root: 'lanes', id: of.lane } : { root: 'stages', id: of.stage },
    isCollapsed,
  );
  if (!done.ok) return;
  takeFolds(view, whole());
  fold(view, of, isCollapsed);
  const said = isCollapsed ? 'said.collapsedForAll' : 'said.expandedForAll';
  announcer.say(words(said, { title: titleOf(session, of) }), 'view');
}

/** Focus that is in what collapses goes to its head. */
export function leave({ shown, state }: EditorSession, of: Foldable): void {
  const here = cellOf(shown.getState(), state.getState().spot);
  if ('lane' in of && here?.lane === of.lane) state.setState({ spot: { at: 'lane', lane: of.lane } });
  if ('stage' in of && here?.stage === of.stage) state.setState({ spot: { at: 'stage', stage: of.stage } });
}

export function titleOf({ whole, words }: EditorSession, of: Foldable): string {
  const { lanes, stages } = whole();
  if ('lane' in of) return lanes.find(({ id }) => id === of.lane)?.title || words('unnamed.lane');
  return stages.find(({ id }) => id === of.stage)?.title || words('unnamed.stage');
}
