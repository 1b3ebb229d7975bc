import { expect, test } from 'vitest';
import { addStage, SCHEMA_VERSION } from '../../src/index.ts';
import { countUpdates, emptyDoc } from '../../src/testing.ts';

test('the first edit of a document without a version says it, in the same update', () => {
  const doc = emptyDoc('ana');
  expect(countUpdates(doc, () => addStage(doc, { title: 'Discover', after: null }))).toBe(1);
  doc.undo.undo();
  expect(doc.ydoc.getMap('meta').get('schemaVersion')).toBe(SCHEMA_VERSION);
});
