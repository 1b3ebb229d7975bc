import { Position } from '@xyflow/react';
import type { Edge, Node } from '@xyflow/react';
import type { CardId, LinkId, Point } from '@throughline/journey';
import type { ShownLink } from '../../session/links.ts';

/** A drawn link is an edge; nothing else of it goes through React Flow. */
export type LinkEdge = Edge<{ readonly shown: ShownLink }, 'link'>;
/** A card that is an end of a drawn link: a node nobody sees. */
type EndNode = Node<Record<string, never>, 'end'>;

export interface Graph {
  readonly nodes: EndNode[];
  readonly edges: LinkEdge[];
}

/**
 * The graph of the links that are drawn: only their cards are nodes, so that a map costs React Flow nothing while no
 * link is seen. A node or edge that has not changed is the same object, and is not rendered again.
 */
export function createGraph(): (links: readonly ShownLink[]) => Graph {
  let edges = new Map<LinkId, LinkEdge>();
  let nodes = new Map<CardId, EndNode>();
  return (links) => {
    edges = new Map(links.map((shown) => [shown.link.id, keptEdge(edges.get(shown.link.id), shown)]));
    const before = nodes;
    nodes = new Map();
    for (const { link, route } of links) {
      const [first, last] = [route.points[0], route.points.at(-1)];
      for (const [card, at] of [
        [link.from, first],
        [link.to, last],
      ] as const) {
        if (at && !nodes.has(card)) nodes.set(card, keptNode(before.get(card), card, at));
      }
    }
    return { nodes: [...nodes.values()], edges: [...edges.values()] };
  };
}

function keptEdge(before: LinkEdge | undefined, shown: ShownLink): LinkEdge {
  if (before?.data?.shown === shown) return before;
  const { from, id, to } = shown.link;
  return {
    id,
    type: 'link',
    source: from,
    target: to,
    data: { shown },
    zIndex: shown.isChosen ? 1 : 0,
    focusable: false,
    selectable: false,
    ariaLabel: '',
    domAttributes: withoutRole,
  };
}

const withoutRole = { 'aria-hidden': true, 'aria-roledescription': undefined } as const;
const nothing = {};
const side = { position: Position.Left, x: 0, y: 0, width: 1, height: 1 } as const;
const handles = [
  { ...side, type: 'source' as const },
  { ...side, type: 'target' as const },
];

function keptNode(before: EndNode | undefined, card: CardId, { x, y }: Point): EndNode {
  if (before?.position.x === x && before.position.y === y) return before;
  return {
    id: card,
    type: 'end',
    position: { x, y },
    width: 1,
    height: 1,
    measured: { width: 1, height: 1 },
    handles,
    data: nothing,
    draggable: false,
    selectable: false,
    focusable: false,
    connectable: false,
    domAttributes: withoutRole,
  };
}
