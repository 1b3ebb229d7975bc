import type { Place } from '../card.ts';
import type { Journey } from '../journey.ts';
import { differenceOf } from './difference.ts';
import type { RecordChange, Signature } from './difference.ts';
import { isSetField, sameValue } from './fields.ts';
import type { FieldChange, FieldName, FieldValue, RecordName, Records } from './fields.ts';

/**
 * Whose doing something is: of one side, of both, or of neither: `merge` follows from putting the two together, as when
 * a card replaces another in a circle that nobody has drawn alone.
 */
export type MergeSide = 'mine' | 'theirs' | 'both' | 'merge';

/** The four moments of a merge: what both sides began with, each side alone, and what came of both. */
export interface MergedJourneys {
  readonly base: Journey;
  readonly mine: Journey;
  readonly theirs: Journey;
  readonly merged: Journey;
}

/** A field that says something else than before the two went apart, or that one of them had said otherwise. */
export interface MergedField {
  readonly field: FieldName;
  readonly before: FieldValue;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  /** What it says now. */
  readonly after: FieldValue;
  readonly by: MergeSide;
  /** Both said something of one value, and this side's is not the one it has; null: nothing was given up. */
  readonly other: 'mine' | 'theirs' | null;
}

/** Where a record lies now, if not where it was, or not where one side had put it. */
type MergedMove = Pick<MergedField, 'by' | 'other'>;

interface Merged<Name extends RecordName> {
  readonly of: Name;
  /** Of a record; empty for the map itself. */
  readonly id: string;
  /** null: at that moment it was not on the map. */
  readonly at: { readonly [Moment in keyof MergedJourneys]: Records[Name] | null };
  /** As it is now, or, if it is gone, as it was last. */
  readonly record: Records[Name];
  /** `kept`: deleted by one side, on the map all the same, because the other had edited it or something in it. */
  readonly did: 'added' | 'deleted' | 'kept' | 'changed';
  /** Who added, deleted or changed it; of what was kept, who had deleted it. */
  readonly by: MergeSide;
  readonly moved: MergedMove | null;
  /** Of a changed or kept record. */
  readonly fields: readonly MergedField[];
  /** Who of the others has worked on it last; null: none of them, or nobody's name is on it. */
  readonly others: Signature | null;
}

/** All that a merge did to one record. */
export type MergedRecord = { readonly [Name in RecordName]: Merged<Name> }[RecordName];

/**
 * What two sides did who had not heard of each other, and what came of it: one entry for each record that either has
 * changed, added or deleted. From the other side it is the same with `mine` and `theirs` changed over.
 *
 * Of two values of one field one is on the map, for everybody the same one, and the other is told (I71). Texts that
 * are typed together hold what both have written, sets what either has put in: there is no other.
 */
export function mergeSummary(journeys: MergedJourneys): readonly MergedRecord[] {
  const { base, merged, mine, theirs } = journeys;
  const sides: Sides = {
    merged: changesByRecord(base, merged),
    mine: changesByRecord(base, mine),
    theirs: changesByRecord(base, theirs),
  };
  const keys = new Set([...sides.merged.keys(), ...sides.mine.keys(), ...sides.theirs.keys()]);
  return [...keys].flatMap((key) => {
    const told = mergedRecord({
      merged: sides.merged.get(key),
      mine: sides.mine.get(key),
      theirs: sides.theirs.get(key),
    });
    return told && !isTwin(told, merged) ? told : [];
  });
}

type Sides = Readonly<Record<'merged' | 'mine' | 'theirs', ReadonlyMap<string, RecordChange>>>;
type SidesOfOne = { readonly [Side in keyof Sides]: RecordChange | undefined };

function changesByRecord(base: Journey, after: Journey): ReadonlyMap<string, RecordChange> {
  const { changes } = differenceOf(base, after);
  return new Map(changes.map((change) => [`${change.of} ${change.id}`, change]));
}

function mergedRecord(sides: SidesOfOne): MergedRecord | null {
  const known = sides.merged ?? sides.mine ?? sides.theirs;
  if (!known) return null;
  const { before: base, id, of } = known;
  const at = momentsOf(sides, base);
  const did = whatWasDone(at);
  const said = did === 'changed' || did === 'kept' ? saidOf(of, sides, at) : unsaid;
  if (did === 'changed' && !said.moved && said.fields.length === 0) return null;
  const by = did === 'changed' ? sideOf(sides.mine, sides.theirs) : doneBy(did, at);
  const record = lastSeen(at);
  return { of, id, at, record, did, by, ...said, others: sides.theirs?.signed ?? null } as MergedRecord;
}

type Said = Pick<MergedRecord, 'moved' | 'fields'>;
const unsaid: Said = { moved: null, fields: [] };

function saidOf(of: RecordName, sides: SidesOfOne, at: Presence): Said {
  return { moved: moveOf(sides, at), fields: fieldsOf(of, sides) };
}

function lastSeen({ base, merged, mine, theirs }: Presence): unknown {
  return merged ?? theirs ?? mine ?? base;
}

/** A side without a change still has what both began with. */
function momentsOf(sides: SidesOfOne, base: unknown): Presence {
  const after = (side: RecordChange | undefined): unknown => (side ? side.after : base);
  return { base, mine: after(sides.mine), theirs: after(sides.theirs), merged: after(sides.merged) };
}

