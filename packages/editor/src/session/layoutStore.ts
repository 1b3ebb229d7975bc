import { cellKey, createLayout, isMirroredMap } from '@throughline/journey';
import type { CardId, CellKey, GridLayout, Journey, LayoutView, TextMeasure } from '@throughline/journey';
import { Channels } from './channels.ts';
import type { MapViewStore, ViewState } from './mapView.ts';
import type { ShownChange, ShownJourney } from './shownJourney.ts';

/**
 * Where everything lies, in step with the journey that is shown; the same object while nothing has moved.
 * Whoever draws the inside of one cell hears only when something in that cell may have moved, so that an edit
 * costs the cards beside it, on a map of any size.
 */
export interface LayoutStore {
  getState(): GridLayout;
  subscribe(listener: () => void): () => void;
  subscribeCell(cell: CellKey, listener: () => void): () => void;
  /** When the stages or lanes lie otherwise: a card that grows within its lane is nothing to them. */
  subscribeAxes(listener: () => void): () => void;
  /** When stages come, go, or are wider or narrower. */
  subscribeColumns(listener: () => void): () => void;
  /** How wide text is; another one after `measureAgain`. */
  readonly text: TextMeasure;
  /** Counts how often everything was measured anew. */
  readonly measured: number;
  /** Room for an editor or a draft. */
  look(room: Room): void;
  /** Measures everything again, from now on in that way: other fonts have arrived, or other spacing of text. */
  measureAgain(how?: () => TextMeasure): void;
  stop(): void;
}

/** What an editor or a draft asks for; what is collapsed, and how wide stages are, is the view's; what is mirrored, the map's. */
type Room = Omit<LayoutView, 'collapsed' | 'collapsedStages' | 'columnWidths' | 'isMirrored'>;

export function createLayoutStore(
  shown: ShownJourney,
  view: MapViewStore,
  measure: () => TextMeasure,
): LayoutStore {
  const channels = new Channels();
  let ask = measure;
  let text = ask();
  let lay = createLayout(text);
  let room: Room = {};
  const laid = (): GridLayout => lay(shown.getState(), asked(room, view.getState(), shown.getState()));
  let layout = laid();
  let measured = 0;
  const again = (cells: Iterable<CellKey>): void => {
    const before = layout;
    layout = laid();
    if (layout === before) return;
    if (layout.columns !== before.columns) channels.tell('columns');
    if (layout.columns !== before.columns || layout.rows !== before.rows) channels.tell('axes');
    for (const cell of cells) channels.tell(cell);
    channels.tell('layout');
  };
  const stops = [
    shown.beforeTelling((change) => again(cellsOf(change))),
    view.subscribe((now, before) => now.widths !== before.widths && again([])),
  ];
  return {
    stop: () => stops.forEach((stop) => stop()),
    getState: () => layout,
    subscribe: (listener) => channels.subscribe('layout', listener),
    subscribeCell(cell, listener) {
      const stops = [channels.subscribe(cell, listener), channels.subscribe('columns', listener)];
      return () => stops.forEach((end) => end());
    },
    subscribeAxes: (listener) => channels.subscribe('axes', listener),
    subscribeColumns: (listener) => channels.subscribe('columns', listener),
    get text() {
      return text;
    },
    get measured() {
      return measured;
    },
    look(next) {
      if (isSameRoom(room, next)) return;
      const cells = [...roomsOf(room, shown.getState()), ...roomsOf(next, shown.getState())];
      room = next;
      again(cells);
    },
    measureAgain(how = ask) {
      measured += 1;
      ask = how;
      text = ask();
      lay = createLayout(text);
      again([]);
      channels.tell('columns');
      channels.tell('axes');
    },
  };
}

/** All that a screen asks of the layout. */
function asked(room: Room, view: ViewState, { meta }: Journey): LayoutView {
  const { collapsed, collapsedStages, widths } = view;
  return { ...room, collapsed, collapsedStages, columnWidths: widths, isMirrored: isMirroredMap({ meta }) };
}

function isSameRoom(one: Room, other: Room): boolean {
  const said = ({ drafts, growing }: Room): string =>
    JSON.stringify([[...(drafts ?? [])], [...(growing ?? [])]]);
  return said(one) === said(other);
}

/** Where cards have changed, come or gone. */
function cellsOf({ cards, cells, journey }: ShownChange): ReadonlySet<CellKey> {
  const all = new Set(cells);
  for (const card of cards) for (const cell of cellOfCard(journey, card)) all.add(cell);
  return all;
}

/** The cells with room in them. */
function roomsOf({ drafts, growing }: Room, journey: Journey): readonly CellKey[] {
  return [
    ...(drafts?.keys() ?? []),
    ...[...(growing?.keys() ?? [])].flatMap((id) => cellOfCard(journey, id)),
  ];
}

function cellOfCard(journey: Journey, card: CardId): readonly CellKey[] {
  const place = journey.cards.get(card)?.place;
  return place ? [cellKey(place.stage, place.lane)] : [];
}
