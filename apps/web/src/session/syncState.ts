/**
 * What the sync chip says (the table is in apps/web/README.md). Pure: facts and a clock in, a chip out.
 *
 *               opened                     1 s / 3 s without a server, or no network
 *   connecting ───────▶ online ◀──────────────────────────────────────▶ offline
 *                         │  nothing waits: synced (after offline: with what was merged)
 *                         │  something waits: sending ─1 s─▶ syncing ─3 s─▶ slow
 *   over all of these: notStored when the browser stores nothing, readOnly when this person may not write
 *
 * Rule 1: `synced` only while connected, with no unsaved row and no waiting file of this map on this device. Within the
 * first second of an edit the chip is `sending`, which has no words: the app is quiet, and does not claim what is not so.
 */

/** Names of chips; the words are messages `sync.<id>`. */
export type ChipId =
  | 'connecting'
  | 'synced'
  | 'sending'
  | 'syncing'
  | 'slow'
  | 'offline'
  | 'notStored'
  | 'readOnly';

/** Names of the sentence shown on click; messages `sync.<detail>.detail`. */
export type ChipDetail =
  | Exclude<ChipId, 'sending'>
  | 'back'
  | 'viewer'
  | 'signIn'
  | 'gone'
  | 'tooOld'
  | 'stopped';

export interface Chip {
  readonly id: ChipId;
  readonly detail: ChipDetail;
  /** Edits of this device that wait to be saved. */
  readonly count: number;
  /** After coming back: edits of this device, and changes of others, that were merged. */
  readonly mine: number;
  readonly others: number;
  /** How to tell a screen reader, once, when the chip takes this id and detail. */
  readonly announce: 'off' | 'polite' | 'assertive';
}

/** What is known now. */
export interface SyncFacts {
  /**
   * `opening`: never connected since the map was opened. `online`: connected, and both sides have told each other
   * what they have. `away`: not, and it is tried again. `closed`: the server ended it for good.
   */
  readonly connection: 'opening' | 'online' | 'away' | 'closed';
  /** The 44xx code of `closed`. */
  readonly closeCode: number | null;
  /** The browser believes in a network. */
  readonly network: boolean;
  /** Edits and files of this map on this device that the server is not known to have. */
  readonly unsaved: number;
  /** When the oldest of them was made, in milliseconds since 1970. */
  readonly unsavedSince: number | null;
  /** The browser stores this map. */
  readonly stored: boolean;
  readonly mayWrite: boolean;
  /** Changes others made that arrived since the map was opened. */
  readonly fromOthers: number;
}

export interface SyncState {
  readonly chip: Chip;
  readonly facts: SyncFacts;
  /** When the connection became what it is, in milliseconds since 1970. */
  readonly since: number;
  /** When nothing waited any more; null while something does. */
  readonly emptySince: number | null;
  /** Set when people were told they are offline, until the merge is told. */
  readonly offline: { readonly othersBefore: number; readonly mine: number } | null;
  /** What the last return merged, as long as it is shown. */
  readonly merged: { readonly mine: number; readonly others: number; readonly at: number } | null;
  /** When to look again though no fact changed; null: not before one does. */
  readonly wake: number | null;
}

/** Milliseconds an edit may be under way before the chip speaks of it. */
export const QUIET = 1_000;
/** Milliseconds after which people hear that their work is safe here, and the server slow. */
export const PATIENT = 3_000;
/** Milliseconds nothing must wait before a typing person sees `synced` again: the chip does not flicker. */
export const SETTLE = 400;
/** Milliseconds for which the chip tells what was merged. */
export const MERGED_SHOWN = 60_000;

/** Close codes after which this person cannot write here, and the sentence for each. */
const readOnlyDetails: Readonly<Record<number, ChipDetail>> = {
  4401: 'signIn',
  4403: 'readOnly',
  4404: 'gone',
  4409: 'tooOld',
};

const announcements: Readonly<Partial<Record<ChipDetail, Chip['announce']>>> = {
  slow: 'polite',
  stopped: 'polite',
  offline: 'polite',
  back: 'polite',
  notStored: 'assertive',
  readOnly: 'polite',
  signIn: 'polite',
  gone: 'polite',
  tooOld: 'polite',
};

const nothingYet: SyncFacts = {
  connection: 'opening',
  closeCode: null,
  network: true,
  unsaved: 0,
  unsavedSince: null,
  stored: true,
  mayWrite: true,
  fromOthers: 0,
};

