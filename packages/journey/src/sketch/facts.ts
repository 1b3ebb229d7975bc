import {
  consents,
  efforts,
  evidenceLevels,
  impacts,
  mostEarlierFigures,
  opportunityStatuses,
} from '../card.ts';
import type { Card, Evidence, MetricFacts, OpportunityFacts, PainPointFacts, QuoteFacts } from '../card.ts';
import { cardKindNames } from '../cardKinds.ts';
import type { CardKind } from '../cardKinds.ts';
import type { ChannelId } from '../channels.ts';
import { isRecordId } from '../ids.ts';
import { isFileHash } from '../photo.ts';
import type { PhotoFacts } from '../photo.ts';
import { blank, escaped, orBlank, splitAt, textOf, trimmed, unescape } from './notation.ts';

/** Facts that stand in parentheses behind a card, of whatever kind it is. */
export interface WrittenFacts
  extends Evidence, Pick<PainPointFacts, 'reach'>, QuoteFacts, MetricFacts, OpportunityFacts, PhotoFacts {
  readonly channels: readonly ChannelId[];
  readonly lang: string;
  readonly prompt: string;
  /** What the sketch calls the card whose place this one takes. */
  readonly replaces: string | null;
}

type Said = Partial<WrittenFacts>;

interface FactRow {
  readonly key: string;
  /** Cards of other kinds have no such fact; for them it is text. */
  readonly kinds: readonly CardKind[];
  /** null: this is no such fact. */
  read(raw: string): Said | null;
  /** Empty: there is nothing to say. */
  print(facts: Said): string;
}

const metric = ['metric'] as const;
const opportunity = ['opportunity'] as const;
const quote = ['quote'] as const;
const photo = ['photo'] as const;

const rows: readonly FactRow[] = [
  { key: 'on', kinds: cardKindNames, read: channelsFrom, print: ({ channels = [] }) => channels.join(', ') },
  words('reach', 'reach', ['painPoint']),
  words('by', 'speaker', quote),
  oneOf('consent', 'consent', { of: consents, unsaid: 'notAsked' }, quote),
  { key: 'value', kinds: metric, read: figureFrom, print: printFigure },
  oneOf('better', 'better', { of: ['higher', 'lower'], unsaid: null }, metric),
  {
    key: 'target',
    kinds: metric,
    read: (raw) => (isNumber(raw) ? { target: Number(raw) } : null),
    print: ({ target = null }) => (target === null ? '' : String(target)),
  },
  words('period', 'period', metric),
  { key: 'was', kinds: metric, read: seriesFrom, print: ({ series = [] }) => series.join(', ') },
  oneOf('impact', 'impact', { of: impacts, unsaid: null }, opportunity),
  oneOf('effort', 'effort', { of: efforts, unsaid: null }, opportunity),
  oneOf('status', 'status', { of: opportunityStatuses, unsaid: 'idea' }, opportunity),
  {
    key: 'file',
    kinds: photo,
    read: (raw) => (isFileHash(raw) ? { file: raw } : null),
    print: ({ file = '' }) => file,
  },
  words('media', 'media', photo),
  { key: 'size', kinds: photo, read: sizeFrom, print: printSize },
  words('description', 'description', photo),
  {
    key: 'decorative',
    kinds: photo,
    read: (raw) => (raw === 'yes' ? { decorative: true } : null),
    print: ({ decorative = false }) => (decorative ? 'yes' : ''),
  },
  oneOf('evidence', 'level', { of: evidenceLevels, unsaid: null }, cardKindNames),
  words('source', 'source', cardKindNames),
  words('date', 'date', cardKindNames),
  words('lang', 'lang', cardKindNames),
  {
    key: 'replaces',
    kinds: cardKindNames,
    read: (raw) => (/^[\w-]+$/u.test(raw) ? { replaces: raw } : null),
    print: ({ replaces }) => replaces ?? '',
  },
  words('prompt', 'prompt', cardKindNames),
];

