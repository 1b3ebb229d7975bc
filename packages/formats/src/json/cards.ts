import {
  blankFacts,
  blankOwnFacts,
  cardKinds,
  channelNames,
  channels,
  consents,
  efforts,
  evidenceLevels,
  impacts,
  isFileHash,
  isRecordId,
  newId,
  opportunityStatuses,
  ordersBetween,
  soundPicture,
} from '@throughline/journey';
import type {
  Card,
  CardFacts,
  CardId,
  CardKind,
  ChannelId,
  DivisionId,
  Evidence,
  Lane,
  LaneId,
  OwnFacts,
  PersonaId,
  StageId,
} from '@throughline/journey';
import * as z from 'zod/mini';
import { tagFor } from './facets.ts';
import type { Facets } from './facets.ts';
import { problemsOf } from './problems.ts';
import { baseOf, orderAt } from './reading.ts';
import type { Reading, Where } from './reading.ts';
import { knownCardFields, knownFields, ownShapes } from './shape.ts';
import type { FileCard, FileMap, OwnFields } from './shape.ts';

/** What a card may name. */
interface Known {
  readonly facets: Facets;
  readonly cardIds: ReadonlySet<string>;
}

interface At extends Where {
  readonly reading: Reading;
}

/** The cards of a file, in its order. A card without a stage or lane of the file refuses the file. */
export function readCards(map: FileMap, lanes: readonly Lane[], facets: Facets, reading: Reading): Card[] {
  const orders = ordersBetween(null, null, map.cards.length, reading.random);
  const stageIds = new Set(map.stages.map(({ id }) => id));
  const laneKinds = new Map<string, CardKind>(lanes.map(({ id, kind }) => [id, kind]));
  const cardIds = new Set(map.cards.flatMap(({ id }) => id ?? []));
  const refs = refBook(map.cards);
  return map.cards.flatMap((card, index) => {
    const path = `map.cards[${index}]`;
    const laneKind = laneKinds.get(card.lane);
    if (!stageIds.has(card.stage)) reading.refuse(`${path}.stage`, 'card.noStage', { id: card.stage });
    if (laneKind === undefined) reading.refuse(`${path}.lane`, 'card.noLane', { id: card.lane });
    const at = { path, later: new Map<string, string>(), reading };
    const kind = card.kind === undefined ? (laneKind ?? 'note') : reading.kind(card.kind, at);
    const own = ownFacts(kind, card, at);
    if (own === null || reading.problems.length > 0) return [];
    const id = (card.id as CardId | undefined) ?? newId('card', reading.random);
    const place = { stage: card.stage as StageId, lane: card.lane as LaneId, order: orderAt(orders, index) };
    const shared = sharedFacts(card, at, { facets, cardIds });
    return {
      ...baseOf(card, knownCardFields(kind), at.later),
      id,
      ref: refs(card.ref, kind),
      place,
      text: card.text ?? '',
      ...shared,
      ...own,
    };
  });
}

function sharedFacts(card: FileCard, at: At, known: Known): CardFacts {
  const { reading } = at;
  const state = reading.word(card.state, ['both', 'current', 'future'], 'state', at);
  return {
    state: state ?? blankFacts.state,
    replaces: targetOf(card, at, known),
    tags: [...new Set((card.tags ?? []).map((said) => tagFor(said, known.facets)))],
    channels: channelsOf(card, at),
    ...ownersOf(card, at, known),
    evidence: evidenceOf(card, at),
    moment: card.moment ?? blankFacts.moment,
    lang: card.lang ?? blankFacts.lang,
    prompt: card.prompt ?? blankFacts.prompt,
  };
}

function targetOf({ id, replaces }: FileCard, { path, reading }: At, { cardIds }: Known): CardId | null {
  if (replaces === undefined || replaces === null) return null;
  if (cardIds.has(replaces) && replaces !== id) return replaces as CardId;
  reading.notice(`${path}.replaces`, 'card.noTarget', { id: replaces });
  return null;
}

/** Personas and division of a card; what the file does not define is left out and said. */
function ownersOf(
  { personas = [], division = null }: FileCard,
  { path, reading }: At,
  { facets }: Known,
): Pick<CardFacts, 'personas' | 'division'> {
  const known = [...new Set(personas)].filter((id) => {
    if (!facets.personas.has(id)) reading.notice(path, 'card.noPersona', { id });
    return facets.personas.has(id);
  });
  const owner = division !== null && facets.divisions.has(division) ? (division as DivisionId) : null;
  if (division !== null && owner === null) reading.notice(path, 'card.noDivision', { id: division });
  return { personas: known as PersonaId[], division: owner };
}

const channelByWord = new Map<string, ChannelId>(
  channelNames.map((id) => [channels[id].word.toLowerCase(), id]),
);

