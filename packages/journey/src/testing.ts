import * as fc from 'fast-check';
import { buildJourney } from './build.ts';
import { blankFacts, blankOwnFacts, emotionRange, severities } from './card.ts';
import type { Card, CardState, Severity } from './card.ts';
import { cardKindNames, cardKinds } from './cardKinds.ts';
import type { CardKind } from './cardKinds.ts';
import type { Division, Link, Persona, Tag } from './facets.ts';
import type { CardId, DivisionId, LaneId, LinkId, PersonaId, PersonId, Random, StageId } from './ids.ts';
import type { Journey } from './journey.ts';
import type { Lane } from './lane.ts';
import type { TextMeasure } from './layout/measure.ts';
import { ordersBetween } from './order.ts';
import type { RecordBase } from './record.ts';
import { printSketch } from './sketch/print.ts';
import type { Stage } from './stage.ts';
import { normaliseLabel, tagId } from './tags.ts';

/** Repeatable randomness (mulberry32): the same seed gives the same numbers on every machine. */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const fontSizes = { card: 13, cardBold: 13, meta: 12, stage: 14, lane: 13 } as const;

/** A font in which every character is 0.55 em wide, bold ones 0.6 em. */
export const evenMeasure: TextMeasure = {
  width(text, face) {
    const em = face === 'cardBold' ? 0.6 : 0.55;
    return [...text].length * em * fontSizes[face];
  },
};

/** Example journeys as sketches. */
export const exampleSketches = {
  coupon: `
                | Discover          | Buy
    doing       | > reads reviews #r | > fills the cart
    pain points |                   | !3 coupon fails #coupon`,
  licence: `
    title: Renewing a driver licence
    language: en
                     | Notice the expiry (Day −60 to −30)    | Gather documents (Day −29 to −14)              | Book and attend (Day −14 to −1)
    Customer actions | > Sees the date at a car rental desk  | > Hunts for two proofs of address              | > Checks for a slot nine mornings / > Drives 74 km and queues at counter B
    Touchpoints      | Reminder letter                       | Checklist [web; letter]                        | Booking site #site [web] / Counter B
    Emotion          | ~@0.3 Unaware / ~-0.5@0.8 Worried     | ~-0.25 Busy                                    | ~-1.9@0.3 Defeated / ~-1@0.8 Tired
    Pain points      | !3 Reminder went to her old address   | !2 Checklist never says “originals”            | !4 No slot within 40 km for nine days #slots {Field Operations} <Maria> / !4 Turned away: bill was a printout
    Opportunities    | * Text at 60, 30 and 7 days ^future   | * Photo check by phone before the visit        | * Release unused slots hourly #hourly {Digital Service}`,
} as const;

const anyText = (maxLength: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string({ maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
    fc.constantFrom(
      '',
      '? ',
      '?',
      ' / ',
      'a / b',
      '#name',
      'text #name',
      '| x',
      '\\',
      '!3 high',
      '- list',
      '^kept',
    ),
    fc.constantFrom(
      'two\nlines',
      'Day 1 (of 3)',
      '**bold** words',
      '5: Me',
      '申请材料、证明',
      'https://a.gov/x',
      '<b>',
    ),
    fc.lorem({ maxCount: 12 }).map((text) => text.slice(0, maxLength)),
  );

const recordBase: fc.Arbitrary<RecordBase> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ created: null, touched: null }) },
  fc
    .record({ by: fc.constantFrom('ana', 'ben'), at: fc.integer({ min: 0, max: 2e12 }) })
    .map(({ by, at }) => ({
      created: { by: by as PersonId, at },
      touched: { token: `t${at}`, by: by as PersonId, at },
    })),
);

interface Drawn {
  readonly base: RecordBase;
  readonly kind: CardKind;
  readonly text: string;
  readonly cell: number;
  readonly severity: Severity | null;
  readonly value: number;
  readonly offset: number;
  readonly state: CardState;
  readonly picks: readonly number[];
}

const drawnCard: fc.Arbitrary<Drawn> = fc.record({
  base: recordBase,
  kind: fc.constantFrom(...cardKindNames),
  text: anyText(60),
  cell: fc.nat(),
  severity: fc.constantFrom(null, ...severities),
  value: fc.double({ min: emotionRange.least, max: emotionRange.most, noNaN: true }).map(withoutMinusZero),
  offset: fc.double({ min: 0, max: 1, noNaN: true }).map(withoutMinusZero),
  state: fc.constantFrom('both', 'current', 'future'),
  picks: fc.array(fc.nat(), { maxLength: 4 }),
});

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}

