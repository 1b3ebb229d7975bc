import { cardsIn, isPrompt, parseSketch, printSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { exampleSketches, journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMermaid } from '../../src/mermaid/read.ts';
import { writeMermaid } from '../../src/mermaid/write.ts';

function journeyOf(sketch: string): Journey {
  const result = parseSketch(sketch);
  if (!result.ok) throw new Error('The sketch is wrong');
  return result.value.journey;
}

function again(text: string): Journey {
  const result = readMermaid(text, { random: seededRandom(1) });
  if (!result.ok) throw new Error(`${result.problems[0]?.reason} in\n${text}`);
  return result.journey;
}

describe('a map written as Mermaid', () => {
  it('pairs each action with the feeling of its name, then by position', () => {
    const journey = journeyOf(`
      title: T
              | A                            | B
      doing   | > calls <Ana> / > waits      | > pays
      touch   |                              | Letter
      emotion | ~-2@0.2 Waits / ~+1.25@0.9 ! | ~+2 pays <Ben>`);
    expect(writeMermaid(journey).body).toBe(
      ['journey', '    title T', '    section A', '      calls: 4.25: Ana', '      waits: 1', '    section B']
        .concat(['      pays: 5: Ben', '      Letter: 3', ''])
        .join('\n'),
    );
  });

  it('lists what Mermaid cannot say', () => {
    expect(writeMermaid(journeyOf(exampleSketches.licence)).notCarried.map(({ says }) => says)).toEqual([
      'Mermaid cannot say: cards of kind pain point (4).',
      'Mermaid cannot say: cards of kind opportunity (3).',
      'Mermaid cannot say: cards with tags (2).',
      'Mermaid cannot say: cards with a division (2).',
      'Mermaid cannot say: cards of the current or the future state only (1).',
      'Mermaid cannot say: stages with a time (3).',
      'Mermaid cannot say: personas that take part in no task (1).',
      'Mermaid demands a score: 3 without a feeling got 3, neutral.',
    ]);
  });

  it('lists each kind of loss once, with how often it occurs', () => {
    const journey = journeyOf(
      `
      goal: Drive
      persona: Maria (58, nurse)
      employee: Clerk
              | A (Day 1)
      doing   | > calls #calls (on: telephone) ^moment <Maria> / > waits (evidence: observed; lang: vi)
      notes   | - ? (prompt: what else) / - pays (replaces: calls) ^future [tag] / - waits {Field}
      #calls leads to #waits`.replace('> waits', '> waits #waits'),
    );
    expect(writeMermaid(journey).notCarried.map(({ code, values }) => [code, values?.['count']])).toEqual([
      ['prompt.unanswered', 1],
      ['mermaid.lossKind', 2],
      ['mermaid.lossTags', 1],
      ['mermaid.lossDivisions', 1],
      ['mermaid.lossChannels', 1],
      ['mermaid.lossEvidence', 1],
      ['mermaid.lossMoments', 1],
      ['mermaid.lossState', 1],
      ['mermaid.lossReplaces', 1],
      ['mermaid.lossLanguage', 1],
      ['mermaid.lossGoal', 1],
      ['mermaid.lossWhen', 1],
      ['mermaid.lossLinks', 1],
      ['mermaid.lossPersonas', 1],
      ['mermaid.lossAbout', 2],
      ['mermaid.neutral', 2],
    ]);
  });

  it('escapes what would end a name, and names that begin like a keyword', () => {
    const journey = journeyOf(`
            | At 9:30; #1
      doing | > Titles: a; b, \\#c <Ana, Ben> / > **Section** chief / > %% none / > two\\nlines / > ?`);
    expect(writeMermaid(journey).body.split('\\n').join('\n').split('\n')).toEqual([
      'journey',
      '    section At 9#58;30#59; #35;1',
      '      #84;itles#58; a#59; b, #35;c: 3: Ana#44; Ben',
      '      #83;ection chief: 3',
      '      #37;#37; none: 3',
      '      two lines: 3',
      '      …: 3',
      '',
    ]);
  });

  it('comes back as the same tasks, feelings and people', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        fc.pre(journey.stages.length > 0);
        const { body: text } = writeMermaid(journey);
        const read = again(text);
        const tasks = (stage: number, of: Journey): number =>
          of.lanes
            .flatMap((lane) => cardsIn(of, of.stages[stage]!.id, lane.id))
            .filter((card) => !isPrompt(card) && (card.kind === 'action' || card.kind === 'touchpoint'))
            .length;
        expect(read.stages.map((_, index) => tasks(index, read))).toEqual(
          journey.stages.map((_, index) => tasks(index, journey)),
        );
        expect(writeMermaid(read).body).toBe(text);
        expect(printSketch(again(writeMermaid(read).body))).toBe(printSketch(read));
      }),
      { numRuns: 100 },
    );
  });
});
