import { compareCards } from '../build.ts';
import { isPrompt } from '../card.ts';
import type { Card, EmotionPoint } from '../card.ts';
import type { CardKind } from '../cardKinds.ts';
import { mostCurves } from '../facets.ts';
import type { Persona } from '../facets.ts';
import type { LaneId, PersonaId, StageId } from '../ids.ts';
import { cardsIn } from '../journey.ts';
import type { Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import { keptList } from '../layout/kept.ts';
import type { ShownState } from '../view.ts';

/** How one persona feels along the journey, now or in the future. */
export interface Curve {
  /** null: the curve of everybody, of points that name nobody. */
  readonly persona: PersonaId | null;
  readonly state: ShownState;
  /** By stage, offset in the stage, and order; never none. */
  readonly points: readonly EmotionPoint[];
  /** The same points in parts: the line breaks where a stage between two points has none. */
  readonly runs: readonly (readonly EmotionPoint[])[];
}

/** Whether a card is drawn on the curve of a lane of this kind. A template's question is not: it stacks as a card. */
export function isCurvePoint(card: Card, lane: CardKind): card is EmotionPoint {
  return lane === 'emotion' && card.kind === 'emotion' && !isPrompt(card);
}

/** The curves last asked for, and all that they are made of. */
interface Known extends Pick<Journey, 'stages' | 'personas' | 'cards' | 'cells'> {
  readonly points: readonly EmotionPoint[];
  readonly curves: readonly Curve[];
}

const known = new WeakMap<Lane, Known>();
const none: readonly never[] = [];

/**
 * The curves of an emotion lane, of the whole journey and not of a view: everybody's first, then those of the
 * first `mostCurves` personas that have points here, oldest persona first; for each the current one, then the
 * future one, which there is only when a point says so. In the future a point that another point of the lane
 * replaces is gone. The very same objects come back until a point, a stage or a persona changes.
 */
export function curvesOf(journey: Journey, lane: LaneId): readonly Curve[] {
  const record = journey.lanes.find(({ id }) => id === lane);
  if (record?.kind !== 'emotion') return none;
  const { cards, cells, personas, stages } = journey;
  const before = known.get(record);
  const isFramed = before?.stages === stages && before.personas === personas;
  if (isFramed && before.cards === cards && before.cells === cells) return before.curves;
  const points = keptList(before?.points ?? none, pointsIn(journey, lane));
  const curves =
    isFramed && before.points === points
      ? before.curves
      : keptCurves(before, drawnCurves(points, journey), stages);
  known.set(record, { stages, personas, cards, cells, points, curves });
  return curves;
}

function drawnCurves(points: readonly EmotionPoint[], { personas, stages }: Journey): readonly Curve[] {
  return groupsOf(points, personas).flatMap(([persona, own]) => curvesOfGroup(persona, own, stages));
}

function pointsIn(journey: Journey, lane: LaneId): readonly EmotionPoint[] {
  return journey.stages.flatMap(({ id }) => curvePointsIn(journey, id, lane));
}

/** The points of one cell of an emotion lane in the order the curve meets them. */
export function curvePointsIn(journey: Journey, stage: StageId, lane: LaneId): readonly EmotionPoint[] {
  return cardsIn(journey, stage, lane)
    .filter((card) => isCurvePoint(card, 'emotion'))
    .sort((a, b) => a.offset - b.offset || compareCards(a, b));
}

type Group = readonly [PersonaId | null, readonly EmotionPoint[]];

function groupsOf(points: readonly EmotionPoint[], personas: Journey['personas']): readonly Group[] {
  const everybody = points.filter((point) => point.personas.length === 0);
  const named = new Set(points.flatMap((point) => point.personas));
  const own = [...personas.values()]
    .filter(({ id }) => named.has(id))
    .sort(oldestFirst)
    .slice(0, mostCurves)
    .map(({ id }): Group => [id, points.filter((point) => point.personas.includes(id))]);
  return everybody.length === 0 ? own : [[null, everybody], ...own];
}

function oldestFirst(a: Persona, b: Persona): number {
  return (a.created?.at ?? 0) - (b.created?.at ?? 0) || (a.id < b.id ? -1 : 1);
}

function curvesOfGroup(
  persona: PersonaId | null,
  points: readonly EmotionPoint[],
  stages: Journey['stages'],
): readonly Curve[] {
  const replaced = new Set(
    points.flatMap((point) => (point.state === 'current' ? [] : (point.replaces ?? []))),
  );
  const curve = (state: ShownState, own: readonly EmotionPoint[]): readonly Curve[] =>
    own.length === 0 ? none : [{ persona, state, points: own, runs: runsOf(own, stages) }];
  const current = curve(
    'current',
    points.filter((point) => point.state !== 'future'),
  );
  if (!points.some((point) => point.state === 'future')) return current;
  const future = curve(
    'future',
    points.filter((point) => point.state !== 'current' && !replaced.has(point.id)),
  );
  return [...current, ...future];
}

function runsOf(points: readonly EmotionPoint[], stages: Journey['stages']): Curve['runs'] {
  const indexOf = new Map<StageId, number>(stages.map(({ id }, index) => [id, index]));
  const runs: EmotionPoint[][] = [];
  let last = -2;
  for (const point of points) {
    const index = indexOf.get(point.place.stage) ?? 0;
    const run = runs.at(-1);
    if (run && index - last <= 1) run.push(point);
    else runs.push([point]);
    last = index;
  }
  return runs;
}

/** Curves of the same points in the same stages are the ones that were there. */
function keptCurves(
  before: Known | undefined,
  now: readonly Curve[],
  stages: Journey['stages'],
): readonly Curve[] {
  if (before?.stages !== stages) return now;
  const same = (curve: Curve): Curve =>
    before.curves.find(
      ({ persona, points, state }) =>
        persona === curve.persona && state === curve.state && keptList(points, curve.points) === points,
    ) ?? curve;
  return keptList(before.curves, now.map(same));
}
