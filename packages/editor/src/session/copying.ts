import { deleteCards } from '@throughline/doc';
import { fragmentType, writeClipboard } from '@throughline/journey';
import type { CardId } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { copiedPicturesType } from './pictures.ts';
import { mayWrite } from './rights.ts';
import { offerUndo } from './toast.ts';

/** Cards go with the event to the clipboard. */
export function copy(session: EditorSession, event: ClipboardEvent, cards: readonly CardId[]): void {
  const count = putCards(session, event, cards);
  if (count > 0) session.announcer.say(session.words('said.copied', { count }), 'result');
}

/** They go there and leave the map, as one step to undo. */
export function cut(session: EditorSession, event: ClipboardEvent, cards: readonly CardId[]): void {
  if (!mayWrite(session)) return;
  const count = putCards(session, event, cards);
  if (count > 0 && deleteCards(session.doc, cards).ok) {
    offerUndo(session, session.words('toast.cutCards', { count }));
  }
}

/** How many cards went to the clipboard. */
function putCards(session: EditorSession, event: ClipboardEvent, those: readonly CardId[]): number {
  const all = session.whole().cards;
  const cards = those.filter((id) => all.has(id));
  const { clipboardData } = event;
  if (cards.length === 0 || !clipboardData) return 0;
  const { html, own, text } = writeClipboard(session.whole(), cards);
  clipboardData.setData(fragmentType, own);
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  copyPictures(session, cards, clipboardData);
  event.preventDefault();
  return cards.length;
}

function copyPictures(session: EditorSession, cards: readonly CardId[], clipboard: DataTransfer): void {
  const all = session.whole().cards;
  const files = cards.flatMap((id) => {
    const card = all.get(id);
    return card?.kind === 'photo' && card.file !== '' ? [card.file] : [];
  });
  if (files.length > 0) clipboard.setData(copiedPicturesType, [session.pictures.home, ...files].join(' '));
}
