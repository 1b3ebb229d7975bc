import type { ReactElement } from 'react';
import { Keyboard, PanelLeftClose, PanelLeftOpen } from 'lucide-react';
import { AfterFirstSight, later } from '../../parts/later.tsx';
import { useScreen } from '../../parts/useScreen.ts';
import { shortcutsCommand } from '../../session/commands/palette.ts';
import { useSession } from '../../session/editorSession.ts';
import { useView } from '../../session/hooks.ts';
import { undoKeyPressed } from '../../session/undoKeys.ts';
import { useWords } from '../../text/words.ts';
import css from './LibraryPanel.module.css';
import { PanelItem } from './PanelList.tsx';

const LibraryContent = later(async () => (await import('./LibraryContent.tsx')).LibraryContent);

export interface PanelProps {
  /** Marks alone, their words beside them when pointed at. */
  readonly isRail: boolean;
  /** Before focus goes to the map: whatever lies over it has to go. */
  onLeave(): void;
}

const stay = (): void => undefined;

/** Beside the map: what can be put on it, its lanes, and whose journey it is. Narrow where there is little room. */
export function LibraryPanel(): ReactElement | null {
  const session = useSession();
  const { view } = session;
  const words = useWords();
  const screen = useScreen();
  const chosen = useView(({ library }) => library);
  if (screen === 'phone') return null;
  const isRail = (chosen ?? (screen === 'wide' ? 'open' : 'rail')) === 'rail';
  const toggle = words(isRail ? 'panel.open' : 'panel.close');
  const Icon = isRail ? PanelLeftOpen : PanelLeftClose;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- what was done from its buttons is undone from them
    <aside
      className={css.panel}
      data-region=""
      data-rail={isRail || undefined}
      aria-label={words('panel.name')}
      onKeyDown={(event) => undoKeyPressed(session, event)}
    >
      <div className={css.scroll}>
        <AfterFirstSight>
          <LibraryContent isRail={isRail} onLeave={stay} />
        </AfterFirstSight>
      </div>
      <div className={css.foot}>
        <PanelItem
          icon={<Keyboard size={16} aria-hidden />}
          text={words('shortcuts.open')}
          name={words('shortcuts.open')}
          isRail={isRail}
          aria-haspopup="dialog"
          onClick={() => shortcutsCommand.run(session)}
        />
        <PanelItem
          icon={<Icon size={16} aria-hidden />}
          text={toggle}
          name={toggle}
          isRail={isRail}
          onClick={() => view.setState({ library: isRail ? 'open' : 'rail' })}
        />
      </div>
    </aside>
  );
}
