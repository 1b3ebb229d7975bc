import { isRecordId } from '@throughline/journey';
import type { CardId, LaneId, StageId } from '@throughline/journey';
import type { Awareness } from 'y-protocols/awareness';
import * as z from 'zod/mini';
import type { TextTarget } from './operations/text.ts';

/**
 * Who else is here, where they point and what they do: never stored. What others say is parsed at this door; a
 * part that cannot be read counts as not said. Name, colour and role are filled in by the server, whatever a
 * client claims: without them a state is not shown.
 */

/** A point as fractions (0–1) of its cell, so that it is right at any zoom; null: on the headers. */
export interface MapPoint {
  readonly stage: StageId | null;
  readonly lane: LaneId | null;
  readonly x: number;
  readonly y: number;
}

export interface Typing {
  readonly target: TextTarget;
  /** An encoded relative position in that text. */
  readonly caret: string | null;
}

/** What somebody has on their screen: from its top left to its bottom right corner, headers included. */
export interface MapWindow {
  readonly from: MapPoint;
  readonly to: MapPoint;
}

export interface MyPresence {
  readonly cursor: MapPoint | null;
  readonly view: MapWindow | null;
  readonly selection: readonly CardId[];
  readonly typing: Typing | null;
  readonly drag: { readonly cards: readonly CardId[]; readonly at: MapPoint } | null;
}

export interface OtherPerson extends MyPresence {
  /** One for each open page. */
  readonly clientId: number;
  readonly personId: string;
  readonly name: string;
  /** 1–8, one of the colours of people. */
  readonly colour: number;
  readonly role: 'viewer' | 'commenter' | 'editor' | 'owner';
}

export interface Presence {
  mine(): MyPresence;
  /** Tells the others; what is not named stays as it is. */
  set(part: Partial<MyPresence>): void;
  /** In the order of their client ids; the same objects as long as their states do not change. */
  others(): readonly OtherPerson[];
  subscribe(listener: () => void): () => void;
  /** Says goodbye. The awareness itself stays. */
  destroy(): void;
}

// Compiling a parser at run time would need what the page's security policy forbids.
z.config({ jitless: true });

const nobodyHere: readonly OtherPerson[] = [];
const still: MyPresence = { cursor: null, view: null, selection: [], typing: null, drag: null };

/** Cards of a selection or drag that are told to others: a state has to stay below 4 kB. */
const mostCards = 60;

const id = z.string().check(z.refine(isRecordId));
const cardId = z.pipe(
  id,
  z.transform((text) => text as CardId),
);
const stageId = z.pipe(
  id,
  z.transform((text) => text as StageId),
);
const laneId = z.pipe(
  id,
  z.transform((text) => text as LaneId),
);
const fraction = z.number().check(z.minimum(-1), z.maximum(2));
const point = z.object({ stage: z.nullable(stageId), lane: z.nullable(laneId), x: fraction, y: fraction });
const cards = z.array(cardId).check(z.maxLength(mostCards));
const target = z.union([
  z.object({ card: cardId }),
  z.object({ stage: stageId }),
  z.object({ lane: laneId }),
]);
const typing = z.object({ target, caret: z.nullable(z.string().check(z.maxLength(400))) });
const presence = z.object({
  cursor: z.catch(z.nullable(point), null),
  // Missing in what an older app says.
  view: z.catch(z.nullable(z.object({ from: point, to: point })), null),
  selection: z.catch(cards, []),
  typing: z.catch(z.nullable(typing), null),
  drag: z.catch(z.nullable(z.object({ cards, at: point })), null),
});
const user = z.object({
  id: z.string().check(z.maxLength(128)),
  name: z.string().check(z.maxLength(120)),
  colour: z.int().check(z.minimum(1), z.maximum(8)),
  role: z.enum(['viewer', 'commenter', 'editor', 'owner']),
});
const state = z.object({
  user,
  presence: z.catch(presence, () => ({
    cursor: null,
    view: null,
    selection: [],
    typing: null,
    drag: null,
  })),
});

export function createPresence(awareness: Awareness): Presence {
  return new LivePresence(awareness);
}

class LivePresence implements Presence {
  private readonly awareness: Awareness;
  private readonly people = new Map<
    number,
    { readonly from: unknown; readonly person: OtherPerson | null }
  >();
  private readonly listeners = new Set<() => void>();
  private list = nobodyHere;
  private own = still;
  private readonly follow = ({ added, updated, removed }: Change): void => {
    const changed = [...added, ...updated, ...removed].filter((client) => client !== this.awareness.clientID);
    if (changed.length > 0 && this.read(changed)) for (const listener of this.listeners) listener();
  };

  constructor(awareness: Awareness) {
    this.awareness = awareness;
    awareness.setLocalState({ ...awareness.getLocalState(), presence: still });
    this.read([...awareness.getStates().keys()]);
    awareness.on('change', this.follow);
  }

  mine(): MyPresence {
    return this.own;
  }

  set(part: Partial<MyPresence>): void {
    const { selection, drag, ...rest } = { ...this.own, ...part };
    const told = drag && { ...drag, cards: drag.cards.slice(0, mostCards) };
    this.own = { ...rest, selection: selection.slice(0, mostCards), drag: told };
    this.awareness.setLocalState({ ...this.awareness.getLocalState(), presence: this.own });
  }

  others(): readonly OtherPerson[] {
    return this.list;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  destroy(): void {
    this.awareness.off('change', this.follow);
    this.awareness.setLocalState(null);
    this.listeners.clear();
  }

  /** Whether anybody's state is not what it was. */
  private read(clients: readonly number[]): boolean {
    const states = this.awareness.getStates();
    let changed = false;
    for (const client of clients) {
      const from = states.get(client);
      if (client === this.awareness.clientID || this.people.get(client)?.from === from) continue;
      changed = true;
      if (from === undefined) this.people.delete(client);
      else this.people.set(client, { from, person: parsePerson(client, from) });
    }
    if (changed) {
      const sorted = [...this.people].sort(([a], [b]) => a - b);
      this.list = sorted.flatMap(([, { person }]) => person ?? []);
    }
    return changed;
  }
}

interface Change {
  readonly added: readonly number[];
  readonly updated: readonly number[];
  readonly removed: readonly number[];
}

function parsePerson(clientId: number, value: unknown): OtherPerson | null {
  const read = state.safeParse(value);
  if (!read.success) return null;
  const { id: personId, name, colour, role } = read.data.user;
  return { clientId, personId, name, colour, role, ...read.data.presence };
}
