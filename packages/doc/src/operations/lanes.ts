import { limits, newId } from '@throughline/journey';
import type { CardKind, LaneId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { laneKey } from '../schema.ts';
import { deleteFromAxis, moveOnAxis, orderBehind, restoreOnAxis } from './axis.ts';
import type { After } from './axis.ts';
import { setText } from './text.ts';
import { newText } from '../sharedText.ts';

/** A new lane behind another one; null is first. Its kind is what its empty cells create. */
export function addLane(
  doc: JourneyDoc,
  lane: { readonly kind: CardKind; readonly title: string; readonly after: After<LaneId> },
): Outcome<LaneId> {
  const { lanes } = doc.journey;
  if (lanes.length >= limits.lanes || lane.title.length > limits.title) return refused('limit');
  const id = newId('lane', doc[workings].random);
  change(doc, 'add lane', (writer) =>
    writer.create('lanes', id, {
      [laneKey.kind]: lane.kind,
      [laneKey.title]: newText(lane.title),
      [laneKey.order]: orderBehind(doc, lanes, lane.after),
    }),
  );
  return success(id);
}

/** The whole title at once; people who type use `editText`. */
export function renameLane(doc: JourneyDoc, id: LaneId, title: string): Done {
  return setText(doc, { lane: id }, title);
}

/** What its empty cells create from now on; its cards stay what they are. */
export function changeLaneKind(doc: JourneyDoc, id: LaneId, kind: CardKind): Done {
  const lane = doc.journey.lanes.find((each) => each.id === id);
  if (!lane || !recordIn(doc[workings].roots, 'lanes', id)) return refused('gone');
  if (lane.kind === kind) return refused('nothing');
  change(doc, 'change lane kind', (writer) => writer.set('lanes', id, laneKey.kind, kind));
  return done;
}

export function moveLane(doc: JourneyDoc, id: LaneId, after: After<LaneId>): Done {
  return moveOnAxis(doc, 'move lane', { root: 'lanes', id }, after);
}

/** Deletes the lane and its cards; both can be restored from the bin. */
export function deleteLane(doc: JourneyDoc, id: LaneId): Done {
  return deleteFromAxis(doc, 'delete lane', { root: 'lanes', id });
}

/** Brings the lane back, with the cards that were deleted with it. */
export function restoreLane(doc: JourneyDoc, id: LaneId): Done {
  return restoreOnAxis(doc, 'restore lane', { root: 'lanes', id });
}
