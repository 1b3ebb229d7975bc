import { problemsIn, withCardsOf } from '@throughline/journey';
import type { CardId, Journey } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Dice, peers, randomIntents } from '../src/testing.ts';

const map = `
  persona: Maria (58, home-care nurse)
  division: Licensing
              | Apply                                | Wait
  doing       | fills the form {Licensing} [Forms] #form | calls <Maria> [Rural] #calls
  pain points | ! queue                              | ! no answer ^future (replaces: calls)
  emotion     | ~ hopeful                            |
  #form leads to #calls`;

/** A map, and how it is after so many things that people did to it. */
function apart(
  seed: number,
  things: number,
): { readonly held: Journey; readonly now: Journey; readonly dice: Dice } {
  const { ana } = peers(map, 'ana');
  const dice = new Dice(seededRandom(seed));
  const held = ana.doc.journey;
  for (let number = 0; number < things; number += 1) dice.of(Object.values(randomIntents))?.(ana.doc, dice);
  return { held, now: ana.doc.journey, dice };
}

const moments = fc.record({ seed: fc.nat(), things: fc.integer({ min: 1, max: 25 }) });

describe('a moment with some cards of another', () => {
  it('is sound, has those cards as they are there, and leaves all others alone', () => {
    let shown = 0;
    fc.assert(
      fc.property(moments, ({ seed, things }) => {
        const { dice, held, now } = apart(seed, things);
        const ids = dice.some<CardId>(new Set([...held.cards, ...now.cards].map(([id]) => id)));
        const next = withCardsOf(held, now, ids);
        if (!next) return;
        shown += 1;
        expect(problemsIn(next)).toEqual([]);
        for (const id of ids) {
          expect(next.cards.get(id)?.text).toBe(now.cards.get(id)?.text);
          expect(next.cards.get(id)?.kind).toBe(now.cards.get(id)?.kind);
        }
        for (const [id, card] of held.cards) {
          if (ids.includes(id)) continue;
          expect({ ...next.cards.get(id), replaces: null }).toEqual({ ...card, replaces: null });
        }
        expect([next.stages, next.lanes, next.tags]).toEqual([held.stages, held.lanes, held.tags]);
      }),
      { numRuns: 80 },
    );
    expect(shown).toBeGreaterThan(40);
  });

  it('is the very same moment where none of them differs', () => {
    const { held, now } = apart(1, 10);
    const same = [...held.cards].map(([id]) => id).filter((id) => held.cards.get(id) === now.cards.get(id));
    expect(withCardsOf(held, now, same)).toBe(held);
  });

  it('has a card of its own again that was in the bin', () => {
    const { held, now } = apart(3, 0);
    const [first] = [...held.cards].map(([id]) => id);
    const without = first && withCardsOf(held, { ...now, cards: now.cards.withAll([], [first]) }, [first]);
    expect(without && withCardsOf(without, held, [first])?.cards.get(first)?.text).toBe(
      first && held.cards.get(first)?.text,
    );
  });
});
