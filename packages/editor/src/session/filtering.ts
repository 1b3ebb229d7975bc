import { hidesMost, isPrompt, namesNothing, withoutPart, withPart } from '@throughline/journey';
import type { Filter, FilterPart, Hides, LaneId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { cellOf } from './spots.ts';

/** What a filter comes to: how many cards pass, of how many. */
export interface Passing {
  readonly passing: number;
  readonly all: number;
}

/** Of all cards in this state of the service, also those of hidden lanes; what a template asks does not count. */
export function passingNow({ shown }: EditorSession): Passing {
  const test = shown.passes();
  let [passing, all] = [0, 0];
  for (const card of shown.unfiltered().cards.values()) {
    if (isPrompt(card)) continue;
    all += 1;
    if (test(card)) passing += 1;
  }
  return { passing, all };
}

export function addPart(session: EditorSession, part: FilterPart): void {
  setFilter(session, withPart(session.view.getState().filter, part));
}

export function removePart(session: EditorSession, part: FilterPart): void {
  setFilter(session, withoutPart(session.view.getState().filter, part));
}

export function clearFilter(session: EditorSession): void {
  setFilter(session, []);
}

/** Asks this of cards and nothing else, and says what it comes to. */
export function setFilter(session: EditorSession, filter: Filter): void {
  const { announcer, view, words } = session;
  view.setState({ filter, notUnderstood: 0 });
  const { all, passing } = passingNow(session);
  announcer.say(
    filter.length === 0 ? words('said.filterOff', { all }) : words('said.filter', { all, passing }),
    'view',
  );
}

export function setFilterMode({ view }: EditorSession, filterMode: 'dim' | 'hide'): void {
  view.setState({ filterMode });
}

/** How many parts of the filter ask for what is not on this map, or for nothing known. */
export function partsOfNothing({ view, whole }: EditorSession): number {
  const { filter, notUnderstood } = view.getState();
  return notUnderstood + namesNothing(whole(), filter).length;
}

/** When nothing passes: the part to take away first. */
export function mostHiding({ shown, view }: EditorSession): Hides | null {
  return hidesMost(shown.unfiltered().cards.values(), view.getState().filter);
}

/** The lane that focus is in. */
export function laneHere({ shown, state }: EditorSession): LaneId | null {
  const { spot } = state.getState();
  return spot.at === 'lane' ? spot.lane : (cellOf(shown.getState(), spot)?.lane ?? null);
}

/** The other lanes stand back, and stay in reach (I49); null: none does. */
export function focusOnLane({ announcer, view, whole, words }: EditorSession, lane: LaneId | null): void {
  view.setState({ focusLane: lane });
  const title = whole().lanes.find(({ id }) => id === lane)?.title ?? '';
  announcer.say(
    lane === null ? words('said.focusAll') : words('focusLane.is', { title: title || words('unnamed.lane') }),
    'view',
  );
}
