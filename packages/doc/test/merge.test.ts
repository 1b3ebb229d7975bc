import { mergeSummary } from '@throughline/journey';
import type { CardId, MergedRecord, MergeSide } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  addTag,
  changeKind,
  deleteCards,
  deleteStage,
  moveCards,
  rateSeverity,
  readMerge,
  setText,
  takeOther,
} from '../src/index.ts';
import type { JourneyDoc } from '../src/index.ts';
import { Dice, meet, peers, randomIntents } from '../src/testing.ts';
import type { SketchedDoc } from '../src/testing.ts';
import { journeysOf, map, state } from './mergedJourneys.ts';

/** Ana and Ben work apart; what Ana's device tells her when she is back. */
function apart(work: (ana: SketchedDoc, ben: SketchedDoc) => void) {
  const { ana, ben } = peers(map, 'ana', 'ben');
  const base = state(ana.doc);
  work(ana, ben);
  const [mine, theirs] = [state(ana.doc), state(ben.doc)];
  meet(ana, ben);
  const told = mergeSummary(journeysOf(base, mine, theirs));
  const find = (name: string): MergedRecord | undefined => told.find(({ id }) => id === ana.card(name));
  return { ana, ben, base, mine, theirs, told, find };
}

describe('what a merge tells', () => {
  test('is nothing when nobody did anything, and names whose doing it was when one did', () => {
    expect(apart(() => undefined).told).toEqual([]);
    const mine = apart((ana) => rateSeverity(ana.doc, [ana.card('queue')], 4));
    expect(
      mine.told.map(({ by, fields }) => [by, fields.map(({ by: side, other }) => [side, other])]),
    ).toEqual([['mine', [['mine', null]]]]);
    const theirs = apart((_, ben) => rateSeverity(ben.doc, [ben.card('queue')], 4));
    expect(theirs.told.map(({ by, others }) => [by, others?.by])).toEqual([['theirs', 'ben']]);
  });

  test('of one value that both said, it is one for everybody, and the other can be had as one step', () => {
    const { ana, ben, find } = apart((a, b) => {
      rateSeverity(a.doc, [a.card('queue')], 4);
      rateSeverity(b.doc, [b.card('queue')], 3);
    });
    const queue = find('queue');
    const severity = queue?.fields.find(({ field }) => field === 'severity');
    expect(severity).toMatchObject({ before: null, mine: 4, theirs: 3, by: 'both' });
    const onMap = (doc: JourneyDoc): unknown => doc.journey.cards.get(ana.card('queue'));
    expect(onMap(ana.doc)).toMatchObject({ severity: severity!.after });
    expect(onMap(ben.doc)).toMatchObject({ severity: severity!.after });
    const other = severity!.other!;
    expect(severity![other]).not.toBe(severity!.after);
    expect(takeOther(ana.doc, queue!, { field: 'severity', value: severity![other] }).ok).toBe(true);
    expect(onMap(ana.doc)).toMatchObject({ severity: severity![other] });
    ana.doc.undo.undo();
    expect(onMap(ana.doc)).toMatchObject({ severity: severity!.after });
  });

  test('texts hold the letters of both, sets what either put in, and nothing is given up of them', () => {
    const { ana, find } = apart((a, b) => {
      setText(a.doc, { card: a.card('queue') }, 'Long queue');
      setText(b.doc, { card: b.card('queue') }, 'queue outside');
      addTag(a.doc, [a.card('queue')], 'rural');
      addTag(b.doc, [b.card('queue')], 'booking');
    });
    const [text, tags] = ['text', 'tags'].map((name) =>
      find('queue')?.fields.find(({ field }) => field === name),
    );
    expect(text).toMatchObject({ after: 'Long queue outside', by: 'both', other: null });
    expect(tags).toMatchObject({ by: 'both', other: null });
    expect(ana.doc.journey.cards.get(ana.card('queue'))?.tags).toHaveLength(3);
  });

  test('what one deleted and the other edited is kept, and says who had deleted it', () => {
    const { find } = apart((a, b) => {
      deleteCards(a.doc, [a.card('queue')]);
      rateSeverity(b.doc, [b.card('queue')], 2);
      deleteCards(b.doc, [b.card('desk')]);
      addTag(a.doc, [a.card('desk')], 'rural');
      deleteCards(b.doc, [b.card('fee')]);
    });
    expect(find('queue')).toMatchObject({
      did: 'kept',
      by: 'mine',
      fields: [{ field: 'severity', by: 'theirs' }],
    });
    expect(find('desk')).toMatchObject({
      did: 'kept',
      by: 'theirs',
      fields: [{ field: 'tags', by: 'mine' }],
    });
    expect(find('fee')).toMatchObject({ did: 'deleted', by: 'theirs' });
  });

  test('a stage that one deleted is kept for the card that the other wrote in it', () => {
    const { ana, told } = apart((a, b) => {
      deleteStage(a.doc, a.stage('Wait'));
      rateSeverity(b.doc, [b.card('answer')], 2);
    });
    const stage = told.find(({ of }) => of === 'stage');
    expect(stage).toMatchObject({ did: 'kept', by: 'mine', fields: [], id: ana.stage('Wait') });
  });

  test('a card that both moved lies in one cell, and can be put where the other wanted it', () => {
    const { ana, ben, find } = apart((a, b) => {
      const lane = a.lane('pain points');
      moveCards(a.doc, [a.card('queue')], { stage: a.stage('Wait'), lane }, 'last');
      moveCards(b.doc, [b.card('queue')], { stage: b.stage('Apply'), lane: b.lane('quotes') }, 'last');
    });
    const queue = find('queue')!;
    const places = (doc: JourneyDoc) => doc.journey.cards.get(ana.card('queue'))!.place;
    expect(places(ben.doc)).toEqual(places(ana.doc));
    expect(queue.moved?.by).toBe('both');
    const other = queue.moved!.other!;
    if (queue.of !== 'card') throw new Error('not a card');
    const wanted = queue.at[other]!.place;
    expect(takeOther(ana.doc, queue, { field: 'place', value: wanted }).ok).toBe(true);
    expect(places(ana.doc)).toMatchObject({ stage: wanted.stage, lane: wanted.lane });
  });

  test('what was added is told once, by whom, and a link that both drew is one', () => {
    const { told } = apart((a, b) => {
      addCard(a.doc, newCard(a, 'Mine'));
      addCard(b.doc, newCard(b, 'Theirs'));
      randomIntents['addLink']!(a.doc, new Dice(seededRandom(4)));
      randomIntents['addLink']!(b.doc, new Dice(seededRandom(4)));
    });
    const added = told.filter(({ did }) => did === 'added');
    expect(
      added
        .filter(({ of }) => of === 'card')
        .map(({ by }) => by)
        .sort(),
    ).toEqual(['mine', 'theirs']);
    expect(told.filter(({ did }) => did === 'deleted')).toEqual([]);
  });

  test('work of others that leans on what this device had sent unheard is read all the same', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const base = state(ana.doc);
    rateSeverity(ana.doc, [ana.card('queue')], 2);
    const sent = state(ana.doc);
    meet(ana, ben);
    const known = Y.encodeStateVector(ben.doc.ydoc);
    rateSeverity(ben.doc, [ben.card('queue')], 3);
    const theirs = Y.encodeStateAsUpdate(ben.doc.ydoc, known);
    rateSeverity(ana.doc, [ana.card('desk')], 1);
    const told = mergeSummary(journeysOf(base, state(ana.doc), theirs, [sent]));
    expect(told.map(({ id, by }) => [id, by])).toEqual([
      [ana.card('queue'), 'theirs'],
      [ana.card('desk'), 'mine'],
    ]);
    expect(readMerge({ base: [base], mine: [], theirs: [theirs], sent: [] })).toEqual({
      ok: false,
      reason: 'unreadable',
    });
  });

  test('what no operation can say is refused, and so is what is gone', () => {
    const { ana, find } = apart((a, b) => {
      changeKind(a.doc, [a.card('queue')], 'note');
      rateSeverity(b.doc, [b.card('queue')], 2);
    });
    const queue = find('queue')!;
    expect(takeOther(ana.doc, queue, { field: 'file', value: 'x' })).toEqual({
      ok: false,
      reason: 'nothing',
    });
    deleteCards(ana.doc, [ana.card('queue')]);
    expect(takeOther(ana.doc, queue, { field: 'severity', value: 2 })).toEqual({ ok: false, reason: 'gone' });
  });
});

