import { newId } from '@throughline/journey';
import type { CardId, Division, DivisionId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { cardKey, divisionKey } from '../schema.ts';
import { liveCards } from './liveCards.ts';
import { colourWithin, freeColour } from './colours.ts';
import { keepInUse } from './facets.ts';
import { exceedsLimits } from './ranges.ts';

/** A new part of the organisation, in the first colour that is free. */
export function addDivision(doc: JourneyDoc, name: string): Outcome<DivisionId> {
  const shown = name.trim();
  if (shown === '') return refused('nothing');
  if (exceedsLimits({ name: shown })) return refused('limit');
  const id = newId('division', doc[workings].random);
  const colour = freeColour(doc.journey.divisions.values());
  change(doc, 'add division', (writer) =>
    writer.create('divisions', id, { [divisionKey.name]: shown, [divisionKey.colour]: colour }),
  );
  return success(id);
}

/** Names it anew, or gives it another colour (1–8); what is not named stays. A name needs a letter. */
export function describeDivision(
  doc: JourneyDoc,
  id: DivisionId,
  said: Partial<Pick<Division, 'name' | 'colour'>>,
): Done {
  const division = doc.journey.divisions.get(id);
  if (!division) return refused('gone');
  if (exceedsLimits(said)) return refused('limit');
  const name = (said.name ?? division.name).trim();
  const colour = colourWithin(said.colour ?? division.colour);
  const renamed = name !== '' && name !== division.name;
  if (!renamed && colour === division.colour) return refused('nothing');
  change(doc, 'describe division', (writer) => {
    if (renamed) writer.set('divisions', id, divisionKey.name, name);
    if (colour !== division.colour) writer.set('divisions', id, divisionKey.colour, colour);
  });
  return done;
}

/** Cards it owned are nobody's then. It stays if someone gives it a card meanwhile, or describes it. */
export function deleteDivision(doc: JourneyDoc, id: DivisionId): Done {
  if (!doc.journey.divisions.has(id)) return refused('gone');
  change(doc, 'delete division', (writer) => writer.remove('divisions', id));
  return done;
}

/** Says who owns the cards; null: nobody. */
export function assignDivision(doc: JourneyDoc, ids: readonly CardId[], division: DivisionId | null): Done {
  const { journey } = doc;
  const cards = liveCards(journey, ids);
  if (cards.length === 0 || (division !== null && !journey.divisions.has(division))) return refused('gone');
  const changed = cards.filter((card) => card.division !== division);
  if (changed.length === 0) return refused('nothing');
  change(doc, 'assign division', (writer) => {
    keepInUse(writer, journey, { division });
    for (const card of changed) writer.set('cards', card.id, cardKey.division, division ?? undefined);
  });
  return done;
}
