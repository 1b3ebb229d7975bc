import { curveStory, curveSummary, curvesOf, feelingWord, monotone, placeLabels } from '@throughline/journey';
import type {
  Box,
  Curve,
  CurveArea,
  EmotionPoint,
  LabelSpot,
  LaneId,
  NamedPoint,
  PersonaId,
  Point,
} from '@throughline/journey';
import type { Brush } from './brush.ts';
import { fitted, saidAs } from './cardFace.ts';
import type { PaperLayout } from './fit.ts';
import { paintFace } from './marks.ts';
import { newPiece } from './painted.ts';
import type { Element, Gradient, Ink, Paint, Piece, Stroke } from './painted.ts';
import type { Subject } from './subject.ts';

/** The curves of one lane, and where they lie. */
export interface CurveScene {
  readonly subject: Subject;
  readonly layout: PaperLayout;
  readonly lane: LaneId;
  readonly area: CurveArea;
  readonly curves: readonly Curve[];
}

/** null: the lane has no curve. */
export function curveScene(subject: Subject, layout: PaperLayout, lane: LaneId): CurveScene | null {
  const area = layout.curveArea(lane);
  if (!area) return null;
  return { subject, layout, lane, area, curves: curvesOf(subject.whole, lane) };
}

/** All curves of a lane in words, as the outline tells them; empty without points. */
export function curveInWords({ curves, subject }: CurveScene): string {
  const { whole, words } = subject;
  return curves.map((curve) => curveSummary(curveStory(curve, whole), words.outline.curve)).join(' ');
}

/** Zones behind the curves, from delighted to frustrated: artifact. */
export function paintZones(brush: Brush, { area, subject }: CurveScene): void {
  const { edge, feeling, isGrey, line } = subject.inks;
  const fill: Gradient = {
    from: { x: 0, y: area.y },
    to: { x: 0, y: area.y + area.height },
    stops: [
      [0, feeling.goodZone],
      [0.46, feeling.neutralZone],
      [0.54, feeling.neutralZone],
      [1, feeling.badZone],
    ],
  };
  brush.rect(area, { fill });
  const across = (value: number): [Point, Point] => {
    const y = area.yOf(value);
    return [
      { x: area.x, y },
      { x: area.x + area.width, y },
    ];
  };
  for (const value of [-2, -1, 1, 2]) {
    brush.line(...across(value), { paint: edge, width: 0.8, dash: [0.8, 4.5], round: true });
  }
  brush.line(...across(0), { paint: isGrey ? line : edge, width: 1 });
}

/** The curves themselves, from the back to the front, all of them one figure. */
export function paintCurves(brush: Brush, scene: CurveScene): void {
  const { curves, subject } = scene;
  const lead = leading(scene);
  const back = curves.filter((curve) => curve !== lead);
  for (const curve of [...back.toReversed(), ...(lead ? [lead] : [])]) {
    paintCurve(brush, scene, curve, curve === lead);
  }
  if (curves.length > 0) paintZoneWords(brush, scene.area, subject);
}

function leading({ curves, subject }: CurveScene): Curve | null {
  return curves.find(({ state }) => state === subject.state) ?? curves[0] ?? null;
}

/** One for each persona, from the second on: curves are told apart without colour. */
const dashes: readonly (readonly number[])[] = [
  [],
  [10, 5],
  [2, 5],
  [12, 5, 2, 5],
  [18, 6],
  [6, 5, 2, 5, 2, 5],
];

function paintCurve(brush: Brush, scene: CurveScene, curve: Curve, leads: boolean): void {
  const { area, layout, subject } = scene;
  const stroke = strokeOf(scene, curve, leads);
  const halo = { paint: subject.inks.paper, width: stroke.width + 3.4, round: true };
  for (const run of curve.runs) {
    const points = run.flatMap((point) => placeOf(layout, point) ?? []);
    if (points.length < 2) continue;
    const d = monotone(points);
    if (leads && curve.state === 'current') paintArea(brush, points, area, subject);
    brush.path(d, area, { stroke: halo });
    brush.path(d, area, { stroke });
  }
  if (curve.state !== subject.state) paintMarks(brush, scene, curve);
}

function strokeOf({ area, curves, subject }: CurveScene, curve: Curve, leads: boolean): Stroke {
  const { future } = subject.inks.feeling;
  if (curve.state === 'future') {
    const width = subject.state === 'future' ? 2.2 : 1.6;
    return { paint: future, width, dash: [5, 4], round: true };
  }
  const personas = [...new Set(curves.map(({ persona }) => persona))];
  const dash = dashes[personas.indexOf(curve.persona)] ?? [];
  const paint = leads ? byValue(area, subject) : personInk(curve, subject);
  return { paint, width: 2.6, round: true, ...(dash.length > 0 ? { dash } : {}) };
}

