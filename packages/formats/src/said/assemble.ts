import {
  blankFacts,
  blankOwnFacts,
  buildJourney,
  cardKinds,
  limits,
  newId,
  ordersBetween,
} from '@throughline/journey';
import type {
  Card,
  CardFacts,
  CardId,
  CardKind,
  Lane,
  Link,
  LinkId,
  LinkKind,
  Meta,
  Order,
  Random,
  SaidFacts,
  Stage,
} from '@throughline/journey';
import { notice, problem } from '../format.ts';
import type { FileProblem, Notice, ReadResult } from '../format.ts';
import { ascending, at, namedFacets } from './facets.ts';
import type { NamedFacets, SaidPersona } from './facets.ts';

/** A map as a file tells it: places by their number in the lists, everything else by its name. */
export interface SaidMap {
  readonly meta: Meta;
  readonly stages: readonly Pick<Stage, 'title' | 'when'>[];
  readonly lanes: readonly Pick<Lane, 'title' | 'kind'>[];
  /** In reading order. */
  readonly cards: readonly SaidCard[];
  /** Those of whom more is told than a name, or whom no card names. */
  readonly personas?: readonly SaidPersona[];
  readonly divisions?: readonly string[];
  readonly links?: readonly SaidLink[];
}

export interface SaidCard {
  /** Where it is said: `line 7`. */
  readonly path: string;
  readonly stage: number;
  readonly lane: number;
  readonly kind: CardKind;
  /** Empty: it gets one. */
  readonly ref: string;
  readonly text: string;
  readonly facts: SaidFacts;
}

/** From one card to another, by their numbers. */
export interface SaidLink {
  readonly from: number;
  readonly to: number;
  readonly kind: LinkKind;
}

const base = { created: null, touched: null } as const;
const onAxis = { ...base, collapsed: false, kept: false } as const;

/** Makes the map that is told, or says which of its limits the file breaks. */
export function assemble(said: SaidMap, random: Random, notices: readonly Notice[] = []): ReadResult {
  const problems = tooLarge(said);
  if (problems.length > 0) return { ok: false, problems };
  const made = [...notices];
  const stages = inOrder(said.stages.length, random).map((order, index): Stage => {
    const { title = '', when = '' } = said.stages[index] ?? {};
    return { ...onAxis, id: newId('stage', random), title, when, order };
  });
  const lanes = inOrder(said.lanes.length, random).map((order, index): Lane => {
    const { kind = 'note', title = '' } = said.lanes[index] ?? {};
    return { ...onAxis, id: newId('lane', random), kind, title, order };
  });
  const facets = namedFacets(said, random);
  const cards = cardsOf(said, { stages, lanes, facets }, random, made);
  const journey = buildJourney({
    meta: said.meta,
    stages,
    lanes,
    cards,
    links: linksOf(said.links ?? [], cards, random),
    personas: [...facets.personas.values()],
    divisions: [...facets.divisions.values()],
    tags: [...facets.tags.values()],
  });
  return { ok: true, journey, notCarried: made };
}

function tooLarge({ cards, lanes, stages }: SaidMap): FileProblem[] {
  const counts = [
    ['map.tooManyStages', limits.stages, stages.length],
    ['map.tooManyLanes', limits.lanes, lanes.length],
    ['map.tooManyCards', limits.cards, cards.length],
  ] as const;
  const many = counts.filter(([, most, count]) => count > most);
  if (many.length > 0) return many.map(([code, most, count]) => problem('', code, { most, count }));
  const long = cards.filter(({ text }) => text.length > limits.cardText);
  const titles = [...stages, ...lanes].filter(({ title }) => title.length > limits.title);
  return [
    ...long.map(({ path }) => problem(path, 'field.long', { most: limits.cardText })),
    ...titles.map(({ title }) => problem(title.slice(0, 40), 'field.long', { most: limits.title })),
  ].slice(0, 20);
}

function inOrder(count: number, random: Random): readonly Order[] {
  return ordersBetween(null, null, count, random);
}

interface Records {
  readonly stages: readonly Stage[];
  readonly lanes: readonly Lane[];
  readonly facets: NamedFacets;
}

