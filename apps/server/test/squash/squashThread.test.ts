import { Worker } from 'node:worker_threads';
import { squash } from '@throughline/sync';
import { expect, onTestFinished, test } from 'vitest';
import * as Y from 'yjs';
import { squashThread } from '../../src/squash/squashThread.ts';

/** What a map of many cards leaves in its log: one update for each. */
function logOf(cards: number, text: string): Uint8Array[] {
  const doc = new Y.Doc();
  const rows: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => rows.push(update));
  for (let card = 0; card < cards; card++) doc.getMap('cards').set(`card_${card}`, `${text} ${card}`);
  return rows;
}

function thread(start?: () => Worker) {
  const made = squashThread(start);
  onTestFinished(() => made.stop());
  return made;
}

test('a thread makes the same snapshot as the event loop would', async () => {
  const parts = logOf(50, 'Three forms, one birth');
  expect(await thread().squash(parts)).toEqual(squash(parts));
});

test('parts stay whole for the room that gave them, also when they are views of a larger buffer', async () => {
  const [part] = logOf(1, 'Pay and wait');
  const large = new Uint8Array(100_000);
  large.set(part ?? [], 500);
  const view = large.subarray(500, 500 + (part?.length ?? 0));
  expect(await thread().squash([view])).toEqual(squash([view]));
  expect(view).toEqual(part);
});

test('the event loop turns while two megabytes are compacted', async () => {
  const parts = logOf(2000, 'x'.repeat(1000));
  let turns = 0;
  const ticking = setInterval(() => (turns += 1), 1);
  const squashed = await thread().squash(parts);
  clearInterval(ticking);
  expect(squashed.ok && squashed.state.length).toBeGreaterThan(2_000_000);
  expect(turns).toBeGreaterThan(10);
});

test('unreadable parts are refused in words', async () => {
  expect(await thread().squash([new Uint8Array([1, 2, 3])])).toMatchObject({ ok: false });
});

test('a thread that fails refuses what it had, and the next compaction has a new one', async () => {
  const fails = () => new Worker('throw new Error("out of memory")', { eval: true });
  let started = 0;
  const failing = thread(() => {
    started += 1;
    return fails();
  });
  expect(await failing.squash(logOf(1, 'a'))).toEqual({ ok: false, reason: 'out of memory' });
  expect(await failing.squash(logOf(1, 'a'))).toEqual({ ok: false, reason: 'out of memory' });
  expect(started).toBe(2);
});

test('a stop gives up what is under way and takes nothing more', async () => {
  const stopping = thread();
  const underWay = stopping.squash(logOf(2000, 'x'.repeat(1000)));
  await stopping.stop();
  const refusal = { ok: false, reason: 'the server is stopping' };
  expect(await underWay).toEqual(refusal);
  expect(await stopping.squash([])).toEqual(refusal);
});
