import { differenceOf, problemsIn } from '@throughline/journey';
import type { CardId, Journey } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addCard,
  addLane,
  addLink,
  addPersona,
  addPersonaTo,
  addStage,
  addTag,
  assignDivision,
  changeKind,
  deleteCards,
  deletePersona,
  deleteStage,
  describePersona,
  moveCards,
  moveStage,
  openVersion,
  rateSeverity,
  readVersion,
  removeLink,
  removeTag,
  renameLane,
  renameMap,
  renameStage,
  restoreCards,
  restoreStage,
  restoreVersion,
  setGoal,
  setText,
  startJourney,
  stateOf,
} from '../src/index.ts';
import type { JourneyDoc } from '../src/index.ts';
import {
  checkOperation,
  contentBeforeStamps,
  contentOf,
  countUpdates,
  Dice,
  docFromSketch,
  editsLost,
  emptyDoc,
  meet,
  peers,
  randomIntents,
  Witness,
} from '../src/testing.ts';
import type { SketchedDoc } from '../src/testing.ts';
import { mostVersionBytes } from '../src/versions.ts';
import { fixture } from './fixtures/files.ts';

const map = `
  title: Renewing a licence
  goal: Drive on Monday
  persona: Maria (58, home-care nurse)
  division: Licensing
              | Apply                                | Wait
  doing       | fills the form {Licensing} #form     | calls <Maria> (on: telephone) #calls
  pain points | !2 queue [Forms] #queue              | ! no answer ^future (replaces: calls) #answer
  quotes      | " why twice? (by: P07) #why          |
  emotion     | ~-1@0.3 hopeful #hope                |
  #form leads to #calls`;

function muchIsDone({ doc, card, lane, stage }: SketchedDoc): void {
  renameMap(doc, 'Something else');
  setGoal(doc, '');
  setText(doc, { card: card('form') }, 'fills all the forms');
  rateSeverity(doc, [card('queue')], 4);
  removeTag(doc, [card('queue')], [...doc.journey.tags][0]![0]);
  addTag(doc, [card('queue')], 'Waiting');
  changeKind(doc, [card('why')], 'note');
  moveCards(doc, [card('hope')], { stage: stage('Wait'), lane: lane('doing') }, null);
  const [maria] = doc.journey.personas.values();
  describePersona(doc, maria!.id, { name: 'Mary' });
  deletePersona(doc, maria!.id);
  const clerk = addPersona(doc, { name: 'Clerk', side: 'employee' });
  if (clerk.ok) addPersonaTo(doc, [card('form')], clerk.value);
  assignDivision(doc, [card('form')], null);
  removeLink(doc, [...doc.journey.links][0]![0]);
  addLink(doc, { from: card('queue'), to: card('why'), kind: 'caused by' });
  moveStage(doc, stage('Wait'), null);
  renameStage(doc, stage('Apply'), 'Apply online');
  renameLane(doc, lane('quotes'), 'voices');
  addLane(doc, { title: 'Ideas', kind: 'opportunity', after: null });
  const paid = addStage(doc, { title: 'Pay', after: 'last' });
  if (paid.ok) addCard(doc, { stage: paid.value, lane: lane('doing'), text: 'pays' });
  addCard(doc, { stage: stage('Apply online'), lane: lane('doing'), text: 'asks a friend' });
  deleteCards(doc, [card('queue')]);
  deleteStage(doc, stage('Wait'));
}

/**
 * What a version brings back: all but stamps, the bin, tags, of which newer ones stay, and the letter that a card's
 * reference may have got since from a twin.
 */
function content(journey: Journey): string {
  const cards = Array.from(journey.cards, ([id, card]) => [id, { ...card, ref: '' }] as const);
  const shown: Journey = {
    ...journey,
    cards: journey.cards.withAll(cards, []),
    bin: emptyBin(journey),
    tags: journey.tags.withAll([], idsOf(journey.tags)),
  };
  return contentBeforeStamps(shown);
}

