import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardsIn } from '../src/journey.ts';
import type { Journey } from '../src/journey.ts';
import { problemsIn } from '../src/invariants.ts';
import { cardNamed, parseSketch } from '../src/sketch/parse.ts';
import type { Sketch } from '../src/sketch/parse.ts';
import { printSketch } from '../src/sketch/print.ts';
import { exampleSketches, journeys, seededRandom } from '../src/testing.ts';

function read(text: string): Sketch {
  const result = parseSketch(text);
  if (!result.ok) throw new Error(result.problems.map(({ path, reason }) => `${path}: ${reason}`).join('\n'));
  return result.value;
}

function problems(text: string): string[] {
  const result = parseSketch(text);
  return result.ok ? [] : result.problems.map(({ path, reason }) => `${path}: ${reason}`);
}

/** What a sketch carries of a journey, without ids. */
function content(journey: Journey): unknown {
  const name = (records: Journey['personas'] | Journey['divisions'], id: string | null): string | null =>
    id === null ? null : (records.get(id as never)?.name ?? 'unknown');
  return {
    meta: journey.meta,
    stages: journey.stages.map(({ title, when }) => ({ title, when })),
    lanes: journey.lanes.map(({ title, kind }) => ({ title, kind })),
    cells: journey.lanes.map((lane) =>
      journey.stages.map((stage) =>
        cardsIn(journey, stage.id, lane.id).map((card) => ({
          kind: card.kind,
          text: card.text,
          state: card.state,
          severity: card.kind === 'painPoint' ? card.severity : undefined,
          value: card.kind === 'emotion' ? card.value : undefined,
          offset: card.kind === 'emotion' ? card.offset : undefined,
          tags: card.tags.map((id) => journey.tags.get(id)?.label),
          personas: card.personas.map((id) => name(journey.personas, id)),
          division: name(journey.divisions, card.division),
        })),
      ),
    ),
    personas: [...journey.personas.values()].map((persona) => persona.name).sort(),
    divisions: [...journey.divisions.values()].map((division) => division.name).sort(),
    tags: [...journey.tags.values()].map((tag) => tag.label).sort(),
  };
}

describe('a sketch', () => {
  it('says stages, lanes and cards with their kinds', () => {
    const { journey, names } = read(exampleSketches.coupon);
    expect(journey.stages.map(({ title }) => title)).toEqual(['Discover', 'Buy']);
    expect(journey.lanes.map(({ kind }) => kind)).toEqual(['action', 'painPoint']);
    expect(journey.cards.get(names.get('coupon')!)).toMatchObject({
      kind: 'painPoint',
      severity: 3,
      text: 'coupon fails',
      ref: 'PP-01',
    });
  });

  it('says feelings, tags, divisions, personas and states', () => {
    const { journey, names } = read(exampleSketches.licence);
    const slots = journey.cards.get(cardNamed({ names }, 'slots'));
    expect(journey.divisions.get(slots!.division!)?.name).toBe('Field Operations');
    expect(slots!.personas.map((id) => journey.personas.get(id)?.name)).toEqual(['Maria']);
    expect(slots!.tags).toEqual([]);
    expect([...journey.cards.values()].find(({ text }) => text === 'Defeated')).toMatchObject({
      value: -1.9,
      offset: 0.3,
    });
    expect([...journey.cards.values()].find(({ text }) => text.startsWith('Text at 60'))?.state).toBe(
      'future',
    );
    expect(problemsIn(journey)).toEqual([]);
  });

  it('comes back from print as it was, whatever the texts hold', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const text = printSketch(journey);
        const again = read(text).journey;
        expect(content(again)).toEqual(content(journey));
        expect(printSketch(again)).toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  it('is always read into a sound journey or refused by line, whatever is pasted', () => {
    const scraps = fc.constantFrom(
      '|',
      ' / ',
      '\n',
      '!3',
      '~',
      '@',
      '#a',
      '[',
      ']',
      '{',
      '\\',
      '^kept',
      'x',
      ' ',
      ':',
      '(',
    );
    const pasted = fc.oneof(
      fc.string(),
      fc.array(scraps, { maxLength: 60 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(pasted, (text) => {
        const result = parseSketch(`| A\n${text}`);
        const kept = result.ok
          ? problemsIn(result.value.journey).filter(({ invariant }) => invariant !== 10)
          : [];
        expect(kept).toEqual([]);
        expect(result.ok || result.problems.length > 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('prints names only of cards that are asked for, in aligned columns', () => {
    const coupon = read(exampleSketches.coupon);
    expect(printSketch(coupon.journey, coupon.names)).toBe(
      [
        '            | Discover           | Buy',
        'doing       | > reads reviews #r | > fills the cart',
        'pain points |                    | !3 coupon fails #coupon',
      ].join('\n'),
    );
  });

  it('reads slashes, hashes and dashes inside words as text', () => {
    const { journey } = read('| A\ntouchpoints | and/or https://a.gov/x#y / -5 degrees / *wow* / C# #lang');
    expect([...journey.cards.values()].map(({ text }) => text).sort()).toEqual([
      '*wow*',
      '-5 degrees',
      'C#',
      'and/or https://a.gov/x#y',
    ]);
  });

  it('shows a deleted stage that is kept for its cards', () => {
    const text = '            | A | B ^kept\ntouchpoints |   | card';
    expect(read(text).journey.stages.map(({ kept }) => kept)).toEqual([false, true]);
    expect(printSketch(read(text).journey)).toBe(text);
  });

  it('makes ids that tell where they come from, or fresh ones when given randomness', () => {
    expect(read(exampleSketches.coupon).names.get('r')).toBe('card_r');
    const fresh = parseSketch(exampleSketches.coupon, { random: seededRandom(1) });
    expect(fresh.ok && fresh.value.names.get('r')).toMatch(/^card_\w{14}$/);
  });

  it('names the known cards when asked for an unknown one', () => {
    expect(() => cardNamed(read(exampleSketches.coupon), 'cuopon')).toThrow(
      'The sketch has no card #cuopon. It has: #r, #coupon.',
    );
  });

  it('refuses with the line that is wrong', () => {
    expect(problems('')).toEqual([': A sketch needs a line of stages: | Discover | Buy']);
    expect(problems('nonsense\n| A\nx | a')).toEqual([
      'line 1: A line without | begins with title:, language:, personas:, divisions: or tags:',
    ]);
    expect(problems('| A\nx | a #n / b #n')).toEqual(['line 2: #n stands twice']);
    expect(problems(`| A\nx | ${'[ '.repeat(30_000)}`)).toEqual(['line 2: Cell 1 has too much text']);
    expect(problems('| A | | C\nx | a | b | c | d')).toEqual([
      'line 1: Stage 2 has no title; write ? for none',
      'line 2: Cell 4 has no stage above it',
    ]);
    expect(problems(`| ${'S |'.repeat(60)}T`)[0]).toBe(': A map holds at most 50 stages; this sketch has 61');
  });
});
