import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildJourney } from '../src/build.ts';
import type { Card } from '../src/card.ts';
import type { CardId, LinkId, StageId, TagId } from '../src/ids.ts';
import { invariants, problemsIn } from '../src/invariants.ts';
import type { Journey } from '../src/journey.ts';
import { RecordMap } from '../src/recordMap.ts';
import { parseSketch } from '../src/sketch/parse.ts';
import { exampleSketches, journeys } from '../src/testing.ts';

function sound(): Journey {
  const result = parseSketch(exampleSketches.licence);
  if (!result.ok) throw new Error('The example is no sketch');
  return result.value.journey;
}

function broken(change: (journey: Journey) => Partial<Journey>): number[] {
  const journey = sound();
  return [...new Set(problemsIn({ ...journey, ...change(journey) }).map(({ invariant }) => invariant))];
}

/** The journey built again with one card changed. */
function withCard(change: Partial<Card>): (journey: Journey) => Partial<Journey> {
  return (journey) => {
    const cards = [...journey.cards.values()];
    const at = cards.findIndex(({ kind }) => kind === (change.kind ?? 'touchpoint'));
    const { meta, stages, lanes, personas, divisions, tags } = journey;
    return buildJourney({
      meta,
      stages,
      lanes,
      personas: [...personas.values()],
      divisions: [...divisions.values()],
      tags: [...tags.values()],
      cards: cards.map((card, index) => (index === at ? ({ ...card, ...change } as Card) : card)),
    });
  };
}

describe('invariants', () => {
  it('are numbered from 1 without gaps', () => {
    expect(invariants.map(({ number }) => number)).toEqual(invariants.map((_, index) => index + 1));
  });

  it('hold for every journey that the generator makes', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        expect(problemsIn(journey)).toEqual([]);
      }),
    );
  });

  it('1: an id stands for one record', () => {
    expect(broken(({ stages }) => ({ stages: [stages[0]!, ...stages] }))).toContain(1);
    expect(
      broken(({ cards }) => ({ cards: cards.withAll([['x y' as CardId, [...cards.values()][0]!]], []) })),
    ).toContain(1);
  });

  it('2: stages and lanes are in reading order', () => {
    expect(broken(({ lanes }) => ({ lanes: [...lanes].reverse() }))).toEqual([2]);
  });

  it('3: a live card lies in a stage and a lane of the map', () => {
    expect(broken(({ stages }) => ({ stages: stages.slice(1) }))).toEqual([3]);
  });

  it('4: a cell lists exactly its cards, in order', () => {
    expect(broken(() => ({ cells: RecordMap.from([]) }))).toEqual([4]);
    expect(
      broken(({ cells }) => {
        const [key, ids] = [...cells].find(([, inCell]) => inCell.length > 1)!;
        return { cells: cells.withAll([[key, [...ids].reverse()]], []) };
      }),
    ).toEqual([4]);
  });

  it('5: a card has what its kind demands, within range', () => {
    expect(broken(withCard({ kind: 'emotion', value: 2.1 }))).toEqual([5]);
    expect(broken(withCard({ kind: 'emotion', offset: Number.NaN }))).toEqual([5]);
    expect(broken(withCard({ kind: 'painPoint', severity: 5 as never }))).toEqual([5]);
  });

  it('6: a card names only tags, personas and divisions that exist', () => {
    expect(broken(withCard({ tags: ['tag_unknown' as TagId] }))).toEqual([6]);
  });

  it('7: a tag has the id of its label', () => {
    expect(
      broken(({ tags }) => {
        const [id, tag] = [...tags][0]!;
        return { tags: tags.withAll([[id, { ...tag, label: 'other' }]], []) };
      }),
    ).toEqual([7]);
  });

  it('8: a link joins two different live cards', () => {
    const link = {
      id: 'k1',
      from: 'card_slots',
      to: 'card_slots',
      kind: 'causes',
      created: null,
      touched: null,
    };
    expect(broken(() => ({ links: RecordMap.from([['k1', link]]) as never }))).toEqual([8]);
  });

  it('9: nothing is on the map and in the bin at once', () => {
    expect(
      broken(({ bin, stages }) => ({
        bin: { ...bin, stages: [{ record: stages[0]!, deleted: { over: '', by: 'ana' as never, at: 0 } }] },
      })),
    ).toEqual([9]);
  });

  it('10: a stage is kept only for a live card in it', () => {
    expect(
      broken(({ stages }) => ({
        stages: [
          ...stages,
          { ...stages.at(-1)!, id: 'stage_empty' as StageId, order: 'zz' as never, kept: true },
        ],
      })),
    ).toEqual([10]);
  });

  it('11: a reference names one card', () => {
    expect(broken(withCard({ ref: 'PP-01' }))).toEqual([11]);
  });

  it('12: a card replaces another live card, or none', () => {
    expect(broken(withCard({ replaces: 'card_gone' as CardId }))).toEqual([12]);
  });

  it('13: no two links say the same', () => {
    expect(broken(({ cards }) => ({ links: links(cards, ['k1', 'k2']) }))).toEqual([13]);
  });

  it('14: a link in the bin has an end there', () => {
    expect(broken(({ bin, cards }) => ({ bin: { ...bin, links: links(cards, ['k1']) } }))).toEqual([14]);
  });

  it('15: no card takes its own place by way of others', () => {
    expect(
      broken(({ cards }) => {
        const [a, b] = [...cards.values()].slice(0, 2) as [Card, Card];
        const circle: [CardId, Card][] = [
          [a.id, { ...a, replaces: b.id }],
          [b.id, { ...b, replaces: a.id }],
        ];
        return { cards: cards.withAll(circle, []) };
      }),
    ).toEqual([15]);
  });
});

/** Links under these ids that all say the same. */
function links(cards: Journey['cards'], ids: readonly string[]): Journey['links'] {
  const [from, to] = [...cards].map(([id]) => id) as [CardId, CardId];
  const said = { from, to, kind: 'leads to', created: null, touched: null } as const;
  return RecordMap.from(ids.map((id) => [id as LinkId, { ...said, id: id as LinkId }]));
}
