import { problemsIn, tagId } from '@throughline/journey';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { renameStage } from '../src/index.ts';
import { docFromSketch, emptyDoc } from '../src/testing.ts';
import { fixture } from './fixtures/files.ts';
import { fixtureSketch } from './fixtures/schema1.ts';
import { fixtureState } from './fixtures/schema4.ts';

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

describe('a document of schema version 2', () => {
  test('still reads as what was written in it', () => {
    const doc = emptyDoc('reader');
    Y.applyUpdate(doc.ydoc, fixture('schema-2.bin'));
    const { cards, links, personas, meta, bin } = doc.journey;
    const named = (text: string) => [...cards.values()].filter((card) => card.text === text);
    expect(problemsIn(doc.journey)).toEqual([]);
    expect([meta.goal, personas.size, links.size, bin.cards.size, bin.links.size]).toEqual([
      'Drive on Monday',
      2,
      1,
      1,
      1,
    ]);
    expect(named('Days')).toMatchObject([{ value: 8, unit: 'days', better: 'lower', series: [14, 12, 9.4] }]);
    expect(named('too many questions')).toMatchObject([
      {
        reach: '34 of 52',
        evidence: { level: 'measured', source: 'P03', date: '2026-03' },
        channels: ['counter'],
      },
    ]);
    expect(named('why twice?')).toMatchObject([{ speaker: 'P07', consent: 'public' }]);
    expect(named('letter')).toMatchObject([{ moment: true, lang: 'de' }]);
    expect(named('web form').map(({ state, replaces }) => [state, replaces !== null])).toEqual(
      expect.arrayContaining([
        ['both', false],
        ['future', true],
      ]),
    );
  });
});

describe('a document of schema version 3', () => {
  test('still reads as what was written in it', () => {
    const doc = emptyDoc('reader');
    Y.applyUpdate(doc.ydoc, fixture('schema-3.bin'));
    const photos = [...doc.journey.cards.values()].filter(({ kind }) => kind === 'photo');
    const binned = [...doc.journey.bin.cards.values()].map(({ record }) => record);
    expect(problemsIn(doc.journey)).toEqual([]);
    expect(photos).toHaveLength(2);
    expect(photos).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          text: 'Counter B',
          file: '0a'.repeat(32),
          media: 'image/webp',
          width: 1600,
          height: 1200,
          description: 'Nine people wait, one counter is open',
          decorative: false,
        }),
        expect.objectContaining({ text: '', file: 'ff'.repeat(32), width: 400, description: 'A form' }),
      ]),
    );
    expect(binned).toMatchObject([{ file: '12'.repeat(32), width: 30, height: 40, decorative: true }]);
  });
});

describe('a document of schema version 4', () => {
  test('is written byte for byte the same by the code of today, as long as that is its version', () => {
    expect([...fixtureState()]).toEqual([...fixture('schema-4.bin')]);
  });

  test('still reads as what was written in it', () => {
    const doc = emptyDoc('reader');
    Y.applyUpdate(doc.ydoc, fixture('schema-4.bin'));
    const { cards, tags } = doc.journey;
    const labelsOf = (text: string) =>
      [...cards.values()].find((card) => card.text === text)?.tags.map((id) => tags.get(id)?.label);
    expect(problemsIn(doc.journey)).toEqual([]);
    expect([...tags.values()].map(({ label }) => label).sort()).toEqual(['Countryside', 'Forms']);
    expect(tags.get(tagId('countryside'))).toMatchObject({
      definition: 'Far from an office',
      colour: 3,
      synonyms: ['Out of town', 'Rural', 'Village'],
    });
    expect([labelsOf('web form'), labelsOf('letter')]).toEqual([
      ['Countryside', 'Forms'],
      ['Countryside', 'Forms'],
    ]);
  });
});
