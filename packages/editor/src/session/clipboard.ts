import { deleteCards } from '@throughline/doc';
import { fragmentType, isFileHash, writeClipboard } from '@throughline/journey';
import type { CardId, ClipboardFlavours, GridSpot, PasteSpot } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { cardsInHand } from './focus.ts';
import { tell } from './notice.ts';
import { takesPictures } from './pictures.ts';
import { mayWrite } from './rights.ts';
import { cellOf } from './spots.ts';
import { offerUndo } from './toast.ts';

/**
 * What the browser asks of the map when somebody copies, cuts or pastes on it. The events come whatever keys, menu or
 * gesture asked for them; text that is being written or selected is the browser's own business.
 */
export const clipboardEvents = {
  copy(session: EditorSession, event: ClipboardEvent): void {
    const count = putCards(session, event);
    if (count > 0) session.announcer.say(session.words('said.copied', { count }), 'result');
  },

  cut(session: EditorSession, event: ClipboardEvent): void {
    if (cardsInHand(session).length === 0 || isOfText(event) || !mayWrite(session)) return;
    const cards = cardsInHand(session);
    const count = putCards(session, event);
    if (count > 0 && deleteCards(session.doc, cards).ok) {
      offerUndo(session, session.words('toast.cutCards', { count }));
    }
  },

  paste(session: EditorSession, event: ClipboardEvent): void {
    const pictures = isOfText(event) ? [] : picturesOf(event);
    if (pictures.length > 0) {
      event.preventDefault();
      pastePictures(session, pictures);
      return;
    }
    const flavours = isOfText(event) ? null : flavoursOf(event);
    if (!flavours) return;
    event.preventDefault();
    if (!mayWrite(session)) return;
    const at = spotToPaste(session);
    if (!at) tell(session, session.words('paste.nowhere'));
    else void import('./pasting.ts').then(({ paste }) => paste(session, flavours, at));
    bringPictures(session, event);
  },
} as const;

/** How many cards went to the clipboard. */
function putCards(session: EditorSession, event: ClipboardEvent): number {
  const cards = cardsInHand(session);
  const { clipboardData } = event;
  if (cards.length === 0 || !clipboardData || isOfText(event)) return 0;
  const { html, own, text } = writeClipboard(session.whole(), cards);
  clipboardData.setData(fragmentType, own);
  clipboardData.setData('text/html', html);
  clipboardData.setData('text/plain', text);
  copyPictures(session, cards, clipboardData);
  event.preventDefault();
  return cards.length;
}

/** Photos that are copied say where their pictures are: a map they are pasted on has its own. */
const picturesType = 'application/x-throughline-pictures';

function copyPictures(session: EditorSession, cards: readonly CardId[], clipboard: DataTransfer): void {
  const all = session.whole().cards;
  const files = cards.flatMap((id) => {
    const card = all.get(id);
    return card?.kind === 'photo' && card.file !== '' ? [card.file] : [];
  });
  if (files.length > 0) clipboard.setData(picturesType, [session.pictures.home, ...files].join(' '));
}

function bringPictures(session: EditorSession, { clipboardData }: ClipboardEvent): void {
  const { pictures, words } = session;
  const [home = '', ...files] = clipboardData?.getData(picturesType).split(' ') ?? [];
  if (home === '' || home === pictures.home) return;
  const known = files.filter(isFileHash);
  void pictures.bring(known, home).then((missing) => {
    if (missing > 0) tell(session, words('photo.notBrought', { count: missing }));
  });
}

/** The pictures somebody copied, and not a table with a picture of it (spreadsheets put both on the clipboard). */
function picturesOf({ clipboardData }: ClipboardEvent): readonly File[] {
  if (!clipboardData || clipboardData.getData('text/plain').trim() !== '') return [];
  return [...clipboardData.files];
}

function pastePictures(session: EditorSession, files: readonly File[]): void {
  const at = spotToPaste(session);
  if (!mayWrite(session)) return;
  if (!takesPictures(session.pictures)) tell(session, session.words('photo.notTaken'));
  else if (!at) tell(session, session.words('paste.nowhere'));
  else {
    const place = { stage: at.stage, lane: at.lane, after: at.after ?? ('last' as const) };
    void import('./photos.ts').then(({ addPhotos }) => addPhotos(session, files, place));
  }
}

/** null: there is nothing to read in it; files are not cards. */
function flavoursOf({ clipboardData }: ClipboardEvent): ClipboardFlavours | null {
  if (!clipboardData) return null;
  const own = clipboardData.getData(fragmentType);
  const html = clipboardData.getData('text/html');
  const text = clipboardData.getData('text/plain');
  return own + text === '' && (html === '' || clipboardData.files.length > 0) ? null : { own, html, text };
}

/** Whether it is about text: in a field, or selected somewhere on the page. */
function isOfText({ target, type }: ClipboardEvent): boolean {
  const isField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
  return isField || (type !== 'paste' && (document.getSelection()?.toString() ?? '') !== '');
}

/** The cell of what has focus, behind its card; from a header the first cell of its stage or lane. */
function spotToPaste({ shown, state }: EditorSession): PasteSpot | null {
  const journey = shown.getState();
  const spot: GridSpot = state.getState().spot;
  const cell = cellOf(journey, spot);
  if (cell) return spot.at === 'card' ? { ...cell, after: spot.card } : cell;
  const stage = spot.at === 'stage' ? spot.stage : journey.stages[0]?.id;
  const lane = spot.at === 'lane' ? spot.lane : journey.lanes[0]?.id;
  return stage && lane ? { stage, lane } : null;
}
