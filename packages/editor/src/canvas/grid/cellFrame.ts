import type { CellPlace } from '../../session/spots.ts';
import { spotId } from '../../session/spots.ts';
import { useBox, useMapState } from '../../session/hooks.ts';
import css from './Cell.module.css';

/** What every cell is to the grid, as attributes of its element; null while its stage is not drawn. */
export function useCellFrame({ lane, stage }: CellPlace, column: number) {
  const box = useBox((layout) => {
    const at = layout.columns.find((each) => each.stage === stage);
    return at ? { x: at.x, y: 0, width: at.width, height: 0 } : null;
  });
  const isHere = useMapState(({ spot }) => spot.at === 'cell' && spot.stage === stage && spot.lane === lane);
  const id = spotId({ at: 'cell', stage, lane });
  return (
    box && {
      id,
      className: css.cell,
      role: 'gridcell',
      'data-spot': '',
      tabIndex: isHere ? 0 : -1,
      'aria-colindex': column + 2,
      'data-cell': `${lane} ${stage}`,
      'data-testid': id,
      style: { left: box.x, width: box.width },
    }
  );
}
