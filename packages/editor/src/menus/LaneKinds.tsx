import type { ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { MenuItem } from 'react-aria-components';
import { KindIcon } from '../icons/KindIcon.tsx';
import { useOpened } from '../parts/Opener.tsx';
import { useSession } from '../session/editorSession.ts';
import { insertLane } from '../session/structure.ts';
import { useWords } from '../text/words.ts';
import css from './Menu.module.css';
import { offeredKinds } from './offeredKinds.ts';
import { OpenedMenu } from './OpenedMenu.tsx';

interface LaneKindsProps {
  readonly placement: 'top start' | 'bottom start';
  /** Before the new lane takes focus. */
  onChosen?(): void;
}

/** A lane for each kind, called as such lanes are called; and one of one's own, for notes of any kind. */
export function LaneKinds({ onChosen, placement }: LaneKindsProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { close } = useOpened();
  const choose = (chosen: string | number): void => {
    onChosen?.();
    const kind = offeredKinds.find((each) => each === chosen);
    // While the menu is open nothing beside it can take focus, and the new lane's name is to have it.
    flushSync(close);
    if (kind) insertLane(session, kind, 'last');
    else insertLane(session, 'note', 'last', words('panel.ownLaneTitle'));
  };
  return (
    <OpenedMenu placement={placement} onAction={(chosen) => choose(chosen)}>
      {offeredKinds.map((kind) => (
        <MenuItem key={kind} id={kind} className={css.item ?? ''} textValue={words(`lane.${kind}`)}>
          <KindIcon kind={kind} />
          {words(`lane.${kind}`)}
        </MenuItem>
      ))}
      <MenuItem id="own" className={css.item ?? ''} textValue={words('panel.ownLane')}>
        <KindIcon kind="note" />
        {words('panel.ownLane')}
      </MenuItem>
    </OpenedMenu>
  );
}
