import { cardKinds, limits } from '@throughline/journey';
import type { CardKind, CardState, SaidFacts } from '@throughline/journey';
import { problem } from '../format.ts';
import type { Notice, ReadContext, ReadResult } from '../format.ts';
import { assemble } from '../said/assemble.ts';
import type { SaidCard } from '../said/assemble.ts';
import { mergedOrder } from '../said/mergedOrder.ts';
import { isElement, xmlTree } from '../xml/tree.ts';
import { journeysIn } from './document.ts';
import type { Actor, CjmlJourney, Point } from './document.ts';
import { feelingsOf } from './feelings.ts';

const longest = 20_000_000;

/**
 * Reads CJML: of the first actual and the first planned journey one map. Phases are stages; actions of end users are
 * actions, those of others backstage steps; communication points are touchpoints; an experience is a point of the
 * curve. What is in one of the two journeys only is of the state that it tells of.
 */
export function readCjml(text: string, { random }: ReadContext): ReadResult {
  if (text.length > longest)
    return { ok: false, problems: [problem('', 'file.characters', { most: longest })] };
  const tree = xmlTree(text);
  if (!isElement(tree)) return { ok: false, problems: [tree] };
  const notices: Notice[] = [];
  const { actual, planned } = journeysIn(tree, notices);
  const told = [actual, planned].filter((journey) => journey !== null);
  if (told.every(({ points }) => points.length === 0)) {
    return { ok: false, problems: [problem('', 'cjml.noJourney')] };
  }
  const count = Math.max(...told.map(({ points }) => points.length));
  if (count > limits.cards) {
    return { ok: false, problems: [problem('', 'map.tooManyCards', { most: limits.cards, count })] };
  }
  const steps = together(actual, planned);
  const phases = phasesOf(told, steps);
  if (phases.length > limits.stages) {
    const values = { most: limits.stages, count: phases.length };
    return { ok: false, problems: [problem('', 'map.tooManyStages', values)] };
  }
  const [first] = told;
  const meta = {
    title: (first?.title ?? '').slice(0, limits.title),
    lang: '',
    goal: (first?.summary ?? '').slice(0, limits.sentence),
  };
  return assemble({ meta, ...placed(steps, phases, notices), ...actorsIn(told) }, random, notices);
}

/** A step of either journey, or of both. */
export interface Step extends Point {
  readonly state: CardState;
}

/** Steps that both journeys tell alike are one. The planned journey's own come before the next of those. */
function together(actual: CjmlJourney | null, planned: CjmlJourney | null): readonly Step[] {
  if (!actual || !planned) {
    return (actual ?? planned)?.points.map((point): Step => ({ ...point, state: 'both' })) ?? [];
  }
  const inPlan = new Set(planned.points.map(alike));
  const inFact = new Set(actual.points.map(alike));
  const { last, waiting } = ownSteps(planned.points, inFact);
  const steps = actual.points.flatMap((point): readonly Step[] => {
    const key = alike(point);
    const before = waiting.get(key) ?? [];
    waiting.delete(key);
    return [...before, { ...point, state: inPlan.has(key) ? 'both' : 'current' }];
  });
  return [...steps, ...last];
}

/** Steps that only the plan has, by the next step that both have; `last`: those behind all of these. */
function ownSteps(
  points: readonly Point[],
  inFact: ReadonlySet<string>,
): { readonly waiting: Map<string, readonly Step[]>; readonly last: readonly Step[] } {
  const waiting = new Map<string, Step[]>();
  let own: Step[] = [];
  for (const point of points) {
    const key = alike(point);
    if (!inFact.has(key)) own.push({ ...point, state: 'future' });
    else if (own.length > 0) {
      waiting.set(key, (waiting.get(key) ?? []).concat(own));
      own = [];
    }
  }
  return { waiting, last: own };
}

function alike({ channel, id, kind, phase, text }: Point): string {
  return JSON.stringify([id, kind, phase, text, channel]);
}

interface Phase {
  readonly id: string;
  readonly title: string;
  readonly when: string;
}

/** Those that a journey lists, and those that only a step names. */
function phasesOf(journeys: readonly CjmlJourney[], steps: readonly Step[]): readonly Phase[] {
  const listed = new Map(journeys.flatMap(({ phases }) => phases).map((phase) => [phase.id, phase]));
  const named = [...new Set(steps.map(({ phase }) => phase))].filter((id) => !listed.has(id));
  return [...listed.values(), ...named.map((id) => ({ id, title: id.trim(), when: '' }))].map((phase) => ({
    ...phase,
    title: phase.title.slice(0, limits.title),
    when: phase.when.slice(0, limits.field),
  }));
}

function placed(steps: readonly Step[], phases: readonly Phase[], notices: Notice[]) {
  const kinds = mergedOrder(
    phases.map(({ id }) => steps.filter(({ phase }) => phase === id).map(({ kind }) => kind)),
  ) as readonly CardKind[];
  const feelings = feelingsOf(steps, notices);
  const lanes: readonly CardKind[] = feelings.length === 0 ? kinds : [...kinds, 'emotion'];
  const stageOf = new Map(phases.map(({ id }, index) => [id, index]));
  const laneOf = new Map(lanes.map((kind, index) => [kind, index]));
  const card = ({ facts, id, kind, path, phase, text }: CjmlCard): SaidCard => ({
    path,
    stage: stageOf.get(phase) ?? 0,
    lane: laneOf.get(kind) ?? 0,
    kind,
    ref: id.length > 24 ? '' : id,
    text,
    facts,
  });
  const cards = steps.map((step) => card({ ...step, facts: factsOf(step) }));
  return {
    stages: phases.map(({ title, when }) => ({ title, when })),
    lanes: lanes.map((kind) => ({ title: cardKinds[kind].laneTitle, kind })),
    cards: [...cards, ...feelings.map((feeling) => card({ ...feeling, id: '', kind: 'emotion' }))],
  };
}

interface CjmlCard extends Pick<Point, 'id' | 'path' | 'phase' | 'text'> {
  readonly kind: CardKind;
  readonly facts: SaidFacts;
}

function factsOf({ channel, division, persona, state }: Step): SaidFacts {
  return {
    ...(state === 'both' ? {} : { state }),
    ...(channel === null ? {} : { channels: [channel] }),
    ...(persona === null ? {} : { personas: [persona] }),
    ...(division === null ? {} : { division }),
  };
}

function actorsIn(journeys: readonly CjmlJourney[]) {
  const actors = journeys.flatMap((journey) => journey.actors).filter(({ name }) => name !== '');
  const named = (role: Actor['role']): readonly string[] => [
    ...new Set(actors.filter((actor) => actor.role === role).map(({ name }) => name)),
  ];
  return {
    personas: [
      ...named('user').map((name) => ({ name, about: '', side: 'customer' as const })),
      ...named('employee').map((name) => ({ name, about: '', side: 'employee' as const })),
    ],
    divisions: named('provider'),
  };
}
