import { kindAfterMove } from '@throughline/doc';
import type { Placement } from '@throughline/doc';
import type { CardId, CardKind, Journey, LaneId } from '@throughline/journey';
import type { CellPlace } from './spots.ts';

/** Whether these cards, put into this lane together, keep the lanes they are in: they come from several (I22). */
function keepLanes(journey: Journey, cards: readonly CardId[], lane: LaneId): boolean {
  const takesAll = journey.lanes.find(({ id }) => id === lane)?.kind === 'note';
  return !takesAll && lanesOf(journey, cards).length > 1;
}

export function lanesOf({ cards: all }: Journey, cards: readonly CardId[]): readonly LaneId[] {
  return [...new Set(cards.flatMap((id) => all.get(id)?.place.lane ?? []))];
}

/**
 * Where cards come to lie that are put into a cell behind `after`, in the order given. Cards of several lanes keep
 * their lanes and change only the stage: `after` counts for those of the lane aimed at, the others go last.
 */
export function placedIn(
  journey: Journey,
  cards: readonly CardId[],
  to: CellPlace,
  after: Placement['after'],
): readonly Placement[] {
  if (!keepLanes(journey, cards, to.lane)) return [{ cards, to, after }];
  return lanesOf(journey, cards).map((lane) => ({
    cards: cards.filter((id) => journey.cards.get(id)?.place.lane === lane),
    to: { stage: to.stage, lane },
    after: lane === to.lane ? after : 'last',
  }));
}

/** How far cards go together. */
interface Shift {
  readonly stages?: -1 | 0 | 1;
  readonly lanes?: -1 | 0 | 1;
}

/** Every card so much further from where it lies; null when one of them would leave the map. */
export function shifted(
  journey: Journey,
  cards: readonly CardId[],
  { lanes = 0, stages = 0 }: Shift,
): readonly Placement[] | null {
  const runs = new Map<string, { readonly to: CellPlace; readonly cards: CardId[] }>();
  for (const id of cards) {
    const place = journey.cards.get(id)?.place;
    const stage = place && beside(journey.stages, place.stage, stages);
    const lane = place && beside(journey.lanes, place.lane, lanes);
    if (!stage || !lane) return null;
    const run = runs.get(`${stage} ${lane}`) ?? { to: { stage, lane }, cards: [] };
    runs.set(`${stage} ${lane}`, run);
    run.cards.push(id);
  }
  const after = lanes === 1 ? null : 'last';
  return [...runs.values()].map((run) => ({ ...run, after }));
}

function beside<Id>(tracks: readonly { readonly id: Id }[], id: Id, by: number): Id | undefined {
  return tracks[tracks.findIndex((track) => track.id === id) + by]?.id;
}

/** The kind that cards become by lying there; null when all stay what they are. */
export function kindTheyBecome(journey: Journey, placements: readonly Placement[]): CardKind | null {
  for (const { cards, to } of placements) {
    for (const id of cards) {
      const card = journey.cards.get(id);
      const kind = card && kindAfterMove(journey, card, to.lane);
      if (kind && kind !== card.kind) return kind;
    }
  }
  return null;
}
