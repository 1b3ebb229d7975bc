import type { PersonId } from '@throughline/journey';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { addCard, openJourney, renameMap, startJourney } from '../src/index.ts';
import { contentOf, countUpdates, docFromSketch, emptyDoc } from '../src/testing.ts';

const map = `
  | Discover | Buy
  doing | reads #r | pays #p`;

const options = { author: { id: 'ana' as PersonId, name: 'Ana' }, now: () => 1, random: () => 0.5 };

test('opening writes nothing and shows what is there', () => {
  const { doc } = docFromSketch(map);
  const states: number[] = [];
  doc.ydoc.on('update', () => states.push(1));
  const again = openJourney(doc.ydoc, options);
  expect(states).toEqual([]);
  expect(contentOf(again.journey)).toBe(contentOf(doc.journey));
});

test('content that arrives later is shown when it arrives', () => {
  const { doc } = docFromSketch(map);
  const late = emptyDoc('late');
  Y.applyUpdate(late.ydoc, Y.encodeStateAsUpdate(doc.ydoc));
  expect(contentOf(late.journey)).toBe(contentOf(doc.journey));
});

test('the first edit of a page load says who writes under this client id, outside undo', () => {
  const { doc } = docFromSketch(map, 'ana');
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(doc.ydoc));
  const ben = openJourney(ydoc, { ...options, author: { id: 'ben' as PersonId, name: 'Ben' } });
  expect(ydoc.getMap('authors').size).toBe(1);
  expect(countUpdates(ben, () => renameMap(ben, 'New'))).toBe(1);
  ben.undo.undo();
  expect(ydoc.getMap('authors').get(String(ydoc.clientID))).toEqual({ id: 'ben', name: 'Ben' });
  ben.setAuthor({ id: 'ben' as PersonId, name: 'Benedikt' });
  renameMap(ben, 'Newer');
  expect(ydoc.getMap('authors').get(String(ydoc.clientID))).toEqual({ id: 'ben', name: 'Benedikt' });
});

test('a listener may write, and hears of its own write too', () => {
  const { doc, stage, lane } = docFromSketch(map);
  const titles: string[] = [];
  doc.subscribe(({ journey }) => {
    titles.push(journey.meta.title);
    if (journey.meta.title === 'one') renameMap(doc, 'two');
  });
  renameMap(doc, 'one');
  expect(titles).toEqual(['one', 'two']);
  expect(addCard(doc, { stage: stage('Buy'), lane: lane('doing'), text: 'x' }).ok).toBe(true);
});

test('what is destroyed follows no more, and leaves the document alone', () => {
  const { doc } = docFromSketch(map);
  const before = doc.journey;
  doc.destroy();
  doc.ydoc.getMap('meta').set('title', 'elsewhere');
  expect(doc.journey).toBe(before);
  expect(startJourney(emptyDoc('x'), before).ok).toBe(true);
});
