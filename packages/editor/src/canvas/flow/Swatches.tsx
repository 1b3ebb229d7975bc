import type { ReactElement } from 'react';
import { cardKindNames, severities } from '@throughline/journey';
import type { CardKind, Severity } from '@throughline/journey';
import css from './FlowCanvas.module.css';
import type { OverviewColours } from './overview.ts';

/** The theme's colours as elements that are never drawn: what a `<canvas>` that draws the map has inside. */
export function Swatches(): ReactElement {
  return (
    <>
      {cardKindNames.map((kind) => (
        <span key={kind} data-kind={kind} className={css.swatch} />
      ))}
      {severities.map((severity) => (
        <span key={severity} data-severity={severity} className={css.swatch} />
      ))}
    </>
  );
}

/** What `Swatches` in this canvas have as their colours now. */
export function coloursOf(canvas: HTMLCanvasElement): OverviewColours {
  const kinds = new Map<CardKind, string>();
  let halo = '';
  for (const swatch of canvas.querySelectorAll<HTMLElement>('[data-kind]')) {
    const { backgroundColor, color } = getComputedStyle(swatch);
    kinds.set(swatch.dataset.kind as CardKind, color);
    halo = backgroundColor;
  }
  const rated = new Map<Severity, string>();
  for (const swatch of canvas.querySelectorAll<HTMLElement>('[data-severity]'))
    rated.set(Number(swatch.dataset.severity) as Severity, getComputedStyle(swatch).color);
  return { kinds, severities: rated, text: getComputedStyle(canvas).color, halo };
}