const rowByKey = new Map(rows.map((row) => [row.key, row]));

/** What stands between the parentheses; null when it is no fact of such a card from its first to its last word. */
export function readFacts(raw: string, kind: CardKind): Said | null {
  let said: Said = {};
  for (const item of splitAt(raw, ';')) {
    const colon = item.indexOf(':');
    const row = rowByKey.get(trimmed(item.slice(0, Math.max(0, colon))));
    const value = trimmed(item.slice(colon + 1));
    const facts = row?.kinds.includes(kind) && value !== '' ? row.read(value) : null;
    if (facts === null) return null;
    said = { ...said, ...facts };
  }
  return said;
}

/** The facts of a card in their parentheses, or nothing. */
export function printFacts(card: Card, replaces: string | null): string {
  const facts: Said = { ...card, ...card.evidence, replaces };
  const said = rows.flatMap(({ key, kinds, print }) => {
    const value = kinds.includes(card.kind) ? print(facts) : '';
    return value === '' ? [] : [`${key}: ${value}`];
  });
  return said.length === 0 ? '' : `(${said.join('; ')})`;
}

type Field<Value> = {
  [Name in keyof WrittenFacts]: [WrittenFacts[Name]] extends [Value] ? Name : never;
}[keyof WrittenFacts];

function words(key: string, field: Field<string>, kinds: readonly CardKind[]): FactRow {
  return {
    key,
    kinds,
    read: (raw) => ({ [field]: textOf(raw) }),
    print: (facts) => (facts[field] ? orBlank(escapedValue(facts[field])) : ''),
  };
}

function oneOf(
  key: string,
  field: Field<string | null>,
  { of, unsaid }: { readonly of: readonly string[]; readonly unsaid: string | null },
  kinds: readonly CardKind[],
): FactRow {
  return {
    key,
    kinds,
    read: (raw) => (of.includes(raw) ? { [field]: raw } : null),
    print: (facts) => (facts[field] === unsaid ? '' : (facts[field] ?? '')),
  };
}

function escapedValue(text: string): string {
  return escaped(text, '|;()');
}

function channelsFrom(raw: string): Said | null {
  const ids = raw.split(',').map(trimmed);
  return ids.every(isRecordId) ? { channels: [...new Set(ids)] } : null;
}

const number = String.raw`[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?`;
const wholeNumber = new RegExp(`^${number}$`, 'u');
const figure = new RegExp(String.raw`^(${number}|\?)(?:[ \t]+(.+))?$`, 'su');

function isNumber(raw: string): boolean {
  return wholeNumber.test(raw) && Number.isFinite(Number(raw));
}

/** `9.4 days`; `? days` before anybody has measured. */
function figureFrom(raw: string): Said | null {
  const [, written = '', unit = ''] = figure.exec(raw) ?? [];
  if (written === blank) return { value: null, unit: unescape(unit) };
  return isNumber(written) ? { value: Number(written), unit: unescape(unit) } : null;
}

function printFigure({ value = null, unit = '' }: Said): string {
  if (value === null && unit === '') return '';
  return unit === '' ? String(value) : `${value ?? blank} ${escapedValue(unit)}`;
}

function seriesFrom(raw: string): Said | null {
  const written = raw.split(',').map(trimmed);
  const sound = written.length <= mostEarlierFigures && written.every(isNumber);
  return sound ? { series: written.map(Number) } : null;
}

/** `1600x1200`, in pixels. */
function sizeFrom(raw: string): Said | null {
  const [, width, height] = /^(\d{1,5})x(\d{1,5})$/u.exec(raw) ?? [];
  return width === undefined ? null : { width: Number(width), height: Number(height) };
}

function printSize({ width = 0, height = 0 }: Said): string {
  return width === 0 && height === 0 ? '' : `${width}x${height}`;
}
