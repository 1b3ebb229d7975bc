import type { CardId, Point } from '@throughline/journey';
import { curvesThrough, asPoint, dropFeeling } from '../../session/feelings.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { focusSpot } from '../../session/focus.ts';
import { followPointer } from '../drag/followPointer.ts';
import { toMapPoint } from '../presence/mapPoint.ts';
import { createOutgoing } from '../presence/outgoing.ts';
import type { Outgoing } from '../presence/outgoing.ts';
import { feelingAt, roomOf } from './feelingAt.ts';
import { trackOf } from './place.ts';

/** CSS px from the middle of its stage where a point goes there. */
const magnet = 6;

/**
 * A point taken by the pointer. Until it is let go it is only held: I see it there, others see where I carry it,
 * and the document is written once. The same by keys: arrows, and Ctrl+Shift+arrows.
 */
export function dragPoint(session: EditorSession, card: CardId, press: PointerEvent): void {
  if (press.button !== 0 || !press.isPrimary || session.state.getState().rights !== 'write') return;
  new PointDrag(session, card).follow(press);
}

class PointDrag {
  private readonly session: EditorSession;
  private readonly card: CardId;
  private readonly outgoing: Outgoing;
  /** From the pointer to the middle of the point, in map units. */
  private grip: Point = { x: 0, y: 0 };

  constructor(session: EditorSession, card: CardId) {
    this.session = session;
    this.card = card;
    this.outgoing = createOutgoing(session.presence);
  }

  follow(press: PointerEvent): void {
    followPointer(press, {
      begin: (at) => this.begin(at),
      move: (at, keys) => this.move(at, keys.altKey),
      drop: (at, keys) => this.drop(at, keys.altKey),
      cancel: () => this.end(),
    });
  }

  private begin(at: Point): boolean {
    const { camera, held, layout, state } = this.session;
    const point = asPoint(this.session, this.card);
    const centre = layout.getState().curvePoint(this.card);
    if (!point || !centre) return false;
    const pointer = camera.screenToMap(at);
    this.grip = { x: centre.x - pointer.x, y: centre.y - pointer.y };
    state.setState({
      spot: { at: 'card', card: this.card },
      selection: new Set([this.card]),
      anchor: this.card,
      tombstone: null,
    });
    focusSpot(this.session);
    held.setState({ card: this.card, value: point.value, offset: point.offset }, true);
    return true;
  }

  private move(at: Point, free: boolean): void {
    const { camera, held, layout: layouts } = this.session;
    const layout = layouts.getState();
    const point = asPoint(this.session, this.card);
    const track = point && trackOf(layout, point.place);
    const area = point && layout.curveArea(point.place.lane);
    if (!point || !track || !area) {
      this.end();
      return;
    }
    const pointer = camera.screenToMap(at);
    const where = { x: pointer.x + this.grip.x, y: pointer.y + this.grip.y };
    const room = roomOf(point, curvesThrough(this.session, point));
    const ground = { column: track, valueAt: area.valueAt, room, magnet: magnet / camera.view.zoom };
    const feeling = feelingAt(where, ground, free);
    held.setState({ card: this.card, ...feeling }, true);
    const shown = layout.feelingPoint(point.place.stage, point.place.lane, feeling);
    if (shown) this.outgoing.say({ drag: { cards: [this.card], at: toMapPoint(layout, shown) } });
  }

  private drop(at: Point, free: boolean): void {
    this.move(at, free);
    const feeling = this.session.held.getState();
    if (feeling) dropFeeling(this.session, feeling);
    this.end();
  }

  private end(): void {
    this.session.held.setState(null, true);
    this.outgoing.say({ drag: null });
    this.outgoing.stop();
  }
}
