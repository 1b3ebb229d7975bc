import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { Knowledge } from '../src/knowledge.ts';
import { gainOf, vetUpdate } from '../src/vetting.ts';
import type { Block, Section } from './handmadeUpdate.ts';
import { handmadeUpdate } from './handmadeUpdate.ts';
import { editAtRandom } from './randomEdits.ts';
import { seededRandom } from './seededRandom.ts';

const rules = {
  roots: new Set(['cards', 'text']),
  values: { depth: 32, keyLength: 256, length: 100_000, anyKey: false },
  longestBlock: 1_000_000,
};

function known(...updates: Uint8Array[]): Knowledge {
  const knowledge = new Knowledge();
  for (const update of updates) knowledge.absorb(gainOf(update));
  return knowledge;
}

/** A room that knows client 1 up to clock 10. */
const tenOfOne = known(handmadeUpdate([{ client: 1, clock: 0, blocks: [{ gc: 10 }] }]));

function verdictOn(sections: readonly Section[], deletes: Parameters<typeof handmadeUpdate>[1] = []) {
  return vetUpdate(handmadeUpdate(sections, deletes), tenOfOne, rules);
}

function oneBlock(block: Block) {
  return verdictOn([{ client: 2, clock: 0, blocks: [block] }]).is;
}

describe('what an update may lean on', () => {
  it.each<[string, 'new' | 'early', Section[]]>([
    ['the next clock of a known client', 'new', [{ client: 1, clock: 10, blocks: [{ any: 1 }] }]],
    ['a clock beyond the known one', 'early', [{ client: 1, clock: 11, blocks: [{ any: 1 }] }]],
    ['a new client that does not start at 0', 'early', [{ client: 2, clock: 1, blocks: [{ any: 1 }] }]],
    ['a known left neighbour', 'new', [{ client: 2, clock: 0, blocks: [{ any: 1, after: [1, 9] }] }]],
    ['an unknown left neighbour', 'early', [{ client: 2, clock: 0, blocks: [{ any: 1, after: [1, 10] }] }]],
    ['an unknown right neighbour', 'early', [{ client: 2, clock: 0, blocks: [{ any: 1, before: [3, 0] }] }]],
    ['an unknown parent', 'early', [{ client: 2, clock: 0, blocks: [{ any: 1, in: [3, 0] }] }]],
    ['itself', 'early', [{ client: 2, clock: 0, blocks: [{ any: 1, after: [2, 0] }] }]],
    [
      'pieces of another client in the same update',
      'new',
      [
        { client: 3, clock: 0, blocks: [{ any: 1, after: [2, 0] }] },
        { client: 2, clock: 0, blocks: [{ any: 1 }] },
      ],
    ],
    [
      'a circle',
      'early',
      [
        { client: 3, clock: 0, blocks: [{ any: 1, after: [2, 0] }] },
        { client: 2, clock: 0, blocks: [{ any: 1, after: [3, 0] }] },
      ],
    ],
    ['a gap', 'early', [{ client: 1, clock: 10, blocks: [{ skip: 3 }, { any: 1 }] }]],
    ['a gap that is known', 'new', [{ client: 1, clock: 5, blocks: [{ skip: 5 }, { any: 1 }] }]],
  ])('%s: %s', (_, expected, sections) => {
    expect(verdictOn(sections).is).toBe(expected);
  });

  it('says what could be taken of an update that is early', () => {
    const verdict = verdictOn(
      [
        { client: 3, clock: 0, blocks: [{ any: 1 }, { any: 2 }, { any: 3, after: [8, 0] }, { any: 4 }] },
        { client: 2, clock: 0, blocks: [{ any: 1, after: [3, 2] }] },
      ],
      [
        [3, 0, 4],
        [1, 8, 1],
      ],
    );
    const part = verdict.is === 'early' ? verdict.part : null;
    expect(part?.gain.pieces).toEqual([{ client: 3, from: 0, to: 2 }]);
    expect(part?.gain.deletes).toEqual([{ client: 3, from: 0, to: 2 }]);
    expect(part && vetUpdate(part.bytes, tenOfOne, rules)).toEqual(part);
  });

  it('does not take a block that is half known and leans on something unknown', () => {
    const halfKnown: Section = {
      client: 1,
      clock: 8,
      blocks: [{ gc: 1 }, { anys: [1, 2, 3], after: [8, 0] }],
    };
    const other: Section = { client: 2, clock: 0, blocks: [{ any: 1 }] };
    const verdict = verdictOn([halfKnown, other]);
    const part = verdict.is === 'early' ? verdict.part : null;
    expect(part?.gain.pieces).toEqual([{ client: 2, from: 0, to: 1 }]);
    expect(part && gainOf(part.bytes).pieces).toEqual(part?.gain.pieces);
  });

  it('takes deletions of known clocks only', () => {
    expect(verdictOn([{ client: 1, clock: 10, blocks: [{ any: 1 }] }], [[1, 10, 1]]).is).toBe('new');
    expect(verdictOn([], [[1, 9, 2]]).is).toBe('early');
    expect(verdictOn([], [[7, 0, 1]]).is).toBe('early');
    expect(verdictOn([], [[1, 3, 4]]).is).toBe('known');
  });
});

