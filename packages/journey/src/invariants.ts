import { consents, emotionRange, isSeverity, mostEarlierFigures } from './card.ts';
import type { Card, Feeling, MetricFacts, PainPointFacts } from './card.ts';
import { isCardKind } from './cardKinds.ts';
import { isRecordId } from './ids.ts';
import type { CardId } from './ids.ts';
import { cellKey } from './journey.ts';
import type { Journey } from './journey.ts';
import { compareCards } from './build.ts';
import { compareByOrder } from './order.ts';
import { soundPicture } from './photo.ts';
import type { Picture } from './photo.ts';
import type { Problem } from './problem.ts';
import { tagId } from './tags.ts';

/** One thing that is true of every sound journey. Tests and repairs cite its number, which never changes. */
export interface Invariant {
  readonly number: number;
  readonly says: string;
}

/** An invariant that does not hold, and where. */
export interface BrokenInvariant extends Problem {
  readonly invariant: number;
}

type Check = (journey: Journey) => Iterable<Problem>;

const checks: readonly (Invariant & { readonly check: Check })[] = [
  { number: 1, says: 'Every id is a record id and stands for one record', check: idsStandForOne },
  { number: 2, says: 'Stages and lanes are in reading order', check: inReadingOrder },
  { number: 3, says: 'Every live card lies in a stage and a lane of the map', check: cardsHaveAPlace },
  {
    number: 4,
    says: 'A cell lists exactly the live cards placed in it, in reading order',
    check: cellsListTheirCards,
  },
  {
    number: 5,
    says: 'A card has a known kind and what its kind demands, within range',
    check: kindsAreWhole,
  },
  {
    number: 6,
    says: 'A card names only tags, personas and a division that exist, each once',
    check: facetsExist,
  },
  { number: 7, says: 'A tag has the id that its label gives it', check: tagsAreDerived },
  { number: 8, says: 'A link joins two different live cards', check: linksJoinCards },
  { number: 9, says: 'Nothing is on the map and in the bin at once', check: binIsApart },
  { number: 10, says: 'A stage or lane is kept only for a live card in it', check: keptForACard },
  { number: 11, says: 'A reference, where there is one, names one live card', check: refsNameOne },
  { number: 12, says: 'A card replaces another live card, or none', check: replacesAnother },
  { number: 13, says: 'No two links say the same', check: linksDiffer },
  {
    number: 14,
    says: 'A link in the bin has an end there, and joins cards the map knows',
    check: brokenLinks,
  },
  { number: 15, says: 'Following what replaces what never leads in a circle', check: replacesNoCircle },
];

export const invariants: readonly Invariant[] = checks.map(({ number, says }) => ({ number, says }));

/** Everything that makes this journey unsound; nothing for a sound one. */
export function problemsIn(journey: Journey): readonly BrokenInvariant[] {
  return checks.flatMap(({ number, check }) =>
    [...check(journey)].map((problem) => ({ ...problem, invariant: number })),
  );
}

function* idsStandForOne(journey: Journey): Iterable<Problem> {
  for (const [path, records] of [
    ['stages', journey.stages],
    ['lanes', journey.lanes],
  ] as const) {
    const seen = new Set<string>();
    for (const { id } of records) {
      if (!isRecordId(id)) yield { path: `${path}.${id}`, reason: 'is no record id' };
      if (seen.has(id)) yield { path: `${path}.${id}`, reason: 'stands twice' };
      seen.add(id);
    }
  }
  for (const name of ['cards', 'links', 'personas', 'divisions', 'tags'] as const) {
    for (const [key, record] of journey[name]) {
      if (!isRecordId(key)) yield { path: `${name}.${key}`, reason: 'is no record id' };
      if (record.id !== key)
        yield { path: `${name}.${key}`, reason: `is filed under ${key} but is ${record.id}` };
    }
  }
}

function* inReadingOrder({ stages, lanes }: Journey): Iterable<Problem> {
  for (const [path, records] of [
    ['stages', stages],
    ['lanes', lanes],
  ] as const) {
    for (const [index, record] of records.entries()) {
      const next = records[index + 1];
      if (next && compareByOrder(record, next) >= 0)
        yield { path: `${path}.${next.id}`, reason: 'is out of order' };
    }
  }
}

