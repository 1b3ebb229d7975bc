import { cardsInReadingOrder, planPaste, readClipboard, writeClipboard } from '@throughline/journey';
import type { CardId, PasteSpot } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { carryOutPaste, pasteChoice } from './pasting.ts';

/** Makes cards again, with their facts and the links between them, behind them in their cells. */
export async function duplicate(session: EditorSession, those: readonly CardId[]): Promise<void> {
  const inHand = new Set(those);
  const journey = session.shown.getState();
  const cards = cardsInReadingOrder(journey).filter(({ id }) => inHand.has(id));
  const at = spotFor(session, cards);
  if (!at) return;
  const { html, own, text } = writeClipboard(
    session.whole(),
    cards.map(({ id }) => id),
  );
  const pasted = readClipboard({ own, html, text });
  if (pasted.kind === 'refused') return;
  await carryOutPaste(session, planPaste(pasted, session.doc.journey, at, pasteChoice(session, 'add')));
}

type Cards = ReturnType<typeof cardsInReadingOrder>;

/** Where what is pasted begins: the first stage and lane of any of them; behind them, where all lie in one cell. */
function spotFor({ shown }: EditorSession, cards: Cards): PasteSpot | null {
  const { lanes, stages } = shown.getState();
  const stage = stages.find(({ id }) => cards.some(({ place }) => place.stage === id))?.id;
  const lane = lanes.find(({ id }) => cards.some(({ place }) => place.lane === id))?.id;
  const last = cards.at(-1);
  if (!stage || !lane || !last) return null;
  const isOneCell = cards.every(({ place }) => place.stage === stage && place.lane === lane);
  return isOneCell ? { stage, lane, after: last.id } : { stage, lane };
}
