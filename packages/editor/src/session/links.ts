import { addLink } from '@throughline/doc';
import { roundedPath, routeLinks } from '@throughline/journey';
import type {
  CardId,
  GridLayout,
  Link,
  LinkId,
  LinkKind,
  Point,
  RecordMap,
  Route,
} from '@throughline/journey';
import { cardName } from '../text/cardWords.ts';
import { touches } from '../canvas/flow/near.ts';
import { carryOut } from './carryOut.ts';
import type { EditorSession } from './editorSession.ts';

/** A link that is drawn, in map units. */
export interface ShownLink {
  readonly link: Link;
  readonly route: Route;
  /** The line of `route`, as an SVG path. */
  readonly path: string;
  /** One of its cards is selected or has focus. */
  readonly isChosen: boolean;
}

/** A link that is being made by hand: in the air, or dropped on a card and asked what it says. */
export type Linking = { readonly from: CardId } & (
  | { readonly step: 'drag'; readonly at: Point; readonly over: CardId | null }
  /** `at` is where it was dropped, in client coordinates. */
  | { readonly step: 'ask'; readonly to: CardId; readonly at: Point }
);

/**
 * Keeps `shownLinks` in step: the links of the selected cards, else of the focused one; all of them where this person
 * wants to see all. Only those near the viewport, and none while cards are too small to tell apart. A change of text
 * alone costs nothing here. Returns how to stop.
 */
export function followLinks(session: EditorSession): () => void {
  const { camera, layout, shown, shownLinks, state, view } = session;
  const lines = createLines();
  let hasEntered = false;
  let links = shown.getState().links;
  const again = (): void => {
    const before = shownLinks.getState();
    const now = nearLines(session, lines(session, chosenCards(session, hasEntered)));
    const same = now.length === before.length && now.every((each, index) => each === before[index]);
    if (!same) shownLinks.setState(now, true);
  };
  const enter = ({ target }: FocusEvent): void => {
    if (hasEntered || !(target instanceof Element) || !target.closest('[data-map]')) return;
    hasEntered = true;
    again();
  };
  document.addEventListener('focusin', enter);
  const stops = [
    () => document.removeEventListener('focusin', enter),
    layout.subscribe(again),
    camera.near.subscribe(again),
    camera.detail.subscribe(again),
    shown.subscribe(() => {
      if (shown.getState().links === links) return;
      ({ links } = shown.getState());
      again();
    }),
    state.subscribe((now, before) => {
      if (now.selection !== before.selection || now.spot !== before.spot) again();
    }),
    view.subscribe((now, before) => now.links !== before.links && again()),
  ];
  again();
  return () => stops.forEach((stop) => stop());
}

function chosenCards({ state }: EditorSession, hasEntered: boolean): ReadonlySet<CardId> {
  const { selection, spot } = state.getState();
  if (selection.size > 0) return selection;
  return new Set(hasEntered && spot.at === 'card' ? [spot.card] : []);
}

type Lines = (session: EditorSession, chosen: ReadonlySet<CardId>) => readonly ShownLink[];

/** The lines of the links to show, chosen ones first; what has not changed is the same object. */
function createLines(): Lines {
  let last: { readonly links: readonly Link[]; readonly layout: GridLayout; readonly chosen: string } | null =
    null;
  let lines: readonly ShownLink[] = [];
  return ({ layout: layouts, shown, view }, cards) => {
    const journey = shown.getState();
    const layout = layouts.getState();
    const ofCards = linksOfCards(journey.links, cards);
    const chosen = ofCards.map(({ id }) => id).join(' ');
    const links = view.getState().links === 'all' ? allLinks(journey.links, ofCards) : ofCards;
    if (links.length === 0) {
      last = null;
      lines = [];
    } else if (!last || last.layout !== layout || last.chosen !== chosen || !sameLinks(last.links, links)) {
      last = { links, layout, chosen };
      const routes = routeLinks(links, layout, journey);
      const ids = new Set(ofCards.map(({ id }) => id));
      const before = new Map(lines.map((line) => [line.link.id, line]));
      lines = links.flatMap((link) => {
        const route = routes.get(link.id);
        return route ? keptLine(before.get(link.id), link, route, ids.has(link.id)) : [];
      });
    }
    return lines;
  };
}

function keptLine(before: ShownLink | undefined, link: Link, route: Route, isChosen: boolean): ShownLink {
  const path = roundedPath(route.points);
  const isSame =
    before &&
    before.link === link &&
    before.path === path &&
    before.isChosen === isChosen &&
    before.route.label.x === route.label.x &&
    before.route.label.y === route.label.y;
  return isSame ? before : { link, route, path, isChosen };
}

function allLinks(links: RecordMap<LinkId, Link>, first: readonly Link[]): readonly Link[] {
  const chosen = new Set(first);
  return [...first, ...[...links.values()].filter((link) => !chosen.has(link))];
}

function sameLinks(one: readonly Link[], other: readonly Link[]): boolean {
  return one.length === other.length && one.every((link, index) => link === other[index]);
}

const byCard = new WeakMap<RecordMap<LinkId, Link>, ReadonlyMap<CardId, readonly Link[]>>();

/** The links that begin or end at each card. */
export function linksByCard(links: RecordMap<LinkId, Link>): ReadonlyMap<CardId, readonly Link[]> {
  const known = byCard.get(links);
  if (known) return known;
  const found = new Map<CardId, Link[]>();
  for (const link of links.values()) {
    for (const card of [link.from, link.to]) {
      const of = found.get(card);
      if (of) of.push(link);
      else found.set(card, [link]);
    }
  }
  byCard.set(links, found);
  return found;
}

function linksOfCards(links: RecordMap<LinkId, Link>, cards: ReadonlySet<CardId>): readonly Link[] {
  if (cards.size === 0) return [];
  const index = linksByCard(links);
  return [...new Set([...cards].flatMap((card) => index.get(card) ?? []))];
}

function nearLines({ camera }: EditorSession, lines: readonly ShownLink[]): readonly ShownLink[] {
  if (camera.detail.getState() === 'block') return [];
  const near = camera.near.getState();
  return lines.filter(({ route: { points } }) => {
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const [x, y] = [Math.min(...xs), Math.min(...ys)];
    return touches(near, { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y });
  });
}

/** Shows all links of this view, or only those of the selected or focused card. */
export function showAllLinks({ announcer, shown, view, words }: EditorSession, isAll: boolean): void {
  view.setState({ links: isAll ? 'all' : 'chosen' });
  const count = shown.getState().links.size;
  announcer.say(isAll ? words('said.linksShown', { count }) : words('said.linksOfCard'), 'view');
}

/** Links one card to another: one step to undo. Returns why not, in a sentence. */
export function linkCards(
  session: EditorSession,
  link: { readonly from: CardId; readonly to: CardId; readonly kind: LinkKind },
): string | null {
  const { words } = session;
  const other = session.whole().cards.get(link.to);
  const said = { kind: words(`inspector.link.${link.kind}`), card: other ? cardName(other, words) : '' };
  return carryOut(
    session,
    (doc) => addLink(doc, link),
    () => words('said.linked', said),
  );
}
