import { cardsInReadingOrder, problemsIn } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { loadTemplate, templates } from '@throughline/journey/templates';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../src/outline/read.ts';
import { writeOutline } from '../src/outline/write.ts';

function read(text: string): Journey {
  const result = readOutline(text, { random: seededRandom(1) });
  if (!result.ok) throw new Error(result.problems.map(({ path, reason }) => `${path} ${reason}`).join('\n'));
  expect(problemsIn(result.journey)).toEqual([]);
  return result.journey;
}

/** Titles of stages, of lanes with their kinds, and cards by their places. */
function told(journey: Journey): unknown {
  const title = (of: readonly { readonly id: string; readonly title: string }[], id: string) =>
    of.find((each) => each.id === id)?.title;
  return {
    stages: journey.stages.map((stage) => stage.title),
    lanes: journey.lanes.map((lane) => [lane.title, lane.kind]),
    cards: cardsInReadingOrder(journey).map(({ kind, place, text }) => {
      return [title(journey.stages, place.stage), title(journey.lanes, place.lane), kind, text];
    }),
  };
}

describe('an outline of ours', () => {
  it('is read as what it was written of, with every fact of every card', { timeout: 30_000 }, async () => {
    for (const template of templates) {
      const text = writeOutline(
        await loadTemplate(template.id, { form: 'example', random: seededRandom(1) }),
      ).body;
      expect(writeOutline(read(text)).body).toBe(text);
    }
  });

  it('is the same when what was read of it is written again', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const first = read(writeOutline(journey).body);
        const text = writeOutline(first).body;
        expect(writeOutline(read(text)).body).toBe(text);
      }),
      { numRuns: 100 },
    );
  });
});

describe('what people write as a list', () => {
  it('has stages for headings, lanes for headings under them, and cards for items', () => {
    const text = `Moving house
============

Intro of the whole.

## Before ##
Some weeks

### Pain points
* Too many **forms**
  to fill in
    * also online
* [x] Waiting

## After
1. Registers
2) Tells https://a.gov
`;
    expect(told(read(text))).toEqual({
      stages: ['Before', 'After'],
      lanes: [
        ['Pain points', 'painPoint'],
        ['Customer actions', 'action'],
      ],
      cards: [
        ['Before', 'Pain points', 'painPoint', 'Too many **forms** to fill in\nalso online'],
        ['Before', 'Pain points', 'painPoint', 'Waiting'],
        ['After', 'Customer actions', 'action', 'Registers'],
        ['After', 'Customer actions', 'action', 'Tells https://a.gov'],
      ],
    });
  });

  it.each([
    ['- Find\n  - asks a friend\n  - searches\n- Buy\n  - pays\n'],
    ['Find\n\tasks a friend\n\tsearches\nBuy\n\tpays'],
    ['# Find\n- asks a friend\n- searches\n# Buy\n- pays'],
  ])('has a stage for each item of the first level, and cards for those in it: %j', (text) => {
    expect(told(read(text))).toEqual({
      stages: ['Find', 'Buy'],
      lanes: [['Customer actions', 'action']],
      cards: [
        ['Find', 'Customer actions', 'action', 'asks a friend'],
        ['Find', 'Customer actions', 'action', 'searches'],
        ['Buy', 'Customer actions', 'action', 'pays'],
      ],
    });
  });

  it('takes facts that no one card could have for words', () => {
    const facts = ['emotion · neutral (0) · −16', 'severity 2 of 4 (moderate) · impact: high'];
    const journey = read(`# T\n\n## A\n\n### B\n\n${facts.map((said) => `- b\n  - ${said}`).join('\n')}\n`);
    expect(cardsInReadingOrder(journey).map(({ text }) => text)).toEqual(facts.map((said) => `b\n${said}`));
  });

  it('says what has no place on a map', () => {
    const result = readOutline('# T\n\nWhat for.\n\nAnd more.\n\n## A\n- b\n\n## Links\n- x leads to y\n', {
      random: seededRandom(1),
    });
    expect(result.ok && result.journey.meta).toEqual({ title: 'T', lang: '', goal: 'What for.' });
    expect(result.ok && result.notCarried.map(({ code, path }) => [path, code])).toEqual([
      ['line 5', 'outline.paragraph'],
      ['line 11', 'outline.link'],
    ]);
  });
});
