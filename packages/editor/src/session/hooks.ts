import { useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { cardIdsIn, cellKey, isMirroredMap } from '@throughline/journey';
import type { Box, Card, CardId, GridLayout, Journey, LaneId, Persona, StageId } from '@throughline/journey';
import { besideWords } from './besideWords.ts';
import type { CardLook } from './cardMarks.ts';
import type { Command } from './command.ts';
import { useSession } from './editorSession.ts';
import type { Standing } from './emphasis.ts';
import type { ViewState } from './mapView.ts';
import type { MapState } from './state.ts';

/** A part of the journey as this view shows it; renders again when `select` finds another one (`===`). */
export function useJourney<T>(select: (journey: Journey) => T): T {
  const { shown } = useSession();
  return useSyncExternalStore(shown.subscribe, () => select(shown.getState()));
}

/** A part of the journey in which no words of cards are, which is not asked for when only they change. */
export function useJourneyBesideWords<T>(select: (journey: Journey) => T): T {
  const { shown } = useSession();
  return useSyncExternalStore(shown.subscribeBesideWords, () => select(shown.getState()));
}

/** The same of the whole map. */
export function useWholeBesideWords<T>(select: (journey: Journey) => T): T {
  const { shown } = useSession();
  return useSyncExternalStore(shown.subscribeBesideWords, () => select(shown.whole()));
}

/** The way the map is written and laid out, by its language. */
export function useDirection(): 'ltr' | 'rtl' {
  return useJourneyBesideWords((journey) => (isMirroredMap(journey) ? 'rtl' : 'ltr'));
}

/** A part of the whole map, whatever the view leaves out. */
export function useWhole<T>(select: (journey: Journey) => T): T {
  const { shown } = useSession();
  return useSyncExternalStore(shown.subscribe, () => select(shown.whole()));
}

/** The same for what stands beside the map: it follows the words of cards when hands rest, everything else at once. */
export function useAtRest<T>(select: (journey: Journey) => T): T {
  const { rest } = useSession();
  return useSyncExternalStore(rest.subscribe, () => select(rest.journey()));
}

/** The same card while nothing of it changes but its words. */
export function useBesideWords<T extends Card | undefined>(card: T): T {
  const fields = card ? besideWords(card) : '';
  const [last, setLast] = useState({ card, fields });
  if (fields === last.fields) return last.card;
  setLast({ card, fields });
  return card;
}

/** Whose journey it is, in the order of their colours, which is that of their coming; then by name. */
export function usePersonas(): readonly Persona[] {
  const personas = useWhole((journey) => journey.personas);
  return useMemo(() => [...personas.values()].sort(byColour), [personas]);
}

function byColour(one: Persona, other: Persona): number {
  return one.colour - other.colour || one.name.localeCompare(other.name);
}

/** One live card of this view; hears of no other. */
export function useCard(id: CardId): Card | undefined {
  const { shown } = useSession();
  const subscribe = useCallback((listener: () => void) => shown.subscribeCard(id, listener), [shown, id]);
  return useSyncExternalStore(subscribe, () => shown.getState().cards.get(id));
}

/** The live cards of one cell in order; hears of no other cell. */
export function useCellCards(stage: StageId, lane: LaneId): readonly CardId[] {
  const { shown } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => shown.subscribeCell(cellKey(stage, lane), listener),
    [shown, stage, lane],
  );
  return useSyncExternalStore(subscribe, () => cardIdsIn(shown.getState(), stage, lane));
}

/** A part of the layout; renders again when `select` finds another one (`===`). */
export function useLayout<T>(select: (layout: GridLayout) => T): T {
  const { layout } = useSession();
  return useSyncExternalStore(layout.subscribe, () => select(layout.getState()));
}

/** Where stages and lanes lie, and how large the map is; hears of no card that grows within its lane. */
export function useAxes<T>(select: (axes: Axes) => T): T {
  const { layout } = useSession();
  return useSyncExternalStore(layout.subscribeAxes, () => select(layout.getState()));
}

type Axes = Pick<
  GridLayout,
  'columns' | 'headerHeight' | 'height' | 'isMirrored' | 'laneHeaderWidth' | 'rows' | 'width'
>;

/** A box that follows from them. */
export function useAxesBox(find: (axes: Axes) => Box | null): Box | null {
  const last = useRef<Box | null>(null);
  return useAxes((axes) => {
    const box = find(axes);
    if (!sameBox(last.current, box)) last.current = box;
    return last.current;
  });
}

/** A box of the layout; renders again when one of its four numbers changes. */
export function useBox(find: (layout: GridLayout) => Box | null): Box | null {
  const last = useRef<Box | null>(null);
  return useLayout((layout) => {
    const box = find(layout);
    if (!sameBox(last.current, box)) last.current = box;
    return last.current;
  });
}

/** The same, but what has gone keeps its last box. */
export function useLastBox(find: (layout: GridLayout) => Box | null): Box | null {
  const last = useRef<Box | null>(null);
  return useLayout((layout) => {
    const box = find(layout);
    if (box && !sameBox(last.current, box)) last.current = box;
    return last.current;
  });
}

function sameBox(one: Box | null, other: Box | null): boolean {
  if (one === null || other === null) return one === other;
  return one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}

/** A part of what is on this person's screen. */
export function useMapState<T>(select: (state: MapState) => T): T {
  const { state } = useSession();
  return useSyncExternalStore(state.subscribe, () => select(state.getState()));
}

/** A part of how this person looks at the map. */
export function useView<T>(select: (view: ViewState) => T): T {
  const { view } = useSession();
  return useSyncExternalStore(view.subscribe, () => select(view.getState()));
}

/** The keys of a command on this device, as they are shown; empty when it has none. */
export function useShownKeys(command: Command): string {
  const { keymap } = useSession();
  return useSyncExternalStore(keymap.chosen.subscribe, () => keymap.shown(command));
}

/** How a card stands among the others; hears of no other card. */
export function useStanding(card: CardId): Standing {
  const { emphasis } = useSession();
  const subscribe = useCallback(
    (listener: () => void) => emphasis.subscribe(card, listener),
    [emphasis, card],
  );
  return useSyncExternalStore(subscribe, () => emphasis.of(card));
}

/** How the screen's state shows on a card; hears of no other card. */
export function useCardLook(card: CardId): CardLook {
  const { marks } = useSession();
  const subscribe = useCallback((listener: () => void) => marks.subscribe(card, listener), [marks, card]);
  return useSyncExternalStore(subscribe, () => marks.of(card));
}
