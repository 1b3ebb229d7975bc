import type { CellPlace } from '../../session/spots.ts';
import { spotId } from '../../session/spots.ts';
import type { CellOnMap } from '../../session/onMap.ts';
import css from './Cell.module.css';

/**
 * What every cell is to the grid, as attributes of its element; null while its stage is not drawn. Cells lie side by
 * side in their row without a place of their own: what is placed is a layer to the browser, and it asks every layer of
 * the page at every move of the pointer.
 */
export function cellFrame(
  { lane, stage }: CellPlace,
  column: number,
  { isHere, width }: Pick<CellOnMap, 'isHere' | 'width'>,
) {
  const id = spotId({ at: 'cell', stage, lane });
  if (width === null) return null;
  return {
    id,
    className: css.cell,
    role: 'gridcell',
    'data-spot': '',
    tabIndex: isHere ? 0 : -1,
    'aria-colindex': column + 2,
    'data-cell': `${lane} ${stage}`,
    'data-testid': id,
    style: { width },
  };
}