/** A map that is being opened. */
export function firstSync(now: number, facts: Partial<SyncFacts> = {}): SyncState {
  const start: SyncState = {
    chip: chipOf('connecting', 'connecting', nothingYet, null),
    facts: nothingYet,
    since: now,
    emptySince: now,
    offline: null,
    merged: null,
    wake: null,
  };
  return nextSync(start, { ...nothingYet, ...facts }, now);
}

/** The state after `facts` became true, or after time has passed. The chip stays the same object while it says the same. */
export function nextSync(before: SyncState, facts: SyncFacts, now: number): SyncState {
  const timed = keepTime(before, facts, now);
  const shown = choose(timed, before.chip.id, now);
  const told = tellMerge(timed, shown, now);
  const detail = shown.id === 'synced' && told.merged ? 'back' : shown.detail;
  const chip = chipOf(shown.id, detail, facts, told.merged);
  const wake = told.merged && detail === 'back' ? told.merged.at + MERGED_SHOWN : shown.wake;
  return { ...told, chip: same(chip, before.chip) ? before.chip : chip, wake };
}

function keepTime(before: SyncState, facts: SyncFacts, now: number): SyncState {
  const since = facts.connection === before.facts.connection ? before.since : now;
  const emptySince = facts.unsaved > 0 ? null : (before.emptySince ?? now);
  return { ...before, facts, since, emptySince };
}

interface Shown {
  readonly id: ChipId;
  readonly detail: ChipDetail;
  readonly wake: number | null;
}

const shown = (id: Exclude<ChipId, 'sending'>, wake: number | null = null): Shown => ({
  id,
  detail: id,
  wake,
});

function choose(state: SyncState, chip: ChipId, now: number): Shown {
  const { facts } = state;
  if (facts.connection === 'closed') return closed(facts);
  if (!facts.stored) return shown('notStored');
  if (facts.connection !== 'online') return unconnected(state, chip, now);
  if (!facts.mayWrite) return { id: 'readOnly', detail: 'viewer', wake: null };
  return facts.unsaved > 0 ? underWay(state, now) : settled(state, chip, now);
}

function closed(facts: SyncFacts): Shown {
  const detail = readOnlyDetails[facts.closeCode ?? 0];
  if (detail) return { id: 'readOnly', detail, wake: null };
  return facts.stored ? { id: 'slow', detail: 'stopped', wake: null } : shown('notStored');
}

function unconnected({ facts, since }: SyncState, chip: ChipId, now: number): Shown {
  const until = since + (facts.connection === 'opening' ? PATIENT : QUIET);
  const wait = facts.network && chip !== 'offline' && now < until;
  return wait ? shown('connecting', until) : shown('offline');
}

function underWay({ facts, since }: SyncState, now: number): Shown {
  const from = Math.min(now, Math.max(since, facts.unsavedSince ?? since));
  if (now < from + QUIET) return { id: 'sending', detail: 'syncing', wake: from + QUIET };
  return now < from + PATIENT ? shown('syncing', from + PATIENT) : shown('slow');
}

function settled({ emptySince }: SyncState, chip: ChipId, now: number): Shown {
  const until = (emptySince ?? now) + SETTLE;
  return chip === 'sending' && now < until
    ? { id: 'sending', detail: 'syncing', wake: until }
    : shown('synced');
}

/** From the moment people hear "Offline" to the moment they hear what was merged. */
function tellMerge(state: SyncState, { id }: Shown, now: number): SyncState {
  const { facts } = state;
  if (id === 'offline') {
    const othersBefore = state.offline?.othersBefore ?? facts.fromOthers;
    return { ...state, offline: { othersBefore, mine: facts.unsaved }, merged: null };
  }
  if (id === 'synced' && state.offline) {
    const others = facts.fromOthers - state.offline.othersBefore;
    return { ...state, offline: null, merged: { mine: state.offline.mine, others, at: now } };
  }
  const over = facts.unsaved > 0 || (state.merged && now >= state.merged.at + MERGED_SHOWN);
  return over ? { ...state, merged: null } : state;
}

function chipOf(id: ChipId, detail: ChipDetail, facts: SyncFacts, merged: SyncState['merged']): Chip {
  return {
    id,
    detail,
    count: facts.unsaved,
    mine: merged?.mine ?? 0,
    others: merged?.others ?? 0,
    announce: announcements[detail] ?? 'off',
  };
}

/** Within its first second an edit is not counted: the chip has no words, and is not drawn anew with each letter. */
function same(a: Chip, b: Chip): boolean {
  return (
    a.id === b.id &&
    a.detail === b.detail &&
    (a.count === b.count || a.id === 'sending') &&
    a.mine === b.mine &&
    a.others === b.others
  );
}
