import { problemsIn } from '@throughline/journey';
import { journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addStage, SCHEMA_VERSION, startJourney } from '../src/index.ts';
import { contentBeforeStamps, countUpdates, emptyDoc, readSketch } from '../src/testing.ts';

const { journey } = readSketch(`
  | Discover
  doing | reads`);

test('an empty document is filled in one update that undo does not cover', () => {
  const doc = emptyDoc('ana');
  expect(countUpdates(doc, () => startJourney(doc, journey))).toBe(1);
  expect(doc.undo.canUndo).toBe(false);
  expect(doc.ydoc.getMap('meta').get('schemaVersion')).toBe(SCHEMA_VERSION);
});

test('a document that has anything in it is not filled again', () => {
  const doc = emptyDoc('ana');
  startJourney(doc, journey);
  expect(startJourney(doc, journey)).toEqual({ ok: false, reason: 'not empty' });
  const other = emptyDoc('ben');
  addStage(other, { title: '', after: null });
  expect(startJourney(other, journey)).toEqual({ ok: false, reason: 'not empty' });
});

test('any journey reads back as it was', () => {
  fc.assert(
    fc.property(journeys, (drawn) => {
      const doc = emptyDoc('ana');
      startJourney(doc, drawn);
      const stamped = (text: string): string => text.replace(/"created": (null|\{[^}]*\})/gu, '"created": …');
      expect(stamped(contentBeforeStamps(doc.journey))).toBe(stamped(contentBeforeStamps(drawn)));
      expect(problemsIn(doc.journey)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
