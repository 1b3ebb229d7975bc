import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cardKindNames,
  channelNames,
  filterFromText,
  filterTest,
  filterToText,
  hidesMost,
  namesNothing,
  parseSketch,
  severities,
  tagId,
  withoutPart,
  withPart,
} from '../../src/index.ts';
import type { DivisionId, Filter, FilterPart, Journey, PersonaId, TagId } from '../../src/index.ts';
import { journeys } from '../../src/testing.ts';

const part: fc.Arbitrary<FilterPart> = fc.oneof(
  fc.constantFrom(...cardKindNames).map((value) => ({ by: 'kind', value }) as const),
  fc.constantFrom(...severities).map((value) => ({ by: 'severity', value }) as const),
  fc.constantFrom('rural', 'a-b_c', 'tag.1').map((id) => ({ by: 'tag', value: id as TagId }) as const),
  fc.constantFrom('d0', 'd1').map((id) => ({ by: 'owner', value: id as DivisionId }) as const),
  fc.constantFrom(...channelNames).map((value) => ({ by: 'channel', value }) as const),
  fc.constantFrom('p0', 'p1').map((id) => ({ by: 'persona', value: id as PersonaId }) as const),
  fc.constant({ by: 'evidence', value: 'known' } as const),
  fc.constantFrom('2026-11-23', '1999-01-01').map((value) => ({ by: 'since', value }) as const),
);
const filters = fc.array(part, { maxLength: 6 });

describe('a filter in an address', () => {
  test('reads back as it was', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterFromText(filterToText(filter))).toEqual({ filter, unknown: [] });
      }),
    );
  });

  test('is read from anything, and says what it did not understand', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { filter, unknown } = filterFromText(text);
        expect(filter.length + unknown.length).toBe(text.split(',').filter(Boolean).length);
      }),
    );
    expect(filterFromText('kind:painPoint,mood:blue,severity:9,since:soon,tag:%')).toEqual({
      filter: [{ by: 'kind', value: 'painPoint' }],
      unknown: ['mood:blue', 'severity:9', 'since:soon', 'tag:%'],
    });
  });

  test('may name what the map does not have', () => {
    const journey = sketched();
    const { filter } = filterFromText(`tag:${tagId('rural')},tag:gone,owner:gone,kind:quote`);
    expect(namesNothing(journey, filter).map(({ value }) => value)).toEqual(['gone', 'gone']);
  });
});

const licence = `
              | Notice                            | Book
  touchpoints | letter (on: mail) #letter         | chat window (on: chat) #chat / site (on: website) #site
  pain points | !2 long letter [rural] #long      | !4 no slot [rural] {Field Operations} (evidence: observed) #slot`;

function sketched(): Journey {
  const parsed = parseSketch(licence);
  if (!parsed.ok) throw new Error('The sketch does not parse');
  return parsed.value.journey;
}

const passing = (filter: Filter): readonly string[] => {
  const journey = sketched();
  return [...journey.cards.values()].filter(filterTest(filter)).map(({ text }) => text);
};
const by = (text: string): Filter => filterFromText(text).filter;

describe('a filter', () => {
  test('lets pass what answers one part of each kind', () => {
    expect(passing(by('kind:painPoint'))).toEqual(['long letter', 'no slot']);
    expect(passing(by('kind:painPoint,kind:touchpoint'))).toHaveLength(5);
    expect(passing(by('kind:painPoint,severity:3'))).toEqual(['no slot']);
    expect(passing(by(`tag:${tagId('rural')},evidence:known`))).toEqual(['no slot']);
  });

  test('finds sub-channels by the channel they belong to', () => {
    expect(passing(by('channel:contactCentre'))).toEqual(['chat window']);
    expect(passing(by('channel:chat,channel:mail'))).toEqual(['letter', 'chat window']);
  });

  test('says which part keeps most cards away', () => {
    const journey = sketched();
    const most = hidesMost(journey.cards.values(), by('kind:painPoint,channel:mail'));
    expect(most).toEqual({ part: { by: 'channel', value: 'mail' }, count: 2 });
    expect(hidesMost(journey.cards.values(), [])).toBeNull();
  });

  test('passes fewer cards with each kind of question, more with each alternative', () => {
    fc.assert(
      fc.property(journeys, filters, part, (journey, filter, more) => {
        const cards = [...journey.cards.values()];
        const before = cards.filter(filterTest(filter));
        const after = new Set(cards.filter(filterTest([...filter, more])));
        const isAlternative = filter.some((each) => each.by === more.by);
        const smaller = isAlternative ? before : [...after];
        const larger = isAlternative ? after : new Set(before);
        expect(smaller.every((card) => larger.has(card))).toBe(true);
      }),
    );
  });

  test('has each part once, one least severity and one day, and is without what was taken away', () => {
    fc.assert(
      fc.property(filters, part, (filter, more) => {
        const all = filter.reduce<Filter>(withPart, []);
        const next = withPart(withPart(all, more), more);
        expect(next.at(-1)).toEqual(more);
        expect(new Set(next.map((each) => JSON.stringify(each))).size).toBe(next.length);
        expect(next.filter((each) => each.by === 'severity').length).toBeLessThanOrEqual(1);
        expect(withoutPart(next, more)).not.toContainEqual(more);
      }),
    );
  });
});
