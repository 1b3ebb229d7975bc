import { parseSketch, printSketch } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, editText, openJourney, startJourney } from '../src/index.ts';

test('smoke', () => {
  const ydoc = new Y.Doc();
  const doc = openJourney(ydoc, {
    author: { id: 'ana' as never, name: 'Ana' },
    now: () => 1,
    random: seededRandom(1),
  });
  const parsed = parseSketch(`
                | Discover         | Buy
    doing       | reads reviews #r | fills the cart
    pain points |                  | ! coupon fails #coupon`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(startJourney(doc, parsed.value.journey).ok).toBe(true);
  expect(printSketch(doc.journey)).toEqual(printSketch(parsed.value.journey));
  const [stage] = doc.journey.stages;
  const [lane] = doc.journey.lanes;
  const out = addCard(doc, { stage: stage!.id, lane: lane!.id, text: 'hello' });
  if (!out.ok) throw new Error(out.reason);
  const run = editText(doc, { card: out.value })!;
  run.apply({ at: 5, remove: 0, insert: ' you' });
  run.apply({ at: 9, remove: 0, insert: '!' });
  run.commit();
  expect(doc.journey.cards.get(out.value)?.text).toBe('hello you!');
  doc.undo.undo();
  expect(doc.journey.cards.get(out.value)?.text).toBe('hello');
  doc.undo.undo();
  expect(doc.journey.cards.get(out.value)).toBeUndefined();
  doc.undo.redo();
  doc.undo.redo();
  expect(doc.journey.cards.get(out.value)?.text).toBe('hello you!');
});
