import { textOf } from '@throughline/doc';
import type { JourneyDoc, OtherPerson } from '@throughline/doc';
import type { CardId } from '@throughline/journey';
import type { ShownJourney } from './shownJourney.ts';
import * as Y from 'yjs';

/** Where somebody else writes in the text of a card. */
export interface OtherCaret {
  readonly clientId: number;
  readonly name: string;
  /** 1–8. */
  readonly colour: number;
  readonly card: CardId;
  /** Letters before it, in the text as it is written. */
  readonly index: number;
}

/** The carets of others in the texts of cards; one that this page cannot place (yet) is left out. */
export function caretsOf(doc: JourneyDoc, others: readonly OtherPerson[]): readonly OtherCaret[] {
  return others.flatMap(({ clientId, colour, name, typing }) => {
    if (!typing?.caret || !('card' in typing.target)) return [];
    const { card } = typing.target;
    const text = textOf(doc, typing.target);
    const index = text && indexIn(text, typing.caret);
    return index === null ? [] : [{ clientId, name, colour, card, index }];
  });
}

/** Those that can be drawn on what is shown: a caret does not walk over words that are not the ones it stands in. */
export function caretsOnFaces(
  doc: JourneyDoc,
  shown: Pick<ShownJourney, 'heldBack' | 'whole'>,
  others: readonly OtherPerson[],
): readonly OtherCaret[] {
  const now = shown.heldBack()?.cards;
  const { cards } = shown.whole();
  return caretsOf(doc, others).filter(({ card }) => !now || now.get(card)?.text === cards.get(card)?.text);
}

/** What others send may be anything. */
function indexIn(text: Y.Text, caret: string): number | null {
  if (!text.doc) return null;
  try {
    const position = Y.createRelativePositionFromJSON(JSON.parse(caret));
    const found = Y.createAbsolutePositionFromRelativePosition(position, text.doc);
    return found?.type === text ? Math.min(found.index, text.length) : null;
  } catch {
    return null;
  }
}
