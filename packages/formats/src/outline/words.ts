import { cardKinds, channels, drawnRuns, englishCurveWords, isKnownChannel } from '@throughline/journey';
import type {
  CardKind,
  ChannelId,
  Consent,
  CurveWords,
  Effort,
  EvidenceLevel,
  Impact,
  LinkKind,
  OpportunityStatus,
  Severity,
} from '@throughline/journey';

/** Everything an outline says of its own, in one language. A text in braces is what is put there. */
export interface OutlineWords {
  readonly untitled: string;
  readonly goal: string;
  readonly mapLanguage: string;
  readonly personas: string;
  readonly employee: string;
  readonly stage: string;
  readonly lane: string;
  readonly divisions: string;
  readonly divisionCards: string;
  readonly links: string;
  readonly nothing: string;
  readonly noText: string;
  readonly future: string;
  readonly current: string;
  readonly replaces: string;
  readonly replacedBy: string;
  readonly moment: string;
  readonly feeling: string;
  readonly severity: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly unrated: string;
  readonly reach: string;
  readonly speaker: string;
  readonly consents: Readonly<Record<Exclude<Consent, 'withdrawn'>, string>>;
  readonly figure: string;
  readonly noFigure: string;
  readonly target: string;
  readonly higher: string;
  readonly lower: string;
  readonly period: string;
  readonly earlier: string;
  readonly impact: string;
  readonly effort: string;
  readonly status: string;
  readonly impacts: Readonly<Record<Impact, string>>;
  readonly efforts: Readonly<Record<Effort, string>>;
  readonly statuses: Readonly<Record<OpportunityStatus, string>>;
  readonly description: string;
  readonly undescribed: string;
  readonly decorative: string;
  readonly channels: string;
  readonly channelNames: Readonly<Record<keyof typeof channels, string>>;
  readonly about: string;
  readonly division: string;
  readonly evidence: string;
  readonly noLevel: string;
  readonly levels: Readonly<Record<EvidenceLevel, string>>;
  readonly tags: string;
  readonly language: string;
  readonly kinds: Readonly<Record<CardKind, string>>;
  readonly linkKinds: Readonly<Record<LinkKind, string>>;
  /** Between the facts of a card, and between the members of a list. */
  readonly and: string;
  readonly comma: string;
  readonly number: (value: number) => string;
  readonly curve: CurveWords;
  /** The map as a table: what it is called, the way to it, what stands over it and in its corner. */
  readonly map: string;
  readonly toMap: string;
  readonly mapTable: string;
  readonly lanesAndStages: string;
  readonly laneHead: string;
  readonly cardsHead: string;
  /** What a picture, the slide of a whole map and the slide of a stage show. */
  readonly mapOf: (stages: number, lanes: number, cards: number) => string;
  readonly tableOf: (stages: number, lanes: number) => string;
  readonly lanesOf: (title: string, lanes: number, cards: number) => string;
  /** The title of a slide of the photos of a stage. */
  readonly photosOf: (stage: string) => string;
  /** The title of one of several slides of a stage. */
  readonly slide: (title: string, number: number, count: number) => string;
}

