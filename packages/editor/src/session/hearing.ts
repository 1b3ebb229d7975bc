import { cardIdsIn, differenceOf } from '@throughline/journey';
import type { Card, CardId, Journey, LaneId, PersonId, RecordChange } from '@throughline/journey';
import { heardOfCard } from '../text/heardWords.ts';
import type { EditorSession } from './editorSession.ts';
import { laneHere } from './filtering.ts';
import { nameOfPerson, nameOfWriter, writerOf } from './nameOfPerson.ts';
import type { ShownChange } from './shownJourney.ts';
import { isElsewhere } from './movedAway.ts';
import type { CellPlace } from './spots.ts';

/** What changes in a lane, or elsewhere, is gathered for so long, in ms. */
const gatheredMs = 15_000;
/** Somebody who has written nothing on my card for so long has finished, in ms. */
const writtenMs = 1200;
/** What is said of the focused card: the later of two takes the place of the one before. */
const mine = 'focused card';

/** Says of what others do what this person wants to hear (`attention.ts`). */
export interface Hearing {
  /** Before anybody is told of a change, while focus is still where it was. */
  hear(change: ShownChange): void;
  stop(): void;
}

export function hearOthers(session: EditorSession): Hearing {
  const digest = gatherChanges(session);
  const rest = restOfWords(session);
  return {
    hear(change) {
      if (!change.others) return;
      hearWhereIAm(session, change, rest);
      digest.note(change.wholeBefore);
    },
    stop() {
      digest.stop();
      rest.stop();
    },
  };
}

function hearWhereIAm(session: EditorSession, change: ShownChange, rest: RestOfWords): void {
  const { spot } = session.state.getState();
  if (spot.at === 'cell') hearOfCell(session, change, spot);
  else if (spot.at === 'card' && change.cards.has(spot.card)) hearOfCard(session, change, spot.card, rest);
}

/** Focus stays on the cell; that it is not empty any more is said. */
function hearOfCell(session: EditorSession, change: ShownChange, { lane, stage }: CellPlace): void {
  const { announcer, attention, state, words } = session;
  if (!attention.getState().card || state.getState().editing) return;
  const before = new Set(cardIdsIn(change.previous, stage, lane));
  const come = cardIdsIn(change.journey, stage, lane).filter((id) => !before.has(id));
  const last = come.at(-1);
  if (!last) return;
  const values = { name: nameOfWriter(session, last), count: come.length };
  announcer.say(words('said.cellFilled', values), mine);
}

function hearOfCard(session: EditorSession, change: ShownChange, id: CardId, rest: RestOfWords): void {
  if (change.local && writerOf(session, id) === session.doc.author.id) return;
  const was = change.previous.cards.get(id);
  const is = change.journey.cards.get(id);
  if (!was) return;
  if (is && !isElsewhere(was, is)) sayFacts(session, change, { was, is }, rest);
  else if (!session.state.getState().editing) sayLoss(session, id, is);
}

function sayFacts(
  session: EditorSession,
  { journey: after, previous: before }: ShownChange,
  card: { readonly was: Card; readonly is: Card },
  rest: RestOfWords,
): void {
  const { announcer, attention, state, words } = session;
  if (!attention.getState().card) return;
  const name = nameOfWriter(session, card.is.id);
  const heard = heardOfCard({ ...card, before, after }, name, words);
  if (heard.facts !== '') announcer.say(heard.facts, mine);
  if (heard.text !== '' && !state.getState().editing) rest.wait(card.is.id, heard.text);
}

/** What one is on is not where it was: that cannot wait (`ux.md` 2.6), unless one wants it to. */
function sayLoss(session: EditorSession, id: CardId, is: Card | undefined): void {
  const { announcer, attention, whole, words } = session;
  const name = nameOfWriter(session, id);
  if (!is && whole().cards.has(id)) {
    announcer.say(words('said.cardOutOfView', { name }), mine);
    return;
  }
  const sentence = is ? movedWords(session, is, name) : words('said.cardDeleted', { name });
  if (attention.getState().interrupts) announcer.alert(sentence, mine);
  else announcer.say(sentence, mine);
}

