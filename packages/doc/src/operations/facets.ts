import { isRecordId, tagId, tagMeant } from '@throughline/journey';
import type { Card, CardFacts, CardId, ChannelId, Journey, PersonaId, TagId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { Intent } from '../intent.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused, success } from '../outcome.ts';
import type { Done, Outcome } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { derived, flatKey, tagKey } from '../schema.ts';
import type { Writer } from '../writer.ts';
import { liveCards } from './liveCards.ts';
import { exceedsLimits } from './ranges.ts';

/**
 * Tags cards; the tag is made with its first card. Labels that read the same are one tag, and so are a tag's former
 * labels and other words for it.
 */
export function addTag(doc: JourneyDoc, ids: readonly CardId[], label: string): Outcome<TagId> {
  const shown = label.replace(/\s+/gu, ' ').trim();
  if (shown === '') return refused('nothing');
  if (exceedsLimits({ label: shown })) return refused('limit');
  const id = idMeant(doc, shown);
  const tagged = putIn(doc, { intent: 'add tag', keys: [derived.tag + id], holds: tags(id) }, ids, (writer) =>
    keepTag(writer, id, doc.journey.tags.get(id)?.label ?? shown),
  );
  return tagged.ok ? success(id) : tagged;
}

function idMeant(doc: JourneyDoc, label: string): TagId {
  const id = tagId(label);
  return doc[workings].tagFor(id) ?? tagMeant(doc.journey.tags.values(), label)?.id ?? id;
}

export function removeTag(doc: JourneyDoc, ids: readonly CardId[], tag: TagId): Done {
  const keys = doc[workings].sameTag(tag).map((id) => derived.tag + id);
  return takeOut(doc, { intent: 'remove tag', keys, holds: tags(tag) }, ids);
}

/** Says that cards are about someone, besides those they are about already. */
export function addPersonaTo(doc: JourneyDoc, ids: readonly CardId[], persona: PersonaId): Done {
  if (!doc.journey.personas.has(persona)) return refused('gone');
  const set = {
    intent: 'add to persona',
    keys: [derived.persona + persona],
    holds: personas(persona),
  } as const;
  return putIn(doc, set, ids, (writer) => keepInUse(writer, doc.journey, { personas: [persona] }));
}

export function removePersonaFrom(doc: JourneyDoc, ids: readonly CardId[], persona: PersonaId): Done {
  const set = { intent: 'remove from persona', keys: [derived.persona + persona] } as const;
  return takeOut(doc, { ...set, holds: personas(persona) }, ids);
}

/** Says through which channel cards happen: one of the list, or any id of a record's shape. */
export function addChannel(doc: JourneyDoc, ids: readonly CardId[], channel: ChannelId): Done {
  if (!isRecordId(channel)) return refused('nothing');
  return putIn(
    doc,
    { intent: 'add channel', keys: [derived.channel + channel], holds: channels(channel) },
    ids,
  );
}

export function removeChannel(doc: JourneyDoc, ids: readonly CardId[], channel: ChannelId): Done {
  const set = {
    intent: 'remove channel',
    keys: [derived.channel + channel],
    holds: channels(channel),
  } as const;
  return takeOut(doc, set, ids);
}

/** What cards now name outlives an undo, elsewhere, of what made it, and a delete that has not seen this. */
export function keepInUse(writer: Writer, journey: Journey, facts: Partial<CardFacts>): void {
  for (const id of facts.tags ?? []) {
    const tag = journey.tags.get(id);
    if (tag) keepTag(writer, id, tag.label);
  }
  const division = facts.division ? recordIn(writer.roots, 'divisions', facts.division) : null;
  if (division) writer.touch(division);
  for (const id of facts.personas ?? []) {
    const persona = recordIn(writer.roots, 'personas', id);
    if (persona) writer.touch(persona);
  }
}

/** Written each time a tag is used: so it outlives an undo, elsewhere, of what first made it. */
export function keepTag(writer: Writer, id: TagId, label: string): void {
  writer.setFlat('tags', flatKey(id, tagKey.label), label);
}

/** One member of a set that cards have. */
interface Member {
  readonly intent: Intent;
  /** The fields of a card that say it; more than one only where it has had several names. */
  readonly keys: readonly string[];
  holds(card: Card): boolean;
}

const tags = (id: TagId) => (card: Card) => card.tags.includes(id);
const personas = (id: PersonaId) => (card: Card) => card.personas.includes(id);
const channels = (id: ChannelId) => (card: Card) => card.channels.includes(id);

function putIn(
  doc: JourneyDoc,
  { intent, keys, holds }: Member,
  ids: readonly CardId[],
  first: (writer: Writer) => void = () => undefined,
): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const without = cards.filter((card) => !holds(card));
  if (without.length === 0) return refused('nothing');
  change(doc, intent, (writer) => {
    first(writer);
    for (const card of without) for (const key of keys) writer.set('cards', card.id, key, writer.stamp.at);
  });
  return done;
}

function takeOut(doc: JourneyDoc, { intent, keys, holds }: Member, ids: readonly CardId[]): Done {
  const cards = liveCards(doc.journey, ids);
  if (cards.length === 0) return refused('gone');
  const having = cards.filter(holds);
  if (having.length === 0) return refused('nothing');
  change(doc, intent, (writer) => {
    for (const card of having) takeKeys(writer, card.id, keys);
  });
  return done;
}

function takeKeys(writer: Writer, id: CardId, keys: readonly string[]): void {
  const record = recordIn(writer.roots, 'cards', id);
  for (const key of keys) if (record?.has(key)) writer.set('cards', id, key, undefined);
}
