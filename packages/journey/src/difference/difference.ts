import type { Card } from '../card.ts';
import type { CardId, PersonId } from '../ids.ts';
import { cardIdsIn, cellKey } from '../journey.ts';
import type { Binned, Journey } from '../journey.ts';
import type { Lane } from '../lane.ts';
import type { Deleted, RecordBase } from '../record.ts';
import type { RecordMap } from '../recordMap.ts';
import type { Stage } from '../stage.ts';
import { fieldChanges } from './fields.ts';
import type { FieldChange, FieldNames, RecordName, Records } from './fields.ts';
import { cardsOfBoth, haveMovedAmong, inOneOrder } from './readingOrder.ts';

/** Who, and when in milliseconds since 1970. */
export interface Signature {
  readonly by: PersonId;
  readonly at: number;
}

interface Change<Name extends RecordName> {
  readonly of: Name;
  /** Of a record; empty for the map itself. */
  readonly id: string;
  readonly did: 'added' | 'deleted' | 'changed';
  /** null: it was not on the map. */
  readonly before: Records[Name] | null;
  /** null: it is not on the map any more. */
  readonly after: Records[Name] | null;
  /** As it is now, or, if it is gone, as it was. */
  readonly record: Records[Name];
  /** Whether it lies elsewhere: in another cell, or before or behind others it had been behind or before. */
  readonly moved: boolean;
  /** Of a changed record: what it says otherwise. */
  readonly fields: readonly FieldChange<FieldNames[Name]>[];
  /**
   * Who added or deleted it, or changed it last. A record remembers only its last writer: others may have changed it
   * before them. What came back without having been in the bin (a persona, a link) bears the name of who once made it.
   * null: nobody's name is on it.
   */
  readonly signed: Signature | null;
}

/** All that is different about one record. */
export type RecordChange = { readonly [Name in RecordName]: Change<Name> }[RecordName];

/** What differs between two moments of one map. */
export interface Difference {
  readonly before: Journey;
  readonly after: Journey;
  /**
   * One entry for each record that differs: the map itself, stages, lanes, cards lane by lane and stage by stage,
   * links, personas, divisions, tags. What was deleted stands where it was.
   */
  readonly changes: readonly RecordChange[];
}

/**
 * What people would see to be different. Records that are the same object are not looked at, so that two moments of
 * an open map are compared at the price of what changed between them.
 */
export function differenceOf(before: Journey, after: Journey): Difference {
  const changes = [
    ...ofMap(before, after),
    ...ofAxis('stages', before, after),
    ...ofAxis('lanes', before, after),
    ...ofCards(before, after),
    ...ofRecords('link', before.links, after.links, before.bin.links),
    ...ofRecords('persona', before.personas, after.personas),
    ...ofRecords('division', before.divisions, after.divisions),
    ...ofRecords('tag', before.tags, after.tags),
  ];
  return { before, after, changes };
}

/** How many records were added, deleted, moved and changed; what is moved and changed counts as both. */
export interface DifferenceCounts {
  readonly added: number;
  readonly deleted: number;
  readonly moved: number;
  readonly changed: number;
}

export function differenceCounts({ changes }: Pick<Difference, 'changes'>): DifferenceCounts {
  const count = (is: (change: RecordChange) => boolean): number => changes.filter(is).length;
  return {
    added: count(({ did }) => did === 'added'),
    deleted: count(({ did }) => did === 'deleted'),
    moved: count(({ moved }) => moved),
    changed: count(({ fields }) => fields.length > 0),
  };
}

/** What bears one person's name, or nobody's. */
export interface PersonsChanges {
  readonly by: PersonId | null;
  /** When the last of it was done; null: nobody knows. */
  readonly at: number | null;
  readonly changes: readonly RecordChange[];
}

/** The changes person by person, whoever changed something last first; what nobody signed at the end. */
export function changesByPerson({ changes }: Pick<Difference, 'changes'>): readonly PersonsChanges[] {
  const groups = new Map<PersonId | null, RecordChange[]>();
  for (const change of changes) {
    const by = change.signed?.by ?? null;
    const group = groups.get(by);
    if (group) group.push(change);
    else groups.set(by, [change]);
  }
  const told = [...groups].map(([by, group]): PersonsChanges => {
    const times = group.flatMap(({ signed }) => signed?.at ?? []);
    return { by, at: times.length === 0 ? null : Math.max(...times), changes: group };
  });
  return told.sort((a, b) => Number(b.at !== null) - Number(a.at !== null) || (b.at ?? 0) - (a.at ?? 0));
}

/** One record at both moments; null: not on the map. */
interface Both {
  readonly before: Records[RecordName] | null;
  readonly after: Records[RecordName] | null;
}