const drawnJourney = fc.record({
  meta: fc.record({ title: anyText(40), lang: fc.constantFrom('', 'en', 'vi', 'pt-BR') }),
  stages: fc.array(fc.tuple(anyText(30), anyText(12), recordBase), { maxLength: 6 }),
  lanes: fc.array(fc.tuple(anyText(20), fc.constantFrom(...cardKindNames), recordBase), { maxLength: 5 }),
  cards: fc.array(drawnCard, { maxLength: 25 }),
  personas: fc.uniqueArray(anyText(12), { maxLength: 3 }),
  divisions: fc.uniqueArray(anyText(12), { maxLength: 3 }),
  tags: fc.uniqueArray(
    anyText(12).map((label) => label.trim()),
    { maxLength: 4, selector: normaliseLabel },
  ),
  links: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 3 }),
  seed: fc.integer(),
});

/** Sound journeys of up to 6 stages, 5 lanes and 25 cards, with texts that are hard to write and read back. */
export const journeys: fc.Arbitrary<Journey> = drawnJourney.map((drawn) => {
  const random = seededRandom(drawn.seed);
  const stageOrders = ordersBetween(null, null, drawn.stages.length, random);
  const laneOrders = ordersBetween(null, null, drawn.lanes.length, random);
  const base = { created: null, touched: null } as const;
  const stages = drawn.stages.map(([title, when, own], index): Stage => {
    return { ...own, id: `s${index}` as StageId, title, when, order: stageOrders[index]!, kept: false };
  });
  const lanes = drawn.lanes.map(([title, kind, own], index): Lane => {
    return { ...own, id: `l${index}` as LaneId, kind, title, order: laneOrders[index]!, kept: false };
  });
  const personas = drawn.personas.map((name, index): Persona => ({
    ...base,
    id: `p${index}` as PersonaId,
    name,
    about: '',
    side: 'customer',
    colour: 1,
  }));
  const divisions = drawn.divisions.map((name, index): Division => {
    return { ...base, id: `d${index}` as DivisionId, name, colour: (index % 8) + 1 };
  });
  const tags = drawn.tags.map((label): Tag => ({ ...base, id: tagId(label), label }));
  const cards = stages.length * lanes.length === 0 ? [] : drawn.cards.map(record);
  const parts = { stages, lanes, cards, links: links(), personas, divisions, tags };
  return printedAsSketch(buildJourney({ meta: { ...drawn.meta, goal: '' }, ...parts }));

  function record({ base: own, kind, text, cell, state, picks, ...fields }: Drawn, index: number): Card {
    const stage = stages[cell % stages.length]!.id;
    const lane = lanes[Math.floor(cell / stages.length) % lanes.length]!.id;
    const [order] = ordersBetween(null, null, 1, random);
    const shared = {
      ...own,
      ...blankFacts,
      id: `c${index}` as CardId,
      ref: `${cardKinds[kind].refPrefix}-${String(index + 1).padStart(2, '0')}`,
      place: { stage, lane, order: order! },
      text,
      state,
      tags: [...new Set(picks.flatMap((pick) => tags[pick % 5]?.id ?? []))],
      personas: [...new Set(picks.flatMap((pick) => personas[pick % 4]?.id ?? []))],
      division: divisions[(picks[0] ?? 9) % 10]?.id ?? null,
    };
    if (kind === 'painPoint') return { ...shared, kind, severity: fields.severity, reach: '' };
    if (kind === 'emotion') return { ...shared, kind, value: fields.value, offset: fields.offset };
    return { ...shared, ...blankOwnFacts(kind) } as Card;
  }

  function links(): Link[] {
    const said = new Set<string>();
    return drawn.links.flatMap(([from, to], index) => {
      const a = cards[from % cards.length];
      const b = cards[to % cards.length];
      const isNew = a && b && a !== b && !said.has(`${a.id} ${b.id}`);
      if (isNew) said.add(`${a.id} ${b.id}`);
      return isNew
        ? [{ ...base, id: `k${index}` as LinkId, from: a.id, to: b.id, kind: 'leads to' as const }]
        : [];
    });
  }
});

/** So that a counterexample of fast-check can be read. */
function printedAsSketch(journey: Journey): Journey {
  const value = (): string => `\n${printSketch(journey)}\n`;
  return Object.defineProperty(journey, fc.toStringMethod, { value, enumerable: false });
}