function personInk({ persona }: Curve, { inks, whole }: Subject) {
  const colour = persona === null ? undefined : whole.personas.get(persona)?.colour;
  return colour === undefined ? inks.feeling.neutral : (inks.categories[colour - 1] ?? inks.feeling.neutral);
}

/** Teal above, slate at neutral, vermilion below. */
function byValue(area: Box, { inks: { feeling } }: Subject): Gradient {
  return {
    from: { x: 0, y: area.y },
    to: { x: 0, y: area.y + area.height },
    stops: [
      [0, feeling.good],
      [0.42, feeling.good],
      [0.5, feeling.neutral],
      [0.58, feeling.bad],
      [1, feeling.bad],
    ],
  };
}

/** Between the line and neutral. */
function paintArea(brush: Brush, points: readonly Point[], area: CurveArea, subject: Subject): void {
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return;
  const zero = area.yOf(0);
  const d = `${monotone(points)} L${last.x},${zero} L${first.x},${zero} Z`;
  brush.path(d, area, { fill: byValue(area, subject), opacity: 0.1 });
}

/** Points of the state that is not shown: diamonds of the future, dots of today. */
function paintMarks(brush: Brush, { layout, subject }: CurveScene, curve: Curve): void {
  const { feeling, paper } = subject.inks;
  for (const point of curve.points) {
    const at = placeOf(layout, point);
    if (!at) continue;
    const box = { x: at.x - 3.7, y: at.y - 3.7, width: 7.4, height: 7.4 };
    if (curve.state === 'future') {
      const d = `M${at.x} ${at.y - 3.7}l3.7 3.7-3.7 3.7-3.7-3.7Z`;
      brush.path(d, box, { fill: paper, stroke: { paint: feeling.future, width: 1.4 } });
    } else {
      brush.rect(box, { fill: paper, stroke: { paint: feeling.neutral, width: 1.4 } }, 3.7);
    }
  }
}

function paintZoneWords(brush: Brush, area: CurveArea, { inks, words }: Subject): void {
  const look = { size: 11, style: 'medium' } as const;
  brush.text(words.most, { x: area.x + 8, y: area.y + 12 }, { ...look, ink: inks.feeling.goodWord });
  const low = { x: area.x + 8, y: area.y + area.height - 5 };
  brush.text(words.least, low, { ...look, ink: inks.feeling.badWord });
}

function placeOf(layout: PaperLayout, point: EmotionPoint): Point | null {
  return layout.feelingPoint(point.place.stage, point.place.lane, point);
}

/** A point with the place of its name; no spot: there is no room for it, or it has none. */
export interface NamedFeeling {
  readonly point: EmotionPoint;
  readonly at: Point;
  readonly name: string;
  readonly spot: LabelSpot | null;
}

/** Longer names are cut, in map units. */
const mostName = 132;
const nameType = { size: 12, style: 'medium' } as const;
/** The words at the top and the bottom of the lane take so many faces' widths of room. */
const zoneWords = 5;

/** The points that are shown, each with its name where it covers nothing; and where the other state is named. */
export function namedPoints(
  brush: Brush,
  scene: CurveScene,
): { readonly points: readonly NamedFeeling[]; readonly future: LabelSpot | null } {
  const { area, curves, layout, subject } = scene;
  const { cards } = subject.journey;
  const all = [
    ...new Map(curves.flatMap(({ points }) => points.map((point) => [point.id, point] as const))).values(),
  ];
  const shown = all.filter(({ id }) => cards.has(id));
  const feelings = shown.flatMap((point) => {
    const at = placeOf(layout, point);
    return at ? [{ point, at, name: point.text.normalize('NFC').trim() }] : [];
  });
  const future =
    subject.state === 'current' ? middleOf(curves.find(({ state }) => state === 'future')) : null;
  const futureAt = future && placeOf(layout, future);
  const others = all.filter(({ id }) => !cards.has(id) && id !== future?.id);
  const spots = placeLabels(
    [
      ...feelings.map(({ at, name }) => ({
        ...at,
        width: name === '' ? 0 : widthOf(brush, cut(brush, name)),
      })),
      ...(futureAt ? [{ ...futureAt, width: widthOf(brush, subject.words.futureState) }] : []),
      ...others.flatMap((point) => ({ ...(placeOf(layout, point) ?? area), width: 0 })),
      ...zonesOf(area),
    ],
    area,
    curves.flatMap(({ runs }) => runs.map((run) => run.flatMap((point) => placeOf(layout, point) ?? []))),
  );
  return {
    points: feelings.map((feeling, index) => ({ ...feeling, spot: spots[index] ?? null })),
    future: futureAt ? (spots[feelings.length] ?? null) : null,
  };
}