type Presence = { readonly [Moment in keyof MergedJourneys]: unknown };

function whatWasDone({ base, merged, mine, theirs }: Presence): MergedRecord['did'] {
  if (merged === null) return 'deleted';
  if (base === null) return 'added';
  return mine === null || theirs === null ? 'kept' : 'changed';
}

/** Who added what is there, or deleted what is gone or was to be. */
function doneBy(did: MergedRecord['did'], { base, mine, theirs }: Presence): MergeSide {
  if (did === 'added') return sideOf(mine, theirs);
  // What one side added and the merge does not show, nobody has deleted: a link of a card that is gone.
  return base === null ? 'merge' : sideOf(mine === null, theirs === null);
}

/** Whose it is, of two that are there or not. */
function sideOf(mine: unknown, theirs: unknown): MergeSide {
  if (mine && theirs) return 'both';
  return mine ? 'mine' : theirs ? 'theirs' : 'merge';
}

function moveOf({ merged, mine, theirs }: SidesOfOne, at: Presence): MergedMove | null {
  const [isMine, isTheirs] = [mine?.moved === true, theirs?.moved === true];
  if (!isMine && !isTheirs && merged?.moved !== true) return null;
  const places = placesOf(at);
  return places ? moveBetween(places, isMine, isTheirs) : { by: sideOf(isMine, isTheirs), other: null };
}

function moveBetween({ merged, mine, theirs }: Places, isMine: boolean, isTheirs: boolean): MergedMove {
  const [asMine, asTheirs] = [sameCell(merged, mine), sameCell(merged, theirs)];
  // Where one side has put it is not where it is: so the other has moved it too, were it back to where it was.
  const by = sideOf(isMine || (isTheirs && !asTheirs), isTheirs || (isMine && !asMine));
  return { by, other: by === 'both' && asMine !== asTheirs ? (asMine ? 'theirs' : 'mine') : null };
}

interface Places {
  readonly mine: Place;
  readonly theirs: Place;
  readonly merged: Place;
}

/** Of a card that is on the map on both sides and after; null for what is in no cell. */
function placesOf(at: Presence): Places | null {
  const [mine, theirs, merged] = [placeOf(at.mine), placeOf(at.theirs), placeOf(at.merged)];
  return mine && theirs && merged && { mine, theirs, merged };
}

/** Of a card; null for what is in no cell, or not there. */
function placeOf(record: unknown): Place | null {
  const place = (record as { readonly place?: Place } | null)?.place;
  return place ?? null;
}

function sameCell(a: Place, b: Place): boolean {
  return a.stage === b.stage && a.lane === b.lane;
}

function fieldsOf(of: RecordName, sides: SidesOfOne): readonly MergedField[] {
  const all = [sides.merged, sides.mine, sides.theirs].flatMap<FieldChange>((side) => side?.fields ?? []);
  const names = new Set(all.map(({ field }) => field));
  // What is shown though it was deleted is told by `kept`, not as a field.
  names.delete('kept');
  return [...names].map((field) => {
    const before = all.find((change) => change.field === field)?.before ?? null;
    return fieldOf(of, { field, before }, sides);
  });
}

function fieldOf(
  of: RecordName,
  { before, field }: { readonly field: FieldName; readonly before: FieldValue },
  sides: SidesOfOne,
): MergedField {
  const saidIn = (side: RecordChange | undefined): FieldChange | undefined =>
    (side?.fields as readonly FieldChange[] | undefined)?.find((change) => change.field === field);
  const [inMine, inTheirs, now] = [saidIn(sides.mine), saidIn(sides.theirs), saidIn(sides.merged)];
  const valueOf = (said: FieldChange | undefined): FieldValue => (said ? said.after : before);
  const [mine, theirs, after] = [valueOf(inMine), valueOf(inTheirs), valueOf(now)];
  const said = { field, before, mine, theirs, after };
  if (isSetField(field) || isTypedTogether(of, field)) {
    return { ...said, by: sideOf(inMine, inTheirs), other: null };
  }
  const isGivenUp = (change: FieldChange | undefined): boolean =>
    change !== undefined && !sameValue(field, change.after, after);
  // What one side has said is not what it says: so the other has said something too, were it what it said before.
  const by = sideOf(inMine ?? isGivenUp(inTheirs), inTheirs ?? isGivenUp(inMine));
  const isContested = by === 'both' && !sameValue(field, mine, theirs);
  return { ...said, by, other: isContested ? otherThan(field, after, { mine, theirs }) : null };
}

function otherThan(
  field: FieldName,
  after: FieldValue,
  { mine, theirs }: { readonly mine: FieldValue; readonly theirs: FieldValue },
): 'mine' | 'theirs' | null {
  if (sameValue(field, after, mine)) return 'theirs';
  return sameValue(field, after, theirs) ? 'mine' : null;
}

/** Merged letter by letter. */
function isTypedTogether(of: RecordName, field: FieldName): boolean {
  return of === 'card' ? field === 'text' : (of === 'stage' || of === 'lane') && field === 'title';
}

/** Both sides have drawn one link: that one of the two is shown for both is no news. */
function isTwin({ did, of, record }: MergedRecord, { links }: Journey): boolean {
  if (of !== 'link' || did !== 'deleted') return false;
  const { from, kind, to } = record;
  return [...links.values()].some((link) => link.from === from && link.to === to && link.kind === kind);
}
