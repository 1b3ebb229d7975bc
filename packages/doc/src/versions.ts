import { differenceCounts, differenceOf } from '@throughline/journey';
import type { DifferenceCounts, Journey, MergedJourneys } from '@throughline/journey';
import * as Y from 'yjs';
import type { JourneyDoc, JourneyDocOptions } from './journeyDoc.ts';
import { migrations } from './migrations/index.ts';
import { migrate } from './migrations/run.ts';
import { openJourney } from './open.ts';
import { refused, success } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { Reader } from './read.ts';
import { restoreState } from './restoreState.ts';
import type { PastState } from './restoreState.ts';
import { openRoots } from './roots.ts';
import type { Roots } from './roots.ts';
import { mapRoots } from './schema.ts';

/**
 * A version of a map is its whole state as bytes. It is read in a document of its own, so that looking at one changes
 * nothing, whatever schema it was written with.
 */

/** So many bytes of a version are read: many times what a map of 10,000 cards takes. */
export const mostVersionBytes = 64 * 1024 * 1024;

/** The map as it is now, as bytes. */
export function stateOf(doc: JourneyDoc): Uint8Array {
  return Y.encodeStateAsUpdate(doc.ydoc);
}

/** The journey as it was. Refused: `limit` for more than `mostVersionBytes`, `unreadable` for what is no whole map. */
export function readVersion(bytes: Uint8Array): Outcome<Journey> {
  const version = readState(bytes);
  return version.ok ? success(version.value.journey) : version;
}

/** A document of its own that says what the version said, to be looked at. Refused as by `readVersion`. */
export function openVersion(bytes: Uint8Array, options: JourneyDocOptions): Outcome<JourneyDoc> {
  const version = readState(bytes);
  return version.ok ? success(openJourney(version.value.ydoc, options)) : version;
}

/**
 * Makes the map what it was, as one operation: fields and places go back, what was deleted since is taken from the bin
 * and what is newer goes there. What others do at the same moment stays, and undo takes all of it back. Tells how many
 * records that made a difference to. Refused as by `readVersion`, for versions of other maps and of moments this copy
 * has not heard of, and when nothing differs.
 *
 * Three things stay: newer tags, which cards in the bin may carry; links of newer cards, which wait in the bin with
 * them; and what somebody has removed for good.
 */
export function restoreVersion(doc: JourneyDoc, bytes: Uint8Array): Outcome<DifferenceCounts> {
  const version = readState(bytes);
  if (!version.ok) return version;
  const reason = whyForeign(Y.encodeStateVector(doc.ydoc), version.value.heardOf);
  if (reason !== null) return refused(reason);
  const before = doc.journey;
  const restored = restoreState(doc, version.value);
  return restored.ok ? success(differenceCounts(differenceOf(before, doc.journey))) : restored;
}

/** A merge of two sides that had not heard of each other, as updates. */
export interface MergedBytes {
  /** The map as both had it. */
  readonly base: readonly Uint8Array[];
  /** What was done here since; it may say again what the base says. */
  readonly mine: readonly Uint8Array[];
  /** What others did since. */
  readonly theirs: readonly Uint8Array[];
  /**
   * What was done here before the two went apart and may have reached the others without this device hearing so. It
   * counts as known to both where what the others did leans on it.
   */
  readonly sent: readonly Uint8Array[];
}

/** The journeys of a merge. Refused: `limit`, and `unreadable` where what others did leans on what is in neither. */
export function readMerge({ base, mine, sent, theirs }: MergedBytes): Outcome<MergedJourneys> {
  const apart = readSides({ base, mine, theirs });
  if (apart.ok || apart.reason !== 'unreadable') return apart;
  return readSides({ base: [...base, ...sent], mine, theirs });
}

function readSides({ base, mine, theirs }: Omit<MergedBytes, 'sent'>): Outcome<MergedJourneys> {
  const read = [[], mine, theirs, [...mine, ...theirs]].map((more) =>
    readState(Y.mergeUpdates([...base, ...more]), isWholeSide),
  );
  const journeys: Journey[] = [];
  for (const state of read) {
    if (!state.ok) return state;
    journeys.push(state.value.journey);
  }
  const [atBase, atMine, atTheirs, merged] = journeys as [Journey, Journey, Journey, Journey];
  return success({ base: atBase, mine: atMine, theirs: atTheirs, merged });
}

interface ReadState extends PastState {
  readonly ydoc: Y.Doc;
  /** How many writes of each page load are in it, as a state vector. */
  readonly heardOf: Uint8Array;
}

function readState(bytes: Uint8Array, isAll = isWhole): Outcome<ReadState> {
  if (bytes.length > mostVersionBytes) return refused('limit');
  const ydoc = new Y.Doc();
  const roots = openRoots(ydoc);
  try {
    Y.applyUpdate(ydoc, bytes);
    if (!isAll(ydoc, roots)) return refused('unreadable');
    const heardOf = Y.encodeStateVector(ydoc);
    ydoc.transact(() => migrate(roots, migrations));
    return success({ ydoc, roots, journey: new Reader(roots).journey, heardOf });
  } catch {
    // Yjs throws whatever it trips over in bytes that are no update.
    return refused('unreadable');
  }
}

/** Something of a map, and nothing that waits for what is missing. */
function isWhole({ store }: Y.Doc, roots: Roots): boolean {
  const isWaiting = store.pendingStructs !== null || store.pendingDs !== null;
  return !isWaiting && mapRoots.some((root) => roots[root].size > 0);
}

/** The same of one side: that the other's work was deleted, or gave way, says nothing about it. */
function isWholeSide({ store }: Y.Doc, roots: Roots): boolean {
  return store.pendingStructs === null && mapRoots.some((root) => roots[root].size > 0);
}

/** A copy of the map that has heard of all that is in the version can be compared with it, record by record. */
function whyForeign(here: Uint8Array, version: Uint8Array): 'another map' | 'not yet here' | null {
  const known = Y.decodeStateVector(here);
  const clients = [...Y.decodeStateVector(version)];
  if (clients.every(([client, writes]) => (known.get(client) ?? 0) >= writes)) return null;
  return clients.some(([client]) => known.has(client)) ? 'not yet here' : 'another map';
}
