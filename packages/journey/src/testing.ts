import * as fc from 'fast-check';
import { buildJourney } from './build.ts';
import {
  consents,
  efforts,
  emotionRange,
  evidenceLevels,
  impacts,
  opportunityStatuses,
  severities,
} from './card.ts';
import type { Card, CardFacts, OwnFacts } from './card.ts';
import { cardKindNames, cardKinds } from './cardKinds.ts';
import type { CardKind } from './cardKinds.ts';
import { channelNames } from './channels.ts';
import type { ChannelId } from './channels.ts';
import { linkKinds, personaSides } from './facets.ts';
import type { Division, Link, LinkKind, Persona, Tag } from './facets.ts';
import type { CardId, DivisionId, LaneId, LinkId, PersonaId, PersonId, Random, StageId } from './ids.ts';
import type { Journey } from './journey.ts';
import type { Lane } from './lane.ts';
import type { TextMeasure } from './layout/measure.ts';
import { ordersBetween } from './order.ts';
import type { RecordBase } from './record.ts';
import { longestPictureSide, noPicture } from './photo.ts';
import type { Picture } from './photo.ts';
import { printSketch } from './sketch/print.ts';
import type { Stage } from './stage.ts';
import { normaliseLabel, plainTag } from './tags.ts';

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

const fontSizes = {
  card: 13,
  cardBold: 13,
  cardItalic: 13,
  meta: 12,
  number: 16,
  stage: 14,
  lane: 13,
} as const;

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
      '(2)',
      'stays (on: paper)',
      'rent (value: 9 days; source: (x)',
      '[open',
      'a ^moment (date: 2026) (lang: vi)',
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

/** A number that prints in full. */
const figure = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(withoutMinusZero),
);
const ids = fc.constantFrom<ChannelId[]>(...channelNames, 'gov:tv', 'pigeon-post', 'Website');

const pictures: fc.Arbitrary<Picture> = fc.oneof(
  fc.constant(noPicture),
  fc.record({
    file: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 }),
    media: fc.constantFrom('', 'image/webp', 'image/svg+xml'),
    width: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: longestPictureSide })),
    height: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: longestPictureSide })),
  }),
);

/** What is said of a card without the records of its map: `picks` choose among those. */
interface Drawn {
  readonly base: RecordBase;
  readonly own: OwnFacts;
  readonly text: string;
  readonly cell: number;
  readonly facts: Omit<CardFacts, 'tags' | 'personas' | 'division' | 'replaces'>;
  readonly picks: readonly number[];
  readonly replaced: number | null;
}

const own: { readonly [Kind in CardKind]: fc.Arbitrary<object> } = {
  action: fc.constant({}),
  touchpoint: fc.constant({}),
  backstage: fc.constant({}),
  note: fc.constant({}),
  emotion: fc.record({
    value: fc.double({ min: emotionRange.least, max: emotionRange.most, noNaN: true }).map(withoutMinusZero),
    offset: fc.double({ min: 0, max: 1, noNaN: true }).map(withoutMinusZero),
  }),
  painPoint: fc.record({ severity: fc.constantFrom(null, ...severities), reach: anyText(20) }),
  quote: fc.record({ speaker: anyText(15), consent: fc.constantFrom(...consents) }),
  metric: fc.record({
    value: fc.option(figure),
    unit: anyText(6),
    better: fc.constantFrom('higher', 'lower', null),
    target: fc.option(figure),
    period: anyText(8),
    series: fc.array(figure, { maxLength: 4 }),
  }),
  photo: fc
    .record({ picture: pictures, description: anyText(30), decorative: fc.boolean() })
    .map(({ picture, ...said }) => ({ ...picture, ...said })),
  opportunity: fc.record({
    impact: fc.constantFrom(null, ...impacts),
    effort: fc.constantFrom(null, ...efforts),
    status: fc.constantFrom(...opportunityStatuses),
  }),
};

const ownFacts = fc.oneof(
  ...cardKindNames.map((kind) => own[kind].map((fields) => ({ kind, ...fields }) as OwnFacts)),
);

const drawnCard: fc.Arbitrary<Drawn> = fc.record({
  base: recordBase,
  own: ownFacts,
  text: anyText(60),
  cell: fc.nat(),
  facts: fc.record({
    state: fc.constantFrom('both', 'current', 'future'),
    channels: fc.uniqueArray(ids, { maxLength: 3 }),
    evidence: fc.record({
      level: fc.constantFrom(null, ...evidenceLevels),
      source: anyText(20),
      date: fc.constantFrom('', '2026', '2026-03', '2026-03-14'),
    }),
    moment: fc.boolean(),
    lang: fc.constantFrom('', 'vi', 'pt-BR'),
    prompt: fc.oneof({ weight: 3, arbitrary: fc.constant('') }, anyText(30)),
  }),
  picks: fc.array(fc.nat(), { maxLength: 4 }),
  replaced: fc.option(fc.nat(), { freq: 1 }),
});