/** Channels by their id, of other programs too, or by a name that can be no id: "Phone menu". */
function channelsOf({ channels: said = [] }: FileCard, { path, reading }: At): ChannelId[] {
  const read = said.flatMap((channel): ChannelId[] => {
    if (isRecordId(channel)) return [channel];
    const meant = channelByWord.get(channel.trim().toLowerCase());
    if (meant === undefined) reading.notice(path, 'card.noChannel', { said: channel });
    return meant === undefined ? [] : [meant];
  });
  return [...new Set(read)];
}

/** An unknown level is kept under `evidence`, as a document has it. */
function evidenceOf({ evidence = {} }: FileCard, at: At): Evidence {
  const { path, reading } = at;
  for (const field of Object.keys(evidence)) {
    const isKnown = knownFields.evidence.includes(field);
    if (!isKnown) reading.notice(`${path}.evidence.${field}`, 'file.unknownPart');
  }
  return {
    level: reading.word(evidence.level, evidenceLevels, 'evidence', at),
    source: evidence.source ?? '',
    date: evidence.date ?? '',
  };
}

/** What the card has because of its kind; null: it is wrong, and the reading knows why. */
function ownFacts(kind: CardKind, card: FileCard, at: At): OwnFacts | null {
  switch (kind) {
    case 'emotion':
      return shaped(ownShapes.emotion, card, at, ({ value = 0, offset = 0.5 }) => ({ kind, value, offset }));
    case 'painPoint':
      return shaped(ownShapes.painPoint, card, at, ({ severity = null, reach = '' }) => {
        return { kind, severity, reach };
      });
    case 'quote':
      return shaped(ownShapes.quote, card, at, (fields) => quoteFacts(fields, at));
    case 'metric':
      return shaped(ownShapes.metric, card, at, (fields) => metricFacts(fields, at));
    case 'opportunity':
      return shaped(ownShapes.opportunity, card, at, (fields) => opportunityFacts(fields, at));
    case 'photo':
      return shaped(ownShapes.photo, card, at, (fields) => photoFacts(fields, at));
    default:
      return blankOwnFacts(kind);
  }
}

function shaped<Shape extends z.ZodMiniType>(
  shape: Shape,
  card: FileCard,
  { path, reading }: At,
  make: (fields: z.infer<Shape>) => OwnFacts,
): OwnFacts | null {
  const result = z.safeParse(shape, card);
  if (result.success) return make(result.data);
  reading.problems.push(...problemsOf(result.error, path));
  return null;
}

function quoteFacts({ speaker = '', consent }: OwnFields<'quote'>, at: At): OwnFacts {
  const known = at.reading.word(consent, consents, 'consent', at);
  return { kind: 'quote', speaker, consent: known ?? 'notAsked' };
}

function metricFacts(fields: OwnFields<'metric'>, at: At): OwnFacts {
  const { value = null, unit = '', target = null, period = '', series = [] } = fields;
  const better = at.reading.word(fields.better, ['higher', 'lower'], 'better', at);
  return { kind: 'metric', value, unit, better, target, period, series };
}

function opportunityFacts(fields: OwnFields<'opportunity'>, at: At): OwnFacts {
  const { reading } = at;
  return {
    kind: 'opportunity',
    impact: reading.word(fields.impact, impacts, 'impact', at),
    effort: reading.word(fields.effort, efforts, 'effort', at),
    status: reading.word(fields.status, opportunityStatuses, 'status', at) ?? 'idea',
  };
}

/** A picture that is named in another way than ours is left out and said. */
function photoFacts(fields: OwnFields<'photo'>, { path, reading }: At): OwnFacts {
  const { description = '', decorative = false, file = '' } = fields;
  if (file !== '' && !isFileHash(file)) reading.notice(`${path}.file`, 'card.noPicture');
  return { kind: 'photo', ...soundPicture(fields), description, decorative };
}

/** Keeps the references of the file; a card without one, or with another's, gets the next of its kind. */
function refBook(cards: readonly FileCard[]): (ref: string | undefined, kind: CardKind) => string {
  const taken = new Set(cards.map(({ ref }) => ref));
  const given = new Set<string>();
  const next = new Map<CardKind, number>();
  return (ref, kind) => {
    if (ref !== undefined && ref !== '' && !given.has(ref)) {
      given.add(ref);
      return ref;
    }
    for (let number = next.get(kind) ?? 1; ; number++) {
      const free = `${cardKinds[kind].refPrefix}-${String(number).padStart(2, '0')}`;
      if (taken.has(free) || given.has(free)) continue;
      next.set(kind, number + 1);
      given.add(free);
      return free;
    }
  };
}
