import type { Card, CardId, Journey, Link } from '@throughline/journey';
import type { EditorSession } from '../../session/editorSession.ts';
import { goTo } from '../../session/focus.ts';

/** A link as one of its cards sees it. */
export interface LinkSeen {
  readonly link: Link;
  /** Whether it is read from this card to the other. */
  readonly isFrom: boolean;
  readonly other: Card;
  /** The other card is in the bin. */
  readonly isBroken: boolean;
}

/** What a card is linked with, links it is read from first. */
export function linksOf({ bin, cards, links }: Journey, id: CardId): readonly LinkSeen[] {
  const seen: LinkSeen[] = [];
  for (const link of [...links.values(), ...bin.links.values()]) {
    if (link.from !== id && link.to !== id) continue;
    const isFrom = link.from === id;
    const otherId = isFrom ? link.to : link.from;
    const binned = bin.cards.get(otherId)?.record;
    const other = cards.get(otherId) ?? binned;
    if (other) seen.push({ link, isFrom, other, isBroken: !cards.has(otherId) });
  }
  return seen.sort((one, next) => Number(next.isFrom) - Number(one.isFrom));
}

/** Focus goes to a card, also to one this view leaves out: what hides it is shown again. */
export function goToCard(session: EditorSession, id: CardId): void {
  const { shown, state, view } = session;
  const card = session.whole().cards.get(id);
  if (!card) return;
  const { lane } = card.place;
  const { collapsed, hidden, state: present } = view.getState();
  if (!shown.getState().cards.has(id)) {
    const wanted = card.state === 'both' ? present : card.state;
    view.setState({ hidden: without(hidden, lane), collapsed: without(collapsed, lane), state: wanted });
  }
  // A card that another one replaces is seen only where things are as they are today.
  if (!shown.getState().cards.has(id)) view.setState({ state: 'current' });
  state.setState({ selection: new Set(), anchor: null });
  goTo(session, { at: 'card', card: id });
}

function without<T>(set: ReadonlySet<T>, member: T): ReadonlySet<T> {
  return set.has(member) ? new Set([...set].filter((each) => each !== member)) : set;
}
