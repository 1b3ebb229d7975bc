import { consents, emotionRange, mostEarlierFigures } from '../card.ts';
import type { Card } from '../card.ts';
import { cardKindNames, cardKinds } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import type { Journey } from '../journey.ts';
import { limits } from '../limits.ts';
import { figureIn } from './figures.ts';
import { itemsCell, itemsIn } from './items.ts';
import type { RowCard, SaidFacts } from './rowCard.ts';
import * as words from './words.ts';

/** What one cell says of its card. */
export type SaidInCell = Partial<Omit<RowCard, 'facts'>> & {
  readonly notes?: string;
  readonly facts?: SaidFacts;
};

/** One column of the table that a journey is as rows: a card each. */
export interface RowColumn {
  readonly id: string;
  /** The word over it. */
  readonly header: string;
  /** Other words people write over it. */
  readonly aliases: readonly string[];
  /** Kinds of card that have this fact. */
  readonly kinds: readonly CardKind[];
  /** What a cell that is not blank says; null: nothing this column knows. */
  read(cell: string): SaidInCell | null;
  /** Empty: nothing to say, or a column that is only read. */
  write(card: Card, journey: Journey): string;
}

const painPoint = ['painPoint'] as const;
const emotion = ['emotion'] as const;
const quote = ['quote'] as const;
const metric = ['metric'] as const;
const opportunity = ['opportunity'] as const;
const photo = ['photo'] as const;

