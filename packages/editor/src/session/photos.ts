import { addCard, describePhoto } from '@throughline/doc';
import type { After } from '@throughline/doc';
import { cellKey, lacksDescription, spacing } from '@throughline/journey';
import type { CardId, Photo, Severity } from '@throughline/journey';
import { carryOut } from './carryOut.ts';
import { sayLimit } from './editing.ts';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { refuse, show, tell } from './notice.ts';
import type { PictureProblem } from './pictures.ts';
import { mayWrite } from './rights.ts';
import { sameSpot } from './spots.ts';
import type { CellPlace } from './spots.ts';
import { factsOfNewCard, openCell } from './viewing.ts';
import { viewNow } from './views.ts';

/** Where a new photo goes: behind a card of its cell. */
export interface PhotoPlace extends CellPlace {
  readonly after: After<CardId>;
}

/** What is being made of files: its room in the cell is there at once, with a sentence in it. */
export interface TakingPhotos {
  readonly place: PhotoPlace;
  /** Which of them it is, the first being 1. */
  readonly number: number;
  readonly count: number;
}

/** So many photos are added at once; more are a mistake of the hand more often than a wish. */
const mostAtOnce = 20;

/** Room that waits for a picture, in map units. */
const roomHeight = 120;

const queues = new WeakMap<EditorSession, Promise<void>>();

/**
 * Makes photo cards of files, one after the other, and asks what can be seen on them (A13). A file that is no picture
 * is refused in a sentence; the others are added. A card is in the document when its picture is kept, so that nobody
 * meets a photo that never comes.
 */
export async function addPhotos(
  session: EditorSession,
  files: readonly Blob[],
  place: PhotoPlace,
): Promise<void> {
  if (!mayWrite(session)) return;
  if (files.length > mostAtOnce) {
    refuse(session, session.words('photo.tooMany', { most: mostAtOnce }), 'photo');
    return;
  }
  const before = queues.get(session) ?? Promise.resolve();
  const mine = before.then(() => addEach(session, files, place));
  queues.set(session, mine);
  await mine;
}

async function addEach(session: EditorSession, files: readonly Blob[], place: PhotoPlace): Promise<void> {
  const { spot } = session.state.getState();
  openCell(session.view, place);
  const made: CardId[] = [];
  for (const [index, file] of files.entries()) {
    makeRoom(session, { place: behind(place, made), number: index + 1, count: files.length });
    const taken = await session.pictures.take(file);
    if (!taken.ok) sayProblem(session, taken.problem);
    else {
      const facts = { ...factsOfNewCard(session.view), ...taken.picture };
      const added = addCard(session.doc, { ...behind(place, made), text: '', kind: 'photo', facts });
      if (added.ok) made.push(added.value);
      else if (added.reason === 'limit') sayLimit(session, 'limit.cards');
      else tell(session, session.words('said.gone'));
    }
  }
  takeRoomBack(session);
  if (made.length > 0) askAbout(session, made, sameSpot(spot, session.state.getState().spot));
}

function behind(place: PhotoPlace, made: readonly CardId[]): PhotoPlace {
  return { ...place, after: made.at(-1) ?? place.after };
}

/** Somebody who goes on writing meanwhile needs the room for that. */
function makeRoom(session: EditorSession, taking: TakingPhotos): void {
  const { announcer, layout, state, taking: shown, words } = session;
  const { after, lane, stage } = taking.place;
  shown.setState(taking, true);
  if (!state.getState().editing) {
    const height = roomHeight + spacing.pictureGap;
    layout.look({ drafts: new Map([[cellKey(stage, lane), { after, height }]]) });
  }
  const sentence = words('photo.taking', { number: taking.number, count: taking.count });
  // What the map says in the room it makes is a notice where there are no cells.
  if (viewNow(session) !== 'map') show(session, { sentence, act: null });
  announcer.say(sentence, 'photo');
}

function takeRoomBack({ layout, state, taking }: EditorSession): void {
  taking.setState(null, true);
  if (!state.getState().editing) layout.look({});
}

/** Asks at once whoever has stayed; who has gone on to something else is asked by a notice, and can go on. */
function askAbout(session: EditorSession, made: readonly CardId[], hasStayed: boolean): void {
  const { announcer, state, words } = session;
  const { editing, menu, question } = state.getState();
  const [first] = made;
  if (!first) return;
  const sentence = words('photo.added', { count: made.length });
  if (hasStayed && !editing && !menu && !question) {
    announcer.say(sentence, 'photo');
    goTo(session, { at: 'card', card: first });
    askForDescriptions(session, made);
    return;
  }
  offerToDescribe(session, sentence, made);
}

/** What hurts where a photo was taken. */
export interface PainPointToAdd {
  readonly text: string;
  readonly severity: Severity | null;
}

/**
 * Writes it into the stage of the photo, in the first lane for pain points or, on a map without one, beside the photo;
 * nothing where nothing is said. Why it was not written, in a sentence; null: it was.
 */
export function addPainPointBeside(
  session: EditorSession,
  { place }: Photo,
  { severity, text }: PainPointToAdd,
): string | null {
  const said = text.trim();
  if (said === '') return null;
  const lane = session.whole().lanes.find(({ kind }) => kind === 'painPoint')?.id ?? place.lane;
  const facts = { ...factsOfNewCard(session.view), severity };
  const card = { stage: place.stage, lane, kind: 'painPoint', text: said, after: 'last', facts } as const;
  openCell(session.view, card);
  return carryOut(
    session,
    (doc) => addCard(doc, card),
    () => session.words('photo.also.added', { text: said }),
  );
}

/** Whoever closes the form is told what is left, and can come back to it. */
export function sayLeft(session: EditorSession, cards: readonly CardId[]): void {
  offerToDescribe(session, session.words('photo.form.left', { count: cards.length }), cards);
}

function offerToDescribe(session: EditorSession, sentence: string, cards: readonly CardId[]): void {
  const { announcer, words } = session;
  const run = (): void => askForDescriptions(session, cards);
  show(session, { sentence, act: { words: words('photo.describe'), run } });
  announcer.say(sentence, 'photo');
}

/** Opens the form for these photos, one after the other. */
export function askForDescriptions({ state }: EditorSession, cards: readonly CardId[]): void {
  state.setState({ question: { ask: 'photo', cards } });
}

/** The photos that nobody has described, in no particular order. */
export function undescribed({ whole }: EditorSession): readonly CardId[] {
  return [...whole().cards.values()].filter(lacksDescription).map(({ id }) => id);
}

/** Puts another picture in the place of a photo's: what was said of the one before may not be true of it. */
export async function replacePicture(session: EditorSession, card: CardId, file: Blob): Promise<void> {
  const { announcer, doc, pictures, words } = session;
  if (!mayWrite(session)) return;
  announcer.say(words('photo.taking', { number: 1, count: 1 }), 'photo');
  const taken = await pictures.take(file);
  if (!taken.ok) sayProblem(session, taken.problem);
  else if (!describePhoto(doc, [card], taken.picture).ok) tell(session, words('said.gone'));
  else askAbout(session, [card], true);
}

function sayProblem(session: EditorSession, problem: PictureProblem): void {
  refuse(session, session.words(`photo.problem.${problem}`), 'photo');
}