/** Nothing, when the record is another object but says the same in the same place. */
function changeOf(
  of: RecordName,
  id: string,
  { before, after }: Both,
  told: { readonly moved?: boolean; readonly signed: Signature | null },
): readonly RecordChange[] {
  const did = before === null ? 'added' : after === null ? 'deleted' : 'changed';
  const fields = before && after ? fieldChanges(of, before, after) : [];
  const moved = did === 'changed' && told.moved === true;
  const record = after ?? before;
  if (did === 'changed' && !moved && fields.length === 0) return [];
  return [{ of, id, did, before, after, record, moved, fields, signed: told.signed } as RecordChange];
}

function ofMap(before: Journey, after: Journey): readonly RecordChange[] {
  if (before.meta === after.meta) return [];
  return changeOf('map', '', { before: before.meta, after: after.meta }, { signed: null });
}

function ofAxis(root: 'stages' | 'lanes', before: Journey, after: Journey): readonly RecordChange[] {
  if (before[root] === after[root]) return [];
  const [was, is] = [byId<Stage | Lane>(before[root]), byId<Stage | Lane>(after[root])];
  const inBin = ({ bin }: Journey): ReadonlyMap<string, Binned<Stage | Lane>> => binnedById(bin[root]);
  const [binnedBefore, binnedAfter] = [inBin(before), inBin(after)];
  const elsewhere = haveMovedAmong([...was.keys()], [...is.keys()]);
  return inOneOrder<Stage | Lane>(before[root], after[root]).flatMap(({ id }) => {
    const both = { before: was.get(id) ?? null, after: is.get(id) ?? null };
    if (both.before === both.after) return [];
    const moved = both.before?.order !== both.after?.order && elsewhere.has(id);
    const bin = { before: binnedBefore.get(id)?.record, after: binnedAfter.get(id)?.deleted };
    const signed = signatureOf(both, bin);
    return changeOf(root === 'stages' ? 'stage' : 'lane', id, both, { moved, signed });
  });
}

function ofCards(before: Journey, after: Journey): readonly RecordChange[] {
  const isMoved = cardMoves(before, after);
  const inReadingOrder = cardsOfBoth(before, after);
  const cards = Array.from(after.cards.changedSince(before.cards), (id) => {
    const both = { before: before.cards.get(id) ?? null, after: after.cards.get(id) ?? null };
    const moved = both.before !== null && both.after !== null && isMoved(both.before, both.after);
    const bin = { before: before.bin.cards.get(id)?.record, after: after.bin.cards.get(id)?.deleted };
    return changeOf('card', id, both, { moved, signed: signatureOf(both, bin) });
  });
  return cards.flat().sort((a, b) => inReadingOrder(a.record as Card, b.record as Card));
}

/** Tells of a card whether it lies elsewhere; every cell is looked at once. */
function cardMoves(before: Journey, after: Journey): (was: Card, is: Card) => boolean {
  const cells = new Map<string, ReadonlySet<string>>();
  return (was, { id, place: { stage, lane, order } }) => {
    if (was.place.stage !== stage || was.place.lane !== lane) return true;
    if (was.place.order === order) return false;
    const key = cellKey(stage, lane);
    const cell = (journey: Journey): readonly CardId[] => cardIdsIn(journey, stage, lane);
    const elsewhere = cells.get(key) ?? haveMovedAmong(cell(before), cell(after));
    cells.set(key, elsewhere);
    return elsewhere.has(id);
  };
}

function ofRecords<Name extends 'link' | 'persona' | 'division' | 'tag', Id extends string>(
  of: Name,
  before: RecordMap<Id, Records[Name]>,
  after: RecordMap<Id, Records[Name]>,
  binned?: RecordMap<Id, Records[Name]>,
): readonly RecordChange[] {
  return [...after.changedSince(before)].sort().flatMap((id) => {
    const both = { before: before.get(id) ?? null, after: after.get(id) ?? null };
    return changeOf(of, id, both, { signed: signatureOf(both, { before: binned?.get(id) }) });
  });
}

/** What the bin holds of one record at each moment. */
interface InBin {
  readonly before?: RecordBase | undefined;
  readonly after?: Deleted | undefined;
}

function signatureOf(
  both: { readonly before: RecordBase | null; readonly after: RecordBase | null },
  bin: InBin,
): Signature | null {
  const { after } = both;
  if (!after) return signature(bin.after ?? null);
  const before = both.before ?? bin.before;
  if (!before) return signature(after.created ?? after.touched);
  return after.touched?.token === before.touched?.token ? null : signature(after.touched);
}

function signature(signed: Signature | null): Signature | null {
  return signed && { by: signed.by, at: signed.at };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function binnedById(all: readonly Binned<Stage | Lane>[]): ReadonlyMap<string, Binned<Stage | Lane>> {
  return new Map(all.map((binned) => [binned.record.id, binned]));
}
