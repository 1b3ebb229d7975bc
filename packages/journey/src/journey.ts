import type { Card } from './card.ts';
import type { Division, Link, Persona, Tag } from './facets.ts';
import type { CardId, DivisionId, LaneId, LinkId, PersonaId, StageId, TagId } from './ids.ts';
import type { Lane } from './lane.ts';
import type { Deleted } from './record.ts';
import type { RecordMap } from './recordMap.ts';
import type { Stage } from './stage.ts';

/** What the whole map is about. */
export interface Meta {
  readonly title: string;
  /** BCP 47, the language the map is written in; empty when nobody said. */
  readonly lang: string;
  /** What the person on this journey is trying to get done. */
  readonly goal: string;
  readonly extra?: Readonly<Record<string, unknown>>;
}

/** `${laneId} ${stageId}`: ids hold no space. */
export type CellKey = `${string} ${string}`;

export function cellKey(stage: StageId, lane: LaneId): CellKey {
  return `${lane} ${stage}`;
}

/** A deleted record, and by whom: what the bin lists. */
export interface Binned<T> {
  readonly record: T;
  readonly deleted: Deleted;
}

/**
 * One moment of a journey map: immutable, sound (see `invariants.ts`), and sharing every unchanged part with
 * the moment before it, so that `===` answers "has this changed?".
 */
export interface Journey {
  readonly meta: Meta;
  /** In reading order; deleted ones only while they hold a live card. */
  readonly stages: readonly Stage[];
  /** In reading order; deleted ones only while they hold a live card. */
  readonly lanes: readonly Lane[];
  /** Live cards. */
  readonly cards: RecordMap<CardId, Card>;
  /** Live cards of each cell in reading order; a cell without cards has no entry. */
  readonly cells: RecordMap<CellKey, readonly CardId[]>;
  readonly links: RecordMap<LinkId, Link>;
  readonly personas: RecordMap<PersonaId, Persona>;
  readonly divisions: RecordMap<DivisionId, Division>;
  readonly tags: RecordMap<TagId, Tag>;
  readonly bin: {
    readonly stages: readonly Binned<Stage>[];
    readonly lanes: readonly Binned<Lane>[];
    readonly cards: RecordMap<CardId, Binned<Card>>;
    /** Links nobody deleted, of which an end is in the bin: they come back with it. */
    readonly links: RecordMap<LinkId, Link>;
  };
}

const none: readonly never[] = [];

/** Ids of the live cards in a cell, in reading order. */
export function cardIdsIn(journey: Journey, stage: StageId, lane: LaneId): readonly CardId[] {
  return journey.cells.get(cellKey(stage, lane)) ?? none;
}

/** The live cards in a cell, in reading order. */
export function cardsIn(journey: Journey, stage: StageId, lane: LaneId): readonly Card[] {
  return cardIdsIn(journey, stage, lane).flatMap((id) => journey.cards.get(id) ?? []);
}

/** All live cards in reading order: lane by lane, stage by stage within a lane. */
export function cardsInReadingOrder(journey: Journey): readonly Card[] {
  return journey.lanes.flatMap((lane) =>
    journey.stages.flatMap((stage) => cardsIn(journey, stage.id, lane.id)),
  );
}
