import { createView } from '@throughline/journey';
import type { CardTest, Journey, LaneId, StageId } from '@throughline/journey';
import type { ViewState } from './mapView.ts';

/** One moment of the map, as much of it as is looked at. */
export interface Moment {
  readonly whole: Journey;
  /** What the view shows, and what a filter hides of it. */
  readonly all: Journey;
  /** What the view shows, with the cards of collapsed lanes and stages. */
  readonly inView: Journey;
  /** Without them: a collapsed lane keeps its line, a collapsed stage its strip, and their cells are empty. */
  readonly open: Journey;
}

/** Each moment shares with the one before it what has not changed, and costs what has. */
export function createMoments(): (whole: Journey, view: ViewState, leavesOut?: CardTest) => Moment {
  const viewed = createView();
  const opened = createView();
  const closed = lastPair(union);
  const laned = lastPair((open: Journey, { lanes, stages }: Journey): Journey => ({
    ...open,
    lanes,
    stages,
  }));
  const unfiltered = createView();
  const closing = lastPair(leavesOutToo);
  return (whole, { collapsed, collapsedStages, hidden, state }, leavesOut) => {
    const inView = viewed(whole, { state, hidden, leavesOut });
    const all = leavesOut ? unfiltered(whole, { state, hidden }) : inView;
    const isOpen =
      !inView.lanes.some(({ id }) => collapsed.has(id)) &&
      !inView.stages.some(({ id }) => collapsedStages.has(id));
    if (isOpen) return { whole, all, inView, open: inView };
    const open = opened(whole, {
      state,
      hidden: closed(hidden, collapsed),
      leavesOut: closing(collapsedStages, leavesOut),
    });
    return { whole, all, inView, open: laned(open, inView) };
  };
}

/** What a filter hides, if there is one, and what lies in collapsed stages. */
function leavesOutToo(stages: ReadonlySet<StageId>, leavesOut: CardTest | undefined): CardTest | undefined {
  if (stages.size === 0) return leavesOut;
  return (card) => stages.has(card.place.stage) || leavesOut?.(card) === true;
}

function union(one: ReadonlySet<LaneId>, other: ReadonlySet<LaneId>): ReadonlySet<LaneId> {
  return new Set([...one, ...other]);
}

/** The same answer while it is asked the same. */
function lastPair<A, B, Result>(make: (a: A, b: B) => Result): (a: A, b: B) => Result {
  let last: { readonly a: A; readonly b: B; readonly result: Result } | null = null;
  return (a, b) => {
    if (last?.a !== a || last.b !== b) last = { a, b, result: make(a, b) };
    return last.result;
  };
}
