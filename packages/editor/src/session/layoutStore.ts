import { cellKey, createLayout } from '@throughline/journey';
import type { CardId, CellKey, GridLayout, Journey, LayoutView, TextMeasure } from '@throughline/journey';
import { Channels } from './channels.ts';
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
  /** Counts how often everything was measured anew. */
  readonly measured: number;
  /** What this screen asks of the layout: room for an editor or a draft. */
  look(view: LayoutView): void;
  /** Measures everything again: other fonts have arrived. */
  measureAgain(): void;
  stop(): void;
}

export function createLayoutStore(shown: ShownJourney, measure: () => TextMeasure): LayoutStore {
  const channels = new Channels();
  let lay = createLayout(measure());
  let view: LayoutView = {};
  let layout = lay(shown.getState(), view);
  let measured = 0;
  const again = (cells: Iterable<CellKey>): void => {
    const before = layout;
    layout = lay(shown.getState(), view);
    if (layout === before) return;
    if (layout.columns !== before.columns) channels.tell('cells');
    for (const cell of cells) channels.tell(cell);
    channels.tell('layout');
  };
  const stop = shown.beforeTelling((change) => again(cellsOf(change)));
  return {
    stop,
    getState: () => layout,
    subscribe: (listener) => channels.subscribe('layout', listener),
    subscribeCell(cell, listener) {
      const stops = [channels.subscribe(cell, listener), channels.subscribe('cells', listener)];
      return () => stops.forEach((end) => end());
    },
    get measured() {
      return measured;
    },
    look(next) {
      const cells = [...roomsOf(view, shown.getState()), ...roomsOf(next, shown.getState())];
      view = next;
      again(cells);
    },
    measureAgain() {
      measured += 1;
      lay = createLayout(measure());
      again([]);
      channels.tell('cells');
    },
  };
}

/** Where cards have changed, come or gone. */
function cellsOf({ cards, cells, journey }: ShownChange): ReadonlySet<CellKey> {
  const all = new Set(cells);
  for (const card of cards) for (const cell of cellOfCard(journey, card)) all.add(cell);
  return all;
}

/** The cells whose insides a view changes. */
function roomsOf({ drafts, growing }: LayoutView, journey: Journey): readonly CellKey[] {
  return [
    ...(drafts?.keys() ?? []),
    ...[...(growing?.keys() ?? [])].flatMap((id) => cellOfCard(journey, id)),
  ];
}

function cellOfCard(journey: Journey, card: CardId): readonly CellKey[] {
  const place = journey.cards.get(card)?.place;
  return place ? [cellKey(place.stage, place.lane)] : [];
}
