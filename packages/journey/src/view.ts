import type { Card } from './card.ts';
import type { CardId, LaneId, LinkId } from './ids.ts';
import type { Link } from './facets.ts';
import { cellKey } from './journey.ts';
import type { CellKey, Journey } from './journey.ts';
import { keptList } from './layout/kept.ts';
import { changedKeys } from './recordMap.ts';
import { replacedAlong, replacementsAfter } from './replaces.ts';
import type { Replacements } from './replaces.ts';

/** Which version of the service is shown. */
export type ShownState = 'current' | 'future';

/** What one person chose to see of a map; none of it is in the document. */
export interface MapView {
  readonly state: ShownState;
  readonly hidden: ReadonlySet<LaneId>;
  /** Cards that a filter hides; another function is another filter. */
  readonly leavesOut?: ((card: Card) => boolean) | undefined;
}

/** What a view made of one moment. */
interface Shown {
  readonly journey: Journey;
  readonly view: MapView;
  readonly replacements: Replacements;
  readonly replaced: ReadonlyMap<CardId, readonly CardId[]>;
  /** Live cards that the view leaves out. */
  readonly unseen: ReadonlySet<CardId>;
  readonly shown: Journey;
}

/**
 * What a view shows of a journey, as a journey: without hidden lanes, and without cards of the other state, cards that
 * a filter hides or, in the future, cards that others replace. Prompts stay. With their cards go links that end at them, and stages and
 * lanes that were deleted and hold nothing that is seen. Called with the next moment it looks only at what changed
 * (at every link only when a card comes into sight or goes); what has not changed is the same object, and when
 * nothing is left out the journey itself comes back. What it gives is sound but for invariant 12: cards keep the
 * record they have, so `replaces` may name a card that is not seen.
 */
export function createView(): (journey: Journey, view: MapView) => Journey {
  let last: Shown | null = null;
  return (journey, view) => {
    last = show(journey, view, last);
    return last.shown;
  };
}

function show(journey: Journey, view: MapView, last: Shown | null): Shown {
  const before = last && sameView(view, last.view) ? last : null;
  if (before?.journey === journey) return before;
  const changed = new Set(before ? journey.cards.changedSince(before.journey.cards) : idsOf(journey));
  const { replaced, replacements } = replacementsNow(journey, changed, before);
  for (const id of before ? changedKeys(replaced, before.replaced) : []) changed.add(id);
  const { turned, unseen } = leaveOut({ journey, view, replaced }, changed, before?.unseen ?? new Set());
  const shown = assemble({ journey, view, unseen, changed, turned, before, last: last?.shown ?? null });
  return { journey, view, replacements, replaced, unseen, shown };
}

function replacementsNow(
  { cards }: Journey,
  changed: ReadonlySet<CardId>,
  before: Shown | null,
): Pick<Shown, 'replacements' | 'replaced'> {
  const replacements = replacementsAfter(changed, cards, before?.replacements ?? new Map());
  if (before?.replacements === replacements) return before;
  return { replacements, replaced: replacedAlong(replacements) };
}

function leaveOut(
  now: Pick<Shown, 'journey' | 'view' | 'replaced'>,
  changed: ReadonlySet<CardId>,
  before: ReadonlySet<CardId>,
): Pick<Step, 'turned' | 'unseen'> {
  const turned = new Set([...changed].filter((id) => isLeftOut(id, now) !== before.has(id)));
  if (turned.size === 0) return { turned, unseen: before };
  const unseen = new Set(before);
  for (const id of turned) if (!unseen.delete(id)) unseen.add(id);
  return { turned, unseen };
}

function idsOf(journey: Journey): readonly CardId[] {
  return Array.from(journey.cards, ([id]) => id);
}

function sameView(a: MapView, b: MapView): boolean {
  if (a.state !== b.state || a.leavesOut !== b.leavesOut || a.hidden.size !== b.hidden.size) return false;
  return a.hidden === b.hidden || [...a.hidden].every((lane) => b.hidden.has(lane));
}

function isLeftOut(
  id: CardId,
  { journey, replaced, view }: Pick<Shown, 'journey' | 'view' | 'replaced'>,
): boolean {
  const card = journey.cards.get(id);
  if (!card) return false;
  if (view.hidden.has(card.place.lane) || view.leavesOut?.(card) === true) return true;
  if (view.state === 'current') return card.state === 'future';
  return card.state === 'current' || replaced.has(id);
}

