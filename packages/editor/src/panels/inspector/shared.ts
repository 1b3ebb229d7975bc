import type { Card, CardKind } from '@throughline/journey';

/** Stands for a field that is not the same on all cards. */
export const mixed = Symbol('mixed');
export type Shared<T> = T | typeof mixed;

/** What all cards have in a field, or that they differ. */
export function shared<C, T>(cards: readonly C[], pick: (card: C) => T): Shared<T> {
  const [first, ...others] = cards.map(pick);
  return others.every((value) => Object.is(value, first)) ? (first as T) : mixed;
}

export type CardOf<Kind extends CardKind> = Extract<Card, { kind: Kind }>;

/** The cards as being all of one kind; null when they are not. */
export function allOf<Kind extends Card['kind']>(
  cards: readonly Card[],
  kind: Kind,
): readonly CardOf<Kind>[] | null {
  return cards.every((card): card is CardOf<Kind> => card.kind === kind) ? cards : null;
}

/** A member of a set that cards have, and how many of them have it. */
export interface Held<Id> {
  readonly id: Id;
  readonly count: number;
}

/** Every member of a set that any of the cards has, in the order they were put in. */
export function heldBy<Id extends string>(
  cards: readonly Card[],
  pick: (card: Card) => readonly Id[],
): readonly Held<Id>[] {
  const counts = new Map<Id, number>();
  for (const id of cards.flatMap(pick)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].map(([id, count]) => ({ id, count }));
}