/** In the order they are written. Facts stand as words of the reader's own language would: see `words.ts`. */
export const rowColumns = [
  {
    id: 'stage',
    header: 'Stage',
    aliases: [
      'stages',
      'phase',
      'journey stage',
      'journey phase',
      'step of the journey',
      'column',
      'etape',
      'etapa',
    ],
    kinds: cardKindNames,
    read: (cell) => short(cell, limits.title, (stage) => ({ stage })),
    write: ({ place }, { stages }) => stages.find(({ id }) => id === place.stage)?.title ?? '',
  },
  {
    id: 'lane',
    header: 'Lane',
    aliases: ['lanes', 'swimlane', 'swim lane', 'row', 'category', 'section', 'layer'],
    kinds: cardKindNames,
    read: (cell) => short(cell, limits.title, (lane) => ({ lane })),
    write: ({ place }, { lanes }) => lanes.find(({ id }) => id === place.lane)?.title ?? '',
  },
  {
    id: 'kind',
    header: 'Kind',
    aliases: ['kinds', 'type', 'card type', 'card kind', 'typ', 'art'],
    kinds: cardKindNames,
    read: (cell) => found(words.kindSaid(cell), (kind) => ({ kind })),
    write: ({ kind }) => cardKinds[kind].word,
  },
  {
    id: 'ref',
    header: 'Reference',
    aliases: ['ref', 'id', 'card id', 'key', 'number', 'no', 'nr'],
    kinds: cardKindNames,
    read: (cell) => short(cell, 24, (ref) => ({ ref })),
    write: ({ ref }) => ref,
  },
  {
    id: 'text',
    header: 'Text',
    aliases: [
      'card',
      'title',
      'name',
      'summary',
      'content',
      'touchpoint',
      'issue',
      'what happens',
      'titel',
      'texte',
    ],
    kinds: cardKindNames,
    read: (cell) => ({ text: cell }),
    write: ({ text }) => text,
  },
  {
    id: 'notes',
    header: 'Notes',
    aliases: ['note', 'description', 'details', 'detail', 'comment', 'comments', 'remarks', 'beschreibung'],
    kinds: cardKindNames,
    read: (cell) => ({ notes: cell }),
    write: () => '',
  },
  {
    id: 'severity',
    header: 'Severity',
    aliases: ['severity 1 4', 'priority', 'schwere', 'gravite', 'gravedad'],
    kinds: painPoint,
    read: (cell) => found(words.severityMeant(cell), (severity) => fact({ severity })),
    write: (card) => (card.kind === 'painPoint' ? String(card.severity ?? '') : ''),
  },
  {
    id: 'reach',
    header: 'Reach',
    aliases: ['affected', 'people affected', 'how many', 'frequency'],
    kinds: painPoint,
    read: (cell) => short(cell, limits.field, (reach) => fact({ reach })),
    write: (card) => (card.kind === 'painPoint' ? card.reach : ''),
  },
  {
    id: 'feeling',
    header: 'Feeling',
    aliases: ['emotion', 'sentiment', 'mood', 'score', 'emotion score', 'emotion value'],
    kinds: emotion,
    read: (cell) => found(feelingIn(cell), (value) => fact({ value })),
    write: (card) => (card.kind === 'emotion' ? String(card.value) : ''),
  },
  {
    id: 'offset',
    header: 'Place in stage',
    aliases: ['offset', 'position in stage'],
    kinds: emotion,
    read: (cell) => found(within(cell, 0, 1), (offset) => fact({ offset })),
    write: (card) => (card.kind === 'emotion' && card.offset !== 0.5 ? String(card.offset) : ''),
  },
  {
    id: 'speaker',
    header: 'Speaker',
    aliases: ['said by', 'quoted', 'who said it', 'participant', 'source of quote'],
    kinds: quote,
    read: (cell) => short(cell, limits.field, (speaker) => fact({ speaker })),
    write: (card) => (card.kind === 'quote' ? card.speaker : ''),
  },
  {
    id: 'consent',
    header: 'Consent',
    aliases: ['permission'],
    kinds: quote,
    read: (cell) => found(words.consentMeant(cell), (consent) => fact({ consent })),
    write: (card) => (card.kind === 'quote' && card.consent !== consents[0] ? card.consent : ''),
  },
  {
    id: 'value',
    header: 'Value',
    aliases: ['figure', 'metric value', 'amount', 'result', 'measure', 'wert'],
    kinds: metric,
    read: (cell) =>
      found(figureIn(cell), ({ value, unit }) => fact(unit === '' ? { value } : { value, unit })),
    write: (card) => (card.kind === 'metric' ? String(card.value ?? '') : ''),
  },
  {
    id: 'unit',
    header: 'Unit',
    aliases: ['units', 'einheit'],
    kinds: metric,
    read: (cell) => short(cell, limits.field, (unit) => fact({ unit })),
    write: (card) => (card.kind === 'metric' ? card.unit : ''),
  },
  {
    id: 'better',
    header: 'Better',
    aliases: ['direction', 'good direction', 'which is better'],
    kinds: metric,
    read: (cell) => found(words.betterMeant(cell), (better) => fact({ better })),
    write: (card) => (card.kind === 'metric' ? (card.better ?? '') : ''),
  },
  {
    id: 'target',
    header: 'Target',
    aliases: ['goal', 'target value', 'ziel'],
    kinds: metric,
    read: (cell) => found(figureIn(cell), ({ value }) => fact({ target: value })),
    write: (card) => (card.kind === 'metric' ? String(card.target ?? '') : ''),
  },
  {
    id: 'period',
    header: 'Period',
    aliases: ['quarter', 'time frame', 'timeframe', 'zeitraum'],
    kinds: metric,
    read: (cell) => short(cell, limits.field, (period) => fact({ period })),
    write: (card) => (card.kind === 'metric' ? card.period : ''),
  },
  {
    id: 'series',
    header: 'Earlier values',
    aliases: ['earlier', 'earlier figures', 'history', 'was', 'trend', 'previous values'],
    kinds: metric,
    read: (cell) => found(figuresIn(cell), (series) => fact({ series })),
    write: (card) => (card.kind === 'metric' ? card.series.join('; ') : ''),
  },
  {
    id: 'impact',
    header: 'Impact',
    aliases: ['benefit', 'wirkung'],
    kinds: opportunity,
    read: (cell) => found(words.impactMeant(cell), (impact) => fact({ impact })),
    write: (card) => (card.kind === 'opportunity' ? (card.impact ?? '') : ''),
  },
  {
    id: 'effort',
    header: 'Effort',
    aliases: ['size', 'cost', 't shirt size', 'aufwand'],
    kinds: opportunity,
    read: (cell) => found(words.effortMeant(cell), (effort) => fact({ effort })),
    write: (card) => (card.kind === 'opportunity' ? (card.effort ?? '') : ''),
  },
  {
    id: 'status',
    header: 'Status',
    aliases: ['opportunity status', 'progress'],
    kinds: opportunity,
    read: (cell) => found(words.statusMeant(cell), (status) => fact({ status })),
    write: (card) => (card.kind === 'opportunity' && card.status !== 'idea' ? card.status : ''),
  },
  {
    id: 'description',
    header: 'What can be seen',
    aliases: ['alt text', 'alt', 'picture description', 'photo description'],
    kinds: photo,
    read: (cell) => short(cell, limits.sentence, (description) => fact({ description })),
    write: (card) => (card.kind === 'photo' ? card.description : ''),
  },
  {
    id: 'tags',
    header: 'Tags',
    aliases: ['tag', 'label', 'labels', 'theme', 'themes', 'topic', 'keywords', 'schlagworte'],
    kinds: cardKindNames,
    read: (cell) => names(cell, (tags) => fact({ tags })),
    write: ({ tags }, journey) => itemsCell(tags.map((id) => journey.tags.get(id)?.label ?? id)),
  },
  {
    id: 'division',
    header: 'Owner',
    aliases: [
      'owners',
      'division',
      'department',
      'team',
      'responsible',
      'owned by',
      'owner division',
      'abteilung',
    ],
    kinds: cardKindNames,
    read: (cell) => short(cell, limits.field, (division) => fact({ division })),
    write: ({ division }, { divisions }) =>
      division === null ? '' : (divisions.get(division)?.name ?? division),
  },
  {
    id: 'channels',
    header: 'Channels',
    aliases: ['channel', 'touchpoint channel', 'medium', 'kanal', 'kanale', 'canal'],
    kinds: cardKindNames,
    read: (cell) => found(channelsIn(cell), (channels) => fact({ channels })),
    write: ({ channels }) => itemsCell(channels.map(words.channelWords)),
  },
  {
    id: 'personas',
    header: 'Personas',
    aliases: ['persona', 'who', 'user', 'users', 'user type', 'actor', 'actors', 'audience', 'customer'],
    kinds: cardKindNames,
    read: (cell) => names(cell, (personas) => fact({ personas })),
    write: (card, { personas }) => itemsCell(card.personas.map((id) => personas.get(id)?.name ?? id)),
  },
  {
    id: 'state',
    header: 'State',
    aliases: ['current or future', 'as is or to be', 'version', 'zustand'],
    kinds: cardKindNames,
    read: (cell) => found(words.stateMeant(cell), (state) => fact({ state })),
    write: ({ state }) => (state === 'both' ? '' : state),
  },
  {
    id: 'replaces',
    header: 'Replaces',
    aliases: ['takes the place of', 'instead of'],
    kinds: cardKindNames,
    read: (cell) => short(cell, 24, (replaces) => fact({ replaces })),
    write: ({ replaces }, { cards }) => (replaces === null ? '' : (cards.get(replaces)?.ref ?? '')),
  },
  {
    id: 'evidence',
    header: 'Evidence',
    aliases: ['evidence level', 'confidence', 'certainty', 'beleg'],
    kinds: cardKindNames,
    read: (cell) => found(words.evidenceMeant(cell), (level) => fact({ level })),
    write: ({ evidence }) => evidence.level ?? '',
  },
  {
    id: 'source',
    header: 'Source',
    aliases: ['sources', 'evidence source', 'reference source', 'quelle', 'fuente'],
    kinds: cardKindNames,
    read: (cell) => short(cell, limits.sentence, (source) => fact({ source })),
    write: ({ evidence }) => evidence.source,
  },
  {
    id: 'date',
    header: 'Date',
    aliases: ['evidence date', 'learned', 'when learned', 'datum', 'fecha'],
    kinds: cardKindNames,
    read: (cell) => short(cell, limits.field, (date) => fact({ date })),
    write: ({ evidence }) => evidence.date,
  },
  {
    id: 'moment',
    header: 'Moment that matters',
    aliases: ['moment', 'moment of truth', 'key moment', 'mot'],
    kinds: cardKindNames,
    read: (cell) => found(words.yesOrNo(cell), (moment) => fact({ moment })),
    write: ({ moment }) => (moment ? 'yes' : ''),
  },
  {
    id: 'lang',
    header: 'Language',
    aliases: ['lang', 'sprache', 'langue', 'idioma'],
    kinds: cardKindNames,
    read: (cell) => short(cell, limits.field, (lang) => fact({ lang })),
    write: ({ lang }) => lang,
  },
] as const satisfies readonly RowColumn[];