function* cardsHaveAPlace({ stages, lanes, cards }: Journey): Iterable<Problem> {
  const stageIds = new Set(stages.map(({ id }) => id));
  const laneIds = new Set(lanes.map(({ id }) => id));
  for (const [id, { place }] of cards) {
    if (!stageIds.has(place.stage))
      yield { path: `cards.${id}`, reason: `lies in no stage of the map: ${place.stage}` };
    if (!laneIds.has(place.lane))
      yield { path: `cards.${id}`, reason: `lies in no lane of the map: ${place.lane}` };
  }
}

function* cellsListTheirCards({ cells, cards }: Journey): Iterable<Problem> {
  const listed = new Set<string>();
  for (const [key, ids] of cells) {
    if (ids.length === 0) yield { path: `cells.${key}`, reason: 'is listed but empty' };
    const inCell = ids.map((id) => cards.get(id));
    for (const [index, card] of inCell.entries()) {
      const id = ids[index] ?? '';
      const next = inCell[index + 1];
      if (listed.has(id)) yield { path: `cells.${key}`, reason: `lists ${id} again` };
      listed.add(id);
      if (!card || cellKey(card.place.stage, card.place.lane) !== key)
        yield { path: `cells.${key}`, reason: `lists ${id}, which is not placed there` };
      else if (next && compareCards(card, next) >= 0)
        yield { path: `cells.${key}`, reason: `${next.id} is out of order` };
    }
  }
  for (const [id] of cards)
    if (!listed.has(id)) yield { path: `cards.${id}`, reason: 'is listed in no cell' };
}

function* kindsAreWhole({ stages, lanes, cards }: Journey): Iterable<Problem> {
  for (const [id, card] of cards) {
    const reason = isCardKind(card.kind) ? wrongWithKind(card) : `is of no known kind: ${String(card.kind)}`;
    if (reason !== null) yield { path: `cards.${id}`, reason };
    if (typeof card.text !== 'string') yield { path: `cards.${id}`, reason: 'has no text' };
  }
  for (const { id, kind } of lanes) {
    if (!isCardKind(kind)) yield { path: `lanes.${id}`, reason: `is of no known kind: ${String(kind)}` };
  }
  for (const { id, title } of [...stages, ...lanes]) {
    if (typeof title !== 'string') yield { path: id, reason: 'has no title' };
  }
}

function wrongWithKind(card: Card): string | null {
  switch (card.kind) {
    case 'painPoint':
      return wrongWithSeverity(card);
    case 'emotion':
      return wrongWithFeeling(card);
    case 'metric':
      return wrongWithFigures(card);
    case 'quote':
      return consents.includes(card.consent) ? null : `has no known consent: ${card.consent}`;
    case 'photo':
      return wrongWithPicture(card);
    default:
      return null;
  }
}

function wrongWithSeverity({ severity }: PainPointFacts): string | null {
  const isKnown = severity === null || isSeverity(severity);
  return isKnown ? null : `has a severity that is not 1 to 4: ${String(severity)}`;
}

function wrongWithFeeling({ value, offset }: Feeling): string | null {
  if (!(value >= emotionRange.least && value <= emotionRange.most)) {
    return `has a value outside −2 to +2: ${value}`;
  }
  return offset >= 0 && offset <= 1 ? null : `has an offset outside 0 to 1: ${offset}`;
}

function wrongWithFigures({ value, target, series }: MetricFacts): string | null {
  const figures = [value, target, ...series].filter((figure) => figure !== null);
  if (!figures.every(Number.isFinite)) return 'has a figure that is no number';
  return series.length <= mostEarlierFigures ? null : `has more than ${mostEarlierFigures} earlier figures`;
}

function wrongWithPicture(photo: Picture): string | null {
  const sound = soundPicture(photo);
  const wrong = (Object.keys(sound) as (keyof Picture)[]).find((field) => sound[field] !== photo[field]);
  return wrong === undefined ? null : `has a picture whose ${wrong} makes no sense: ${photo[wrong]}`;
}

