import { waitFor } from '@testing-library/react';
import { docFromSketch } from '@throughline/doc/testing';
import type { SketchedDoc } from '@throughline/doc/testing';
import type { View } from '../../src/session/mapView.ts';
import { edits, licence } from './edits.ts';
import type { Edit } from './edits.ts';
import { handIn } from './hand.ts';
import type { Hand } from './hand.ts';

/** What people see of a map, without ids and without who wrote when. */
function seen({ print, doc }: Pick<SketchedDoc, 'print' | 'doc'>): string {
  const tags = [...doc.journey.tags.values()].map(({ definition, label, synonyms }) => [
    label,
    definition,
    synonyms,
  ]);
  const collapsed = [...doc.journey.stages, ...doc.journey.lanes].filter((each) => each.collapsed);
  return `${print()}\n${JSON.stringify([tags, collapsed.map(({ title }) => title)])}`;
}

function meant(edit: Edit): string {
  const on = docFromSketch(licence);
  edit.means(on);
  return seen(on);
}

/** More steps to undo than any edit of the list takes. */
const mostSteps = 6;

async function takeBack(hand: Hand, before: string): Promise<void> {
  for (let steps = 0; seen(hand) !== before; steps++) {
    if (steps === mostSteps) throw new Error('undo does not take it back');
    await hand.user.keyboard('{Control>}z{/Control}');
  }
}

async function doAndUndo(hand: Hand, edit: Edit): Promise<void> {
  const before = seen(hand);
  const wanted = meant(edit);
  if (wanted === before) throw new Error('it means nothing');
  await edit[hand.shown](hand);
  await waitFor(
    () => {
      if (seen(hand) !== wanted) throw new Error(`it is\n${seen(hand)}\nand not\n${wanted}`);
    },
    { timeout: 5_000 },
  );
  await waitFor(() => {
    if (document.activeElement === document.body) throw new Error('nothing has focus afterwards');
  });
  await takeBack(hand, before);
}

/**
 * What cannot be done in a view by keys, and undone by keys, as the document means it; none is what has to be. Every
 * edit is done to the same map, one after the other, as one hand would.
 */
export async function lackingIn(view: View): Promise<readonly string[]> {
  const lacking: string[] = [];
  let hand = await handIn(view, licence);
  for (const edit of edits) {
    try {
      await doAndUndo(hand, edit);
    } catch (error) {
      lacking.push(
        `${edit.does}: ${error instanceof Error ? error.message.split('\n\n')[0] : String(error)}`,
      );
      hand.close();
      hand = await handIn(view, licence);
    }
  }
  return lacking;
}
