import { nameOf } from '@throughline/journey';
import type { Card, CardId, CardKind, Name } from '@throughline/journey';
import { cardName } from '../../text/cardWords.ts';
import { commandName } from '../../session/command.ts';
import { commandsWith } from '../../session/commands.ts';
import type { EditorSession } from '../../session/editorSession.ts';
import { goTo } from '../../session/focus.ts';
import { followPerson } from '../../session/following.ts';
import type { MapElsewhere } from '../../session/pageOffers.ts';
import { goToCard, goToLane } from '../../session/viewing.ts';

/** What the palette offers, in this order where nothing else orders it. */
export const entryGroups = ['commands', 'cards', 'stages', 'lanes', 'people', 'maps'] as const;

export type EntryGroup = (typeof entryGroups)[number];

/** One thing to do, or one place to go to. */
export interface Entry {
  /** The same whenever it is offered. */
  readonly id: string;
  readonly group: EntryGroup;
  /** What it is called. */
  readonly text: string;
  /** The same, made ready to be found. */
  readonly name: Name;
  readonly also?: Name;
  /** The keys that do the same; empty when there are none. */
  readonly keys: string;
  /** Of a card: its mark. */
  readonly kind?: CardKind;
  /** Where it is: only asked of what is shown. */
  about(): string;
  go(): void;
}

const nowhere = (): string => '';

function entry(parts: Omit<Entry, 'name' | 'keys' | 'about'> & Partial<Entry>): Entry {
  return { name: nameOf(parts.text), keys: '', about: nowhere, ...parts };
}

/** All that can be done now: what cannot is absent. */
export function commandEntries(session: EditorSession): readonly Entry[] {
  return commandsWith(session.page.getState())
    .filter((command) => !command.keyOnly && command.enabled(session))
    .map((command) =>
      entry({
        id: `command ${command.id}`,
        group: 'commands',
        text: commandName(command, session),
        keys: session.keymap.shown(command),
        go: () => command.run(session),
      }),
    );
}

/** A longer name is cut: it is a text to be found by the words it begins with. */
const longestName = 200;

interface CardEntries {
  all(): readonly Entry[];
  one(card: CardId): Entry | undefined;
}

/** Every card of the map, also what the view leaves out; what has not changed since it was asked last costs nothing. */
export function createCardEntries(session: EditorSession): CardEntries {
  const known = new WeakMap<Card, Entry>();
  let last: { readonly cards: unknown; readonly entries: readonly Entry[] } | null = null;
  const entryOf = (card: Card): Entry => {
    const found = known.get(card) ?? cardEntry(session, card);
    known.set(card, found);
    return found;
  };
  return {
    all() {
      const { cards } = session.whole();
      if (last?.cards !== cards) last = { cards, entries: [...cards.values()].map(entryOf) };
      return last.entries;
    },
    one(id) {
      const card = session.whole().cards.get(id);
      return card && entryOf(card);
    },
  };
}

function cardEntry(session: EditorSession, card: Card): Entry {
  const { words } = session;
  return entry({
    id: `card ${card.id}`,
    group: 'cards',
    text: cardName(card, words).slice(0, longestName),
    also: nameOf(card.ref),
    kind: card.kind,
    about: () => whereCardIs(session, card),
    go: () => goToCard(session, card.id),
  });
}

function whereCardIs({ whole, words }: EditorSession, { kind, place }: Card): string {
  const { lanes, stages } = whole();
  const stage = stages.find(({ id }) => id === place.stage)?.title || words('unnamed.stage');
  const lane = lanes.find(({ id }) => id === place.lane)?.title || words('unnamed.lane');
  return words('palette.where', { kind: words(`kindTitle.${kind}`), lane, stage });
}

export function stageEntries(session: EditorSession): readonly Entry[] {
  return session.whole().stages.map(({ id, title }) =>
    entry({
      id: `stage ${id}`,
      group: 'stages',
      text: title || session.words('unnamed.stage'),
      go: () => goTo(session, { at: 'stage', stage: id }),
    }),
  );
}

/** Also those that are hidden: they come back when one goes there. */
export function laneEntries(session: EditorSession): readonly Entry[] {
  return session.whole().lanes.map(({ id, title }) =>
    entry({
      id: `lane ${id}`,
      group: 'lanes',
      text: title || session.words('unnamed.lane'),
      go: () => goToLane(session, id),
    }),
  );
}

/** Who else is here: one follows them, or goes to the card they work on. */
export function personEntries(session: EditorSession): readonly Entry[] {
  return [...placesOfPeople(session), ...followEntries(session)];
}

function followEntries(session: EditorSession): readonly Entry[] {
  const { presence, view, words } = session;
  const people = new Map(presence.others().map(({ name, personId }) => [personId, name]));
  people.delete(view.getState().following ?? '');
  return [...people].map(([personId, name]) =>
    entry({
      id: `follow ${personId}`,
      group: 'people',
      text: words('follow.person', { name: name || words('someone') }),
      go: () => followPerson(session, personId),
    }),
  );
}

function placesOfPeople(session: EditorSession): readonly Entry[] {
  const { presence, words } = session;
  const seen = new Set<string>();
  return presence.others().flatMap(({ name, personId, selection, typing }) => {
    const typesIn = typing && 'card' in typing.target ? typing.target.card : null;
    const card: CardId | undefined = typesIn ?? selection[0];
    if (!card || seen.has(personId)) return [];
    seen.add(personId);
    const go = (): void => goToCard(session, card);
    return [
      entry({
        id: `person ${personId}`,
        group: 'people',
        text: words('palette.goToPerson', { name: name || words('someone') }),
        go,
      }),
    ];
  });
}

export function mapEntries(maps: readonly MapElsewhere[]): readonly Entry[] {
  return maps.map(({ go, id, title }) => entry({ id: `map ${id}`, group: 'maps', text: title, go }));
}
