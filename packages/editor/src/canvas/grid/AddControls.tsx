import type { ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { useSession } from '../../session/editorSession.ts';
import { useAxes, useMapState } from '../../session/hooks.ts';
import { insertStage } from '../../session/structure.ts';
import { AddLaneMenu } from '../../menus/AddLaneMenu.tsx';
import { useWords } from '../../text/words.ts';
import css from './MapGrid.module.css';

/** Always there: a new stage behind the last column, a new lane under the last row. */
export function AddControls(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const width = useAxes((layout) => layout.width);
  const height = useAxes((layout) => layout.height);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  if (!canWrite) return null;
  return (
    <>
      <div
        className={css.add}
        data-pin="beside"
        style={{ insetInlineStart: width + 4, top: 0, width: 44, height: 54 }}
      >
        <div>
          <button
            type="button"
            className={`${css.addButton} ${css.addStage}`}
            onClick={() => insertStage(session, 'last')}
          >
            <Plus size={15} aria-hidden />
            {words('stage.add')}
          </button>
        </div>
      </div>
      <div
        className={css.add}
        data-pin="below"
        style={{ insetInlineStart: 0, top: height + 8, width: 120, height: 32 }}
      >
        <div>
          <AddLaneMenu className={css.addButton} placement="top start">
            <Plus size={15} aria-hidden />
            {words('lane.add')}
          </AddLaneMenu>
        </div>
      </div>
    </>
  );
}
