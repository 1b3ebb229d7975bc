import type { Undone } from '@throughline/doc';
import { cardsInReadingOrder } from '@throughline/journey';
import type { CardId, GridSpot, Journey } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';
import { goTo } from './focus.ts';
import { nameOfPerson } from './nameOfPerson.ts';
import { drawnText } from '../text/cardWords.ts';
import { goToLane, openCell } from './viewing.ts';

/** "Undid: moved 3 cards to Book and attend." Of one thing it says which: "Undid: deleted a stage, “Pay and wait”." `done` is the map as it was with the step done (I55). */
export function undoneWords(
  session: EditorSession,
  undone: Undone,
  { done, said }: { readonly said: 'said.undid' | 'said.redid'; readonly done: Journey },
): string {
  const { words } = session;
  const { cards, intent, kept, lanes, stages } = undone;
  const isNothing = kept.length > 0 && cards.length + stages.length + lanes.length === 0;
  const count = Math.max(1, isNothing ? kept.length : cards.length);
  const to = intent === 'move cards' ? whereto(done, isNothing ? kept : cards) : '';
  const what = to === '' ? words(`did.${intent}`, { count }) : words('did.move cards.to', { count, to });
  const name = isNothing ? '' : nameOfOne(undone, session.whole(), done);
  const told = name === '' ? what : words('said.undoneOf', { what, name });
  return words(isNothing ? 'said.notUndone' : said, { what: told });
}

/** What the one card, stage or lane is called that a step was about, as it is now or was with the step done. */
function nameOfOne({ cards, lanes, stages }: Undone, now: Journey, done: Journey): string {
  const [of, ...others] = [...stages, ...lanes];
  if (of !== undefined) {
    const all = [...now.stages, ...now.lanes, ...done.stages, ...done.lanes];
    return others.length > 0 ? '' : shortened(all.find(({ id }) => id === of)?.title ?? '');
  }
  const [id, ...more] = cards;
  const card = id === undefined || more.length > 0 ? undefined : (now.cards.get(id) ?? done.cards.get(id));
  return card ? shortened(drawnText(card)) : '';
}

const mostLetters = 40;

/** As much of a text as tells which it is; no character of it is cut in two. */
function shortened(text: string): string {
  const letters = Array.from(
    text
      .replaceAll(/\s+/gu, ' ')
      .trim()
      .slice(0, 4 * mostLetters),
  );
  return letters.length <= mostLetters
    ? letters.join('')
    : `${letters.slice(0, mostLetters).join('').trimEnd()}…`;
}

/** The stage that all of these are in; nothing when it has no name or they are in several. */
function whereto({ cards, stages }: Journey, ids: readonly CardId[]): string {
  const [first, ...others] = new Set(ids.map((id) => cards.get(id)?.place.stage));
  return others.length === 0 ? (stages.find(({ id }) => id === first)?.title ?? '') : '';
}

/** Who else has worked on its cards, so that what they did is kept (I56); empty when nobody has. */
export function keptWords(session: EditorSession, { cards, kept, keptBy }: Undone): string {
  const { doc, words } = session;
  const [first, ...others] = keptBy.filter((person) => person !== doc.author.id);
  if (first !== undefined) {
    const count = kept.length > 0 ? kept.length : cards.length;
    return words('said.keptBy', { name: nameOfPerson(session, first), more: others.length, count });
  }
  return kept.length > 0 ? words('said.kept', { count: kept.length }) : '';
}

/** What has changed comes into sight and takes focus; cards that were one selection are one again (I55). */
export function showUndone(session: EditorSession, { cards, intent, lanes, stages }: Undone): void {
  const { shown, state, view } = session;
  const isOfAxis = /stage|lane/u.test(intent);
  const changed = cards.flatMap((id) => session.whole().cards.get(id) ?? []);
  if (!isOfAxis && changed[0]) openCell(view, changed[0].place);
  const live = inReadingOrder(shown.getState(), cards);
  const [card] = live;
  if (card && !isOfAxis) {
    const selection = new Set(live.length > 1 ? live : []);
    state.setState({ selection, anchor: live.length > 1 ? card : null });
    goTo(session, { at: 'card', card });
    return;
  }
  const lane = lanes.find((id) => session.whole().lanes.some((each) => each.id === id));
  const stage = stages.find((id) => shown.getState().stages.some((each) => each.id === id));
  const spot: GridSpot | null = stage ? { at: 'stage', stage } : card ? { at: 'card', card } : null;
  if (lane) goToLane(session, lane);
  else if (spot) goTo(session, spot);
}

function inReadingOrder(journey: Journey, ids: readonly CardId[]): readonly CardId[] {
  const live = new Set(ids.filter((id) => journey.cards.has(id)));
  if (live.size < 2) return [...live];
  return cardsInReadingOrder(journey).flatMap(({ id }) => (live.has(id) ? id : []));
}