describe('what no honest client sends', () => {
  it('refuses sizes and ids out of range', () => {
    expect(oneBlock({ gc: 1_000_001 })).toBe('refused');
    expect(oneBlock({ gc: 0 })).toBe('refused');
    expect(oneBlock({ deleted: 2 ** 50, root: 'cards' })).toBe('refused');
    expect(verdictOn([{ client: 2 ** 32, clock: 0, blocks: [{ any: 1 }] }]).is).toBe('refused');
    expect(verdictOn([{ client: 1, clock: 2 ** 45, blocks: [{ any: 1 }] }]).is).toBe('refused');
    expect(verdictOn([], [[1, 3, 0]]).is).toBe('refused');
  });

  it('refuses one client in two places, of which Yjs would take one', () => {
    const half = (client: number, clock: number): Section => ({ client, clock, blocks: [{ any: 1 }] });
    expect(verdictOn([half(2, 0), half(1, 10), half(2, 1)]).is).toBe('refused');
    expect(verdictOn([half(2, 0), half(2, 0)]).is).toBe('refused');
    expect(verdictOn([half(2, 0), { client: 2, clock: 0, blocks: [{ gc: 9 }] }]).is).toBe('refused');
  });

  it('writes two sections of one client as one, as Yjs can take them', () => {
    const half = (clock: number): Section => ({
      client: 2,
      clock,
      blocks: [{ any: clock, root: 'cards', key: `k${clock}` }],
    });
    const verdict = verdictOn([half(0), half(1)]);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, verdict.is === 'new' ? verdict.bytes : new Uint8Array());
    expect(doc.getMap('cards').toJSON()).toEqual({ k0: 0, k1: 1 });
  });

  it('refuses values that are too deep, too long, or poisoned', () => {
    const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
    expect(oneBlock({ any: deep(32) })).toBe('new');
    expect(oneBlock({ any: deep(33) })).toBe('refused');
    expect(oneBlock({ any: 'x'.repeat(100_001) })).toBe('refused');
    expect(oneBlock({ any: { ['x'.repeat(257)]: 1 } })).toBe('refused');
    expect(oneBlock({ any: { constructor: 1 } })).toBe('refused');
    expect(oneBlock({ any: JSON.parse('{"a":{"__proto__":{"b":1}}}') })).toBe('refused');
    expect(oneBlock({ any: 1, key: '__proto__' })).toBe('refused');
    expect(oneBlock({ any: 1, key: 'k'.repeat(257) })).toBe('refused');
    expect(oneBlock({ any: new Uint8Array(100_001) })).toBe('refused');
  });

  it('refuses a value nested deeper than any stack, without falling over', () => {
    const bytes = new Uint8Array(400_020).fill(117);
    const head = handmadeUpdate([{ client: 2, clock: 0, blocks: [{ any: [] }] }]);
    bytes.set(head.subarray(0, head.length - 3));
    for (let at = head.length - 2; at < bytes.length; at += 2) bytes[at] = 1;
    expect(vetUpdate(bytes, tenOfOne, rules).is).toBe('refused');
  });

  it('refuses root names that are not of the room, unless any will do', () => {
    const update = handmadeUpdate([{ client: 2, clock: 0, blocks: [{ any: 1, root: 'mine' }] }]);
    expect(vetUpdate(update, tenOfOne, rules).is).toBe('refused');
    expect(vetUpdate(update, tenOfOne, { ...rules, roots: null }).is).toBe('new');
  });

  it('does not believe a count', () => {
    const bomb = (count: number): Section => ({ client: 2, clock: 0, blocks: [{ any: 1 }], count });
    const begun = Date.now();
    for (let time = 0; time < 240; time++) expect(verdictOn([bomb(2 ** 32 - 1)]).is).toBe('refused');
    expect(Date.now() - begun).toBeLessThan(1000);
  });
});

describe('what is kept of an update', () => {
  it('is exactly what is new: kept pieces never overlap, and every replica agrees whatever the way they came', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const random = seededRandom(seed);
      const author = new Y.Doc();
      const knowledge = new Knowledge();
      const kept: Uint8Array[] = [];
      let before = Y.encodeStateVector(author);
      for (let round = 0; round < 15; round++) {
        if (random() < 0.4) before = Y.encodeStateVector(author);
        for (let edit = 0; edit < 3; edit++) editAtRandom(author, random);
        const verdict = vetUpdate(Y.encodeStateAsUpdate(author, before), knowledge, rules);
        if (verdict.is !== 'new') continue;
        for (const { client, from } of verdict.gain.pieces)
          expect(from, `seed ${seed}`).toBe(knowledge.clockOf(client));
        knowledge.absorb(verdict.gain);
        kept.push(verdict.bytes);
      }
      expect(vetUpdate(Y.encodeStateAsUpdate(author), knowledge, rules).is, `seed ${seed}`).toBe('known');
      for (const way of [[Y.mergeUpdates(kept)], kept]) {
        const replica = new Y.Doc();
        for (const update of way) Y.applyUpdate(replica, update);
        expect(replica.getMap('cards').toJSON()).toEqual(author.getMap('cards').toJSON());
        expect(replica.getText('text').toJSON()).toEqual(author.getText('text').toJSON());
      }
    }
  });

  it('holds no bytes after the end of the update', () => {
    const update = handmadeUpdate([{ client: 2, clock: 0, blocks: [{ any: 1 }] }]);
    const verdict = vetUpdate(Uint8Array.of(...update, 1, 2, 3), tenOfOne, rules);
    expect(verdict.is === 'new' && verdict.bytes).toEqual(update);
  });
});
