import type { Tag } from './facets.ts';
import type { TagId } from './ids.ts';

/** One spelling for labels that people would call the same: composed, lower case, single spaces. */
export function normaliseLabel(label: string): string {
  return label.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The id of the tag with this label: the same on every device, so that two people offline make one tag. */
export function tagId(label: string): TagId {
  return `tag_${hash53(normaliseLabel(label)).toString(36)}` as TagId;
}

/** A tag of which nothing is said but its label. */
export function plainTag(label: string): Tag {
  return {
    created: null,
    touched: null,
    id: tagId(label),
    label,
    definition: '',
    colour: null,
    synonyms: [],
  };
}

/** The tag that is meant by a word: the one with this label, else the first by its label with this synonym. */
export function tagMeant(tags: Iterable<Tag>, word: string): Tag | null {
  const said = normaliseLabel(word);
  const all = [...tags];
  const named = all.find(({ label }) => normaliseLabel(label) === said);
  const meant = all.filter(({ synonyms }) => synonyms.some((synonym) => normaliseLabel(synonym) === said));
  return named ?? meant.sort(byLabel)[0] ?? null;
}

function byLabel(one: Tag, other: Tag): number {
  return one.label < other.label ? -1 : 1;
}

/** cyrb53, a 53-bit hash: among a thousand labels the odds of a collision are one in ten thousand million. */
function hash53(text: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}