export type RowColumnId = (typeof rowColumns)[number]['id'];

function fact(facts: SaidFacts): SaidInCell {
  return { facts };
}

/** null stays null: the cell says nothing this column knows. */
function found<T>(value: T | null, said: (value: T) => SaidInCell): SaidInCell | null {
  return value === null ? null : said(value);
}

function short(cell: string, most: number, said: (words: string) => SaidInCell): SaidInCell | null {
  return cell.length > most ? null : said(cell);
}

function names(cell: string, said: (items: readonly string[]) => SaidInCell): SaidInCell | null {
  const items = itemsIn(cell);
  return items.every((item) => item.length <= limits.field) ? said([...new Set(items)]) : null;
}

function channelsIn(cell: string): NonNullable<SaidFacts['channels']> | null {
  const channels = itemsIn(cell).map(words.channelMeant);
  const known = channels.filter((id) => id !== null);
  return known.length < channels.length ? null : [...new Set(known)];
}

function within(cell: string, least: number, most: number): number | null {
  const value = figureIn(cell)?.value ?? null;
  return value !== null && value >= least && value <= most ? value : null;
}

function feelingIn(cell: string): number | null {
  return words.feelingMeant(cell) ?? within(cell, emotionRange.least, emotionRange.most);
}

function figuresIn(cell: string): readonly number[] | null {
  const figures = itemsIn(cell).map((item) => figureIn(item)?.value ?? null);
  const known = figures.filter((figure) => figure !== null);
  return known.length < figures.length || known.length > mostEarlierFigures ? null : known;
}
