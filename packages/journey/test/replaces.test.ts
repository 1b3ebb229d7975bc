import { describe, expect, it } from 'vitest';
import type { CardId } from '../src/ids.ts';
import { replacedAlong } from '../src/replaces.ts';

const replacements = (pairs: readonly string[]) =>
  new Map(pairs.map((pair) => pair.split('>') as [string, string]) as [CardId, CardId][]);

describe('what replaces what', () => {
  it('lists the cards that take a place in the order of their ids', () => {
    expect([...replacedAlong(replacements(['c>a', 'b>a', 'd>c']))]).toEqual([
      ['a', ['b', 'c']],
      ['c', ['d']],
    ]);
  });

  it('counts no card of a circle, and every card that leads into one', () => {
    expect([...replacedAlong(replacements(['a>b', 'b>c', 'c>a', 'd>a', 'e>d']))]).toEqual([
      ['a', ['d']],
      ['d', ['e']],
    ]);
  });

  it('follows each link of a long chain once', () => {
    let followed = 0;
    const chain = new Map<CardId, CardId>();
    for (let at = 0; at < 10_000; at++) chain.set(`c${at}` as CardId, `c${at + 1}` as CardId);
    const get = chain.get.bind(chain);
    chain.get = (id) => {
      followed += 1;
      return get(id);
    };
    expect(replacedAlong(chain).size).toBe(10_000);
    expect(followed).toBeLessThanOrEqual(10_001);
  });
});
