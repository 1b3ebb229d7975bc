import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildJourney } from '../../src/build.ts';
import type { Card } from '../../src/card.ts';
import { changesByPerson, differenceCounts, differenceOf } from '../../src/difference/difference.ts';
import type { Difference, RecordChange } from '../../src/difference/difference.ts';
import type { RecordName } from '../../src/difference/fields.ts';
import type { CardId, LaneId, PersonId } from '../../src/ids.ts';
import type { Journey } from '../../src/journey.ts';
import { ordersBetween } from '../../src/order.ts';
import type { Order } from '../../src/order.ts';
import { printSketch } from '../../src/sketch/print.ts';
import { journeys, seededRandom } from '../../src/testing.ts';
import { sketched } from '../sketched.ts';

/** The same content in other objects; `renewed` gives each list new order keys. */
function copyOf(journey: Journey, renewed = false): Journey {
  const random = seededRandom(5);
  const keys = <T extends { readonly order: Order }>(records: readonly T[]): readonly T[] => {
    const orders = ordersBetween(null, null, records.length, random);
    return renewed ? records.map((record, index) => ({ ...record, order: orders[index]! })) : records;
  };
  const orders = new Map<CardId, Order>();
  for (const [, ids] of journey.cells) {
    for (const [index, order] of ordersBetween(null, null, ids.length, random).entries())
      orders.set(ids[index]!, order);
  }
  const place = ({ id, place: was }: Card): Card['place'] =>
    renewed ? { ...was, order: orders.get(id)! } : was;
  const parts = JSON.parse(JSON.stringify(partsOf(journey))) as ReturnType<typeof partsOf>;
  const cards = parts.cards.map((card) => ({ ...card, place: place(card) }));
  return buildJourney({ ...parts, stages: keys(parts.stages), lanes: keys(parts.lanes), cards });
}

function partsOf({ meta, stages, lanes, cards, links, personas, divisions, tags }: Journey) {
  return {
    meta,
    stages,
    lanes,
    cards: [...cards.values()],
    links: [...links.values()],
    personas: [...personas.values()],
    divisions: [...divisions.values()],
    tags: [...tags.values()],
  };
}

const idsOf = ({ changes }: Difference, is: (change: RecordChange) => boolean): readonly string[] =>
  changes.filter(is).map(({ of, id }) => `${of} ${id}`);