function movedWords({ whole, words }: EditorSession, { place }: Card, name: string): string {
  const { lanes, stages } = whole();
  const stage = stages.find(({ id }) => id === place.stage)?.title || words('unnamed.stage');
  const lane = lanes.find(({ id }) => id === place.lane)?.title || words('unnamed.lane');
  return words('said.cardMoved', { name, stage, lane });
}

interface RestOfWords {
  wait(card: CardId, sentence: string): void;
  stop(): void;
}

/** Words that somebody writes are said when they have finished, not letter by letter. */
function restOfWords({ announcer, state }: EditorSession): RestOfWords {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    wait(card, sentence) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { editing, spot } = state.getState();
        if (!editing && spot.at === 'card' && spot.card === card) announcer.say(sentence, mine);
      }, writtenMs);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * What changed around me since the first change that has not been told: one sentence for each kind of change in my
 * lane, one for all else.
 */
function gatherChanges(session: EditorSession): { note(before: Journey): void; stop(): void } {
  let since: Journey | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    if (since) tellDigest(session, since);
    since = null;
  };
  return {
    note(before) {
      const { elsewhere, lane } = session.attention.getState();
      if (since || !(elsewhere || lane)) return;
      since = before;
      timer = setTimeout(tell, gatheredMs);
    },
    stop: () => clearTimeout(timer),
  };
}

function tellDigest(session: EditorSession, since: Journey): void {
  const { announcer, attention, doc, state, words } = session;
  const { card, elsewhere, lane: ofLane } = attention.getState();
  const { spot } = state.getState();
  const told = card && spot.at === 'card' ? spot.card : '';
  const changes = differenceOf(since, session.whole()).changes.filter(
    ({ id, signed }) => signed !== null && signed.by !== doc.author.id && id !== told,
  );
  const here = laneHere(session);
  const inLane = changes.filter((change) => here !== null && liesIn(change, here));
  const away = changes.filter((change) => !inLane.includes(change));
  if (ofLane && here) {
    const sentence = laneWords(session, inLane, here);
    if (sentence !== '') announcer.say(sentence, 'lane');
  }
  if (elsewhere && away.length > 0) {
    announcer.say(
      words('heard.elsewhere', { count: away.length, people: peopleOf(session, away) }),
      'elsewhere',
    );
  }
}

function liesIn({ after, before, of }: RecordChange, lane: LaneId): boolean {
  return of === 'card' && (before?.place.lane === lane || after?.place.lane === lane);
}

const ways = ['laneAdded', 'laneDeleted', 'laneMoved', 'laneChanged'] as const;

function laneWords(session: EditorSession, changes: readonly RecordChange[], id: LaneId): string {
  const { whole, words } = session;
  const lane = whole().lanes.find((each) => each.id === id)?.title || words('unnamed.lane');
  return ways
    .map((way) => [way, changes.filter((change) => wayOf(change) === way)] as const)
    .filter(([, all]) => all.length > 0)
    .map(([way, all]) => words(`heard.${way}`, { count: all.length, lane, people: peopleOf(session, all) }))
    .join(' ');
}

function wayOf({ did, moved }: RecordChange): (typeof ways)[number] {
  if (did === 'added') return 'laneAdded';
  if (did === 'deleted') return 'laneDeleted';
  return moved ? 'laneMoved' : 'laneChanged';
}

function peopleOf(session: EditorSession, changes: readonly RecordChange[]): string {
  const ids = new Set<PersonId>(changes.flatMap(({ signed }) => signed?.by ?? []));
  const [first = '', second = '', ...others] = [...ids].map((id) => nameOfPerson(session, id));
  return session.words('heard.people', { count: ids.size, first, second, others: others.length });
}
