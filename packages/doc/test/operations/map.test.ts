import { expect, test } from 'vitest';
import { renameMap, setLanguage } from '../../src/index.ts';
import { countUpdates, docFromSketch } from '../../src/testing.ts';

test('the map’s title and language are changed, undone and done again, each in one update', () => {
  const { doc } = docFromSketch('title: Old\n | Discover\n doing | reads');
  expect(countUpdates(doc, () => renameMap(doc, 'New'))).toBe(1);
  setLanguage(doc, 'de');
  expect(doc.journey.meta).toEqual({ title: 'New', lang: 'de', goal: '' });
  doc.undo.undo();
  expect(countUpdates(doc, () => doc.undo.undo())).toBe(1);
  expect(doc.journey.meta).toEqual({ title: 'Old', lang: '', goal: '' });
  doc.undo.redo();
  expect(doc.journey.meta.title).toBe('New');
  expect(renameMap(doc, 'New')).toEqual({ ok: false, reason: 'nothing' });
});
