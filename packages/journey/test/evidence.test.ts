import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceLevels, severities } from '../src/card.ts';
import type { Card } from '../src/card.ts';
import { feelingsFromEvidence } from '../src/evidence.ts';
import type { PersonaId } from '../src/ids.ts';
import type { Journey } from '../src/journey.ts';
import { sketched } from './sketched.ts';

const queue = `
              | Book                               | Wait          | Attend
  pain points | !4 no slot #slot / !2 slow #slow   | ! queue       | !1 cold room
  doing       | > looks / !3 called twice #twice   | > waits       | > asks`;

/** The same map, with other facts on cards, by their names in the sketch. */
function changed(journey: Journey, by: (card: Card) => Partial<Card>): Journey {
  const cards = [...journey.cards].map(([id, card]) => [id, { ...card, ...by(card) } as Card] as const);
  return { ...journey, cards: journey.cards.withAll(cards, []) };
}

const evidence = (level: (typeof evidenceLevels)[number] | null) => ({ level, source: '', date: '' });

describe('how a stage feels by its evidence', () => {
  it('is the mean of its rated pain points in any lane, half a step for each step of severity', () => {
    const { journey } = sketched(queue);
    expect(feelingsFromEvidence(journey, null)).toEqual([
      { stage: journey.stages[0]!.id, value: -1.5, count: 3 },
      { stage: journey.stages[2]!.id, value: -0.5, count: 1 },
    ]);
  });

  it('leans towards what is known better', () => {
    const { card, journey } = sketched(queue);
    const measured = (name: string): number | undefined =>
      feelingsFromEvidence(
        changed(journey, ({ id }) => (id === card(name) ? { evidence: evidence('measured') } : {})),
        null,
      )[0]?.value;
    expect(measured('slot')).toBe(-1.75);
    expect(measured('slow')).toBe(-1.25);
  });

  it('is that of a persona where cards are about them or about everybody', () => {
    const { card, journey } = sketched(queue);
    const [maria, devon] = ['persona_maria', 'persona_devon'] as PersonaId[];
    const told = changed(journey, ({ id }) => (id === card('slow') ? { personas: [maria!] } : {}));
    const of = (persona: PersonaId | null) => feelingsFromEvidence(told, persona)[0]?.count;
    expect([of(null), of(maria!), of(devon!)]).toEqual([3, 3, 2]);
  });

  it('is between the best and the worst of them, and no better when one of them gets worse', () => {
    const { journey } = sketched(queue);
    const rated = fc.array(
      fc.record({
        severity: fc.constantFrom(...severities),
        level: fc.constantFrom(null, ...evidenceLevels),
      }),
      { minLength: 3, maxLength: 3 },
    );
    const valueOf = (
      facts: readonly { severity: number; level: (typeof evidenceLevels)[number] | null }[],
    ) => {
      const names = ['no slot', 'slow', 'called twice'];
      const map = changed(journey, ({ text }) => {
        const fact = facts[names.indexOf(text)];
        return fact ? ({ severity: fact.severity, evidence: evidence(fact.level) } as Partial<Card>) : {};
      });
      return feelingsFromEvidence(map, null)[0]!.value;
    };
    fc.assert(
      fc.property(rated, fc.nat(2), (facts, index) => {
        const value = valueOf(facts);
        const all = facts.map(({ severity }) => -severity / 2);
        expect(value).toBeGreaterThanOrEqual(Math.min(...all));
        expect(value).toBeLessThanOrEqual(Math.max(...all));
        const worse = facts.map((fact, at) => (at === index ? { ...fact, severity: 4 } : fact));
        expect(valueOf(worse)).toBeLessThanOrEqual(value);
      }),
    );
  });
});
