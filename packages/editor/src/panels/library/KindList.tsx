import type { ReactElement } from 'react';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { offeredKinds } from '../../menus/offeredKinds.ts';
import { toolbarKeys } from '../../menus/toolbarKeys.ts';
import { Hint } from '../../parts/Hint.tsx';
import { startDraftHere } from '../../session/editing.ts';
import { useSession } from '../../session/editorSession.ts';
import { useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import type { PanelProps } from './LibraryPanel.tsx';
import css from './LibraryPanel.module.css';

/** A card of a kind for the cell that has the map's focus. */
export function KindList({ isRail, onLeave }: PanelProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const hasCell = useMapState(({ spot }) => spot.at === 'card' || spot.at === 'cell');
  return (
    <div
      className={css.list}
      role="toolbar"
      tabIndex={-1}
      aria-orientation="vertical"
      aria-label={words('panel.add')}
      onKeyDown={toolbarKeys}
    >
      {offeredKinds.map((kind, index) => {
        const name = words('bar.addKind', { kind: words(`kind.${kind}`) });
        return (
          <Hint key={kind} words={isRail ? name : null}>
            <button
              type="button"
              className={css.item}
              tabIndex={index === 0 ? 0 : -1}
              aria-disabled={!hasCell}
              aria-label={name}
              onClick={() => {
                if (!hasCell) return;
                onLeave();
                startDraftHere(session, kind);
              }}
            >
              <KindIcon kind={kind} size={18} />
              {isRail ? null : <span className={css.words}>{words(`kindTitle.${kind}`)}</span>}
            </button>
          </Hint>
        );
      })}
    </div>
  );
}
