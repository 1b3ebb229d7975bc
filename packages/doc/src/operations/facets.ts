import { newId, tagId } from '@throughline/journey';
import type { CardId, DivisionId, Journey, TagId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { cardKey, derived, divisionKey, flatKey, tagKey } from '../schema.ts';
import { liveCards } from './cards.ts';

/** Tags cards; the tag is made with its first card. Labels that read the same are one tag. */
export function addTag(doc: JourneyDoc, ids: readonly CardId[], label: string): Outcome<TagId> {
  const shown = label.replace(/\s+/gu, ' ').trim();
  if (shown === '') return refused('nothing');
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const id = tagId(shown);
  const untagged = cards.filter((card) => !card.tags.includes(id));
  if (untagged.length === 0) return refused('nothing');
  change(doc, 'add tag', (writer) => {
    // Written each time: so the tag outlives an undo, elsewhere, of what first made it.
    writer.setFlat('tags', flatKey(id, tagKey.label), doc.journey.tags.get(id)?.label ?? shown);
    for (const card of untagged) writer.set('cards', card.id, derived.tag + id, writer.stamp.at);
  });
  return success(id);
}

export function removeTag(doc: JourneyDoc, ids: readonly CardId[], tag: TagId): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const tagged = cards.filter((card) => card.tags.includes(tag));
  if (tagged.length === 0) return refused('nothing');
  change(doc, 'remove tag', (writer) => {
    for (const card of tagged) writer.set('cards', card.id, derived.tag + tag, undefined);
  });
  return done;
}

/** A new part of the organisation, in the first colour that is free. */
export function addDivision(doc: JourneyDoc, name: string): Outcome<DivisionId> {
  const shown = name.trim();
  if (shown === '') return refused('nothing');
  const id = newId('division', doc[workings].random);
  const colour = freeColour(doc.journey);
  change(doc, 'add division', (writer) =>
    writer.create('divisions', id, { [divisionKey.name]: shown, [divisionKey.colour]: colour }),
  );
  return success(id);
}

/** Says who owns the cards; null: nobody. */
export function assignDivision(doc: JourneyDoc, ids: readonly CardId[], division: DivisionId | null): Done {
  const { journey } = doc;
  const cards = liveCards(journey, ids);
  if (cards.length === 0 || (division !== null && !journey.divisions.has(division))) return refused('gone');
  const changed = cards.filter((card) => card.division !== division);
  if (changed.length === 0) return refused('nothing');
  change(doc, 'assign division', (writer) => {
    const owner = division === null ? null : recordIn(writer.roots, 'divisions', division);
    // A division in use outlives an undo, elsewhere, of what made it.
    if (owner) writer.touch(owner);
    for (const card of changed) writer.set('cards', card.id, cardKey.division, division ?? undefined);
  });
  return done;
}

function freeColour(journey: Journey): number {
  const counts = [1, 2, 3, 4, 5, 6, 7, 8].map((colour) => ({ colour, used: 0 }));
  for (const division of journey.divisions.values()) {
    const row = counts[division.colour - 1];
    if (row) row.used += 1;
  }
  return counts.reduce((least, next) => (next.used < least.used ? next : least)).colour;
}