function newCard({ lane, stage }: SketchedDoc, text: string) {
  return { stage: stage('Apply'), lane: lane('doing'), text, kind: 'action', after: 'last' } as const;
}

/** What one analyst did to one card, by her own account. */
interface Account {
  rated?: number;
  tags: Set<string>;
  stage?: string;
  deleted?: boolean;
  touched?: boolean;
}

const deeds = fc.array(
  fc.record({
    card: fc.constantFrom('queue', 'desk', 'fee'),
    does: fc.oneof(
      fc.record({ rate: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ tag: fc.constantFrom('rural', 'booking', 'forms') }),
      fc.record({ stage: fc.constantFrom('Apply', 'Wait') }),
      fc.constant({ deletes: true }),
    ),
  }),
  { maxLength: 8 },
);
type Deed = typeof deeds extends fc.Arbitrary<(infer Each)[]> ? Each : never;

/** Does it, and keeps account of it without asking the document. */
function keepAccount(who: SketchedDoc, all: readonly Deed[]): Map<string, Account> {
  const accounts = new Map<string, Account>();
  for (const card of ['queue', 'desk', 'fee']) accounts.set(card, { tags: new Set() });
  for (const { card, does } of all) {
    const account = accounts.get(card)!;
    if (account.deleted) continue;
    const ids: readonly CardId[] = [who.card(card)];
    const lane = who.lane('pain points');
    if ('rate' in does) {
      rateSeverity(who.doc, ids, does.rate as 1 | 2 | 3 | 4);
      account.rated = does.rate;
    } else if ('tag' in does) {
      addTag(who.doc, ids, does.tag);
      account.tags.add(does.tag);
    } else if ('stage' in does) {
      if (does.stage === (account.stage ?? 'Apply')) continue;
      moveCards(who.doc, ids, { stage: who.stage(does.stage), lane }, 'last');
      account.stage = does.stage;
    } else {
      deleteCards(who.doc, ids);
      account.deleted = true;
    }
    if (!('deletes' in does)) account.touched = true;
  }
  return accounts;
}

