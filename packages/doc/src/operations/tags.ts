import { normaliseLabel, tagId } from '@throughline/journey';
import type { Tag, TagId } from '@throughline/journey';
import { change } from '../change.ts';
import { workings } from '../journeyDoc.ts';
import type { JourneyDoc } from '../journeyDoc.ts';
import { done, refused } from '../outcome.ts';
import type { Done } from '../outcome.ts';
import { recordIn } from '../roots.ts';
import { derived, flatKey, splitFlatKey, tagKey } from '../schema.ts';
import type { Writer } from '../writer.ts';
import { keepTag } from './facets.ts';
import { exceedsLimits } from './ranges.ts';

/** What is said of a tag besides its label. */
export interface TagMeaning {
  readonly definition: string;
  readonly colour: number | null;
}

/** Says when cards get a tag, and in which of the eight colours it is drawn; what is not named stays. */
export function describeTag(doc: JourneyDoc, id: TagId, said: Partial<TagMeaning>): Done {
  const tag = doc.journey.tags.get(id);
  if (!tag) return refused('gone');
  if (exceedsLimits(said)) return refused('limit');
  const { colour = tag.colour, definition = tag.definition } = said;
  if (colour === tag.colour && definition === tag.definition) return refused('nothing');
  change(doc, 'describe tag', (writer) => {
    if (definition !== tag.definition) put(writer, tag, tagKey.definition, definition || undefined);
    if (colour !== tag.colour) put(writer, tag, tagKey.colour, colour ?? undefined);
    keepTag(writer, id, tag.label);
  });
  return done;
}

/** Another word for a tag: cards that are tagged with it get this tag. */
export function addSynonym(doc: JourneyDoc, id: TagId, word: string): Done {
  const tag = doc.journey.tags.get(id);
  const shown = spaced(word);
  if (!tag) return refused('gone');
  if (exceedsLimits({ synonym: shown })) return refused('limit');
  const known = new Set([tag.label, ...tag.synonyms].map(normaliseLabel));
  if (shown === '' || known.has(normaliseLabel(shown))) return refused('nothing');
  change(doc, 'describe tag', (writer) => {
    putSynonym(writer, tag, shown);
    keepTag(writer, id, tag.label);
  });
  return done;
}

/** The word means this tag no longer; if it was a tag that became this one, it is one of its own again. */
export function removeSynonym(doc: JourneyDoc, id: TagId, word: string): Done {
  const tag = doc.journey.tags.get(id);
  if (!tag) return refused('gone');
  const said = normaliseLabel(word);
  const former = tagId(word);
  const wasTag = former !== id && doc[workings].sameTag(id).includes(former);
  if (!wasTag && !tag.synonyms.some((each) => normaliseLabel(each) === said)) return refused('nothing');
  change(doc, 'describe tag', (writer) => {
    put(writer, tag, derived.synonym + said, undefined);
    if (wasTag) writer.setFlat('tags', flatKey(former, tagKey.into), undefined);
    keepTag(writer, id, tag.label);
  });
  return done;
}

/**
 * Calls a tag something else, on every card. A label of another tag makes one of the two, as merging does; the former
 * label goes on meaning it.
 */
export function renameTag(doc: JourneyDoc, id: TagId, label: string): Done {
  const tag = doc.journey.tags.get(id);
  const shown = spaced(label);
  if (!tag) return refused('gone');
  if (shown === '' || shown === tag.label) return refused('nothing');
  if (exceedsLimits({ label: shown })) return refused('limit');
  const { sameTag, tagFor } = doc[workings];
  const next = tagId(shown);
  const other = doc.journey.tags.get(tagFor(next) ?? next);
  if (other && other.id !== id) return mergeTags(doc, [id], other.id);
  change(doc, 'rename tag', (writer) => {
    // Its own former label: that tag stands for itself again, and this one becomes it.
    if (next !== id && sameTag(id).includes(next)) {
      writer.setFlat('tags', flatKey(next, tagKey.into), undefined);
      put(writer, tag, derived.synonym + normaliseLabel(shown), undefined);
    }
    keepTag(writer, next, shown);
    if (next !== id) become(writer, tag, { id: next, label: shown, definition: '', colour: null });
  });
  return done;
}

/** Makes several tags one: every card that has one of them has the tag that stays, also those tagged meanwhile. */
export function mergeTags(doc: JourneyDoc, from: readonly TagId[], into: TagId): Done {
  const { tags } = doc.journey;
  const kept = tags.get(into);
  if (!kept) return refused('gone');
  const going = from.flatMap((id) => (id === into ? [] : (tags.get(id) ?? [])));
  if (going.length === 0) return refused('nothing');
  change(doc, 'merge tags', (writer) => {
    for (const tag of going) become(writer, tag, kept);
    keepTag(writer, into, kept.label);
  });
  return done;
}

/** Takes a tag from all cards and from the map. Whoever uses it meanwhile keeps it, on the cards it is used on. */
export function deleteTag(doc: JourneyDoc, id: TagId): Done {
  if (!doc.journey.tags.has(id)) return refused('gone');
  const ids = new Set<string>(doc[workings].sameTag(id));
  const keys = [...ids].map((each) => derived.tag + each);
  const cards = [...doc.journey.cards.values()].filter(({ tags }) => tags.includes(id));
  change(doc, 'delete tag', (writer) => {
    for (const card of cards) {
      const record = recordIn(writer.roots, 'cards', card.id);
      for (const key of keys) if (record?.has(key)) writer.set('cards', card.id, key, undefined);
    }
    const said = [...writer.roots.tags.keys()].filter((key) => ids.has(splitFlatKey(key)?.[0] ?? ''));
    for (const key of said) writer.setFlat('tags', key, undefined);
  });
  return done;
}

/** One tag becomes another: its words mean that one now, and what was said of it counts where nothing else is. */
function become(writer: Writer, tag: Tag, other: Omit<Tag, 'synonyms' | 'created' | 'touched'>): void {
  writer.setFlat('tags', flatKey(tag.id, tagKey.into), other.id);
  const words = [tag.label, ...tag.synonyms];
  for (const word of words) if (tagId(word) !== other.id) putSynonym(writer, other, word);
  if (other.definition === '' && tag.definition !== '') {
    put(writer, other, tagKey.definition, tag.definition);
  }
  if (other.colour === null && tag.colour !== null) put(writer, other, tagKey.colour, tag.colour);
}

function putSynonym(writer: Writer, tag: { readonly id: TagId }, word: string): void {
  put(writer, tag, derived.synonym + normaliseLabel(word), word);
}

function put(writer: Writer, { id }: { readonly id: TagId }, field: string, value: unknown): void {
  writer.setFlat('tags', flatKey(id, field), value);
}

function spaced(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
