import { isRecordId } from '@throughline/journey';
import type { CardId, Filter, LaneId, PersonaId, ShownState, StageId } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import { collapsedBy, noFolds } from './folds.ts';
import type { Folds } from './folds.ts';

/** The views of one document: the map, headings and lists, a table. They can do the same. */
export type View = 'map' | 'outline' | 'table';

/**
 * How one person looks at a map; it is in no document, and a reader has it as well. Ids of records that are gone
 * may stand in it and mean nothing.
 */
export interface ViewState {
  /** Which version of the service is shown. */
  readonly state: ShownState;
  /** In which view it is shown; null: the one that is usual on the screen. */
  readonly view: View | null;
  /** What the headings of the outline are: stages with their lanes, or lanes with their stages. */
  readonly outlineBy: 'stage' | 'lane';
  /** Lanes that are not on the map. */
  readonly hidden: ReadonlySet<LaneId>;
  /** What is collapsed, for everybody and by this person; `collapsed` and `collapsedStages` follow from it (`folds.ts`). */
  readonly laneFolds: Folds<LaneId>;
  readonly stageFolds: Folds<StageId>;
  /** Lanes drawn as a line with their name and count. */
  readonly collapsed: ReadonlySet<LaneId>;
  /** Stages drawn as a strip with their name upright and counts. */
  readonly collapsedStages: ReadonlySet<StageId>;
  /** Stages made wider or narrower than the others, in map units. */
  readonly widths: ReadonlyMap<StageId, number>;
  /** Whose cards and curve stand out; null: everybody's. */
  readonly persona: PersonaId | null;
  /** Whether the library beside the map is wide or only marks; null: as the screen has room. */
  readonly library: 'open' | 'rail' | null;
  /** Which links are drawn: those of the selected or focused card, or all. */
  readonly links: 'chosen' | 'all';
  /** What cards must be to be looked at; it is kept in the address, not on the device. */
  readonly filter: Filter;
  /** What becomes of the others. */
  readonly filterMode: 'dim' | 'hide';
  /** How many parts of a filter that came with the address ask for nothing that is known. */
  readonly notUnderstood: number;
  /** Cards that the page marks: on a version that is looked at, those that are otherwise now. It is kept nowhere. */
  readonly marked: ReadonlySet<CardId>;
  /** The lane that is worked on while the others stand back; null: all. */
  readonly focusLane: LaneId | null;
  /** Whether the map is drawn in small in the corner, where the screen has room for it. */
  readonly minimap: boolean;
  /** Whether the pointers of others are drawn. */
  readonly cursors: boolean;
  /** The person whose view mine follows; null: I look at what I like. */
  readonly following: string | null;
  /** How the table is looked at; `table/tableLook.ts` reads it. */
  readonly table: unknown;
}

const views: readonly View[] = ['map', 'outline', 'table'];

/** The view of one open map, made by the page so that its bar and the editor share it. */
export type MapViewStore = StoreApi<ViewState>;

/** Where a view is kept from one visit to the next; what it reads may be anything. */
export interface ViewMemory {
  read(): unknown;
  write(value: unknown): void;
}

const firstView: ViewState = {
  state: 'current',
  view: null,
  outlineBy: 'stage',
  hidden: new Set(),
  laneFolds: noFolds(),
  stageFolds: noFolds(),
  collapsed: new Set(),
  collapsedStages: new Set(),
  widths: new Map(),
  persona: null,
  library: null,
  links: 'chosen',
  filter: [],
  filterMode: 'dim',
  notUnderstood: 0,
  marked: new Set(),
  focusLane: null,
  minimap: true,
  cursors: true,
  following: null,
  table: null,
};

/** The part of a view that an address carries from one person to another. */
export type FilterView = Pick<ViewState, 'filter' | 'filterMode' | 'notUnderstood'>;

/** The view as it was left, or everything of the current state; every change of it is remembered. */
export function createMapView(memory?: ViewMemory, filtered?: FilterView): MapViewStore {
  const view = createStore<ViewState>(() => ({
    ...(memory ? viewFrom(memory.read()) : firstView),
    ...filtered,
  }));
  if (memory) view.subscribe((now) => memory.write(keptForm(now)));
  return view;
}

function keptForm(view: ViewState): unknown {
  const { cursors, hidden, laneFolds, library, links, minimap, persona, stageFolds, state } = view;
  const { table, widths } = view;
  return {
    view: view.view,
    outlineBy: view.outlineBy,
    cursors,
    library,
    links,
    minimap,
    persona,
    state,
    table,
    hidden: [...hidden],
    laneFolds: [...laneFolds.own],
    stageFolds: [...stageFolds.own],
    widths: [...widths],
  };
}

/** What is not understood is left out. */
function viewFrom(kept: unknown): ViewState {
  const said = isRecord(kept) ? kept : {};
  const { cursors, hidden, library, links, minimap, outlineBy, persona, state } = said;
  const { table = null, view, widths } = said;
  const laneFolds = noFolds(foldsFrom<LaneId>(said['laneFolds']));
  const stageFolds = noFolds(foldsFrom<StageId>(said['stageFolds']));
  return {
    ...firstView,
    outlineBy: outlineBy === 'lane' ? 'lane' : 'stage',
    view: views.find((each) => each === view) ?? null,
    state: state === 'future' ? 'future' : 'current',
    hidden: recordIds(hidden),
    laneFolds,
    stageFolds,
    collapsed: collapsedBy(laneFolds),
    collapsedStages: collapsedBy(stageFolds),
    widths: new Map(listed(widths).filter(isStageWidth)),
    persona: typeof persona === 'string' && isRecordId(persona) ? (persona as PersonaId) : null,
    library: library === 'open' || library === 'rail' ? library : null,
    links: links === 'all' ? 'all' : 'chosen',
    minimap: minimap !== false,
    cursors: cursors !== false,
    table,
  };
}

function listed(kept: unknown): readonly unknown[] {
  return Array.isArray(kept) ? kept : [];
}

/** The layout keeps to its own limits, whatever is kept. */
function isStageWidth(kept: unknown): kept is readonly [StageId, number] {
  const [stage, width] = listed(kept);
  return (
    typeof stage === 'string' && isRecordId(stage) && typeof width === 'number' && Number.isFinite(width)
  );
}

function foldsFrom<Id extends LaneId | StageId>(kept: unknown): ReadonlyMap<Id, boolean> {
  return new Map(listed(kept).filter(isFold) as (readonly [Id, boolean])[]);
}

function isFold(kept: unknown): boolean {
  const [id, isCollapsed] = listed(kept);
  return typeof id === 'string' && isRecordId(id) && typeof isCollapsed === 'boolean';
}

function recordIds<Id extends LaneId | StageId>(kept: unknown): ReadonlySet<Id> {
  return new Set(listed(kept).filter((id): id is Id => typeof id === 'string' && isRecordId(id)));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