describe('the difference between two moments', () => {
  test('is nothing when nothing differs, whatever objects and order keys say it', () => {
    fc.assert(
      fc.property(journeys, fc.boolean(), (journey, renewed) => {
        expect(differenceOf(journey, journey).changes).toEqual([]);
        expect(differenceOf(journey, copyOf(journey, renewed)).changes).toEqual([]);
      }),
    );
  });

  test('turned round, added is deleted, what moved moved back, and each field goes the other way', () => {
    fc.assert(
      fc.property(journeys, journeys, (a, b) => {
        const [there, back] = [differenceOf(a, b), differenceOf(b, a)];
        const sorted = (ids: readonly string[]): readonly string[] => ids.toSorted();
        expect(sorted(idsOf(there, ({ did }) => did === 'added'))).toEqual(
          sorted(idsOf(back, ({ did }) => did === 'deleted')),
        );
        expect(sorted(idsOf(there, ({ moved }) => moved))).toEqual(sorted(idsOf(back, ({ moved }) => moved)));
        expect(differenceCounts(there)).toMatchObject({
          added: differenceCounts(back).deleted,
          deleted: differenceCounts(back).added,
          moved: differenceCounts(back).moved,
        });
        for (const change of there.changes) {
          const other = back.changes.find(({ of, id }) => of === change.of && id === change.id);
          const sameKind = change.of !== 'card' || change.before?.kind === change.after?.kind;
          const turned = other?.fields.map(({ field, before, after }) => ({
            field,
            before: after,
            after: before,
          }));
          if (sameKind) expect(turned).toEqual(change.fields);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('misses nothing: what is not in it says the same, cell by cell', () => {
    fc.assert(
      fc.property(journeys, journeys, (before, after) => {
        const difference = differenceOf(before, after);
        expect(printSketch(settled(madeFrom(difference)))).toBe(printSketch(settled(after)));
      }),
      { numRuns: 60 },
    );
  });

  test('names each record once, in reading order', () => {
    fc.assert(
      fc.property(journeys, journeys, (before, after) => {
        const { changes } = differenceOf(before, after);
        const names = changes.map(({ of, id }) => `${of} ${id}`);
        expect(new Set(names).size).toBe(names.length);
        const roots = ['map', 'stage', 'lane', 'card', 'link', 'persona', 'division', 'tag'] as RecordName[];
        const at = changes.map(({ of }) => roots.indexOf(of));
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        const lanes = after.lanes.map(({ id }) => id);
        const rows = changes.flatMap((change) =>
          change.of === 'card' && change.after ? lanes.indexOf(change.after.place.lane) : [],
        );
        expect(rows).toEqual(rows.toSorted((a, b) => a - b));
      }),
      { numRuns: 60 },
    );
  });

  test('looks at no card that is the same object', () => {
    const { journey } = sketched('        | A\n doing | > one / > two');
    const [first] = journey.cards.values();
    let reads = 0;
    const watched = (card: Card): Card =>
      new Proxy(card, {
        get(target, key, receiver): unknown {
          reads += 1;
          return Reflect.get(target, key, receiver);
        },
      });
    const many = Array.from({ length: 5000 }, (_, index) => {
      return watched({ ...first!, id: `c${index}` as CardId, ref: `A-${index}` });
    });
    const before = {
      ...journey,
      cards: journey.cards.withAll(
        many.map((card) => [card.id, card]),
        [],
      ),
    };
    const cards = before.cards.withAll([[first!.id, { ...first!, text: 'three' }]], []);
    reads = 0;
    expect(differenceOf(before, { ...before, cards }).changes).toMatchObject([{ id: first!.id }]);
    expect(reads).toBe(0);
  });
});

/** The journey before, with every change of the difference made; order keys are those after. */
function madeFrom({ after, before, changes }: Difference): Journey {
  const changed = new Map(changes.map((change) => [`${change.of} ${change.id}`, change] as const));
  const made = <T extends { readonly id: string }>(
    of: RecordName,
    was: Iterable<T>,
    is: Iterable<T>,
  ): T[] => {
    const now = new Map([...is].map((record) => [record.id, record]));
    const kept = [...was].flatMap((record) => {
      const listed = changed.get(`${of} ${record.id}`);
      if (listed) return listed.after === null ? [] : [listed.after as unknown as T];
      const [order, place] = [get(now.get(record.id), 'order'), get(now.get(record.id), 'place')];
      const cell = (value: unknown): unknown[] => [get(value, 'stage'), get(value, 'lane')];
      expect(cell(place)).toEqual(cell(get(record, 'place')));
      return [
        { ...record, ...(order === undefined ? {} : { order }), ...(place === undefined ? {} : { place }) },
      ];
    });
    const added = changes.flatMap((change) =>
      change.of === of && change.did === 'added' ? [change.after as unknown as T] : [],
    );
    return [...kept, ...added];
  };
  const [was, is] = [partsOf(before), partsOf(after)];
  return buildJourney({
    meta: changed.has('map ') ? is.meta : was.meta,
    stages: made('stage', was.stages, is.stages),
    lanes: made('lane', was.lanes, is.lanes),
    cards: made('card', was.cards, is.cards),
    links: made('link', was.links, is.links),
    personas: made('persona', was.personas, is.personas),
    divisions: made('division', was.divisions, is.divisions),
    tags: made('tag', was.tags, is.tags),
  });
}

function get(value: unknown, key: string): unknown {
  return (value as Readonly<Record<string, unknown>> | undefined)?.[key];
}

/** With every set in one order, because the order of a set says nothing. */
function settled(journey: Journey): Journey {
  const { cards, ...parts } = partsOf(journey);
  const byId = <T extends { readonly id: string }>(records: readonly T[]): T[] =>
    records.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inOrder = cards.map((card) => ({
    ...card,
    tags: card.tags.toSorted(),
    personas: card.personas.toSorted(),
    channels: card.channels.toSorted(),
  }));
  const { links, personas, divisions, tags } = parts;
  const sets = { links: byId(links), personas: byId(personas), divisions: byId(divisions), tags: byId(tags) };
  return buildJourney({ ...parts, ...sets, cards: byId(inOrder) });
}

describe('a difference says', () => {
  const { journey: before, card } = sketched(`
      persona: Maria
                | Apply                       | Wait
    doing       | > reads #r / > asks #q / > pays #p |
    pain points | !2 queue #pain              |`);
  const [apply, wait] = before.stages;
  const [doing] = before.lanes;
  const at = (name: string): Card => before.cards.get(card(name))!;
  const withCards = (...cards: readonly Card[]): Journey => {
    const next = new Map([...before.cards].map(([id, each]) => [id, each] as const));
    for (const each of cards) next.set(each.id, each);
    return buildJourney({ ...partsOf(before), cards: [...next.values()] });
  };

  test('that a card moved to another cell, or past another card, but not that the others made way', () => {
    const toWait = { ...at('r'), place: { ...at('r').place, stage: wait!.id } };
    const last = { ...at('r'), place: { ...at('r').place, order: `${at('p').place.order}V` as Order } };
    for (const moved of [toWait, last]) {
      expect(differenceOf(before, withCards(moved)).changes).toMatchObject([
        { of: 'card', id: card('r'), did: 'changed', moved: true, fields: [] },
      ]);
    }
  });

  test('what a pain point says otherwise, and of a card of another kind what is not said by default', () => {
    const painful = { ...at('pain'), kind: 'painPoint', severity: 4, reach: '' } as Card;
    expect(differenceOf(before, withCards(painful)).changes).toMatchObject([
      { fields: [{ field: 'severity', before: 2, after: 4 }] },
    ]);
    const turned = { ...at('q'), kind: 'painPoint', severity: 3, reach: '' } as Card;
    expect(differenceOf(before, withCards(turned)).changes).toMatchObject([
      {
        fields: [
          { field: 'kind', before: 'action', after: 'painPoint' },
          { field: 'severity', before: null, after: 3 },
        ],
      },
    ]);
  });

  test('who did it, as far as the records say, and groups by them', () => {
    const touched = (by: string, at: number) => ({ token: `${by}${at}`, by: by as PersonId, at });
    const added: Card = {
      ...at('r'),
      id: 'new' as CardId,
      ref: 'A-09',
      created: { by: 'ben' as PersonId, at: 5 },
      touched: touched('cem', 9),
    };
    const edited = { ...at('q'), text: 'asks twice', touched: touched('ana', 7) };
    const elsewhere = {
      ...at('p'),
      place: { ...at('p').place, stage: wait!.id },
      touched: touched('ben', 6),
    };
    const after = withCards(added, edited, elsewhere);
    const bin = after.bin.cards.withAll(
      [[card('pain'), { record: at('pain'), deleted: { over: '', by: 'ana' as PersonId, at: 8 } }]],
      [],
    );
    const cards = after.cards.withAll([], [card('pain')]);
    const difference = differenceOf(before, { ...after, cards, bin: { ...after.bin, cards: bin } });
    const grouped = changesByPerson(difference).map(({ by, at: when, changes }) => {
      return [by, when, changes.map(({ id, did }) => `${did} ${id}`).toSorted()];
    });
    expect(grouped).toEqual([
      ['ana', 8, [`changed ${card('q')}`, `deleted ${card('pain')}`].toSorted()],
      ['ben', 6, ['added new', `changed ${card('p')}`].toSorted()],
    ]);
    expect(differenceCounts(difference)).toEqual({ added: 1, deleted: 1, moved: 1, changed: 1 });
    const renamed = { ...before, meta: { ...before.meta, title: 'New' } };
    expect(changesByPerson(differenceOf(before, renamed))).toMatchObject([{ by: null, at: null }]);
  });

  test('of stages and lanes which are new, gone, renamed, or in another order', () => {
    const parts = partsOf(before);
    const other = { ...apply!, title: 'Apply online', order: `${wait!.order}V` as Order };
    const lane = { ...doing!, id: 'l9' as LaneId, title: 'Waiting', order: `${doing!.order}V` as Order };
    const after = buildJourney({ ...parts, stages: [other, wait!], lanes: [...parts.lanes, lane] });
    const { changes } = differenceOf(before, after);
    expect(changes).toMatchObject([
      { of: 'stage', id: apply!.id, did: 'changed', moved: true, fields: [{ field: 'title' }] },
      { of: 'lane', id: 'l9', did: 'added' },
    ]);
    expect(differenceOf(after, before).changes).toMatchObject([
      { of: 'stage' },
      { of: 'lane', did: 'deleted' },
    ]);
    const kept = { ...wait!, kept: true };
    expect(differenceOf(before, { ...before, stages: [apply!, kept] }).changes).toMatchObject([
      { fields: [{ field: 'kept', before: false, after: true }] },
    ]);
  });
});
