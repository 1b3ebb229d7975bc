import { restoreCards, restoreLane, restoreStage } from '@throughline/doc';
import type { Done, Intent, JourneyDoc } from '@throughline/doc';
import { shownText } from '@throughline/journey';
import type { Binned, Card, CellTitles, Deleted, Journey, NamedRecord } from '@throughline/journey';

/** Something in the bin of the map. */
export interface DeletedThing {
  readonly id: string;
  readonly what: NamedRecord;
  /** Where a card lay; null for stages and lanes. */
  readonly cell: CellTitles | null;
  readonly deleted: Deleted;
  /** What undo calls its coming back. */
  readonly intent: Intent;
  restore(doc: JourneyDoc): Done;
}

/** What can be brought back, the last deleted first. Links, and the cards of a stage or lane, come back with it. */
export function deletedThings({ bin, stages, lanes }: Journey): readonly DeletedThing[] {
  const titles = new Map<string, string>();
  for (const { id, title } of [...stages, ...lanes]) titles.set(id, title);
  for (const { record } of [...bin.stages, ...bin.lanes]) titles.set(record.id, record.title);
  const things: readonly DeletedThing[] = [
    ...bin.stages.map(({ record: { id, title }, deleted }): DeletedThing => ({
      id,
      deleted,
      what: { of: 'stage', name: title },
      cell: null,
      intent: 'restore stage',
      restore: (doc) => restoreStage(doc, id),
    })),
    ...bin.lanes.map(({ record: { id, title }, deleted }): DeletedThing => ({
      id,
      deleted,
      what: { of: 'lane', name: title },
      cell: null,
      intent: 'restore lane',
      restore: (doc) => restoreLane(doc, id),
    })),
    ...Array.from(bin.cards.values(), (card) => deletedCard(card, titles)),
  ];
  return things.toSorted((a, b) => b.deleted.at - a.deleted.at);
}

function deletedCard({ record, deleted }: Binned<Card>, titles: ReadonlyMap<string, string>): DeletedThing {
  const { id, kind, prompt, ref, place } = record;
  return {
    id,
    what: { of: 'card', kind, name: shownText(record) || prompt, ref },
    cell: { stage: titles.get(place.stage) ?? '', lane: titles.get(place.lane) ?? '' },
    deleted,
    intent: 'restore cards',
    restore: (doc) => restoreCards(doc, [id]),
  };
}
