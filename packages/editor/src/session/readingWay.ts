import type { Direction } from '@throughline/journey';
import type { EditorSession } from './editorSession.ts';

/**
 * What an arrow means along the stages: keys go where they point, and on a mirrored map the next stage lies at the
 * left. What follows the order of reading (Home, End, Tab, "next stage") never asks.
 */
export function readingWay<Way extends Direction>(
  { layout }: EditorSession,
  way: Way,
): Way | 'left' | 'right' {
  if (!layout.getState().isMirrored) return way;
  if (way === 'left') return 'right';
  return way === 'right' ? 'left' : way;
}
