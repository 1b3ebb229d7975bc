import type { CardId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import { cardIdsIn } from '../journey.ts';
import type { Box } from './kept.ts';
import type { GridLayout } from './gridLayout.ts';

/** The cards a frame touches, in reading order; only the cells it touches are looked through. */
export function cardsTouching(
  frame: Box,
  journey: Journey,
  { cardBox, columns, rows }: Pick<GridLayout, 'cardBox' | 'columns' | 'rows'>,
): readonly CardId[] {
  const across = columns.filter(({ width, x }) => x < frame.x + frame.width && x + width > frame.x);
  const along = rows.filter(({ height, y }) => y < frame.y + frame.height && y + height > frame.y);
  return along.flatMap(({ lane }) =>
    across.flatMap(({ stage }) =>
      cardIdsIn(journey, stage, lane).filter((id) => {
        const box = cardBox(id);
        return box !== null && touches(box, frame);
      }),
    ),
  );
}

function touches(one: Box, other: Box): boolean {
  const isAcross = one.x < other.x + other.width && one.x + one.width > other.x;
  return isAcross && one.y < other.y + other.height && one.y + one.height > other.y;
}
