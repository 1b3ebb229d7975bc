import type { Journey } from '../journey.ts';
import { itemText } from './lines.ts';
import type { PasteChoice, PastePlan, PasteSpot } from './pastePlan.ts';
import { placeFragment } from './placeFragment.ts';
import { placeBlock, placeRows, placeTexts } from './placeRows.ts';
import { PlanBook } from './planBook.ts';
import type { Pasted } from './read.ts';

/** So many cards are made at once; of more people see a preview first (I31). */
const mostWithoutPreview = 5;

/** What becomes of what was pasted, in this map, at this cell. Refused pastes make no cards. */
export function planPaste(pasted: Pasted, journey: Journey, at: PasteSpot, choice: PasteChoice): PastePlan {
  const book = new PlanBook(journey, choice);
  switch (pasted.kind) {
    case 'fragment':
      placeFragment(book, pasted.fragment, at);
      break;
    case 'rows':
      placeRows(book, pasted, at);
      break;
    case 'block':
      placeBlock(book, pasted.rows, at);
      break;
    case 'list':
      placeTexts(book, pasted.items.map(itemText), at);
      break;
    case 'lines':
      placeTexts(book, pasted.lines, at);
      break;
    case 'paragraph':
      placeTexts(book, [pasted.text], at);
      break;
    case 'refused':
      break;
  }
  return book.plan();
}

/** Whether people should see what will happen before it does. */
export function needsPreview({ cards, missing, leftOut, divided, problems }: PastePlan): boolean {
  const isPlain = missing.stages + missing.lanes + leftOut.limit + divided + problems.length === 0;
  return !isPlain || cards.length > mostWithoutPreview;
}
