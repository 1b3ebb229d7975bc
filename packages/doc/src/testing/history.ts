import { problemsIn } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as Y from 'yjs';
import type { JourneyDoc } from '../journeyDoc.ts';
import { openJourney } from '../open.ts';
import { startJourney } from '../start.ts';
import { contentOf } from './content.ts';
import { Dice } from './dice.ts';
import { randomIntents } from './intents.ts';
import { Pen } from './pen.ts';
import { deliver, emptyDoc, readSketch } from './sketched.ts';
import { editsLost, Witness } from './witness.ts';

/** One thing that happens to one of the people; `seed` decides all that is left open. */
interface Happening {
  readonly person: number;
  readonly what: string;
  readonly seed: number;
}

/** Several people work on one map, apart and together: small enough to shrink, plain enough to keep as JSON. */
export interface SharedHistory {
  readonly people: number;
  readonly happenings: readonly Happening[];
}

/** How often each thing happened. */
export type Tally = Map<string, number>;

interface Message {
  readonly from: Person;
  readonly update: Uint8Array;
}

interface Person {
  readonly doc: JourneyDoc;
  readonly witness: Witness;
  inbox: Message[];
  online: boolean;
  readonly pen: Pen;
}

const firstMap = `
  persona: Maria (58, home-care nurse)
  division: Licensing
              | Apply                                | Wait
  doing       | fills the form {Licensing} [Forms] #form | calls <Maria> [Rural] (on: telephone) #calls
  pain points | ! queue                              | ! no answer ^future (replaces: calls)
  emotion     | ~ hopeful                            |
  metrics     | = Days (value: 9 days; was: 12, 11)  | * Text message (effort: S) / @ (description: Queue) / " so slow
  #form leads to #calls`;

const often = [
  'type',
  'type',
  'type',
  'addCard',
  'addCard',
  'deleteCards',
  'moveCards',
  'deleteStage',
  'deleteLane',
  'restoreLane',
  'restoreCards',
  'restoreVersion',
];
const writing = ['write', 'write', 'write', 'write', 'lay the pen down', 'tear it up'];
const network = [
  'receive',
  'receive',
  'receive',
  'receive',
  'leave',
  'come back to changes',
  'undo',
  'undo',
  'redo',
];

/** A history nobody has lived yet. */
export function drawHistory(seed: number, length = 60): SharedHistory {
  const dice = new Dice(seededRandom(seed));
  const people = 3 + dice.number(2);
  const kinds = [
    ...Object.keys(randomIntents),
    ...often,
    ...often,
    ...writing,
    ...writing,
    ...network,
    ...network,
    ...network,
  ];
  const happenings = Array.from({ length }, () => ({
    person: dice.number(people),
    what: dice.of(kinds) ?? 'receive',
    seed: dice.number(2 ** 31),
  }));
  return { people, happenings };
}

/** Lives through a history and tells everything that broke a promise; nothing for a good one. */
export function liveThrough(history: SharedHistory, tally: Tally = new Map()): readonly string[] {
  const people = meetOnce(history.people);
  const broken: string[] = [];
  for (const [step, { person: index, what, seed }] of history.happenings.entries()) {
    const person = people[index];
    if (!person) continue;
    happen(person, what, new Dice(seededRandom(seed)), tally);
    if (step % 3 === 0) broken.push(...unsoundIn(person));
    if (broken.length > 0) return broken;
  }
  for (const person of people) person.pen.layDown();
  comeTogether(people, new Dice(seededRandom(history.happenings.length)));
  countSurvivors(people, tally);
  return [...broken, ...differences(people), ...promisesBroken(people)];
}

/** The shortest history that still breaks a promise, found by leaving things out. */
export function shrink(history: SharedHistory): SharedHistory {
  let shortest = history;
  for (
    let size = Math.ceil(history.happenings.length / 2);
    size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  ) {
    for (let from = 0; from < shortest.happenings.length;) {
      const shorter = { ...shortest, happenings: shortest.happenings.toSpliced(from, size) };
      if (liveThrough(shorter).length > 0) shortest = shorter;
      else from += size;
    }
  }
  return shortest;
}

function meetOnce(count: number): readonly Person[] {
  const source = emptyDoc('source');
  startJourney(source, readSketch(firstMap).journey);
  const people = Array.from({ length: count }, (_, index): Person => {
    const doc = emptyDoc(`person${index}`, index + 1);
    deliver(source.ydoc, doc.ydoc);
    return { doc, witness: new Witness(doc), inbox: [], online: true, pen: new Pen(doc) };
  });
  for (const from of people) {
    from.doc.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return;
      for (const to of people) if (to !== from) to.inbox.push({ from, update });
    });
  }
  return people;
}

