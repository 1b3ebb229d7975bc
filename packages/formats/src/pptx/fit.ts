import { interMeasure } from '../svg/measure.ts';
import type { Paragraph } from './drawing.ts';
import { cellPadding } from './table.ts';

/** From one line to the next, in sizes of the type. */
const leading = 1.22;

/** How high these paragraphs are in a cell of this width, in points: an estimate, on the safe side. */
export function heightOf(paragraphs: readonly Paragraph[], width: number, size: number): number {
  const lines = paragraphs.reduce(
    (sum, paragraph) => sum + linesOf(paragraph, width - 2 * cellPadding, size),
    0,
  );
  return Math.max(1, lines) * size * leading + 2 * cellPadding;
}

function linesOf({ bullet, runs }: Paragraph, width: number, size: number): number {
  const room = Math.max(size, width - (bullet ? size : 0));
  const text = runs.map((run) => run.text).join('');
  return text.split('\n').reduce((sum, line) => {
    // What does not fit at the end of a line goes to the next: a tenth of it is lost.
    const used = interMeasure.width(line, 'medium') * size * 1.1;
    return sum + Math.max(1, Math.ceil(used / room));
  }, 0);
}
