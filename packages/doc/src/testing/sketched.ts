import { cardNamed, parseSketch, printSketch } from '@throughline/journey';
import type { CardId, LaneId, PersonId, Sketch, StageId } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as Y from 'yjs';
import type { JourneyDoc } from '../journeyDoc.ts';
import { openJourney } from '../open.ts';
import { startJourney } from '../start.ts';

/** A document made from a sketch, with its parts under the names the sketch gives them. */
export interface SketchedDoc {
  readonly doc: JourneyDoc;
  /** `#coupon` is under `coupon`. */
  card(name: string): CardId;
  stage(title: string): StageId;
  lane(title: string): LaneId;
  /** The present journey as a sketch with the same names. */
  print(): string;
}

/** An empty document as `name` has it open; the name decides its ids, its clock and its dice. */
export function emptyDoc(name: string, clientId: number = numberOf(name)): JourneyDoc {
  const ydoc = new Y.Doc();
  ydoc.clientID = clientId;
  let time = Date.UTC(2026, 10, 23, 9);
  return openJourney(ydoc, {
    author: { id: name as PersonId, name },
    now: () => (time += 1000),
    random: seededRandom(numberOf(name)),
  });
}

export function docFromSketch(text: string, name = 'ana'): SketchedDoc {
  const sketch = readSketch(text);
  const doc = emptyDoc(name);
  startJourney(doc, sketch.journey);
  return sketched(doc, sketch);
}

/** The same document as several people have it open; they know of each other only what `meet` tells them. */
export function peers<Name extends string>(
  text: string,
  ...names: readonly Name[]
): Record<Name, SketchedDoc> {
  return peersWith(text, stateFromSketch(text), ...names);
}

/** The same for a document that was made from the sketch and has been worked on since. */
export function peersWith<Name extends string>(
  text: string,
  state: Uint8Array,
  ...names: readonly Name[]
): Record<Name, SketchedDoc> {
  const sketch = readSketch(text);
  const open = (name: Name): SketchedDoc => {
    const doc = emptyDoc(name);
    Y.applyUpdate(doc.ydoc, state);
    return sketched(doc, sketch);
  };
  return Object.fromEntries(names.map((name) => [name, open(name)])) as Record<Name, SketchedDoc>;
}

const states = new Map<string, Uint8Array>();

export function stateFromSketch(text: string): Uint8Array {
  const state = states.get(text) ?? Y.encodeStateAsUpdate(docFromSketch(text, 'source').doc.ydoc);
  states.set(text, state);
  return state;
}

/** Everybody gets everything everybody else has. */
export function meet(...docs: readonly { readonly doc: JourneyDoc }[]): void {
  for (const { doc: to } of docs) {
    for (const { doc: from } of docs) if (from !== to) deliver(from.ydoc, to.ydoc);
  }
}

/** One way: what `from` has and `to` has not. */
export function deliver(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'network');
}

function sketched(doc: JourneyDoc, sketch: Sketch): SketchedDoc {
  return {
    doc,
    card: (name) => cardNamed(sketch, name),
    stage: (title) => titled(doc.journey.stages, title).id,
    lane: (title) => titled(doc.journey.lanes, title).id,
    print: () => printSketch(doc.journey, sketch.names),
  };
}

export function readSketch(text: string): Sketch {
  const read = parseSketch(text);
  if (read.ok) return read.value;
  throw new SyntaxError(read.problems.map(({ path, reason }) => `${path} ${reason}`).join('\n'));
}

function titled<T extends { readonly title: string }>(records: readonly T[], title: string): T {
  const found = records.find((record) => record.title === title);
  if (found) return found;
  const known = records.map((record) => record.title).join(', ');
  throw new RangeError(`There is no ${title} among ${known}.`);
}

function numberOf(name: string): number {
  let number = 7;
  for (const letter of name) number = (Math.imul(number, 31) + letter.charCodeAt(0)) >>> 0;
  return number;
}
