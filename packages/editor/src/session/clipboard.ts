import { fragmentType, isFileHash } from '@throughline/journey';
import type { CardId, ClipboardFlavours, GridSpot, PasteSpot } from '@throughline/journey';
import { codeLater } from '../parts/later.tsx';
import type { EditorSession } from './editorSession.ts';
import { cardsInHand, focusSpot } from './focus.ts';
import { tell } from './notice.ts';
import { copiedPicturesType, takesPictures } from './pictures.ts';
import { mayWrite } from './rights.ts';
import { cellOf } from './spots.ts';

/** What puts cards on the clipboard. */
const copying = codeLater(async () => import('./copying.ts'));

/**
 * What the browser asks of the map when somebody copies, cuts or pastes on it. The events come whatever keys, menu or
 * gesture asked for them; text that is being written or selected is the browser's own business.
 */
export const clipboardEvents = {
  copy: (session: EditorSession, event: ClipboardEvent): void => copyOrCut(session, event, 'copy'),

  cut: (session: EditorSession, event: ClipboardEvent): void => copyOrCut(session, event, 'cut'),

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
    pasteFlavours(session, flavours);
    bringPictures(session, event);
  },
} as const;

function copyOrCut(session: EditorSession, event: ClipboardEvent, what: 'copy' | 'cut'): void {
  if (!isOfText(event)) putOn(session, event, what, cardsInHand(session));
}

function putOn(
  session: EditorSession,
  event: ClipboardEvent,
  what: 'copy' | 'cut',
  cards: readonly CardId[],
): void {
  if (cards.length === 0) return;
  const code = copying.code();
  if (code) code[what](session, event, cards);
  // Nothing can be added to an event that is over: the browser is asked for another one, about the same cards.
  else void copying.bring().then(() => copying.isThere() && askBrowser(session, what, cards));
}

/**
 * Has the browser ask the map to copy or cut, as its own keys do. Where no text is selected its event goes to the page
 * and not to what has focus, so it is met on its way.
 */
export function askBrowser(
  session: EditorSession,
  what: 'copy' | 'cut',
  cards: readonly CardId[] = cardsInHand(session),
): void {
  const answer = (event: ClipboardEvent): void => {
    event.stopPropagation();
    if (!isOfText(event)) putOn(session, event, what, cards);
  };
  focusSpot(session);
  document.getSelection()?.removeAllRanges();
  document.addEventListener(what, answer, { capture: true });
  document.execCommand(what);
  document.removeEventListener(what, answer, { capture: true });
}

function bringPictures(session: EditorSession, { clipboardData }: ClipboardEvent): void {
  const { pictures, words } = session;
  const [home = '', ...files] = clipboardData?.getData(copiedPicturesType).split(' ') ?? [];
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

/** Words, tables and cards of ours, where focus is; by whom may write. */
export function pasteFlavours(session: EditorSession, flavours: ClipboardFlavours): void {
  const at = spotToPaste(session);
  if (!at) tell(session, session.words('paste.nowhere'));
  else void import('./pasting.ts').then(({ paste }) => paste(session, flavours, at));
}

/** Pictures, as photos where focus is. */
export function pastePictures(session: EditorSession, files: readonly File[]): void {
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
