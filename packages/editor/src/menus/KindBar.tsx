import type { ReactElement } from 'react';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { startKindHere } from '../session/newCardOfKind.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import { offeredKinds } from './offeredKinds.ts';
import { toolbarKeys } from './toolbarKeys.ts';

/** Where there is no library beside the map. */
export function KindBar(): ReactElement {
  const session = useSession();
  const words = useWords();
  const hasCell = useMapState(({ spot }) => spot.at === 'card' || spot.at === 'cell');
  return (
    <div
      className={`${css.tools} ${css.kinds}`}
      role="toolbar"
      tabIndex={-1}
      aria-label={words('panel.add')}
      onKeyDown={toolbarKeys}
    >
      {offeredKinds.map((kind, index) => {
        const name = words('bar.addKind', { kind: words(`kind.${kind}`) });
        return (
          <button
            key={kind}
            type="button"
            className={css.icon}
            tabIndex={index === 0 ? 0 : -1}
            aria-disabled={!hasCell}
            aria-label={name}
            title={name}
            onClick={() => hasCell && startKindHere(session, kind, { camera: true })}
          >
            <KindIcon kind={kind} />
          </button>
        );
      })}
    </div>
  );
}
