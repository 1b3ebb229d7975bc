import { limits, newId } from '@throughline/journey';
import type { StageId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { stageKey } from '../schema.ts';
import { deleteFromAxis, moveOnAxis, orderBehind, restoreOnAxis } from './axis.ts';
import type { After } from './axis.ts';
import { exceedsLimits } from './ranges.ts';
import { setText } from './text.ts';
import { newText } from '../sharedText.ts';

/** A new stage behind another one; null is first. */
export function addStage(
  doc: JourneyDoc,
  stage: { readonly title: string; readonly after: After<StageId>; readonly when?: string },
): Outcome<StageId> {
  const { stages } = doc.journey;
  if (stages.length >= limits.stages || stage.title.length > limits.title) return refused('limit');
  const id = newId('stage', doc[workings].random);
  change(doc, 'add stage', (writer) =>
    writer.create('stages', id, {
      [stageKey.title]: newText(stage.title),
      [stageKey.order]: orderBehind(doc, stages, stage.after),
      [stageKey.when]: stage.when ?? '',
    }),
  );
  return success(id);
}

/** The whole title at once; people who type use `editText`. */
export function renameStage(doc: JourneyDoc, id: StageId, title: string): Done {
  return setText(doc, { stage: id }, title);
}

/** When it happens, in people's words: "Day −14 to −1". A stage shown for its cards only comes back by it. */
export function setStageTime(doc: JourneyDoc, id: StageId, when: string): Done {
  const stage = doc.journey.stages.find((each) => each.id === id);
  if (!stage || !recordIn(doc[workings].roots, 'stages', id)) return refused('gone');
  if (stage.when === when) return refused('nothing');
  if (exceedsLimits({ when })) return refused('limit');
  change(doc, 'set stage time', (writer) => writer.set('stages', id, stageKey.when, when));
  return done;
}

export function moveStage(doc: JourneyDoc, id: StageId, after: After<StageId>): Done {
  return moveOnAxis(doc, 'move stage', { root: 'stages', id }, after);
}

/** Deletes the stage and its cards; both can be restored from the bin. */
export function deleteStage(doc: JourneyDoc, id: StageId): Done {
  return deleteFromAxis(doc, 'delete stage', { root: 'stages', id });
}

/** Brings the stage back, with the cards that were deleted with it. */
export function restoreStage(doc: JourneyDoc, id: StageId): Done {
  return restoreOnAxis(doc, 'restore stage', { root: 'stages', id });
}
