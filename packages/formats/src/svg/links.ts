import { roundedPath, routeLinks } from '@throughline/journey';
import type { Box, GridLayout, Point } from '@throughline/journey';
import type { Brush } from '../paper/brush.ts';
import { short } from '../paper/brush.ts';
import { newPiece } from '../paper/painted.ts';
import type { Subject } from '../paper/subject.ts';

const size = 11;
const head = 6;

/** The lines of links as the screen has them: in the gutters, with an arrow at their end and what they say. */
export function paintLinks(brush: Brush, { inks, journey }: Subject, layout: GridLayout): void {
  const links = [...journey.links.values()];
  const routes = routeLinks(links, layout, journey);
  const ink = inks.text[1];
  for (const { from, id, kind, to } of links) {
    const route = routes.get(id);
    const [before, last] = route?.points.slice(-2) ?? [];
    if (!route || !before || !last) continue;
    const own = brush.of(newPiece());
    const box = boxOf(route.points);
    own.path(roundedPath(route.points), box, { stroke: { paint: ink, width: 1.25 } });
    own.path(arrow(before, last), boxOf([last]), { fill: ink });
    const ends = [from, to].flatMap((card) => layout.cardBox(card) ?? []);
    paintWords(own, kind, { at: route.label, ends, inks });
  }
}

interface Label {
  readonly at: Point;
  /** The cards at the two ends. */
  readonly ends: readonly Box[];
  readonly inks: Subject['inks'];
}

/** Words that would cover one of the cards they are about are left out; the arrow stays. */
function paintWords(brush: Brush, said: string, { at, ends, inks }: Label): void {
  const look = { size, style: 'regular', ink: inks.text[1], anchor: 'middle' } as const;
  const width = brush.width(said, look) + 6;
  const ground = { x: at.x - width / 2, y: at.y - size * 0.7, width, height: size * 1.4 };
  if (ends.some((end) => overlap(ground, end))) return;
  brush.rect(ground, { fill: inks.paper }, 3);
  brush.text(said, { x: at.x, y: at.y + size * 0.35 }, look);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The last part of a line is level or upright. */
function arrow(from: Point, to: Point): string {
  const [x, y] = [Math.sign(to.x - from.x), Math.sign(to.y - from.y)];
  const back = { x: to.x - x * head, y: to.y - y * head };
  const side = { x: (-y * head) / 2, y: (x * head) / 2 };
  const ends = [
    { x: back.x + side.x, y: back.y + side.y },
    { x: back.x - side.x, y: back.y - side.y },
  ];
  return `M${short(to.x)} ${short(to.y)}${ends.map((end) => `L${short(end.x)} ${short(end.y)}`).join('')}Z`;
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
