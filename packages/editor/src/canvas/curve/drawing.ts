import { monotone, placeLabels } from '@throughline/journey';
import type {
  Box,
  Curve,
  EmotionPoint,
  GridLayout,
  LabelSpot,
  NamedPoint,
  PersonaId,
  Point,
  ShownState,
  StageId,
} from '@throughline/journey';
import { runOnMap } from './place.ts';

/** How a curve is drawn: the one people work on, one beside it, or one kept in the background. */
export type Weight = 'main' | 'beside' | 'faint';

const weights: readonly Weight[] = ['faint', 'beside', 'main'];

/** One curve as lines and marks, in map units. */
export interface DrawnCurve {
  readonly key: string;
  /** Whose it is; null: everybody's. */
  readonly persona: PersonaId | null;
  readonly state: ShownState;
  readonly weight: Weight;
  /** The curve whose faces are drawn and whose line shows its values in colour. */
  readonly leads: boolean;
  /** 0 for the first persona of the lane; each has a dash of its own. */
  readonly rank: number;
  readonly lines: readonly string[];
  /** Between the line and neutral. */
  readonly areas: readonly string[];
  /** Points that nobody can focus in this view. */
  readonly marks: readonly (Point & { readonly id: string })[];
}

export interface DrawnName extends LabelSpot {
  readonly key: string;
  readonly text: string;
  readonly isFuture: boolean;
}

export interface CurveScene {
  readonly layout: GridLayout;
  readonly area: Box & { yOf(value: number): number };
  readonly curves: readonly Curve[];
  readonly state: ShownState;
  readonly persona: PersonaId | null;
}

/** The curve that leads: the chosen persona's of the state that is shown, else the first of that state. */
export function leading(
  curves: readonly Curve[],
  { persona, state }: Pick<CurveScene, 'persona' | 'state'>,
): Curve | null {
  const here = curves.filter((curve) => curve.state === state);
  return here.find((curve) => curve.persona === persona) ?? here[0] ?? curves[0] ?? null;
}

export function weightOf(curve: Curve, { persona, state }: Pick<CurveScene, 'persona' | 'state'>): Weight {
  if (persona !== null && curve.persona !== null && curve.persona !== persona) return 'faint';
  if (curve.state === state) return 'main';
  return state === 'current' ? 'beside' : 'faint';
}

/** Personas with a curve in this lane, in its order: their rank, and whether letters are needed to tell them apart. */
export function personasOf(curves: readonly Curve[]): readonly (PersonaId | null)[] {
  return [...new Set(curves.map(({ persona }) => persona))];
}

/** From the back to the front: faint ones first, the leading one last. */
export function drawCurves(scene: CurveScene): readonly DrawnCurve[] {
  const { area, curves, layout, state } = scene;
  const lead = leading(curves, scene);
  const personas = personasOf(curves);
  const here = curves.filter((curve) => curve.state === state).flatMap(({ points }) => points);
  const shown = new Set(here.flatMap(({ id, place }) => (isStrip(layout, place.stage) ? [] : id)));
  const zero = area.yOf(0);
  const drawn = curves.map((curve): DrawnCurve => {
    const runs = curve.runs.map((run) => runOnMap(layout, run));
    const leads = curve === lead;
    const others = curve.points.filter(({ id }) => !shown.has(id));
    return {
      key: `${curve.persona ?? ''} ${curve.state}`,
      persona: curve.persona,
      state: curve.state,
      weight: weightOf(curve, scene),
      leads,
      rank: personas.indexOf(curve.persona),
      lines: runs.filter((run) => run.length > 1).map(monotone),
      areas: leads && curve.state === 'current' ? runs.flatMap((run) => areaOf(run, zero)) : [],
      marks: others.flatMap((point) => runOnMap(layout, [point]).map((at) => ({ ...at, id: point.id }))),
    };
  });
  const depth = ({ leads, weight }: DrawnCurve): number => (leads ? weights.length : weights.indexOf(weight));
  return drawn.toSorted((one, other) => depth(one) - depth(other));
}

function isStrip({ columns }: GridLayout, stage: StageId): boolean {
  return columns.some((column) => column.stage === stage && column.collapsed);
}

function areaOf(run: readonly Point[], zero: number): readonly string[] {
  const [first, last] = [run[0], run.at(-1)];
  return first && last && first !== last ? [`${monotone(run)} L${last.x},${zero} L${first.x},${zero} Z`] : [];
}

export interface NameScene extends CurveScene {
  /** Of a text in the type names are set in. */
  width(text: string): number;
  /** What a point is called; empty: nothing is written at it. */
  nameOf(point: EmotionPoint): string;
  /** Written once, at the curve of the other state. */
  readonly futureName: string;
}

/** Longer names are cut, in map units. */
const mostName = 132;
/** The words at the top and the bottom of the lane take so many faces' widths of room. */
const zoneWords = 5;

/** The names that are written, each where it covers nothing. */
export function placeNames(scene: NameScene): readonly DrawnName[] {
  const { area, curves, layout } = scene;
  const named = curves.flatMap((curve) => {
    const weight = weightOf(curve, scene);
    const once = curve.state === 'future' ? Math.floor(curve.points.length / 2) : -1;
    return curve.points.flatMap((point, index) => {
      const [at] = runOnMap(layout, [point]);
      if (!at) return [];
      const isLabel = index === once && curve.persona === (firstFuture(curves)?.persona ?? null);
      const own = weight === 'main' ? cut(scene.nameOf(point), scene) : '';
      const text = own === '' && isLabel ? scene.futureName : own;
      return [{ at, weight, key: `${curve.state} ${point.id}`, text, isFuture: own === '' && isLabel }];
    });
  });
  // A point that several curves share is named by the one people work on.
  const heaviestLast = named.toSorted(
    (one, other) => weights.indexOf(one.weight) - weights.indexOf(other.weight),
  );
  const unique = [...new Map(heaviestLast.map((each) => [each.key.split(' ')[1], each])).values()];
  const spots = placeLabels(
    [
      ...unique.map(({ at, text }): NamedPoint => ({ ...at, width: text === '' ? 0 : scene.width(text) })),
      ...zonesOf(area, layout.isMirrored),
    ],
    area,
    curves.flatMap(({ runs }) => runs.map((run) => runOnMap(layout, run))),
  );
  return unique.flatMap(({ isFuture, key, text }, index) => {
    const spot = spots[index];
    return spot ? [{ ...spot, key, text, isFuture }] : [];
  });
}

function firstFuture(curves: readonly Curve[]): Curve | undefined {
  return curves.find(({ state }) => state === 'future');
}

/** Keeps the room of the zones' words free. */
function zonesOf({ height, width, x, y }: Box, isMirrored: boolean): readonly NamedPoint[] {
  const along = Array.from({ length: zoneWords }, (_, index) => 16 + 16 * index);
  return along
    .map((from) => (isMirrored ? x + width - from : x + from))
    .flatMap((at) => [
      { x: at, y: y + 11, width: 0 },
      { x: at, y: y + height - 11, width: 0 },
    ]);
}

function cut(text: string, { width }: Pick<NameScene, 'width'>): string {
  if (width(text) <= mostName) return text;
  const letters = [...text];
  while (letters.length > 1 && width(`${letters.join('').trimEnd()}…`) > mostName) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
