import type { Place } from '../card.ts';
import type { PersonId } from '../ids.ts';
import { differenceOf } from './difference.ts';
import type { FieldName, FieldValue, RecordName } from './fields.ts';
import { mergeSummary } from './merge.ts';
import type { MergedField, MergedJourneys, MergedRecord, MergeSide } from './merge.ts';
import { cellTitles, differenceStory, namedRecord, valueCalled } from './story.ts';
import type { CellTitles, DifferenceLine, NamedRecord } from './story.ts';

/** A record that a line is about. */
interface OfRecord {
  readonly of: RecordName;
  /** Empty for the map itself. */
  readonly id: string;
  readonly what: NamedRecord;
  /** Who of the others; null: nobody's name is on it. */
  readonly who: string | null;
}

/** One thing that one side did, or that follows from the merge. */
export interface MergeLine {
  readonly by: MergeSide;
  readonly line: DifferenceLine;
}

/** A field that both sides changed: names in place of ids, and the value to ask for. */
export interface BothSaid extends OfRecord {
  readonly field: FieldName;
  readonly mine: FieldValue;
  readonly theirs: FieldValue;
  readonly after: FieldValue;
  /** Whose value is not on the map; null: both are in it. */
  readonly other: 'mine' | 'theirs' | null;
  /** As the map holds them. */
  readonly raw: Pick<MergedField, 'mine' | 'theirs'>;
}

/** A card that the two sides moved to different cells. */
export interface BothMoved extends OfRecord {
  readonly from: CellTitles;
  readonly mine: CellTitles;
  readonly theirs: CellTitles;
  readonly other: 'mine' | 'theirs';
  readonly raw: Readonly<Record<'mine' | 'theirs', Place>>;
}

/** What one side had deleted and is kept. */
export interface KeptLine extends OfRecord {
  /** Who had deleted it. */
  readonly by: MergeSide;
}

/** What a merge did, as people are told it: facts, no words of any language. */
export interface MergeStory {
  readonly both: readonly BothSaid[];
  readonly kept: readonly KeptLine[];
  readonly movedByBoth: readonly BothMoved[];
  readonly moved: readonly MergeLine[];
  readonly added: readonly MergeLine[];
  readonly changed: readonly MergeLine[];
  readonly deleted: readonly MergeLine[];
}

/** The summary of a merge line by line. `personName` tells what a collaborator is called. */
export function mergeStory(
  journeys: MergedJourneys,
  personName: (person: PersonId) => string | null,
): MergeStory {
  const told = mergeSummary(journeys);
  const lines = linesOfSides(journeys, personName);
  const lineOf = (record: MergedRecord, by: MergeSide, of: string): readonly MergeLine[] => {
    const key = `${record.of} ${record.id} ${of}`;
    const line = by === 'mine' ? lines.mine.get(key) : (lines.theirs.get(key) ?? lines.mine.get(key));
    const found = line ?? lines.merged.get(key);
    return found ? [{ by, line: found }] : [];
  };
  const about = (record: MergedRecord): OfRecord => ({
    of: record.of,
    id: record.id,
    what: namedRecord(record, record.at.merged ? journeys.merged : journeys.base),
    who: record.others && personName(record.others.by),
  });
  const did = (is: 'added' | 'deleted'): readonly MergeLine[] =>
    told.flatMap((record) => (record.did === is ? lineOf(record, record.by, is) : []));
  return {
    added: did('added'),
    deleted: did('deleted'),
    kept: told.flatMap((record) => (record.did === 'kept' ? { ...about(record), by: record.by } : [])),
    both: told.flatMap((record) => bothSaid(record, journeys).map((said) => ({ ...about(record), ...said }))),
    movedByBoth: told.flatMap((record) => {
      const moved = bothMoved(record, journeys);
      return moved ? { ...about(record), ...moved } : [];
    }),
    moved: told.flatMap((record) => {
      const { moved } = record;
      if (!moved || moved.other) return [];
      return [...lineOf(record, moved.by, 'moved'), ...lineOf(record, moved.by, 'reordered')];
    }),
    changed: told.flatMap((record) =>
      record.fields.flatMap(({ by, field }) => (by === 'both' ? [] : lineOf(record, by, field))),
    ),
  };
}

type Lines = ReadonlyMap<string, DifferenceLine>;

function linesOfSides(
  { base, merged, mine, theirs }: MergedJourneys,
  personName: (person: PersonId) => string | null,
): Readonly<Record<'merged' | 'mine' | 'theirs', Lines>> {
  const nobody = (): null => null;
  return {
    mine: linesByKey(differenceStory(differenceOf(base, mine), nobody)),
    theirs: linesByKey(differenceStory(differenceOf(base, theirs), personName)),
    merged: linesByKey(differenceStory(differenceOf(base, merged), nobody)),
  };
}

const names = {
  map: 'title',
  stage: 'title',
  lane: 'title',
  persona: 'name',
  division: 'name',
  tag: 'label',
};

function linesByKey(story: readonly DifferenceLine[]): Lines {
  return new Map(story.map((line) => [`${line.what.of} ${line.id} ${toldBy(line)}`, line]));
}

/** The field a line is about, or what was done as a whole. */
function toldBy(line: DifferenceLine): string {
  if (line.did === 'changed') return line.field;
  return line.did === 'renamed' ? names[line.what.of as keyof typeof names] : line.did;
}

function bothSaid(
  { fields }: MergedRecord,
  { merged, mine, theirs }: MergedJourneys,
): readonly Omit<BothSaid, keyof OfRecord>[] {
  return fields
    .filter(({ by }) => by === 'both')
    .map((said) => ({
      field: said.field,
      mine: valueCalled(said.field, said.mine, mine),
      theirs: valueCalled(said.field, said.theirs, theirs),
      after: valueCalled(said.field, said.after, merged),
      other: said.other,
      raw: { mine: said.mine, theirs: said.theirs },
    }));
}

function bothMoved(
  record: MergedRecord,
  { base, merged, mine, theirs }: MergedJourneys,
): Omit<BothMoved, keyof OfRecord> | null {
  if (record.of !== 'card' || !record.moved?.other) return null;
  const { at, moved } = record;
  if (!at.base || !at.mine || !at.theirs || !moved.other) return null;
  return {
    from: cellTitles(base, at.base.place),
    // Stages are called as they are now; one that is gone, as whoever put it there knew it.
    mine: cellTitles(merged, at.mine.place, mine),
    theirs: cellTitles(merged, at.theirs.place, theirs),
    other: moved.other,
    raw: { mine: at.mine.place, theirs: at.theirs.place },
  };
}
