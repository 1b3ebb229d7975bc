import { emptyJourney, isRecordId } from '@throughline/journey';
import type {
  Binned,
  Card,
  CardId,
  CellKey,
  Division,
  DivisionId,
  Journey,
  Lane,
  LaneId,
  LinkId,
  Persona,
  PersonaId,
  RecordMap,
  Stage,
  StageId,
  TagId,
} from '@throughline/journey';
import { Cells } from './cells.ts';
import type { Moved } from './cells.ts';
import type { SharedRecord } from './life.ts';
import { Links } from './links.ts';
import type { Whereabouts } from './links.ts';
import { Mentions } from './mentions.ts';
import type { Touched } from './observe.ts';
import * as parse from './parse.ts';
import type { Parsed } from './parse.ts';
import { parseCard } from './parseCard.ts';
import { Refs } from './refs.ts';
import type { RefHolder } from './refs.ts';
import { absentLane, absentStage, shownRecords, soundCard } from './repair.ts';
import type { Known } from './repair.ts';
import { Replacements } from './replacements.ts';
import { recordIn } from './roots.ts';
import type { Roots } from './roots.ts';
import { mapRoots, splitFlatKey } from './schema.ts';
import type { RecordRoot } from './schema.ts';
import { Tags } from './tags.ts';

/** What one reading changed: enough for a subscriber to look only at its own records. */
export interface ReadChange {
  readonly journey: Journey;
  readonly previous: Journey;
  /** Cards that are new, changed, deleted or restored. */
  readonly cards: ReadonlySet<CardId>;
  /** Cells whose cards or their order changed. */
  readonly cells: ReadonlySet<CellKey>;
  readonly stages: boolean;
  readonly lanes: boolean;
  readonly meta: boolean;
  /** Links, personas, divisions or tags. */
  readonly facets: boolean;
}

type FacetId = TagId | PersonaId | DivisionId;
type Facets = Pick<Journey, 'personas' | 'divisions' | 'tags'>;
type Keys = Iterable<string>;
interface CardsRead {
  readonly cards: Journey['cards'];
  readonly binned: Journey['bin']['cards'];
  readonly moves: readonly Moved[];
}

/**
 * Keeps a journey in step with the shared document. Each step reads the records that a transaction touched, and
 * those that depend on them; everything else stays the very same object.
 */
export class Reader {
  journey: Journey = emptyJourney;
  private readonly roots: Roots;
  private readonly stages = new Map<StageId, Parsed<Stage>>();
  private readonly lanes = new Map<LaneId, Parsed<Lane>>();
  private readonly cards = new Map<CardId, Parsed<Card>>();
  private readonly links = new Links();
  private readonly refs = new Refs();
  private readonly replacements = new Replacements();
  private readonly tags = new Tags();
  private readonly cells = new Cells();
  private readonly facetUse = new Mentions<CardId, FacetId>();

  constructor(roots: Roots) {
    this.roots = roots;
    const all = mapRoots.map(
      (name) => [name, new Map([...roots[name].keys()].map((key) => [key, null]))] as const,
    );
    this.update(new Map(all));
  }

  /** The next free reference of a prefix, or one behind it: `ahead` have been given away already. */
  nextRef(prefix: string, ahead: number): string {
    return this.refs.next(prefix, ahead);
  }

  /** All links that say what this one says, itself included; one of them is shown. */
  twinsOf(id: LinkId): readonly LinkId[] {
    return this.links.twinsOf(id);
  }

  /** The tag that stands for this one; null: there is none. */
  tagFor(id: TagId): TagId | null {
    return this.tags.of(id);
  }

  /** All tags that have become this one, itself included. */
  sameTag(id: TagId): readonly TagId[] {
    return this.tags.allOf(id);
  }

  /** Reads what was touched; null when it makes no difference to the journey. */
  update(touched: Touched): ReadChange | null {
    const previous = this.journey;
    const keys = (root: (typeof mapRoots)[number]): Keys => touched.get(root)?.keys() ?? [];
    const { facets, turned } = this.readFacets(keys);
    const dirty = this.parseCards(keys('cards'));
    for (const id of [...turned, ...facetsComeOrGone(previous, facets, keys)]) {
      for (const card of this.facetUse.of(id)) dirty.add(card);
    }
    const read = this.settleCards(dirty, facets);
    const cells = this.cells.update(read.moves, read.cards);
    const moved = read.moves.length > 0;
    const stages = this.readStages(keys('stages'), moved);
    const lanes = this.readLanes(keys('lanes'), moved);
    const links = this.readLinks(keys('links') as Iterable<LinkId>, dirty, read);
    const next: Journey = {
      ...facets,
      meta: touched.has('meta') ? parse.parseMeta(this.roots.meta) : previous.meta,
      stages: same(previous.stages, stages.shown),
      lanes: same(previous.lanes, lanes.shown),
      cards: read.cards,
      cells: this.cells.map,
      links: links.shown,
      bin: {
        stages: same(previous.bin.stages, stages.binned),
        lanes: same(previous.bin.lanes, lanes.binned),
        cards: read.binned,
        links: links.binned,
      },
    };
    return this.settle(next, dirty, cells);
  }

