/** Why an operation did nothing. `editor` has the sentence for each. */
export type Refusal =
  /** What it was about has been deleted, or never was. */
  | 'gone'
  /** No such stage or lane, or no such position in the text. */
  | 'not a place'
  /** It is so already. */
  | 'nothing'
  /** A card would point at itself, or take its own place, perhaps by way of others. */
  | 'circle'
  /** More than a map or a field may hold (`limits` of `@throughline/journey`). */
  | 'limit'
  /** Only an empty document can be filled. */
  | 'not empty'
  /** Bytes that are no state of a map, or not all of one. */
  | 'unreadable'
  /** A version of another map than this one. */
  | 'another map'
  /** A version of this map with work in it that has not arrived here yet. */
  | 'not yet here';

export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Refusal };
export type Done = Outcome<void>;

export const done: Done = { ok: true, value: undefined };

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refused(reason: Refusal): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason };
}
