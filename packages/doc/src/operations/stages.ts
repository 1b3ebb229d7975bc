import { limits, newId } from '@throughline/journey';
import type { StageId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { stageKey } from '../schema.ts';
import { deleteFromAxis, moveOnAxis, orderBehind, restoreOnAxis } from './axis.ts';
import type { After } from './axis.ts';
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