function* facetsExist({ cards, tags, personas, divisions }: Journey): Iterable<Problem> {
  for (const [id, card] of cards) {
    const path = `cards.${id}`;
    for (const tag of card.tags) if (!tags.has(tag)) yield { path, reason: `has an unknown tag: ${tag}` };
    for (const one of card.personas)
      if (!personas.has(one)) yield { path, reason: `has an unknown persona: ${one}` };
    if (card.division !== null && !divisions.has(card.division))
      yield { path, reason: `belongs to an unknown division: ${card.division}` };
    if (new Set(card.tags).size < card.tags.length) yield { path, reason: 'has a tag twice' };
    if (new Set(card.personas).size < card.personas.length) yield { path, reason: 'has a persona twice' };
    if (new Set(card.channels).size < card.channels.length) yield { path, reason: 'has a channel twice' };
  }
}

function* tagsAreDerived({ tags }: Journey): Iterable<Problem> {
  for (const [id, { label }] of tags) {
    if (tagId(label) !== id) yield { path: `tags.${id}`, reason: `is not the id of ${label}` };
  }
}

function* linksJoinCards({ links, cards }: Journey): Iterable<Problem> {
  for (const [id, { from, to }] of links) {
    if (from === to) yield { path: `links.${id}`, reason: 'joins a card with itself' };
    for (const end of [from, to])
      if (!cards.has(end)) yield { path: `links.${id}`, reason: `ends at no live card: ${end}` };
  }
}

function* binIsApart({ bin, stages, lanes, cards }: Journey): Iterable<Problem> {
  const shown = new Set<string>([...stages, ...lanes].map(({ id }) => id));
  for (const { record } of [...bin.stages, ...bin.lanes]) {
    if (shown.has(record.id)) yield { path: `bin.${record.id}`, reason: 'is on the map too' };
  }
  for (const [id] of bin.cards) if (cards.has(id)) yield { path: `bin.${id}`, reason: 'is on the map too' };
}

function* keptForACard({ stages, lanes, cards }: Journey): Iterable<Problem> {
  const holding = new Set<string>([...cards.values()].flatMap(({ place }) => [place.stage, place.lane]));
  for (const { id, kept } of [...stages, ...lanes]) {
    if (kept && !holding.has(id)) yield { path: id, reason: 'is kept, but holds no live card' };
  }
}

function* refsNameOne({ cards }: Journey): Iterable<Problem> {
  const first = new Map<string, string>();
  for (const { id, ref } of cards.values()) {
    const other = first.get(ref);
    if (ref !== '' && other !== undefined)
      yield { path: `cards.${id}`, reason: `is called ${ref}, as ${other} is` };
    first.set(ref, id);
  }
}

function* replacesAnother({ cards }: Journey): Iterable<Problem> {
  for (const [id, { replaces }] of cards) {
    if (replaces === null) continue;
    if (replaces === id) yield { path: `cards.${id}`, reason: 'replaces itself' };
    else if (!cards.has(replaces))
      yield { path: `cards.${id}`, reason: `replaces a card that is not there: ${replaces}` };
  }
}

function* replacesNoCircle({ cards }: Journey): Iterable<Problem> {
  const ended = new Set<CardId>();
  for (const [id] of cards) {
    const path = new Set<CardId>();
    let at: CardId | null = id;
    while (at !== null && !ended.has(at) && !path.has(at)) {
      path.add(at);
      at = cards.get(at)?.replaces ?? null;
    }
    if (at !== null && path.has(at))
      yield { path: `cards.${at}`, reason: 'takes its own place, by way of others' };
    for (const walked of path) ended.add(walked);
  }
}

function* linksDiffer({ links }: Journey): Iterable<Problem> {
  const first = new Map<string, string>();
  for (const [id, { from, to, kind }] of links) {
    const said = `${from} ${kind} ${to}`;
    const other = first.get(said);
    if (other !== undefined) yield { path: `links.${id}`, reason: `says the same as ${other}` };
    first.set(said, id);
  }
}

function* brokenLinks({ bin, cards }: Journey): Iterable<Problem> {
  for (const [id, { from, to }] of bin.links) {
    const ends = [from, to];
    if (ends.every((end) => cards.has(end))) yield { path: `bin.${id}`, reason: 'has both its ends' };
    if (!ends.every((end) => cards.has(end) || bin.cards.has(end)))
      yield { path: `bin.${id}`, reason: 'names a card nobody knows' };
  }
}
