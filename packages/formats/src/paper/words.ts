import type { CardKind, EvidenceLevel, Severity, ShownState } from '@throughline/journey';
import { englishOutline } from '../outline/words.ts';
import { figuresIn } from './figures.ts';
import type { OutlineWords } from '../outline/words.ts';

/** Everything paper says of its own, in one language. A text in braces is what is put there. */
export interface PaperWords {
  readonly untitled: string;
  readonly kicker: Readonly<Record<ShownState, string>>;
  readonly corner: string;
  readonly stage: string;
  readonly lane: string;
  readonly laneCount: (count: number, kind: CardKind) => string;
  /** Behind when a stage is, of the one where trust is won or lost. */
  readonly truth: string;
  readonly map: string;
  readonly mapCaption: (lanes: number, stages: number) => string;
  readonly persona: string;
  readonly about: string;
  readonly facts: {
    readonly scope: string;
    readonly holds: string;
    readonly evidence: string;
    readonly owners: string;
    readonly version: string;
    readonly date: string;
  };
  readonly holds: (cards: number, stages: number, lanes: number) => string;
  /** How many cards are known so well. */
  readonly evidenceCount: (count: number, level: EvidenceLevel) => string;
  readonly noEvidence: string;
  readonly legend: string;
  readonly legendOf: {
    readonly kinds: string;
    readonly severity: string;
    readonly channels: string;
    readonly divisions: string;
    readonly evidence: string;
    readonly emotion: string;
    readonly signs: string;
  };
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly unrated: string;
  readonly severity: string;
  readonly votes: string;
  readonly current: string;
  readonly future: string;
  readonly futureState: string;
  readonly most: string;
  readonly least: string;
  readonly moment: string;
  readonly comesNew: string;
  readonly comesInstead: string;
  readonly goes: string;
  readonly channels: string;
  readonly owner: string;
  readonly effort: string;
  readonly figure: (value: number) => string;
  readonly noFigure: string;
  readonly rose: string;
  readonly fell: string;
  readonly same: string;
  readonly better: string;
  readonly worse: string;
  readonly trend: string;
  readonly page: (page: number, pages: number) => string;
  readonly tableNote: (first: number, last: number) => string;
  readonly produced: (date: string) => string;
  readonly tile: (name: string, columns: number, rows: number) => string;
  readonly trim: string;
  readonly table: string;
  readonly tableColumns: {
    readonly ref: string;
    readonly stage: string;
    readonly lane: string;
    readonly kind: string;
    readonly text: string;
    readonly severity: string;
    readonly owner: string;
    readonly tags: string;
    readonly evidence: string;
  };
  readonly stagesOf: (first: number, last: number, all: number) => string;
  readonly date: (milliseconds: number) => string;
  readonly outline: OutlineWords;
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** Also what is said where there is no table of a map's language: `languages.ts`. */
export const englishPaper: PaperWords = {
  untitled: 'Untitled map',
  kicker: { current: 'Customer journey map, current state', future: 'Customer journey map, future state' },
  corner: 'Stages',
  stage: 'Stage {number}',
  lane: 'Lane {number}',
  laneCount: (count, kind) => counted(count, kind === 'emotion' ? 'feeling' : 'card'),
  truth: 'moment of truth',
  map: 'Journey map',
  mapCaption: (lanes, stages) => `Journey map: ${counted(lanes, 'lane')} by ${counted(stages, 'stage')}`,
  persona: 'Persona',
  about: 'About this map',
  facts: {
    scope: 'Scope',
    holds: 'Contents',
    evidence: 'Evidence',
    owners: 'Owners',
    version: 'Version',
    date: 'Date',
  },
  holds: (cards, stages, lanes) =>
    `${counted(cards, 'card')} in ${counted(stages, 'stage')} and ${counted(lanes, 'lane')}`,
  evidenceCount: (count, level) => `${count} ${englishOutline.levels[level]}`,
  noEvidence: 'none named yet',
  legend: 'Legend',
  legendOf: {
    kinds: 'Card kinds',
    severity: 'Severity',
    channels: 'Channels',
    divisions: 'Divisions',
    evidence: 'Evidence',
    emotion: 'Emotion',
    signs: 'Signs',
  },
  kinds: {
    action: 'Action',
    touchpoint: 'Touchpoint',
    emotion: 'Feeling',
    painPoint: 'Pain point',
    quote: 'Quote',
    backstage: 'Backstage',
    metric: 'Metric',
    opportunity: 'Opportunity',
    note: 'Note',
    photo: 'Photo',
  },
  severities: { 1: 'Minor', 2: 'Moderate', 3: 'Serious', 4: 'Critical' },
  unrated: 'Not rated',
  severity: 'Severity {number}, {word}',
  votes: '{count} votes',
  current: 'Current',
  future: 'Future',
  futureState: 'Future state',
  most: 'Delighted +2',
  least: 'Frustrated −2',
  moment: 'Moment that matters',
  comesNew: 'New in the future',
  comesInstead: 'Takes the place of another',
  goes: 'Replaced in the future',
  channels: 'Channels: {said}',
  owner: 'Owner: {said}',
  effort: 'Effort {said}',
  figure: figuresIn('en'),
  noFigure: 'Not measured',
  rose: 'up {by}',
  fell: 'down {by}',
  same: 'unchanged',
  better: ', better',
  worse: ', worse',
  trend: 'before: {said}',
  page: (page, pages) => `Page ${page} of ${pages}`,
  tableNote: (first, last) =>
    first === last
      ? `Tagged PDF. Full data table on page ${first}.`
      : `Tagged PDF. Full data table on pages ${first} ${last === first + 1 ? 'and' : 'to'} ${last}.`,
  produced: (date) => date,
  tile: (name, columns, rows) => `Sheet ${name} of ${columns} × ${rows}`,
  trim: 'Cut along the dashed line; sheets meet there.',
  table: 'Full data table',
  tableColumns: {
    ref: 'No.',
    stage: 'Stage',
    lane: 'Lane',
    kind: 'Kind',
    text: 'Text',
    severity: 'Severity',
    owner: 'Owner',
    tags: 'Tags',
    evidence: 'Evidence',
  },
  stagesOf: (first, last, all) =>
    first === last ? `Stage ${first} of ${all}` : `Stages ${first} to ${last} of ${all}`,
  date: (milliseconds) => {
    const at = new Date(milliseconds);
    return `${at.getUTCDate()} ${months[at.getUTCMonth()] ?? ''} ${at.getUTCFullYear()}`;
  },
  outline: englishOutline,
};
