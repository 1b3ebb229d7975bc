import { cardsInReadingOrder, keptRows, sortedCards, sortKeys } from '@throughline/journey';
import type { CardId, Journey, TableSort } from '@throughline/journey';
import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { EditorSession } from '../session/editorSession.ts';
import { lookFrom } from './tableLook.ts';

/** The rows as they stand on this screen. */
export interface RowsState {
  readonly rows: readonly CardId[];
  /** Whether they stand as they are to be sorted; what people write does not move them until somebody asks. */
  readonly isInOrder: boolean;
}

export interface TableRows extends StoreApi<RowsState> {
  /** Sorts and filters anew. */
  sortAgain(): void;
  stop(): void;
}

/**
 * Which rows there are, and in which order. They are sorted when somebody sorts, filters or asks for it; in between
 * nothing jumps: what is written changes a row where it stands, what comes is put behind the row it was made from, or
 * last, and what goes leaves the others alone. A card that was deleted under my hands keeps its row until I decide.
 */
export function createTableRows(session: EditorSession): TableRows {
  const { shown, state, view } = session;
  const sorts = (): readonly TableSort[] => lookFrom(view.getState().table).sorts;
  const sorted = (): readonly CardId[] => {
    const passes = shown.passes();
    const { lang } = shown.getState().meta;
    const { compare } = new Intl.Collator(lang || undefined, { numeric: true });
    return sortedCards(shown.getState(), sorts(), compare).flatMap((card) => (passes(card) ? card.id : []));
  };
  const store = createStore<RowsState>(() => ({ rows: sorted(), isInOrder: true }));
  let journey = shown.getState();
  const sortAgain = (): void =>
    store.setState(({ rows }) => ({ rows: withGrave(session, rows, sorted()), isInOrder: true }));

  const follow = (): void => {
    const previous = journey;
    journey = shown.getState();
    if (previous === journey) return;
    const { isInOrder, rows } = store.getState();
    const changed = [...journey.cards.changedSince(previous.cards)];
    const next = membersChange(changed, previous, journey) ? standing(session, rows) : rows;
    const stays = isInOrder && !moved(changed, { previous, journey, sorts: sorts() });
    if (next !== rows || stays !== isInOrder) store.setState({ rows: next, isInOrder: stays });
  };

  const stops = [
    shown.subscribe(follow),
    state.subscribe((now, before) => {
      if (now.tombstone !== before.tombstone)
        store.setState(({ rows }) => ({ rows: standing(session, rows) }));
    }),
    view.subscribe((now, before) => {
      const anew = (['table', 'filter', 'filterMode', 'state', 'hidden'] as const).some(
        (part) => now[part] !== before[part],
      );
      if (anew) sortAgain();
    }),
  ];
  return { ...store, sortAgain, stop: () => stops.forEach((stop) => stop()) };
}

function membersChange(changed: readonly CardId[], previous: Journey, journey: Journey): boolean {
  return changed.some((id) => previous.cards.has(id) !== journey.cards.has(id));
}

/** The rows without those whose cards are gone, and with those that have come. */
function standing({ shown, state }: EditorSession, rows: readonly CardId[]): readonly CardId[] {
  const journey = shown.getState();
  const { editing, spot, tombstone } = state.getState();
  const passes = shown.passes();
  const known = new Set(rows);
  const isNew = editing !== null;
  const wanted = cardsInReadingOrder(journey).filter((card) => known.has(card.id) || isNew || passes(card));
  const ids = wanted.map(({ id }) => id);
  const kept = tombstone && known.has(tombstone.card.id) ? [...ids, tombstone.card.id] : ids;
  return keptRows(rows, kept, rowBefore(editing, spot));
}

/** Rows that are sorted anew, with the row of a tombstone, which has focus, where it was. */
function withGrave(
  { state }: EditorSession,
  before: readonly CardId[],
  sorted: readonly CardId[],
): readonly CardId[] {
  const { tombstone } = state.getState();
  const at = tombstone ? before.indexOf(tombstone.card.id) : -1;
  return tombstone && at >= 0 ? [...sorted.slice(0, at), tombstone.card.id, ...sorted.slice(at)] : sorted;
}

/** The row that a new card is made from. */
function rowBefore(
  editing: ReturnType<EditorSession['state']['getState']>['editing'],
  spot: ReturnType<EditorSession['state']['getState']>['spot'],
): CardId | null {
  if (editing?.what === 'draft' && editing.after !== 'last' && editing.after !== null) return editing.after;
  return spot.at === 'card' ? spot.card : null;
}

interface Moment {
  readonly previous: Journey;
  readonly journey: Journey;
  readonly sorts: readonly TableSort[];
}

/** Whether any of these cards may now belong elsewhere. */
function moved(changed: readonly CardId[], { journey, previous, sorts }: Moment): boolean {
  const columns = sorts.map(({ by }) => ({ was: sortKeys(previous, by), is: sortKeys(journey, by) }));
  return changed.some((id) => {
    const [was, is] = [previous.cards.get(id), journey.cards.get(id)];
    if (!is) return false;
    if (!was) return true;
    if (columns.length === 0) return was.place !== is.place;
    return columns.some((column) => column.was(was) !== column.is(is));
  });
}