const idsOf = <Id extends string>(records: Iterable<readonly [Id, unknown]>): Id[] =>
  Array.from(records, ([id]) => id);
const emptyBin = ({ bin }: Journey): Journey['bin'] => ({
  stages: [],
  lanes: [],
  cards: bin.cards.withAll([], idsOf(bin.cards)),
  links: bin.links.withAll([], idsOf(bin.links)),
});

function work(doc: JourneyDoc, dice: Dice, most: number): void {
  for (let left = dice.number(most); left > 0; left--) {
    randomIntents[dice.of(Object.keys(randomIntents)) ?? '']?.(doc, dice);
  }
}

function readOf(bytes: Uint8Array): Journey {
  const read = readVersion(bytes);
  if (!read.ok) throw new Error(read.reason);
  return read.value;
}

describe('a version', () => {
  test('is read as the map was, without a trace in the one that is open', () => {
    const j = docFromSketch(map);
    const { doc } = j;
    const [version, was] = [stateOf(doc), doc.journey];
    muchIsDone(j);
    const now = doc.journey;
    expect(countUpdates(doc, () => readVersion(version))).toBe(0);
    expect(contentOf(readOf(version))).toBe(contentOf(was));
    expect(doc.journey).toBe(now);
    expect(differenceOf(readOf(version), was).changes).toEqual([]);
  });

  test('is opened as a map of its own, from which nothing leads to the one that is open', () => {
    const j = docFromSketch(map);
    const [version, was] = [stateOf(j.doc), j.doc.journey];
    muchIsDone(j);
    const now = j.doc.journey;
    const opened = openVersion(version, { author: j.doc.author, now: () => 0, random: seededRandom(1) });
    if (!opened.ok) throw new Error(opened.reason);
    expect(differenceOf(opened.value.journey, was).changes).toEqual([]);
    deleteCards(opened.value, [j.card('form')]);
    expect(opened.value.journey.cards.has(j.card('form'))).toBe(false);
    expect(j.doc.journey).toBe(now);
    expect(
      openVersion(new Uint8Array([1, 2, 3]), { ...opened.value, now: () => 0, random: seededRandom(1) }),
    ).toEqual({
      ok: false,
      reason: 'unreadable',
    });
  });

  test('of an older schema is read like one of today, and its bytes stay as they are', () => {
    for (const file of ['schema-1.bin', 'schema-2.bin']) {
      const bytes = fixture(file);
      const opened = emptyDoc('reader');
      Y.applyUpdate(opened.ydoc, bytes);
      expect(contentOf(readOf(bytes))).toBe(contentOf(opened.journey));
      expect(bytes).toEqual(fixture(file));
    }
  });

  test('that is cut short, mixed up or of something else is refused, and changes nothing', () => {
    const { doc } = docFromSketch(map);
    const bytes = stateOf(doc);
    const foreign = new Y.Doc();
    foreign.getText('notes').insert(0, 'no map');
    const later = Y.encodeStateAsUpdate(doc.ydoc);
    setText(doc, { card: [...doc.journey.cards][0]![0] }, 'more');
    const tail = Y.encodeStateAsUpdate(doc.ydoc, Y.encodeStateVectorFromUpdate(later));
    const wrong = [
      new Uint8Array(),
      Uint8Array.of(0, 0),
      Uint8Array.of(255, 255, 255, 255, 255, 255, 255, 255, 127, 1),
      new TextEncoderless('{"format":"throughline/1"}').bytes,
      bytes.slice(0, bytes.length - 20),
      tail,
      Y.encodeStateAsUpdate(foreign),
    ];
    for (const each of wrong) {
      expect(readVersion(each)).toEqual({ ok: false, reason: 'unreadable' });
      expect(countUpdates(doc, () => restoreVersion(doc, each))).toBe(0);
    }
    expect(readVersion(new Uint8Array(mostVersionBytes + 1))).toEqual({ ok: false, reason: 'limit' });
  });

  test('whatever bytes it has, reads as a sound journey or is refused', { timeout: 60_000 }, () => {
    const bytes = stateOf(docFromSketch(map).doc);
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, (changes) => {
        const damaged = bytes.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const read = readVersion(damaged);
        expect(read.ok ? problemsIn(read.value) : [read.reason]).toEqual(read.ok ? [] : ['unreadable']);
      }),
      { numRuns: 300 },
    );
  });
});

