import { addCard, setFeeling } from '@throughline/doc';
import { cardsIn, curvesOf, curveValueAt, feelingWord, limits } from '@throughline/journey';
import type {
  Card,
  CardId,
  Curve,
  EmotionPoint,
  Feeling,
  GridLayout,
  Journey,
  LaneId,
  PersonaId,
} from '@throughline/journey';
import { roomOf, soundValue, valueStep, withinRoom } from '../canvas/curve/feelingAt.ts';
import { runOnMap } from '../canvas/curve/place.ts';
import type { Words } from '../text/words.ts';
import type { EditorSession } from './editorSession.ts';
import { goTo, step } from './focus.ts';
import { tell } from './notice.ts';
import { readingWay } from './readingWay.ts';
import { mayWrite } from './rights.ts';
import type { CellPlace } from './spots.ts';
import { chosenPersona } from './viewing.ts';

/** A point in the person's hand: where it would be if it were let go now. In no document. */
export interface HeldFeeling extends Feeling {
  readonly card: CardId;
}

/** Whether empty cells of a lane make points of a curve. */
export function hasCurve(journey: Journey, lane: LaneId): boolean {
  return journey.lanes.find(({ id }) => id === lane)?.kind === 'emotion';
}

/** The card as a point of its lane's curve; null when it is drawn as a card. */
export function asPoint({ layout, shown }: EditorSession, id: CardId): EmotionPoint | null {
  const card = shown.getState().cards.get(id);
  return card?.kind === 'emotion' && layout.getState().curvePoint(id) !== null ? card : null;
}

/** The point that has focus. */
export function pointHere(session: EditorSession): EmotionPoint | null {
  const { spot } = session.state.getState();
  return spot.at === 'card' ? asPoint(session, spot.card) : null;
}

/** The curves of a lane on which a person works in this view; the chosen persona's first. */
function curvesInHand(session: EditorSession, lane: LaneId): readonly Curve[] {
  const { state } = session.view.getState();
  const persona = chosenPersona(session);
  const curves = curvesOf(session.whole(), lane).filter((curve) => curve.state === state);
  return curves.toSorted((one, other) => Number(other.persona === persona) - Number(one.persona === persona));
}

/** All curves that a point is on, also those of the other state: it must not pass its neighbours on any. */
export function curvesThrough(session: EditorSession, point: EmotionPoint): readonly Curve[] {
  return curvesOf(session.whole(), point.place.lane).filter(({ points }) =>
    points.some(({ id }) => id === point.id),
  );
}

/** Up and down: by so much of a value. Presses in a row are one step to undo. */
export function nudgeValue(session: EditorSession, by: number): void {
  const point = pointHere(session);
  if (!point || !mayWrite(session)) return;
  const value = soundValue(point.value + by, valueStep / 5);
  setFeeling(session.doc, point.id, { value }, session.keyRun(`value ${point.id}`));
  session.announcer.hush();
  sayPoint(session, point.id);
}

/** Along the stage, by so much of it, up to the neighbours on the curve. */
export function nudgeOffset(session: EditorSession, by: number): void {
  const point = pointHere(session);
  if (!point || !mayWrite(session)) return;
  const offset = withinRoom(point.offset + by, roomOf(point, curvesThrough(session, point)));
  const { announcer, doc, words } = session;
  if (!setFeeling(doc, point.id, { offset }, session.keyRun(`offset ${point.id}`)).ok) {
    tell(session, words('said.atEdge'));
    return;
  }
  announcer.hush();
  const stage = titleOf(session, point);
  announcer.say(words('curve.saidOffset', { part: offset, stage }), 'result');
}

/** Where a point was let go: one change of the document. */
export function dropFeeling(session: EditorSession, { card, offset, value }: HeldFeeling): void {
  if (!mayWrite(session)) return;
  if (setFeeling(session.doc, card, { value, offset }).ok) sayPoint(session, card);
}

/** To the next point of the same curve that way; past its ends to what lies beside it on the map. */
export function alongCurve(session: EditorSession, way: 'left' | 'right'): void {
  const point = pointHere(session);
  const curves = point ? [...curvesInHand(session, point.place.lane), ...curvesThrough(session, point)] : [];
  const curve = curves.find(({ points }) => points.some(({ id }) => id === point?.id));
  const index = curve?.points.findIndex(({ id }) => id === point?.id) ?? -1;
  const by = readingWay(session, way) === 'left' ? -1 : 1;
  const next = index < 0 ? undefined : curve?.points[index + by];
  if (!next) {
    step(session, way);
    return;
  }
  session.state.setState({ selection: new Set(), anchor: null });
  goTo(session, { at: 'card', card: next.id });
}

/** Where a new point of a cell goes: in the middle, or behind the last one of its curve; on the line, if there is one. */
export function newFeeling(session: EditorSession, { lane, stage }: CellPlace): Feeling {
  const persona = personaOfNewPoint(session, lane);
  const own = curvesInHand(session, lane).find((curve) => curve.persona === persona);
  const last = own?.points.findLast(({ place }) => place.stage === stage);
  const offset = last ? Number(((last.offset + 1) / 2).toFixed(3)) : 0.5;
  const lines = own ? [own] : linesInHand(session, lane).filter((curve) => curve.persona === persona);
  const value = valueOfLine(session.layout.getState(), lines, { lane, stage, offset });
  return { value: soundValue(value ?? 0), offset };
}

