import { differenceOf, mergeStory, mergeSummary } from '@throughline/journey';
import type {
  KeptLine,
  MergedJourneys,
  MergeLine,
  MergeStory,
  MergedRecord,
  MergeSide,
} from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contentOf, Dice, meet, peers, randomIntents } from '../src/testing.ts';
import { journeysOf, map, state } from './mergedJourneys.ts';

/** One day of several analysts: each works alone, then they come back one after the other. */
interface Day {
  readonly people: number;
  readonly seed: number;
  readonly work: readonly { readonly person: number; readonly intent: string; readonly seed: number }[];
}

const days: fc.Arbitrary<Day> = fc.record({
  people: fc.integer({ min: 2, max: 4 }),
  seed: fc.nat(),
  work: fc.array(
    fc.record({
      person: fc.nat({ max: 3 }),
      intent: fc.constantFrom(...Object.keys(randomIntents)),
      seed: fc.nat(),
    }),
    { minLength: 1, maxLength: 30 },
  ),
});

const names = ['ana', 'ben', 'cleo', 'dan'] as const;

/** Everybody's day as it ended, and what each device told who came back in this order. */
function live({ people, seed, work }: Day) {
  const all = Object.values(peers(map, ...names)).slice(0, people);
  const base = state(all[0]!.doc);
  for (const { intent, person, seed: dice } of work) {
    randomIntents[intent]?.(all[person % people]!.doc, new Dice(seededRandom(dice)));
  }
  const alone = all.map(({ doc }) => ({ bytes: state(doc), journey: doc.journey }));
  const random = seededRandom(seed);
  const order = alone.map((side) => ({ side, at: random() })).sort((a, b) => a.at - b.at);
  let hub = base;
  const returns = order.map(({ side }) => {
    const theirs = hub;
    hub = Y.mergeUpdates([hub, side.bytes]);
    return { mine: side.bytes, theirs, journeys: journeysOf(base, side.bytes, theirs) };
  });
  meet(...all);
  meet(...all);
  return { all, base, alone, returns };
}

const said = (told: readonly MergedRecord[]): readonly string[] =>
  told.map(({ did, fields, id, moved, of }) => {
    const changes = did === 'changed' || did === 'kept' ? fields.map(({ field }) => field).sort() : [];
    return [of, id, did, moved ? 'moved' : '', ...changes].join(' ');
  });

const turned: Readonly<Record<MergeSide, MergeSide>> = {
  mine: 'theirs',
  theirs: 'mine',
  both: 'both',
  merge: 'merge',
};

/** The same, as the other side would tell it. */
function fromTheOther(told: readonly MergedRecord[]): readonly unknown[] {
  const plain = told.map(({ by, did, fields, id, moved, of }) => ({
    of,
    id,
    did,
    by: turned[by],
    moved: moved && { by: turned[moved.by], other: moved.other && turned[moved.other] },
    fields: fields.map((field) => ({
      ...field,
      mine: field.theirs,
      theirs: field.mine,
      by: turned[field.by],
      other: field.other && turned[field.other],
    })),
  }));
  return inOrder(plain);
}

function inOrder<T extends { readonly of: string; readonly id: string }>(
  told: readonly T[],
): readonly unknown[] {
  return told
    .map((each) => ({ ...each, fields: inFieldOrder(each) }))
    .sort((a, b) => (`${a.of} ${a.id}` < `${b.of} ${b.id}` ? -1 : 1));
}

function inFieldOrder(told: unknown): unknown {
  const { fields } = told as { readonly fields: readonly { readonly field: string }[] };
  return [...fields].sort((a, b) => (a.field < b.field ? -1 : 1));
}

describe('days of several analysts who work apart', () => {
  test('end the same for everybody, with every tag, and with every card that somebody edited and kept', () => {
    fc.assert(
      fc.property(days, (day) => {
        const { all, alone, base, returns } = live(day);
        const end = all[0]!.doc.journey;
        for (const { doc } of all) expect(contentOf(doc.journey)).toBe(contentOf(end));
        expect(contentOf(returns.at(-1)!.journeys.merged)).toBe(contentOf(end));
        const before = journeysOf(base, base, base).base;
        for (const { journey } of alone) {
          for (const [id, card] of journey.cards) {
            const was = before.cards.get(id);
            if (was && was.touched?.token === card.touched?.token) continue;
            const is = end.cards.get(id);
            expect([id, is !== undefined]).toEqual([id, true]);
            const put = card.tags.filter((tag) => !was?.tags.includes(tag));
            expect(put.filter((tag) => !is!.tags.includes(tag))).toEqual([]);
          }
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });

  test('are told exactly: what differs, what either side did, each once, and the same from either side', () => {
    fc.assert(
      fc.property(days, (day) => {
        for (const { journeys } of live(day).returns) {
          const told = mergeSummary(journeys);
          expect(said(told).length).toBe(new Set(said(told)).size);
          expectAllTold(told, journeys);
          expectEachInStory(
            told,
            mergeStory(journeys, (person) => person),
          );
          const { base, merged, mine, theirs } = journeys;
          const back = mergeSummary({ base, merged, mine: theirs, theirs: mine });
          expect(fromTheOther(back)).toEqual(
            inOrder(told.map(({ by, did, fields, id, moved, of }) => ({ of, id, did, by, moved, fields }))),
          );
        }
      }),
      { numRuns: 60, seed: 6 },
    );
  });
});

/** Nothing of the summary is left out when it is told line by line, and nothing of it is told of anything else. */
function expectEachInStory(told: readonly MergedRecord[], story: MergeStory): void {
  const lines = Object.values(story).flat() as (MergeLine | KeptLine)[];
  const named = lines.map((line) =>
    'line' in line ? `${line.line.what.of} ${line.line.id}` : `${line.what.of} ${line.id}`,
  );
  expect(new Set(named)).toEqual(new Set(told.map(({ id, of }) => `${of} ${id}`)));
}

/** Every difference of the merge and of each side is told, and nothing is told that is in none of them. */
function expectAllTold(told: readonly MergedRecord[], { base, ...moments }: MergedJourneys): void {
  const expected = new Set<string>();
  const linksShown = [...moments.merged.links.values()].map(({ from, kind, to }) => `${from} ${kind} ${to}`);
  const all = Object.values(moments).flatMap((journey) => differenceOf(base, journey).changes);
  for (const change of all) {
    const { did, fields, id, of } = change;
    const isTwin = of === 'link' && !moments.merged.links.has(id as never);
    if (isTwin && linksShown.includes(`${change.record.from} ${change.record.kind} ${change.record.to}`))
      continue;
    if (did !== 'changed') expected.add(`${of} ${id}`);
    for (const { field } of fields) expected.add(`${of} ${id}.${field}`);
    expected.delete(`${of} ${id}.kept`);
    if (change.moved) expected.add(`${of} ${id}.place`);
  }
  const found = told.flatMap(({ did, fields, id, moved, of }) => [
    ...(did === 'changed' ? [] : [`${of} ${id}`]),
    ...fields.map(({ field }) => `${of} ${id}.${field}`),
    ...(moved ? [`${of} ${id}.place`] : []),
  ]);
  // Of what is gone or new nothing more is told than that.
  const whole = new Set(
    told.flatMap(({ did, id, of }) => (did === 'added' || did === 'deleted' ? `${of} ${id}` : [])),
  );
  const wanted = [...expected].filter((each) => !whole.has(each.split('.')[0]!) || whole.has(each));
  expect(found.sort()).toEqual(wanted.sort());
}
