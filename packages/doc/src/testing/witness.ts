import type { Journey, Link } from '@throughline/journey';
import * as Y from 'yjs';
import type { JourneyChange, JourneyDoc } from '../journeyDoc.ts';
import { isTouchedKey } from '../life.ts';

/** A delete of a record, and what of everybody's writes its author had seen. */
interface Delete {
  readonly record: string;
  readonly seen: ReadonlyMap<number, number>;
}

/** An edit of a record, and the moment it was made in its author's own count of writes. */
interface Edit extends Delete {
  readonly client: number;
  readonly clock: number;
}

/**
 * Watches one person's document from outside and remembers who had seen what, so that a test can tell an edit
 * lost to a delete, and an undo that took another person's work, without asking the code that must prevent it.
 */
export class Witness {
  readonly edits: Edit[] = [];
  readonly deletes: Delete[] = [];
  readonly complaints: string[] = [];
  private readonly doc: JourneyDoc;
  private readonly foreignAt = new Map<string, number>();
  private readonly ownLifeAt = new Map<string, number>();
  private time = 0;
  private undoing = false;
  private lookingAway = false;

  constructor(doc: JourneyDoc) {
    this.doc = doc;
    doc.subscribe((change) => this.follow(change));
    doc.ydoc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (this.undoing && transaction.local) this.checkUndo(transaction);
    });
  }

  /** Runs an undo or a redo and looks at what it takes away. */
  watchUndo<T>(run: () => T): T {
    this.undoing = true;
    const value = run();
    this.undoing = false;
    return value;
  }

  /** Runs what takes back one's own typing: the words it removes are no edit to be kept. */
  lookAway<T>(run: () => T): T {
    this.lookingAway = true;
    const value = run();
    this.lookingAway = false;
    return value;
  }

  private follow({ previous, journey, local }: JourneyChange): void {
    this.time += 1;
    const before = liveRecords(previous);
    const after = liveRecords(journey);
    for (const [record, content] of after) {
      if (!before.has(record)) this.ownLife(record, local);
      if (before.get(record) !== content && !this.lookingAway) this.edit(record, local);
    }
    for (const record of before.keys()) if (!isThere(record, after)) this.remove(record, local);
  }

  private edit(record: string, local: boolean): void {
    if (!local) {
      this.foreignAt.set(record, this.time);
      return;
    }
    const client = this.doc.ydoc.clientID;
    const seen = this.seen();
    this.edits.push({ record, seen, client, clock: seen.get(client) ?? 0 });
  }

  private remove(record: string, local: boolean): void {
    if (!local) {
      this.foreignAt.set(record, this.time);
      return;
    }
    if (this.undoing && (this.foreignAt.get(record) ?? 0) > (this.ownLifeAt.get(record) ?? 0)) {
      this.complaints.push(`undo took ${record} away, on which someone else had worked`);
    }
    this.ownLife(record, local);
    this.deletes.push({ record, seen: this.seen() });
  }

  private seen(): ReadonlyMap<number, number> {
    return Y.decodeStateVector(Y.encodeStateVector(this.doc.ydoc));
  }

  private ownLife(record: string, local: boolean): void {
    if (local) this.ownLifeAt.set(record, this.time);
  }

  private checkUndo(transaction: Y.Transaction): void {
    const own = this.doc.ydoc.clientID;
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct.id.client === own || !(struct instanceof Y.Item)) return;
      if (struct.parentSub !== null && isTouchedKey(struct.parentSub)) return;
      this.complaints.push(
        `undo deleted what ${struct.id.client} wrote, under ${struct.parentSub ?? 'a text'}`,
      );
    });
  }
}

/**
 * Which records are not on the map any more although someone edited them and no delete had seen it: itself, or
 * through a later edit that had (updates may arrive out of order).
 */
export function editsLost(journey: Journey, witnesses: readonly Witness[]): readonly string[] {
  const live = liveRecords(journey);
  const edits = witnesses.flatMap((witness) => witness.edits).filter(({ record }) => !isThere(record, live));
  const deletes = witnesses.flatMap((witness) => witness.deletes);
  const gone = new Set(edits.map(({ record }) => record));
  return [...gone].flatMap((record) => {
    const all = edits.filter((edit) => edit.record === record);
    const seen = deletes.some((each) => each.record === record && sawAll(each, all));
    return seen ? [] : [`an edit of ${record} was lost to a delete that had not seen it`];
  });
}

function sawAll(deleted: Delete, edits: readonly Edit[]): boolean {
  let unseen = edits;
  let last: readonly Delete[] = [deleted];
  while (last.length > 0) {
    const knowing = last;
    const isSeen = (edit: Edit): boolean =>
      knowing.some(({ seen }) => (seen.get(edit.client) ?? 0) >= edit.clock);
    last = unseen.filter(isSeen);
    unseen = unseen.filter((edit) => !isSeen(edit));
  }
  return unseen.length === 0;
}

/** Live records with their tokens and what they say; a stage or lane that is only kept counts as deleted. */
function liveRecords(journey: Journey): ReadonlyMap<string, string> {
  const { cards, stages, lanes, personas, divisions, links, bin } = journey;
  const records = new Map<string, string>();
  for (const [id, { touched, text }] of cards) records.set(id, `${touched?.token} ${text}`);
  for (const { id, kept, touched, title } of [...stages, ...lanes]) {
    if (!kept) records.set(id, `${touched?.token} ${title}`);
  }
  for (const [id, { touched, name }] of [...personas, ...divisions])
    records.set(id, `${touched?.token} ${name}`);
  for (const link of [...links.values(), ...bin.links.values()]) {
    records.set(linkName(link), `${link.touched?.token} ${link.kind}`);
  }
  return records;
}

/** Links by their ends first: what two people draw between the same cards can be one and the same link. */
function linkName({ id, from, to }: Link): string {
  return `link ${from} ${to} ${id}`;
}

/** Whether a record is there, or a link between the same cards that may stand for it. */
function isThere(record: string, live: ReadonlyMap<string, string>): boolean {
  if (live.has(record)) return true;
  const ends = record.startsWith('link ') ? record.slice(0, record.lastIndexOf(' ') + 1) : null;
  return ends !== null && [...live.keys()].some((other) => other.startsWith(ends));
}
