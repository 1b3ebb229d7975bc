import { describe, expect, it } from 'vitest';
import { roundedPath, routeLinks } from '@throughline/journey';
import type { Link } from '@throughline/journey';
import { createGraph } from '../../../src/canvas/flow/graph.ts';
import type { ShownLink } from '../../../src/session/links.ts';
import { smallMap } from '../layout.ts';

const { journey, layout } = smallMap(`
           | One     | Two
  doing    | > a #a  | > b #b
  problems | !2 c #c | !4 d #d

#c caused by #a
#d leads to #c`);

const links = [...journey.links.values()];
const routes = routeLinks(links, layout, journey);

function shown(link: Link, isChosen = true): ShownLink {
  const route = routes.get(link.id)!;
  return { link, route, path: roundedPath(route.points), isChosen };
}

describe('the graph of drawn links', () => {
  it('has nothing while no link is drawn', () => {
    expect(createGraph()([])).toEqual({ nodes: [], edges: [] });
  });

  it('has a node for each card at an end, once', () => {
    const { edges, nodes } = createGraph()(links.map((link) => shown(link)));
    expect(edges.map(({ id }) => id)).toEqual(links.map(({ id }) => id));
    expect(new Set(nodes.map(({ id }) => id))).toEqual(new Set(links.flatMap(({ from, to }) => [from, to])));
    expect(nodes).toHaveLength(3);
  });

  it('keeps what has not changed, and only that', () => {
    const graphOf = createGraph();
    const lines = links.map((link) => shown(link));
    const before = graphOf(lines);
    const again = graphOf([lines[0]!, shown(links[1]!, false)]);
    expect(again.edges[0]).toBe(before.edges[0]);
    expect(again.edges[1]).not.toBe(before.edges[1]);
    expect(again.nodes.every((node, index) => node === before.nodes[index])).toBe(true);
  });
});