function cardsOf(
  { cards }: SaidMap,
  { facets, lanes, stages }: Records,
  random: Random,
  made: Notice[],
): readonly Card[] {
  const refs = refBook(cards);
  const orders = inOrder(cards.length, random);
  const ids = cards.map(() => newId('card', random));
  const byRef = new Map(cards.flatMap(({ ref }, index) => (ref === '' ? [] : [[ref, ids[index]] as const])));
  const read = cards.flatMap((card, index): Card[] => {
    const [id, order] = [ids[index], orders[index]];
    const [stage, lane] = [stages[card.stage], lanes[card.lane]];
    if (!id || !order || !stage || !lane) return [];
    const replaces = byRef.get(card.facts.replaces ?? '') ?? null;
    if (card.facts.replaces !== undefined && (replaces === null || replaces === id)) {
      made.push(notice(card.path, 'card.noTarget', { id: card.facts.replaces }));
    }
    return [
      {
        ...base,
        id,
        ref: refs(card),
        place: { stage: stage.id, lane: lane.id, order },
        text: card.text,
        ...sharedFacts(card.facts, facets),
        replaces: replaces === id ? null : replaces,
        ...ownFacts(card),
      },
    ];
  });
  return withoutCircles(read);
}

function sharedFacts(facts: SaidFacts, facets: NamedFacets): CardFacts {
  const { channels, date, division, lang, level, moment, personas, prompt, source, state, tags } = facts;
  const { evidence } = blankFacts;
  return {
    state: state ?? blankFacts.state,
    replaces: null,
    tags: facets.tagIds(tags ?? []),
    personas: facets.personaIds(personas ?? []),
    channels: [...new Set(channels ?? [])],
    division: division === undefined ? null : facets.divisionId(division),
    evidence: {
      level: level ?? evidence.level,
      source: source ?? evidence.source,
      date: date ?? evidence.date,
    },
    moment: moment ?? blankFacts.moment,
    lang: lang ?? blankFacts.lang,
    prompt: prompt ?? blankFacts.prompt,
  };
}

/** Of what is told, what a card of this kind has, over what it has when nothing is. */
function ownFacts({ facts, kind }: SaidCard): ReturnType<typeof blankOwnFacts> {
  const blank = blankOwnFacts(kind);
  const own = Object.keys(blank).flatMap((field) => {
    const value = facts[field as keyof SaidFacts];
    const isNoFeeling = kind === 'emotion' && field === 'value' && value === null;
    return field === 'kind' || value === undefined || isNoFeeling ? [] : [[field, value] as const];
  });
  return { ...blank, ...Object.fromEntries(own) };
}

/** Gives references to cards without one; of two that claim the same the first keeps it. */
function refBook(cards: readonly SaidCard[]): (card: SaidCard) => string {
  const claimed = new Set(cards.map(({ ref }) => ref));
  const given = new Set<string>();
  const last = new Map<CardKind, number>();
  const next = (kind: CardKind): string => {
    const number = (last.get(kind) ?? 0) + 1;
    last.set(kind, number);
    return `${cardKinds[kind].refPrefix}-${String(number).padStart(2, '0')}`;
  };
  return ({ kind, ref }) => {
    let own = ref;
    while (own === '' || given.has(own) || (own !== ref && claimed.has(own))) own = next(kind);
    given.add(own);
    return own;
  };
}

/** A circle of cards that take each other's place is cut at the card that closes it. */
function withoutCircles(cards: readonly Card[]): readonly Card[] {
  const replaces = new Map<CardId, CardId | null>(cards.map((card) => [card.id, card.replaces]));
  const ended = new Set<CardId>();
  for (const { id } of cards) {
    const path = new Set<CardId>();
    for (let at: CardId | null = id; at !== null && !ended.has(at);) {
      path.add(at);
      const next: CardId | null = replaces.get(at) ?? null;
      if (next !== null && path.has(next)) replaces.set(at, null);
      at = replaces.get(at) ?? null;
    }
    for (const walked of path) ended.add(walked);
  }
  return cards.map((card) => {
    const kept = replaces.get(card.id) ?? null;
    return kept === card.replaces ? card : { ...card, replaces: kept };
  });
}

function linksOf(links: readonly SaidLink[], cards: readonly Card[], random: Random): readonly Link[] {
  const unique = new Map<string, Omit<Link, 'id'>>();
  for (const { from, kind, to } of links) {
    const [first, second] = [cards[from], cards[to]];
    if (!first || !second || first === second) continue;
    const said = `${first.id} ${kind} ${second.id}`;
    unique.set(said, { ...base, from: first.id, to: second.id, kind });
  }
  const ids = ascending<LinkId>(unique.size, () => newId('link', random));
  return [...unique.values()].map((link, index) => ({ ...link, id: at(ids, index) }));
}