/** The first of its kinds: another language is another table. */
export const englishOutline: OutlineWords = {
  untitled: 'Untitled map',
  goal: 'Goal: {said}',
  mapLanguage: 'Language: {said}',
  personas: 'People',
  employee: '{name} (employee)',
  stage: 'Stage {number}',
  lane: 'Lane {number}',
  divisions: 'Divisions',
  divisionCards: '{name} (cards: {count})',
  links: 'Links',
  nothing: 'Nothing yet.',
  noText: '(no text)',
  future: 'Future:',
  current: 'only today',
  replaces: 'takes the place of “{said}”',
  replacedBy: 'in the future “{said}” takes its place',
  moment: 'a moment that matters',
  feeling: '{feeling} ({value})',
  severity: 'severity {number} of 4 ({word})',
  severities: { 1: 'minor', 2: 'moderate', 3: 'serious', 4: 'critical' },
  unrated: 'not rated yet',
  reach: 'hits {said}',
  speaker: 'said by {said}',
  consents: {
    notAsked: 'consent not asked for',
    internal: 'for internal use only',
    public: 'may be published',
  },
  figure: '{number} {unit}',
  noFigure: 'not measured yet',
  target: 'target {number} {unit}',
  higher: 'higher is better',
  lower: 'lower is better',
  period: 'period: {said}',
  earlier: 'before: {said}',
  impact: 'impact: {said}',
  effort: 'effort: {said}',
  status: 'status: {said}',
  impacts: { low: 'low', medium: 'medium', high: 'high' },
  efforts: { S: 'small', M: 'medium', L: 'large' },
  statuses: { idea: 'idea', planned: 'planned', doing: 'being done', done: 'done', dropped: 'dropped' },
  description: 'shows {said}',
  undescribed: 'not described yet',
  decorative: 'decorative',
  channels: 'channels: {said}',
  channelNames: {
    inPerson: channels.inPerson.word,
    counter: channels.counter.word,
    kiosk: channels.kiosk.word,
    homeVisit: channels.homeVisit.word,
    mail: channels.mail.word,
    form: channels.form.word,
    digitalService: channels.digitalService.word,
    app: channels.app.word,
    telephone: channels.telephone.word,
    phoneMenu: channels.phoneMenu.word,
    contactCentre: channels.contactCentre.word,
    chat: channels.chat.word,
    text: channels.text.word,
    video: channels.video.word,
    email: channels.email.word,
    website: channels.website.word,
    outreach: channels.outreach.word,
    social: channels.social.word,
    thirdParty: channels.thirdParty.word,
    other: channels.other.word,
  },
  about: 'about {said}',
  division: 'owner: {said}',
  evidence: 'evidence: {said}',
  noLevel: 'of unknown strength',
  levels: { assumed: 'assumed', reported: 'reported', observed: 'observed', measured: 'measured' },
  tags: 'tags: {said}',
  language: 'in the language {said}',
  kinds: {
    action: cardKinds.action.word,
    touchpoint: cardKinds.touchpoint.word,
    emotion: cardKinds.emotion.word,
    painPoint: cardKinds.painPoint.word,
    quote: cardKinds.quote.word,
    backstage: cardKinds.backstage.word,
    metric: cardKinds.metric.word,
    opportunity: cardKinds.opportunity.word,
    note: cardKinds.note.word,
    photo: cardKinds.photo.word,
  },
  linkKinds: {
    'happens at': '{from} happens at {to}',
    'caused by': '{from} is caused by {to}',
    'solved by': '{from} is solved by {to}',
    evidence: '{from} is shown by {to}',
    'leads to': '{from} leads to {to}',
    'hands over to': '{from} hands over to {to}',
  },
  and: ' · ',
  comma: ', ',
  number: (value) => String(value).replace('-', '−'),
  curve: englishCurveWords,
  map: 'Journey map',
  toMap: 'To the journey map',
  mapTable: 'A column for each stage, a row for each lane.',
  lanesAndStages: 'Lanes and stages',
  laneHead: 'Lane',
  cardsHead: 'Cards',
  mapOf: (stages, lanes, cards) =>
    `Journey map: ${counted(stages, 'stage')}, ${counted(lanes, 'lane')}, ${counted(cards, 'card')}.`,
  tableOf: (stages, lanes) =>
    `Journey map: a table of ${counted(stages, 'stage')} and ${counted(lanes, 'lane')} with their cards.`,
  lanesOf: (title, lanes, cards) =>
    `${title}: a table of ${counted(lanes, 'lane')} with ${counted(cards, 'card')}.`,
  photosOf: (stage) => `Photos: ${stage}`,
  slide: (title, number, count) => `${title}, ${number} of ${count}`,
};

function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}

/** What a channel is called; one we have no name for, as it is written. */
export function channelWord(channel: ChannelId, { channelNames }: OutlineWords): string {
  return isKnownChannel(channel) ? channelNames[channel] : channel;
}

/** Words, and how what people typed is put among them: escaped for Markdown, for HTML, or as it is. */
export interface Voice extends OutlineWords {
  /** On one line. */
  plain(text: string): string;
  /** The text of a card, line by line. */
  lines(text: string): readonly string[];
}

/** For where text needs no escaping: what is bold is told like the rest. */
export function plainVoice(words: OutlineWords): Voice {
  const lines = (text: string): readonly string[] => {
    const drawn = drawnRuns(text).map((run) => run.text);
    return drawn
      .join('')
      .split(lineEnds)
      .map((line) => line.trim());
  };
  return { ...words, lines, plain: (text) => text.split(lineEnds).join(' ').trim() };
}

/** What ends a line, whoever wrote it. */
export const lineEnds = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;

/** Puts what is said, escaped already, into the places of a phrase. */
export function phrase(words: string, values: Readonly<Record<string, string | number>>): string {
  return words.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? '')).trim();
}