describe('the summary of a merge', () => {
  test('agrees with what two analysts say they did', () => {
    fc.assert(
      fc.property(deeds, deeds, (anas, bens) => {
        let accounts: Map<string, Account>[] = [];
        const { find } = apart((ana, ben) => {
          accounts = [keepAccount(ana, anas), keepAccount(ben, bens)];
        });
        for (const name of ['queue', 'desk', 'fee']) {
          const [mine, theirs] = accounts.map((each) => each.get(name)!) as [Account, Account];
          const told = find(name);
          if (mine.deleted || theirs.deleted) expectDeletion(told, mine, theirs);
          else expectChanges(told, mine, theirs);
        }
      }),
      { numRuns: 150, seed: 6 },
    );
  });
});

function expectDeletion(told: MergedRecord | undefined, mine: Account, theirs: Account): void {
  if (mine.deleted && theirs.deleted) {
    expect(['deleted', 'kept']).toContain(told?.did);
    expect(told?.by).toBe('both');
    return;
  }
  const [deleter, other] = mine.deleted ? (['mine', theirs] as const) : (['theirs', mine] as const);
  const isEdited = other.touched === true && !isNoEdit(other);
  expect(told).toMatchObject({ did: isEdited ? 'kept' : 'deleted', by: deleter });
}

/** The tag that the card has already, put on it again, is no edit. */
function isNoEdit({ rated, stage, tags }: Account): boolean {
  return rated === undefined && stage === undefined && [...tags].every((tag) => tag === 'forms');
}

function expectChanges(told: MergedRecord | undefined, mine: Account, theirs: Account): void {
  const field = (name: string) => told?.fields.find((each) => each.field === name);
  expectSeverity(field('severity'), mine.rated, theirs.rated);
  const fresh = ({ tags }: Account): boolean => [...tags].some((tag) => tag !== 'forms');
  const tags = field('tags');
  expect(tags?.by ?? 'merge').toBe(side(fresh(mine), fresh(theirs)));
  const after = tags ? (tags.after as readonly string[]) : ['forms'];
  expect(after).toHaveLength(new Set(['forms', ...mine.tags, ...theirs.tags]).size);
  if (mine.stage === 'Wait' || theirs.stage === 'Wait') expect(told?.moved).not.toBeNull();
}

function expectSeverity(
  severity: MergedRecord['fields'][number] | undefined,
  mine: number | undefined,
  theirs: number | undefined,
): void {
  expect(severity?.by ?? 'merge').toBe(side(mine !== undefined, theirs !== undefined));
  if (!severity) return;
  expect([severity.mine, severity.theirs]).toEqual([mine ?? null, theirs ?? null]);
  expect(severity.other !== null).toBe(severity.by === 'both' && mine !== theirs);
  if (severity.other)
    expect([severity.after, severity[severity.other]].sort()).toEqual([mine, theirs].sort());
}

function side(isMine: boolean, isTheirs: boolean): MergeSide {
  if (isMine && isTheirs) return 'both';
  return isMine ? 'mine' : isTheirs ? 'theirs' : 'merge';
}