  private settle(next: Journey, cards: ReadonlySet<CardId>, cells: ReadonlySet<CellKey>): ReadChange | null {
    const previous = this.journey;
    const change = {
      journey: next,
      previous,
      cards,
      cells,
      stages: next.stages !== previous.stages || next.bin.stages !== previous.bin.stages,
      lanes: next.lanes !== previous.lanes || next.bin.lanes !== previous.bin.lanes,
      meta: next.meta !== previous.meta,
      facets:
        facetRoots.some((root) => next[root] !== previous[root]) || next.bin.links !== previous.bin.links,
    };
    const differs = change.stages || change.lanes || change.meta || change.facets;
    if (!differs && cards.size === 0 && cells.size === 0) return null;
    this.journey = next;
    return change;
  }

  private readFacets(keys: (root: 'personas' | 'divisions' | 'tags') => Keys): {
    facets: Facets;
    turned: readonly TagId[];
  } {
    const { journey, roots, tags } = this;
    const read = new Set(
      [...keys('tags')].flatMap((key) => (splitFlatKey(key)?.[0] ?? []) as TagId | never[]),
    );
    const turned = tags.update([...read].map((id) => [id, parse.parseTag(id, roots.tags)] as const));
    const readPersona = (id: PersonaId): Persona | null =>
      live(this.parsed('personas', id, parse.parsePersona));
    const readDivision = (id: DivisionId): Division | null =>
      live(this.parsed('divisions', id, parse.parseDivision));
    const facets = {
      tags: reread(journey.tags, [...read, ...turned], (id: TagId) => tags.shown(id)),
      personas: reread(journey.personas, keys('personas'), readPersona),
      divisions: reread(journey.divisions, keys('divisions'), readDivision),
    };
    return { facets, turned };
  }

  private parsed<Id extends string, T>(
    root: RecordRoot,
    id: Id,
    read: (id: Id, record: SharedRecord) => Parsed<T> | null,
  ): Parsed<T> | null {
    const record = isRecordId(id) ? recordIn(this.roots, root, id) : null;
    return record ? read(id, record) : null;
  }

  /**
   * Parses the cards and tells which now differ: these, those whose reference got or lost a twin, and those that
   * take the place of one that came or went.
   */
  private parseCards(keys: Keys): Set<CardId> {
    const dirty = new Set<CardId>();
    const holders = new Map<string, RefHolder | null>();
    const replaces = new Map<CardId, CardId | null | undefined>();
    for (const key of keys) {
      const id = key as CardId;
      const card = this.parsed('cards', id, parseCard);
      if (card) this.cards.set(id, card);
      else if (!this.cards.delete(id)) continue;
      dirty.add(id);
      this.facetUse.set(id, card ? facetsOf(card.record) : []);
      holders.set(id, card && { id, ref: card.record.ref, at: card.record.created?.at ?? 0 });
      replaces.set(id, card?.deleted === null ? card.record.replaces : undefined);
    }
    const renamed = [...this.refs.update(holders)].map((id) => id as CardId);
    const others = [...renamed, ...this.replacements.update(replaces)];
    for (const id of others) if (this.cards.has(id)) dirty.add(id);
    return dirty;
  }

  private settleCards(dirty: ReadonlySet<CardId>, facets: Facets): CardsRead {
    const { journey } = this;
    const known = this.known(facets);
    const shown: [CardId, Card][] = [];
    const binned: [CardId, Binned<Card>][] = [];
    const moves: Moved[] = [];
    for (const id of dirty) {
      const parsed = this.settled(id, known);
      const after = parsed?.deleted === null ? parsed.record : null;
      if (after) shown.push([id, after]);
      else if (parsed?.deleted && !parsed.unmade) binned.push([id, parsed as Binned<Card>]);
      const before = journey.cards.get(id) ?? null;
      if (!samePlace(before, after)) moves.push({ before, after });
    }
    return {
      cards: journey.cards.withAll(shown, idsBut(dirty, shown)),
      binned: journey.bin.cards.withAll(binned, idsBut(dirty, binned)),
      moves,
    };
  }

  private known(facets: Facets): Known {
    return {
      tagFor: (id) => this.tags.of(id),
      hasPersona: (id) => facets.personas.has(id),
      hasDivision: (id) => facets.divisions.has(id),
      replaces: (id) => this.replacements.of(id),
    };
  }

  private settled(id: CardId, known: Known): Parsed<Card> | null {
    const parsed = this.cards.get(id);
    if (!parsed) return null;
    const record = soundCard(parsed.record, this.refs.nameOf(id) ?? parsed.record.ref, known);
    return { ...parsed, record };
  }

