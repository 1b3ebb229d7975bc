import { printSketch, problemsIn } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as Y from 'yjs';
import type { JourneyDoc } from '../journeyDoc.ts';
import { isTouchedKey } from '../life.ts';
import { observe } from '../observe.ts';
import { openRoots } from '../roots.ts';
import type { RootName } from '../roots.ts';
import { recordKey } from '../schema.ts';
import { contentBeforeStamps, contentOf } from './content.ts';
import { Dice } from './dice.ts';
import { randomIntents } from './intents.ts';
import { deliver, emptyDoc, meet, peersWith, readSketch, stateFromSketch } from './sketched.ts';
import type { SketchedDoc } from './sketched.ts';
import { editsLost, Witness } from './witness.ts';

export interface OperationCase {
  readonly before: string;
  /** What somebody had done on this map when the operation came. */
  readonly since?: (j: SketchedDoc) => unknown;
  /** One operation, and nothing else; `version` is the map as the sketch says it, before what was done since. */
  readonly do: (j: SketchedDoc, version: Uint8Array) => unknown;
  readonly after: string;
}

/**
 * Runs one example and checks every law of operations on it. An error names the law:
 *
 * 1. It does what the sketches say.
 * 2. It is one update, and one undo step.
 * 3. Undo restores what was, redo repeats it; each is one update too.
 * 4. Somebody who receives the update sees the same.
 * 5. Every journey on the way is sound.
 * 6. Whatever someone else does at the same moment, both come to see the same, and no edit is lost to a delete.
 * 7. Undo never takes the other person's work.
 * 8. Every record it changes gets a fresh token.
 */
export function checkOperation(example: OperationCase): void {
  const map = preparedMap(example);
  const { ana, ben } = peersWith(example.before, map.state, 'ana', 'ben');
  const before = ana.doc.journey;
  if (!example.since) law('1 (before)', ana.print(), normalised(example.before));
  const tokens = untold(ana.doc);
  const updates = countUpdates(ana.doc, () => example.do(ana, map.version));
  law('2: updates', updates, 1);
  law('8: records changed without a token', tokens(), []);
  law('1', ana.print(), normalised(example.after));
  deliver(ana.doc.ydoc, ben.doc.ydoc);
  sameAndSound('4', ana, ben);
  checkUndo(ana.doc, before);
  deliver(ana.doc.ydoc, ben.doc.ydoc);
  sameAndSound('4, after undo and redo', ana, ben);
  for (const foreign of Object.keys(randomIntents)) checkMeanwhile(example, map, foreign);
}

interface PreparedMap {
  readonly version: Uint8Array;
  readonly state: Uint8Array;
}

function preparedMap({ before, since }: OperationCase): PreparedMap {
  const version = stateFromSketch(before);
  if (!since) return { version, state: version };
  const { cem } = peersWith(before, version, 'cem');
  since(cem);
  return { version, state: Y.encodeStateAsUpdate(cem.doc.ydoc) };
}

function checkUndo(doc: JourneyDoc, before: Journey): void {
  const after = contentBeforeStamps(doc.journey);
  law(
    '3: updates of an undo',
    countUpdates(doc, () => doc.undo.undo()),
    1,
  );
  law('3: undo restores', contentBeforeStamps(doc.journey), contentBeforeStamps(before));
  law('2: undo steps', doc.undo.canUndo, false);
  law(
    '3: updates of a redo',
    countUpdates(doc, () => doc.undo.redo()),
    1,
  );
  law('3: redo repeats', contentBeforeStamps(doc.journey), after);
}

function checkMeanwhile(example: OperationCase, map: PreparedMap, foreign: string): void {
  const { ana, ben } = peersWith(example.before, map.state, 'ana', 'ben');
  const witnesses = [new Witness(ana.doc), new Witness(ben.doc)] as const;
  example.do(ana, map.version);
  randomIntents[foreign]?.(ben.doc, new Dice(seededRandom(foreign.length)));
  meet(ana, ben);
  sameAndSound(`6, while someone does ${foreign}`, ana, ben);
  law(`6: edits lost to ${foreign}`, editsLost(ana.doc.journey, witnesses), []);
  witnesses[0].watchUndo(() => ana.doc.undo.undo());
  meet(ana, ben);
  sameAndSound(`7, undone after ${foreign}`, ana, ben);
  witnesses[0].watchUndo(() => ana.doc.undo.redo());
  meet(ana, ben);
  sameAndSound(`7, done again after ${foreign}`, ana, ben);
  law(`7: taken from ${foreign}`, witnesses[0].complaints, []);
}

function sameAndSound(name: string, ...all: readonly SketchedDoc[]): void {
  for (const { doc } of all) law(`5, ${name}`, problemsIn(doc.journey), []);
  const [first, ...others] = all.map(({ doc }) => doc);
  for (const other of others) {
    law(name, contentOf(other.journey), first ? contentOf(first.journey) : '');
    law(`${name}: state`, stateOf(other), first ? stateOf(first) : '');
  }
  const copy = emptyDoc('copy');
  if (first) deliver(first.ydoc, copy.ydoc);
  if (first) law(`${name}: read afresh`, contentOf(copy.journey), contentOf(first.journey));
}

function stateOf({ ydoc }: JourneyDoc): string {
  return JSON.stringify([...Y.decodeStateVector(Y.encodeStateVector(ydoc))].sort(([a], [b]) => a - b));
}

export function countUpdates(doc: JourneyDoc, run: () => unknown): number {
  let updates = 0;
  const counted = (): void => void (updates += 1);
  doc.ydoc.on('update', counted);
  run();
  doc.ydoc.off('update', counted);
  return updates;
}

/** From now on: which records were written to here, or taken from the bin, without a fresh token. */
function untold(doc: JourneyDoc): () => readonly string[] {
  const found: string[] = [];
  const stop = observe(doc.ydoc, openRoots(doc.ydoc), (touched) => {
    for (const [root, records] of touched) {
      if (isFlat(root)) continue;
      for (const [id, fields] of records) {
        const written = fields && [...fields].filter((field) => field !== recordKey.deleted);
        if (written && written.length > 0 && !written.some(isTouchedKey)) found.push(`${root} ${id}`);
      }
    }
  });
  return () => {
    stop();
    return found;
  };
}

function isFlat(root: RootName): boolean {
  return root === 'meta' || root === 'tags' || root === 'authors';
}

function normalised(text: string): string {
  const { journey, names } = readSketch(text);
  return printSketch(journey, names);
}

function law(name: string, is: unknown, shouldBe: unknown): void {
  const [a, b] = [is, shouldBe].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  if (a !== b) throw new Error(`Law ${name}.\nIs:\n${a}\nShould be:\n${b}`);
}