/** The value of the first line that passes a place of a lane; null where none does. */
function valueOfLine(
  layout: GridLayout,
  lines: readonly Curve[],
  { lane, offset, stage }: CellPlace & { readonly offset: number },
): number | null {
  const area = layout.curveArea(lane);
  const at = layout.feelingPoint(stage, lane, { offset, value: 0 });
  if (!area || !at) return null;
  for (const run of lines.flatMap(({ runs }) => runs)) {
    const y = curveValueAt(runOnMap(layout, run), at.x);
    if (y !== null) return area.valueAt(y);
  }
  return null;
}

/** The lines on which a press makes a point: those people work on, and the present ones while there is no future. */
export function linesInHand(session: EditorSession, lane: LaneId): readonly Curve[] {
  const persona = chosenPersona(session);
  const curves = curvesInHand(session, lane);
  const all = curves.length > 0 ? curves : curvesOf(session.whole(), lane);
  const own = all.filter((curve) => curve.persona === persona);
  return persona !== null && own.length > 0 ? own : all;
}

/** The chosen one, else whose point has focus, else whose curve is the lane's first: a point begins no curve of its own. */
function personaOfNewPoint(session: EditorSession, lane: LaneId): PersonaId | null {
  const here = pointHere(session);
  const chosen = chosenPersona(session);
  if (chosen === null && here?.place.lane === lane) return here.personas[0] ?? null;
  return chosen ?? linesInHand(session, lane)[0]?.persona ?? null;
}

/** A point that is to be made, on the curve it joins. */
type NewPoint = Pick<EmotionPoint, 'offset' | 'value' | 'state' | 'personas'>;

/** What a new point is beside its feeling: of the state that is shown, and about the persona whose curve it joins. */
export function factsOfNewPoint(session: EditorSession, lane: LaneId, { offset, value }: Feeling): NewPoint {
  const { state } = session.view.getState();
  const persona = personaOfNewPoint(session, lane);
  return { offset, value, state, personas: persona ? [persona] : [] };
}

/**
 * Behind which card of its cell a new point comes, so that it is read in the order of the curve: behind the last one
 * of its own curve before it, so that who lets it go is back among their own; else the last one of any.
 */
export function placeOfNewPoint(
  { doc }: EditorSession,
  cell: CellPlace,
  { offset, personas, state }: NewPoint,
): CardId | null {
  const before = cardsIn(doc.journey, cell.stage, cell.lane).filter(
    (card) => card.kind === 'emotion' && card.offset <= offset,
  );
  const own = before.findLast(
    (card) => [state, 'both'].includes(card.state) && card.personas[0] === personas[0],
  );
  return (own ?? before.at(-1))?.id ?? null;
}

/** A point without a name, selected: for a press on the line of a persona, or of whom new points are. */
export function insertPoint(
  session: EditorSession,
  cell: CellPlace,
  feeling: Feeling,
  persona?: PersonaId | null,
): void {
  if (!mayWrite(session)) return;
  const { announcer, doc, state, words } = session;
  const usual = factsOfNewPoint(session, cell.lane, feeling);
  const facts = persona === undefined ? usual : { ...usual, personas: persona ? [persona] : [] };
  const added = addCard(doc, {
    ...cell,
    kind: 'emotion',
    text: '',
    after: placeOfNewPoint(session, cell, facts),
    facts,
  });
  if (!added.ok) {
    if (added.reason === 'limit') announcer.alert(words('limit.cards', { most: limits.cards }), 'limit');
    return;
  }
  state.setState({ selection: new Set([added.value]), anchor: added.value });
  goTo(session, { at: 'card', card: added.value });
  const point = doc.journey.cards.get(added.value);
  const stage = point ? titleOf(session, point) : '';
  announcer.say(words('curve.added', { value: spokenValue(words, feeling.value), stage }), 'result');
}

/** The first point of a future that nobody has drawn yet: in the first stage, where people feel as they do now. */
export function drawFuture(session: EditorSession, lane: LaneId): void {
  const [stage] = session.whole().stages;
  if (!stage) return;
  const cell = { lane, stage: stage.id };
  insertPoint(session, cell, newFeeling(session, cell));
}

/** What a point is called: the name somebody gave it, else the word for its value. */
export function pointName(text: string, value: number, words: Words): string {
  return text.trim() === '' ? words(`feels.${feelingWord(value)}`) : text;
}

/** "minus 1.9": as it is said, not drawn. */
export function spokenValue(words: Words, value: number): string {
  const sign = value < 0 ? 'minus' : value > 0 ? 'plus' : 'zero';
  return words('curve.value', { sign, size: Math.abs(value) });
}

function sayPoint({ announcer, doc, words }: EditorSession, id: CardId): void {
  const point = doc.journey.cards.get(id);
  if (point?.kind !== 'emotion') return;
  const name = pointName(point.text, point.value, words);
  announcer.say(words('curve.said', { value: spokenValue(words, point.value), name }), 'result');
}

function titleOf({ doc, words }: EditorSession, { place }: Card): string {
  return doc.journey.stages.find(({ id }) => id === place.stage)?.title || words('unnamed.stage');
}
