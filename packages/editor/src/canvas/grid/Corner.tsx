import type { ReactElement } from 'react';
import { useAxes, useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Header.module.css';

/** Where stages and lanes meet. */
export function Corner(): ReactElement {
  const words = useWords();
  const width = useAxes((layout) => layout.laneHeaderWidth);
  const height = useAxes((layout) => layout.headerHeight);
  const isHere = useMapState(({ spot }) => spot.at === 'corner');
  return (
    <div
      id="corner"
      className={css.header}
      role="columnheader"
      aria-colindex={1}
      data-spot=""
      data-corner=""
      data-pin="corner"
      tabIndex={isHere ? 0 : -1}
      style={{ insetInlineStart: 0, top: 0, width, height }}
    >
      <div className={`${css.face} ${css.corner}`}>{words('map.stages')}</div>
    </div>
  );
}
