import type { ReactElement } from 'react';
import { KindIcon } from '../../icons/KindIcon.tsx';
import { kindLetters } from '../../menus/kindLetters.ts';
import { offeredKinds } from '../../menus/offeredKinds.ts';
import { useSession } from '../../session/editorSession.ts';
import { useMapState } from '../../session/hooks.ts';
import { startKindHere } from '../../session/newCardOfKind.ts';
import { useWords } from '../../text/words.ts';
import type { PanelProps } from './LibraryPanel.tsx';
import { PanelItem, PanelList } from './PanelList.tsx';

/** A card of a kind for the cell that has the map's focus, or for the one it is dragged into. */
export function KindList({ isRail, onLeave }: PanelProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const hasCell = useMapState(({ spot }) => spot.at === 'card' || spot.at === 'cell');
  return (
    <PanelList name={words('panel.add')}>
      {offeredKinds.map((kind, index) => (
        <PanelItem
          key={kind}
          icon={<KindIcon kind={kind} size={18} />}
          text={words(`kindTitle.${kind}`)}
          name={words('bar.addKind', { kind: words(`kind.${kind}`) })}
          hint={`/${kindLetters[kind]}`}
          isRail={isRail}
          tabIndex={index === 0 ? 0 : -1}
          data-library-kind={kind}
          aria-disabled={!hasCell}
          onClick={() => {
            if (!hasCell) return;
            onLeave();
            startKindHere(session, kind);
          }}
        />
      ))}
    </PanelList>
  );
}