/** One step from the moment before to this one. */
interface Step extends Pick<Shown, 'journey' | 'view' | 'unseen'> {
  /** Cards that came, went, or differ, also in whether they are seen. */
  readonly changed: ReadonlySet<CardId>;
  /** Those that came into sight or went out of it though the map has them. */
  readonly turned: ReadonlySet<CardId>;
  /** The moment before, seen the same way; null: everything is looked at. */
  readonly before: Shown | null;
  /** The moment before, whichever way it was seen: what is the same again is taken from it. */
  readonly last: Journey | null;
}

function assemble(step: Step): Journey {
  const { journey, last, unseen, view } = step;
  const lanes = journey.lanes.filter(({ id }) => !view.hidden.has(id));
  if (unseen.size === 0 && lanes.length === journey.lanes.length) return journey;
  const cells = seenCells(step);
  const holdsOne = (stages: Journey['stages'], of: Journey['lanes']): boolean =>
    stages.some((stage) => of.some((lane) => cells.has(cellKey(stage.id, lane.id))));
  const seenStages = journey.stages.filter((stage) => !stage.kept || holdsOne([stage], lanes));
  const seenLanes = lanes.filter((lane) => !lane.kept || holdsOne(journey.stages, [lane]));
  const shown: Journey = {
    ...journey,
    stages: sameList(journey.stages, last?.stages, seenStages),
    lanes: sameList(journey.lanes, last?.lanes, seenLanes),
    cards: seenCards(step),
    cells,
    links: seenLinks(step),
    bin: seenBin(step),
  };
  return last && isSame(shown, last) ? last : shown;
}

function sameList<T>(all: readonly T[], last: readonly T[] | undefined, seen: readonly T[]): readonly T[] {
  return seen.length === all.length ? all : keptList(last ?? [], seen);
}

function isSame(a: Journey, b: Journey): boolean {
  return (Object.keys(a) as (keyof Journey)[]).every((part) => a[part] === b[part]);
}

function seenCards({ before, changed, journey, unseen }: Step): Journey['cards'] {
  if (!before) return journey.cards.withAll([], unseen);
  const seen = [...changed].flatMap((id) => {
    const card = unseen.has(id) ? undefined : journey.cards.get(id);
    return card ? [[id, card] as const] : [];
  });
  const gone = [...changed].filter((id) => unseen.has(id) || !journey.cards.has(id));
  return before.shown.cards.withAll(seen, gone);
}

function seenCells({ before, journey, last, turned, unseen }: Step): Journey['cells'] {
  const keys = new Set(before ? journey.cells.changedSince(before.journey.cells) : []);
  for (const id of before ? turned : unseen) {
    const place = journey.cards.get(id)?.place;
    if (place) keys.add(cellKey(place.stage, place.lane));
  }
  const set: [CellKey, readonly CardId[]][] = [];
  const gone: CellKey[] = [];
  for (const key of keys) {
    const ids = journey.cells.get(key) ?? [];
    const seen = ids.filter((id) => !unseen.has(id));
    if (seen.length === 0) gone.push(key);
    else set.push([key, sameList(ids, last?.cells.get(key), seen)]);
  }
  return (before?.shown.cells ?? journey.cells).withAll(set, gone);
}

function seenLinks({ before, journey, turned, unseen }: Step): Journey['links'] {
  if (before && turned.size === 0 && before.journey.links === journey.links) return before.shown.links;
  const gone = new Set(before ? journey.links.changedSince(before.journey.links) : []);
  const seen: [LinkId, Link][] = [];
  for (const [id, link] of journey.links) {
    if (unseen.has(link.from) || unseen.has(link.to)) gone.add(id);
    else seen.push([id, link]);
  }
  for (const [id] of seen) gone.delete(id);
  return (before?.shown.links ?? journey.links).withAll(seen, gone);
}

/** Invariant 14: a link in the bin joins cards the journey knows. */
function seenBin({ journey: { bin }, last, unseen }: Step): Journey['bin'] {
  const gone = [...bin.links].filter(([, { from, to }]) => unseen.has(from) || unseen.has(to));
  if (gone.length === 0) return bin;
  const links = bin.links.withAll(
    [],
    gone.map(([id]) => id),
  );
  const before = last?.bin;
  const same = before && before.cards === bin.cards && [...links.changedSince(before.links)].length === 0;
  return same && before.stages === bin.stages && before.lanes === bin.lanes ? before : { ...bin, links };
}
