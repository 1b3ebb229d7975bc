import type { Card, Severity } from '../card.ts';
import { channels, isKnownChannel } from '../channels.ts';
import type { ChannelId } from '../channels.ts';
import type { CardKind } from '../cardKinds.ts';
import type { DivisionId, PersonaId, TagId } from '../ids.ts';

/** One thing that is asked of cards (I50). */
export type FilterPart =
  | { readonly by: 'kind'; readonly value: CardKind }
  /** A pain point rated so high or higher. */
  | { readonly by: 'severity'; readonly value: Severity }
  | { readonly by: 'tag'; readonly value: TagId }
  | { readonly by: 'owner'; readonly value: DivisionId }
  /** On this channel, or on a sub-channel of it. */
  | { readonly by: 'channel'; readonly value: ChannelId }
  /** About this persona, or about everybody. */
  | { readonly by: 'persona'; readonly value: PersonaId }
  /** What it rests on is known: more than assumed. */
  | { readonly by: 'evidence'; readonly value: 'known' }
  /** Changed on this day or later: `2026-11-23`, in universal time. */
  | { readonly by: 'since'; readonly value: string };

export type FilterBy = FilterPart['by'];

/**
 * What cards must be to be looked at. Of parts that ask the same kind of question one is enough ("tag rural or tag
 * fees"); of different kinds all must be so. Without parts, every card passes.
 */
export type Filter = readonly FilterPart[];

export type CardTest = (card: Card) => boolean;

/** Whether a card passes; made once for a filter, it costs nothing to speak of for a card. */
export function filterTest(filter: Filter): CardTest {
  const tests = [...grouped(filter).values()].map((parts) => parts.map(testOf));
  return (card) => tests.every((either) => either.some((test) => test(card)));
}

function grouped(filter: Filter): ReadonlyMap<FilterBy, readonly FilterPart[]> {
  const groups = new Map<FilterBy, FilterPart[]>();
  for (const part of filter) groups.set(part.by, [...(groups.get(part.by) ?? []), part]);
  return groups;
}

function testOf(part: FilterPart): CardTest {
  switch (part.by) {
    case 'kind':
      return ({ kind }) => kind === part.value;
    case 'severity':
      return (card) => card.kind === 'painPoint' && (card.severity ?? 0) >= part.value;
    case 'tag':
      return ({ tags }) => tags.includes(part.value);
    case 'owner':
      return ({ division }) => division === part.value;
    case 'channel':
      return (card) => card.channels.some((channel) => isWithin(channel, part.value));
    case 'persona':
      return ({ personas }) => personas.length === 0 || personas.includes(part.value);
    case 'evidence':
      return ({ evidence: { level } }) => level !== null && level !== 'assumed';
    case 'since':
      return changedSince(Date.parse(part.value));
  }
}

function isWithin(channel: ChannelId, wanted: ChannelId): boolean {
  return channel === wanted || (isKnownChannel(channel) && channels[channel].group === wanted);
}

function changedSince(at: number): CardTest {
  return ({ created, touched }) => ((touched ?? created)?.at ?? -Infinity) >= at;
}

export function samePart(one: FilterPart, other: FilterPart): boolean {
  return one.by === other.by && one.value === other.value;
}

/** With one more question; a least severity and a day take the place of the one before. */
export function withPart(filter: Filter, part: FilterPart): Filter {
  const isOnly = part.by === 'severity' || part.by === 'since';
  const others = filter.filter((each) => !samePart(each, part) && !(isOnly && each.by === part.by));
  return [...others, part];
}

export function withoutPart(filter: Filter, part: FilterPart): Filter {
  return filter.filter((each) => !samePart(each, part));
}

export interface Hides {
  readonly part: FilterPart;
  /** How many cards more would pass without it. */
  readonly count: number;
}

/** The part that keeps most cards away; the last of them when none alone would let a card pass. */
export function hidesMost(cards: Iterable<Card>, filter: Filter): Hides | null {
  const all = [...cards];
  const passing = all.filter(filterTest(filter)).length;
  const each = filter.map((part): Hides => {
    const without = all.filter(filterTest(withoutPart(filter, part))).length;
    return { part, count: without - passing };
  });
  return each.reduceRight<Hides | null>(
    (most, next) => (most === null || next.count > most.count ? next : most),
    null,
  );
}