function happen(person: Person, what: string, dice: Dice, tally: Tally): void {
  const intent = randomIntents[what];
  if (intent ? intent(person.doc, dice)?.ok : otherwise[what]?.(person, dice)) count(tally, what);
}

/** What happens besides intents; each says whether anything came of it. */
const otherwise: Readonly<Record<string, (person: Person, dice: Dice) => boolean>> = {
  receive,
  undo: ({ doc, witness }) => witness.watchUndo(() => doc.undo.undo()) !== null,
  redo: ({ doc, witness }) => witness.watchUndo(() => doc.undo.redo()) !== null,
  write: ({ pen }, dice) => pen.write(dice),
  'lay the pen down': ({ pen }) => pen.layDown(),
  'tear it up': ({ pen, witness }) => witness.lookAway(() => pen.tearUp()),
  leave(person) {
    person.online = false;
    return true;
  },
  'come back to changes'(person) {
    const missed = !person.online && person.inbox.length > 0;
    person.online = true;
    return missed;
  },
};

/** Some of what has been sent to this person, in any order. */
function receive(person: Person, dice: Dice): boolean {
  if (!person.online) return false;
  const ready = person.inbox.filter((message) => message.from.online);
  const chosen = new Set(ready.filter(() => dice.chance(0.6)));
  person.inbox = person.inbox.filter((message) => !chosen.has(message));
  for (const { update } of shuffled([...chosen], dice)) {
    Y.applyUpdate(person.doc.ydoc, update, 'network');
  }
  return chosen.size > 0;
}

/** What is still under way arrives, out of order by a handful; the rest of a history has mixed it enough. */
function comeTogether(people: readonly Person[], dice: Dice): void {
  for (const person of people) {
    while (person.inbox.length > 0) {
      for (const { update } of shuffled(person.inbox.splice(0, 5), dice)) {
        Y.applyUpdate(person.doc.ydoc, update, 'network');
      }
    }
  }
}

function differences(people: readonly Person[]): string[] {
  const [first, ...others] = people;
  if (!first) return [];
  const seen = contentOf(first.doc.journey);
  const state = Y.snapshot(first.doc.ydoc);
  const found = others.flatMap(({ doc }, index) => [
    ...(contentOf(doc.journey) === seen ? [] : [`person ${index + 1} sees another journey than person 0`]),
    ...(Y.equalSnapshots(Y.snapshot(doc.ydoc), state)
      ? []
      : [`person ${index + 1} has other bytes than person 0`]),
  ]);
  return contentOf(freshlyOpened(first.doc)) === seen
    ? found
    : [...found, 'opening it afresh shows another journey'];
}

function freshlyOpened(doc: JourneyDoc): JourneyDoc['journey'] {
  const copy = emptyDoc('reader');
  deliver(doc.ydoc, copy.ydoc);
  return openJourney(copy.ydoc, { author: copy.author, now: () => 0, random: () => 0 }).journey;
}

function promisesBroken(people: readonly Person[]): readonly string[] {
  const witnesses = people.map(({ witness }) => witness);
  const journey = people[0]?.doc.journey;
  const lost = journey ? editsLost(journey, witnesses) : [];
  return [...witnesses.flatMap((witness) => witness.complaints), ...lost, ...people.flatMap(unsoundIn)];
}

function unsoundIn({ doc }: Person): readonly string[] {
  return problemsIn(doc.journey).map(
    ({ invariant, path, reason }) => `invariant ${invariant}: ${path} ${reason}`,
  );
}

function countSurvivors(people: readonly Person[], tally: Tally): void {
  const [first] = people;
  if (!first) return;
  const deleted = new Set(people.flatMap(({ witness }) => witness.deletes.map(({ record }) => record)));
  for (const [id] of first.doc.journey.cards) {
    const shared = first.doc.ydoc.getMap<Y.Map<unknown>>('cards').get(id);
    if (deleted.has(id) && shared?.has('deleted')) count(tally, 'edit met a delete and won');
  }
  const kept = [...first.doc.journey.stages, ...first.doc.journey.lanes].filter((record) => record.kept);
  count(tally, 'stage or lane kept', kept.length);
}

function shuffled<T>(list: readonly T[], dice: Dice): T[] {
  const rest = [...list];
  return list.flatMap(() => rest.splice(dice.number(rest.length), 1));
}

function count(tally: Tally, what: string, by = 1): void {
  tally.set(what, (tally.get(what) ?? 0) + by);
}
