import type { Box, Metric } from '@throughline/journey';
import { phrase } from '../outline/words.ts';
import type { Brush } from './brush.ts';
import { baselineOf } from './cardText.ts';
import { changeOf, figureAndUnit } from './figures.ts';
import type { FigureChange } from './figures.ts';
import type { Inks } from './ink.ts';
import { paintArrow } from './marks.ts';
import { newPiece } from './painted.ts';
import type { Element, Ink } from './painted.ts';
import { mapType } from './subject.ts';
import type { FacedCard, Subject } from './subject.ts';

/** The figure of a metric with its unit, how it moved, and its earlier figures as a line. */
export function paintFigure(brush: Brush, { card, parts, subject }: FacedCard): readonly Element[] {
  const { figure: at, sparkline } = parts;
  if (card.kind !== 'metric' || !at) return [];
  const { inks, words } = subject;
  const piece = newPiece();
  const y = at.y + baselineOf(at.height, mapType.number.size);
  if (card.value === null) {
    const missing = { size: 12, style: 'regular', ink: inks.text[2] } as const;
    brush.of(piece).text(words.noFigure, { x: at.x, y: at.y + baselineOf(at.height, 12) }, missing);
    return [{ tag: 'Span', children: [piece] }];
  }
  const end = paintValue(brush.of(piece), card, { x: at.x, y }, subject);
  const said: Element[] = [{ tag: 'Span', children: [piece] }];
  const change = changeOf(card);
  if (change) said.push(...paintChange(brush, change, { at, x: end + 4 }, subject));
  if (sparkline) said.push(paintSparkline(brush, card, { at: sparkline, change }, subject));
  return said;
}

/** Gives where it ends. */
function paintValue(
  brush: Brush,
  card: Metric,
  at: { readonly x: number; readonly y: number },
  { inks, words }: Subject,
): number {
  const [said, unit] = figureAndUnit(words.figure(card.value ?? 0), card.unit);
  const { size, style } = mapType.number;
  const look = { size, style, ink: inks.text[0], tracking: -0.02, spaced: unit !== '' } as const;
  const end = at.x + brush.text(said, at, look);
  if (unit === '') return end;
  const small = { size: 12, style: 'medium', ink: inks.text[1] } as const;
  return end + 3 + brush.text(unit, { x: end + 3, y: at.y }, small);
}

function verdictInk({ better, text, worse }: Inks, { verdict }: Pick<FigureChange, 'verdict'>): Ink {
  if (verdict === null) return text[1];
  return verdict === 'better' ? better : worse;
}

/** What finds no room beside the figure is said only where it is listed. */
function paintChange(
  brush: Brush,
  change: FigureChange,
  { at, x }: { readonly at: Box; readonly x: number },
  { inks, words }: Subject,
): readonly Element[] {
  const look = { size: 12, style: 'medium', ink: verdictInk(inks, change) } as const;
  const by = words.figure(change.by);
  if (x + 10 + brush.width(by, look) > at.x + at.width + 1) return [];
  const piece = newPiece();
  const own = brush.of(piece);
  paintArrow(own, change.direction, { x, y: at.y + at.height / 2 - 3, width: 7, height: 7 }, look.ink);
  own.text(by, { x: x + 10, y: at.y + baselineOf(at.height, 12) }, look);
  const moved = { up: words.rose, down: words.fell, same: words.same }[change.direction];
  const verdict = change.verdict === null ? '' : words[change.verdict];
  return [{ tag: 'Span', actual: `${phrase(moved, { by })}${verdict}`, children: [piece] }];
}

/** From the edges to the line, so that its dot is drawn whole. */
const edge = 2;

function paintSparkline(
  brush: Brush,
  { series, value }: Metric,
  { at, change }: { readonly at: Box; readonly change: FigureChange | null },
  { inks, words }: Subject,
): Element {
  const figures = [...series, value ?? 0];
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  const span = most - least || 1;
  const x = (index: number): number => at.x + edge + (index * (at.width - 2 * edge)) / (figures.length - 1);
  const y = (each: number): number =>
    at.y + at.height - edge - ((each - least) / span) * (at.height - 2 * edge);
  const line = figures.map(
    (each, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(each).toFixed(1)}`,
  );
  const ink = change?.verdict ? verdictInk(inks, change) : inks.control;
  const piece = newPiece();
  const own = brush.of(piece).sign(at);
  own.path(line.join(''), at, { stroke: { paint: ink, width: 1.2, round: true } });
  const dot = { x: x(figures.length - 1) - 1.5, y: y(value ?? 0) - 1.5, width: 3, height: 3 };
  own.rect(dot, { fill: ink }, 1.5);
  return {
    tag: 'Span',
    alt: phrase(words.trend, { said: series.map(words.figure).join(words.outline.comma) }),
    children: [piece],
  };
}
