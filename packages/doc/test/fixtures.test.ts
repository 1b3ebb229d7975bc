import { problemsIn } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { renameStage } from '../src/index.ts';
import { docFromSketch, emptyDoc } from '../src/testing.ts';
import { fixture } from './fixtures/files.ts';
import { fixtureSketch } from './fixtures/schema1.ts';

describe('a document of schema version 1', () => {
  test('still reads as what was written in it', () => {
    const doc = emptyDoc('reader');
    Y.applyUpdate(doc.ydoc, fixture('schema-1.bin'));
    const { doc: expected } = docFromSketch(fixtureSketch);
    const texts = (journey: typeof doc.journey): string[] =>
      [...journey.cards.values()].map(({ ref, kind, text }) => `${ref} ${kind} ${text}`).sort();
    expect(texts(doc.journey)).toEqual(
      [...texts(expected.journey), 'T-04 touchpoint calls the office'].sort(),
    );
    expect(doc.journey.bin.cards.size).toBe(1);
    expect(problemsIn(doc.journey)).toEqual([]);
    const [stage] = doc.journey.stages;
    expect(stage && renameStage(doc, stage.id, 'Apply now').ok).toBe(true);
    expect(doc.journey.stages[0]?.title).toBe('Apply now');
  });
});