  private readStages(
    keys: Keys,
    moved: boolean,
  ): { shown: readonly Stage[]; binned: readonly Binned<Stage>[] } {
    const { journey, cells } = this;
    const changed = takeIn(this.stages, keys as Iterable<StageId>, (id) =>
      this.parsed('stages', id, parse.parseStage),
    );
    if (!changed && !moved) return { shown: journey.stages, binned: journey.bin.stages };
    const held = { ids: cells.stages(), has: (id: StageId) => cells.holdsStage(id) };
    return shownRecords(this.stages, held, absentStage);
  }

  private readLanes(keys: Keys, moved: boolean): { shown: readonly Lane[]; binned: readonly Binned<Lane>[] } {
    const { journey, cells } = this;
    const changed = takeIn(this.lanes, keys as Iterable<LaneId>, (id) =>
      this.parsed('lanes', id, parse.parseLane),
    );
    if (!changed && !moved) return { shown: journey.lanes, binned: journey.bin.lanes };
    const held = { ids: cells.lanes(), has: (id: LaneId) => cells.holdsLane(id) };
    return shownRecords(this.lanes, held, absentLane);
  }

  private readLinks(
    keys: Iterable<LinkId>,
    cards: ReadonlySet<CardId>,
    read: CardsRead,
  ): { shown: Journey['links']; binned: Journey['bin']['links'] } {
    const { journey, links } = this;
    const dirty = new Set<LinkId>();
    for (const id of keys) {
      for (const other of links.update(id, this.parsed('links', id, parse.parseLink))) dirty.add(other);
    }
    for (const card of cards) {
      const went =
        whereabouts(card, journey.cards, journey.bin.cards) !== whereabouts(card, read.cards, read.binned);
      if (went) for (const id of links.at(card)) dirty.add(id);
    }
    const settled = (id: LinkId) => links.settled(id, (card) => whereabouts(card, read.cards, read.binned));
    const on = (place: 'map' | 'bin') => (id: LinkId) => {
      const found = settled(id);
      return found?.on === place ? found.link : null;
    };
    return {
      shown: reread(journey.links, dirty, on('map')),
      binned: reread(journey.bin.links, dirty, on('bin')),
    };
  }
}

function whereabouts(card: CardId, shown: Journey['cards'], binned: Journey['bin']['cards']): Whereabouts {
  if (shown.has(card)) return 'map';
  return binned.has(card) ? 'bin' : 'nowhere';
}

const facetRoots = ['links', 'personas', 'divisions', 'tags'] as const;

function live<T>(parsed: Parsed<T> | null): T | null {
  return parsed && parsed.deleted === null ? parsed.record : null;
}

function reread<Id extends string, T>(
  records: RecordMap<Id, T>,
  keys: Keys,
  read: (id: Id) => T | null,
): RecordMap<Id, T> {
  const found: [Id, T][] = [];
  const gone: Id[] = [];
  for (const key of keys) {
    const record = read(key as Id);
    if (record) found.push([key as Id, record]);
    else gone.push(key as Id);
  }
  return records.withAll(found, gone);
}

/** Whether any record came, went or changed. */
function takeIn<Id, T>(
  records: Map<Id, Parsed<T>>,
  keys: Iterable<Id>,
  read: (id: Id) => Parsed<T> | null,
): boolean {
  let changed = false;
  for (const id of keys) {
    const parsed = read(id);
    if (parsed) records.set(id, parsed);
    else if (!records.delete(id)) continue;
    changed = true;
  }
  return changed;
}

function facetsOf(card: Card): readonly FacetId[] {
  return card.division === null
    ? [...card.tags, ...card.personas]
    : [...card.tags, ...card.personas, card.division];
}

function facetsComeOrGone(
  previous: Journey,
  next: Facets,
  keys: (root: 'personas' | 'divisions') => Keys,
): FacetId[] {
  const personas = [...keys('personas')] as PersonaId[];
  const divisions = [...keys('divisions')] as DivisionId[];
  return [
    ...personas.filter((id) => previous.personas.has(id) !== next.personas.has(id)),
    ...divisions.filter((id) => previous.divisions.has(id) !== next.divisions.has(id)),
  ];
}

function idsBut(
  all: ReadonlySet<CardId>,
  entries: readonly (readonly [CardId, unknown])[],
): readonly CardId[] {
  const without = new Set(entries.map(([id]) => id));
  return [...all].filter((id) => !without.has(id));
}

function samePlace(a: Card | null, b: Card | null): boolean {
  if (a === null || b === null) return a === b;
  return a.place.stage === b.place.stage && a.place.lane === b.place.lane && a.place.order === b.place.order;
}

function same<T>(before: readonly T[], after: readonly T[]): readonly T[] {
  return before.length === after.length && before.every((item, index) => item === after[index])
    ? before
    : after;
}
