/**
 * Branded ids. A new id carries its kind as a prefix (`card_k3…`) so that a stray id in a log or a test
 * explains itself; ids that come from files keep whatever they were, as long as `isRecordId` accepts them.
 */
declare const brand: unique symbol;
export type Brand<Name extends string> = string & { readonly [brand]: Name };

export type MapId = Brand<'map'>;
export type StageId = Brand<'stage'>;
export type LaneId = Brand<'lane'>;
export type CardId = Brand<'card'>;
export type LinkId = Brand<'link'>;
export type PersonaId = Brand<'persona'>;
export type DivisionId = Brand<'division'>;
export type TagId = Brand<'tag'>;
/** A collaborator, as the server knows them. */
export type PersonId = Brand<'person'>;

/** Numbers in [0, 1). In the product it is backed by the platform's secure source; in tests it is seeded. */
export type Random = () => number;

interface IdByKind {
  stage: StageId;
  lane: LaneId;
  card: CardId;
  link: LinkId;
  persona: PersonaId;
  division: DivisionId;
}

const letters = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** `length` letters of base 62, about 5.95 random bits each. */
export function randomLetters(length: number, random: Random): string {
  let text = '';
  while (text.length < length) text += letters[Math.floor(random() * letters.length)];
  return text;
}

/** A new record id: its kind and 14 random letters (83 bits), so that two people offline never meet. */
export function newId<Kind extends keyof IdByKind>(kind: Kind, random: Random): IdByKind[Kind] {
  return `${kind}_${randomLetters(14, random)}` as IdByKind[Kind];
}

/**
 * What a record id from a file may look like: 1 to 64 letters, digits, `-`, `_`, `:` or `.`, and none of the words that
 * mean something to JavaScript's objects. The server takes none of those as a key.
 */
export function isRecordId(text: string): boolean {
  return /^[\w:.-]{1,64}$/.test(text) && text !== 'prototype' && !(text in Object.prototype);
}
