import type { CardKind } from '@throughline/journey';
import type { Brush, Radius, ShapeLook } from './brush.ts';
import type { Ink } from './painted.ts';
import type { FacedCard } from './subject.ts';

/** The card itself under its words: outline and tint of its kind, and the bar at its edge. All of it is artifact. */
export function paintCardGround(brush: Brush, faced: FacedCard): void {
  const { card, parts, subject } = faced;
  const { inks } = subject;
  const own = brush.of(null);
  const box = { x: 0.5, y: 0.5, width: parts.width - 1, height: parts.height - 1 };
  own.rect(box, groundLook(faced), corners[card.kind] ?? 7);
  if (card.kind === 'opportunity') paintRules(own, parts.height, inks.kinds.opportunity.edge);
  if (card.kind !== 'painPoint') return;
  const severity = card.severity ?? 0;
  paintBar(own, parts.height, inks.severityBars[severity] ?? inks.control);
  if (inks.isGrey) hatchBar(own, parts.height, severity, inks.text[0]);
}

/** Radii, where a kind has its own. */
const corners: Partial<Record<CardKind, Radius>> = {
  touchpoint: 17,
  quote: [8, 8, 8, 2],
  backstage: 4,
  metric: [4, 11, 4, 4],
};

function groundLook({ card, subject }: FacedCard): ShapeLook {
  const { inks } = subject;
  const kind = inks.kinds[card.kind];
  const isQuote = card.kind === 'quote';
  const fill = isQuote ? (inks.isGrey ? inks.sunken : kind.fill) : inks.paper;
  if (card.state === 'future') {
    return { fill, stroke: { paint: inks.feeling.future, width: 1, dash: [3.5, 2.5] } };
  }
  if (card.kind === 'backstage') return { fill, stroke: { paint: kind.edge, width: 1, dash: [3.2, 2.4] } };
  const edge = isQuote && !inks.isGrey ? tinted : inks.edge;
  return { fill, stroke: { paint: edge, width: isQuote ? 0.75 : 1 } };
}

/** The outline of a quote: its tint a little darker, so that it has an edge in print too. */
const tinted: Ink = '#e3d0f3';

/** The severity at the left edge, 4 units wide, round where the card is. */
function paintBar(brush: Brush, height: number, ink: Ink): void {
  brush.path(
    `M4 0V${height}C1.8 ${height} 0 ${height - 3.1} 0 ${height - 7}V7C0 3.1 1.8 0 4 0Z`,
    { x: 0, y: 0, width: 4, height },
    { fill: ink },
  );
}

/** The worse, the closer: lines across the bar, for a printer that tells no greys apart. */
function hatchBar(brush: Brush, height: number, severity: number, ink: Ink): void {
  brush.path(
    `M4 0.5V${height - 0.5}`,
    { x: 4, y: 0, width: 0, height },
    { stroke: { paint: ink, width: 0.6 } },
  );
  if (severity < 2 || severity > 3) return;
  const step = severity === 2 ? 5 : 3;
  const lines = Array.from({ length: Math.floor((height - 10) / step) }, (_, index) => {
    const y = 6 + index * step;
    return `M0.4 ${y + 2}L3.8 ${y}`;
  });
  brush.path(lines.join(''), { x: 0, y: 0, width: 4, height }, { stroke: { paint: ink, width: 0.6 } });
}

/** Two rules at the left edge of an opportunity. */
function paintRules(brush: Brush, height: number, ink: Ink): void {
  brush.path(
    `M4.2 .5C2 1.2 .8 3.4 .8 6.6V${height - 6.6}C.8 ${height - 3.4} 2 ${height - 1.2} 4.2 ${height - 0.5}M3.8 4V${height - 4}`,
    { x: 0, y: 0, width: 5, height },
    { stroke: { paint: ink, width: 1.3 } },
  );
}
