import { isPrompt } from './card.ts';
import type { Card } from './card.ts';
import type { CardId } from './ids.ts';
import type { Journey } from './journey.ts';

/** From each card that takes a place in the future to the card whose place it takes. */
export type Replacements = ReadonlyMap<CardId, CardId>;

/** The card whose place this one takes in the future; a template's question takes none. */
function placeTakenBy(card: Card | undefined): CardId | null {
  return card && card.state !== 'current' && !isPrompt(card) ? card.replaces : null;
}

/** The replacements after these cards have changed; the very same ones when none of them differs. */
export function replacementsAfter(
  changed: Iterable<CardId>,
  cards: Journey['cards'],
  before: Replacements,
): Replacements {
  let next: Map<CardId, CardId> | null = null;
  for (const id of changed) {
    const target = placeTakenBy(cards.get(id));
    if (target === (before.get(id) ?? null)) continue;
    next ??= new Map(before);
    if (target === null) next.delete(id);
    else next.set(id, target);
  }
  return next ?? before;
}

/**
 * The cards that are replaced, each by which. Cards that replace each other in a circle, as two people's edits can
 * make them, do not count: else all of them would be gone.
 */
export function replacedAlong(replacements: Replacements): ReadonlyMap<CardId, readonly CardId[]> {
  const by = new Map<CardId, CardId[]>();
  const circled = inCircles(replacements);
  for (const [id, target] of [...replacements].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (circled.has(id)) continue;
    const known = by.get(target);
    if (known) known.push(id);
    else by.set(target, [id]);
  }
  return by;
}

/** The cards that replace each other in a circle. Each card is walked once, however long the chains are. */
function inCircles(replacements: Replacements): ReadonlySet<CardId> {
  const circled = new Set<CardId>();
  const walked = new Set<CardId>();
  for (const start of replacements.keys()) {
    const trail: CardId[] = [];
    let at: CardId | undefined = start;
    for (; at !== undefined && !walked.has(at); at = replacements.get(at)) {
      walked.add(at);
      trail.push(at);
    }
    const meets = at === undefined ? -1 : trail.indexOf(at);
    if (meets >= 0) for (const id of trail.slice(meets)) circled.add(id);
  }
  return circled;
}

interface Known {
  readonly replacements: Replacements;
  readonly by: ReadonlyMap<CardId, readonly CardId[]>;
}

const known = new WeakMap<Journey['cards'], Known>();
let latest: WeakRef<Journey['cards']> | null = null;

/**
 * Which cards take the place of a card in the future, in the order of their ids. From one moment of a map to the
 * next it costs a look at the cards that changed, and is the same object while no card replaces another one.
 */
export function replacedBy({ cards }: Pick<Journey, 'cards'>): ReadonlyMap<CardId, readonly CardId[]> {
  const found = known.get(cards);
  if (found) return found.by;
  const last = latest?.deref();
  const before = last && known.get(last);
  const changed = last && before ? cards.changedSince(last) : Array.from(cards, ([id]) => id);
  const replacements = replacementsAfter(changed, cards, before?.replacements ?? new Map());
  const same = before?.replacements === replacements;
  const now = before && same ? before : { replacements, by: replacedAlong(replacements) };
  known.set(cards, now);
  latest = new WeakRef(cards);
  return now.by;
}