function withoutMinusZero(value: number): number {
  return value === 0 ? 0 : value;
}

const colour = fc.integer({ min: 1, max: 8 });

const drawnJourney = fc.record({
  meta: fc.record({ title: anyText(40), lang: fc.constantFrom('', 'en', 'vi', 'pt-BR'), goal: anyText(40) }),
  stages: fc.array(fc.tuple(anyText(30), anyText(12), recordBase), { maxLength: 6 }),
  lanes: fc.array(fc.tuple(anyText(20), fc.constantFrom(...cardKindNames), recordBase), { maxLength: 5 }),
  cards: fc.array(drawnCard, { maxLength: 25 }),
  personas: fc.uniqueArray(
    fc.record({
      name: anyText(12),
      about: anyText(12),
      side: fc.constantFrom(...personaSides),
      colour,
    }),
    { maxLength: 3, selector: ({ name }) => name },
  ),
  divisions: fc.uniqueArray(fc.record({ name: anyText(12), colour }), {
    maxLength: 3,
    selector: ({ name }) => name,
  }),
  tags: fc.uniqueArray(
    anyText(12).map((label) => label.trim()),
    { maxLength: 4, selector: normaliseLabel },
  ),
  links: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...linkKinds)), { maxLength: 4 }),
  seed: fc.integer(),
});

/** Sound journeys of up to 6 stages, 5 lanes and 25 cards, with texts that are hard to write and read back. */
export const journeys: fc.Arbitrary<Journey> = drawnJourney.map((drawn) => {
  const random = seededRandom(drawn.seed);
  const stageOrders = ordersBetween(null, null, drawn.stages.length, random);
  const laneOrders = ordersBetween(null, null, drawn.lanes.length, random);
  const base = { created: null, touched: null } as const;
  const stages = drawn.stages.map(([title, when, own], index): Stage => {
    return {
      ...own,
      id: `s${index}` as StageId,
      title,
      when,
      order: stageOrders[index]!,
      collapsed: false,
      kept: false,
    };
  });
  const lanes = drawn.lanes.map(([title, kind, own], index): Lane => {
    return {
      ...own,
      id: `l${index}` as LaneId,
      kind,
      title,
      order: laneOrders[index]!,
      collapsed: false,
      kept: false,
    };
  });
  const personas = drawn.personas.map((said, index): Persona => {
    return { ...base, ...said, id: `p${index}` as PersonaId };
  });
  const divisions = drawn.divisions.map((said, index): Division => {
    return { ...base, ...said, id: `d${index}` as DivisionId };
  });
  const tags = drawn.tags.map((label): Tag => ({ ...base, ...plainTag(label) }));
  const cards = stages.length * lanes.length === 0 ? [] : drawn.cards.map(record);
  const parts = { stages, lanes, cards, links: links(), personas, divisions, tags };
  return printedAsSketch(buildJourney({ meta: drawn.meta, ...parts }));

  function record(
    { base: own, own: ownFacts, facts, text, cell, picks, replaced }: Drawn,
    index: number,
  ): Card {
    const stage = stages[cell % stages.length]!.id;
    const lane = lanes[Math.floor(cell / stages.length) % lanes.length]!.id;
    const [order] = ordersBetween(null, null, 1, random);
    const other = replaced === null ? index : replaced % drawn.cards.length;
    return {
      ...own,
      ...facts,
      ...ownFacts,
      id: `c${index}` as CardId,
      ref: `${cardKinds[ownFacts.kind].refPrefix}-${String(index + 1).padStart(2, '0')}`,
      place: { stage, lane, order: order! },
      text,
      replaces: other === index ? null : (`c${other}` as CardId),
      tags: [...new Set(picks.flatMap((pick) => tags[pick % 5]?.id ?? []))],
      personas: [...new Set(picks.flatMap((pick) => personas[pick % 4]?.id ?? []))],
      division: divisions[(picks[0] ?? 9) % 10]?.id ?? null,
    };
  }

  function links(): Link[] {
    const said = new Map<string, readonly [CardId, CardId, LinkKind]>();
    for (const [from, to, kind] of drawn.links) {
      const a = cards[from % cards.length];
      const b = cards[to % cards.length];
      if (a && b && a !== b) said.set(`${a.id} ${kind} ${b.id}`, [a.id, b.id, kind]);
    }
    return [...said.values()].map(([from, to, kind], index) => {
      return { ...base, id: `k${index}` as LinkId, from, to, kind };
    });
  }
});

/** So that a counterexample of fast-check can be read. */
function printedAsSketch(journey: Journey): Journey {
  const value = (): string => `\n${printSketch(journey)}\n`;
  return Object.defineProperty(journey, fc.toStringMethod, { value, enumerable: false });
}