function middleOf(curve: Curve | undefined): EmotionPoint | null {
  return curve?.points[Math.floor(curve.points.length / 2)] ?? null;
}

function widthOf(brush: Brush, text: string): number {
  return brush.width(text, nameType);
}

function cut(brush: Brush, text: string): string {
  return fitted(text, mostName, (part) => widthOf(brush, part));
}

/** Keeps the room of the zones' words free. */
function zonesOf({ height, x, y }: Box): readonly NamedPoint[] {
  return Array.from({ length: zoneWords }, (_, index) => x + 16 + 16 * index).flatMap((at) => [
    { x: at, y: y + 11, width: 0 },
    { x: at, y: y + height - 11, width: 0 },
  ]);
}

export function paintFutureName(brush: Brush, spot: LabelSpot, { inks, words }: Subject): void {
  paintHalo(brush, spot, inks.paper);
  const at = { x: spot.x + spot.width / 2, y: spot.y + 11 };
  brush.text(words.futureState, at, { ...nameType, ink: inks.feeling.future, anchor: 'middle' });
}

/** The names stand on the curves' ground; a light box keeps them apart from it. */
function paintHalo(brush: Brush, spot: Box, fill: Paint): void {
  const box = { x: spot.x - 2, y: spot.y + 1, width: spot.width + 4, height: spot.height - 1 };
  brush.of(null).rect(box, { fill, opacity: 0.72 }, 3);
}

/** The face of a feeling and its name, and the list item that says them. */
export function paintFeeling(brush: Brush, feeling: NamedFeeling, scene: CurveScene): Element {
  const { at, name, point } = feeling;
  const { inks, words } = scene.subject;
  const size = 18;
  const face = newPiece();
  const box = { x: at.x - size / 2, y: at.y - size / 2, width: size, height: size };
  const letter = letterOf(point, scene);
  if (letter === '') paintFace(brush.of(face), point.value, box, inks);
  else paintLetter(brush.of(face), letter, box, scene);
  const { curve } = words.outline;
  const said = `${words.kinds.emotion}: ${curve.feeling(feelingWord(point.value))}, ${curve.value(point.value)}`;
  const label: Element = { tag: 'Lbl', alt: said, children: [face] };
  if (name === '') return { tag: 'LI', children: [label] };
  return {
    tag: 'LI',
    children: [label, { tag: 'LBody', children: [paintName(brush, feeling, inks.text[1], inks.paper)] }],
  };
}

function paintName(brush: Brush, { at, name, spot }: NamedFeeling, ink: Ink, paper: Ink): Element | Piece {
  const piece = newPiece();
  const own = brush.of(piece);
  if (!spot) {
    own.text(name, at, { ...nameType, ink, anchor: 'middle', unseen: true });
    return piece;
  }
  paintHalo(brush, spot, paper);
  const drawn = cut(brush, name);
  own.text(drawn, { x: spot.x + spot.width / 2, y: spot.y + 11 }, { ...nameType, ink, anchor: 'middle' });
  return drawn === name ? piece : saidAs(name, piece);
}

/** Where several personas have curves, points of all but the leading one carry a letter; empty: a face. */
function letterOf(point: EmotionPoint, scene: CurveScene): string {
  const personas = new Set(scene.curves.map(({ persona }) => persona));
  const lead = leading(scene);
  if (personas.size < 2 || lead?.points.includes(point)) return '';
  return initialOf(point.personas[0] ?? null, scene.subject);
}

function initialOf(persona: PersonaId | null, { whole }: Subject): string {
  const name = persona === null ? '' : (whole.personas.get(persona)?.name ?? '');
  return ([...name.trim()][0] ?? '•').toLocaleUpperCase();
}

function paintLetter(brush: Brush, letter: string, box: Box, { subject }: CurveScene): void {
  const { inks } = subject;
  brush.rect(box, { fill: inks.paper, stroke: { paint: inks.feeling.neutral, width: 1.4 } }, box.width / 2);
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 4 };
  brush.text(letter, at, { size: 11, style: 'semibold', ink: inks.text[1], anchor: 'middle' });
}