/** The bytes of plain letters. */
class TextEncoderless {
  readonly bytes: Uint8Array;
  constructor(text: string) {
    this.bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  }
}

describe('restoring a version', () => {
  test('brings back everything as one operation', { timeout: 60_000 }, () => {
    checkOperation({
      before: map,
      since: muchIsDone,
      do: (j, version) => restoreVersion(j.doc, version),
      after: map.replace('  persona:', '  tags: Waiting\n  persona:'),
    });
  });

  test('puts what is newer into the bin, from which it comes back with what hung on it', () => {
    const j = docFromSketch(map);
    const { doc, card, lane, stage } = j;
    const version = stateOf(doc);
    const newer = addStage(doc, { title: 'Pay', after: 'last' });
    if (!newer.ok) throw new Error(newer.reason);
    const pays = addCard(doc, { stage: newer.value, lane: lane('doing'), text: 'pays' });
    const asks = addCard(doc, { stage: stage('Apply'), lane: lane('doing'), text: 'asks' });
    if (!pays.ok || !asks.ok) throw new Error('no card');
    addTag(doc, [asks.value], 'Money');
    addLink(doc, { from: asks.value, to: card('form'), kind: 'leads to' });
    const before = contentBeforeStamps(doc.journey);
    expect(restoreVersion(doc, version)).toMatchObject({ ok: true, value: { added: 0, deleted: 4 } });
    expect([...doc.journey.bin.cards].map(([id]) => id).sort()).toEqual([asks.value, pays.value].sort());
    restoreStage(doc, newer.value);
    expect(doc.journey.cards.get(pays.value)?.text).toBe('pays');
    restoreCards(doc, [asks.value]);
    expect(doc.journey.cards.get(asks.value)?.tags).toHaveLength(1);
    expect(doc.journey.links.size).toBe(2);
    expect(contentBeforeStamps(doc.journey)).toBe(before);
  });

  test('leaves alone what is the same, and is refused where everything is', () => {
    const { doc, card } = docFromSketch(map);
    const version = stateOf(doc);
    expect(restoreVersion(doc, version)).toEqual({ ok: false, reason: 'nothing' });
    rateSeverity(doc, [card('queue')], 1);
    const before = doc.journey;
    expect(restoreVersion(doc, version)).toEqual({
      ok: true,
      value: { added: 0, deleted: 0, moved: 0, changed: 1 },
    });
    const changed = [...doc.journey.cards.changedSince(before.cards)];
    expect(changed).toEqual([card('queue')]);
  });

  test('of another map, or of a moment not heard of here, is refused', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    rateSeverity(ben.doc, [ben.card('queue')], 1);
    const ahead = stateOf(ben.doc);
    expect(restoreVersion(ana.doc, ahead)).toEqual({ ok: false, reason: 'not yet here' });
    meet(ana, ben);
    expect(restoreVersion(ana.doc, ahead)).toEqual({ ok: false, reason: 'nothing' });
    const other = emptyDoc('zoe');
    startJourney(other, ana.doc.journey);
    expect(restoreVersion(ana.doc, stateOf(other))).toEqual({ ok: false, reason: 'another map' });
  });

  test('keeps what others do at the same moment, and lets their edits win over its deletes', () => {
    const { ana, ben } = peers(map, 'ana', 'ben');
    const version = stateOf(ana.doc);
    const asks = addCard(ana.doc, { stage: ana.stage('Apply'), lane: ana.lane('doing'), text: 'asks' });
    setText(ana.doc, { card: ana.card('form') }, 'fills the form at home');
    meet(ana, ben);
    const id = asks.ok ? asks.value : ('none' as CardId);
    setText(ben.doc, { card: id }, 'asks a friend');
    setText(ben.doc, { card: ben.card('form') }, 'slowly fills the form at home');
    rateSeverity(ben.doc, [ben.card('queue')], 4);
    restoreVersion(ana.doc, version);
    meet(ana, ben);
    expect(ana.doc.journey.cards.get(id)?.text).toBe('asks a friend');
    expect(ana.doc.journey.cards.get(ana.card('form'))?.text).toBe('slowly fills the form');
    expect(ana.doc.journey.cards.get(ana.card('queue'))).toMatchObject({ severity: 4 });
    expect(contentOf(ben.doc.journey)).toBe(contentOf(ana.doc.journey));
  });

  test('brings words back so that undo of what was typed before still finds them', () => {
    const { doc, card } = docFromSketch(map);
    const version = stateOf(doc);
    const states = [contentBeforeStamps(doc.journey)];
    const step = (run: () => unknown): void => {
      run();
      states.push(contentBeforeStamps(doc.journey));
    };
    step(() => setText(doc, { card: card('form') }, 'fills the long form'));
    step(() => setText(doc, { card: card('calls') }, 'calls twice'));
    step(() => restoreVersion(doc, version));
    step(() => setText(doc, { card: card('form') }, 'fills no form'));
    const back = states.map(() => {
      const state = contentBeforeStamps(doc.journey);
      doc.undo.undo();
      return state;
    });
    expect(back).toEqual(states.toReversed());
    const forth = states.map(() => {
      const state = contentBeforeStamps(doc.journey);
      doc.undo.redo();
      return state;
    });
    expect(forth).toEqual(states);
  });

  test(
    'after any work brings back what the version says, and undo what was there',
    { timeout: 60_000 },
    () => {
      for (let seed = 1; seed <= 60; seed++) {
        const dice = new Dice(seededRandom(seed));
        const { ana, ben } = peers(map, 'ana', 'ben');
        work(ana.doc, dice, 12);
        const version = stateOf(ana.doc);
        const was = content(ana.doc.journey);
        for (let round = 0; round < 3; round++) {
          work(ana.doc, dice, 12);
          work(ben.doc, dice, 12);
          meet(ana, ben);
        }
        const before = contentBeforeStamps(ana.doc.journey);
        const restored = restoreVersion(ana.doc, version);
        expect([seed, content(ana.doc.journey)]).toEqual([seed, was]);
        expect(problemsIn(ana.doc.journey)).toEqual([]);
        if (!restored.ok) continue;
        ana.doc.undo.undo();
        expect([seed, contentBeforeStamps(ana.doc.journey)]).toEqual([seed, before]);
        ana.doc.undo.redo();
        expect([seed, content(ana.doc.journey)]).toEqual([seed, was]);
      }
    },
  );

  test('converges with any work of others, who lose nothing', { timeout: 60_000 }, () => {
    for (let seed = 1; seed <= 60; seed++) {
      const dice = new Dice(seededRandom(seed));
      const { ana, ben } = peers(map, 'ana', 'ben');
      const version = stateOf(ana.doc);
      work(ana.doc, dice, 20);
      meet(ana, ben);
      const witnesses = [new Witness(ana.doc), new Witness(ben.doc)];
      work(ben.doc, dice, 8);
      restoreVersion(ana.doc, version);
      if (dice.chance(0.3)) restoreVersion(ben.doc, version);
      meet(ana, ben);
      expect([seed, contentOf(ben.doc.journey)]).toEqual([seed, contentOf(ana.doc.journey)]);
      expect([seed, editsLost(ana.doc.journey, witnesses)]).toEqual([seed, []]);
      witnesses[0]!.watchUndo(() => ana.doc.undo.undo());
      meet(ana, ben);
      expect([seed, contentOf(ben.doc.journey)]).toEqual([seed, contentOf(ana.doc.journey)]);
      expect([seed, problemsIn(ana.doc.journey), witnesses[0]!.complaints]).toEqual([seed, [], []]);
    }
  });
});
