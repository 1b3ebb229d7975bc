import type { ReactElement } from 'react';
import { Command as CommandMark, EyeOff, PanelLeft, Redo2, Search, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { later } from '../parts/later.tsx';
import { Opener } from '../parts/Opener.tsx';
import { useScreen } from '../parts/useScreen.ts';
import { commandName } from '../session/command.ts';
import { redoCommand, undoCommand } from '../session/commands/history.ts';
import { findCommand } from '../session/commands/finding.ts';
import { paletteCommand } from '../session/commands/palette.ts';
import { useSession } from '../session/editorSession.ts';
import { closeFind, openFind } from '../session/finding.ts';
import { focusSpot } from '../session/focus.ts';
import { useMapState, useShownKeys, useView, useWholeBesideWords } from '../session/hooks.ts';
import { undoKeyPressed } from '../session/undoKeys.ts';
import { showAllLanes } from '../session/viewing.ts';
import { viewOn } from '../session/views.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import { Goal } from './Goal.tsx';
import { PersonaPicker } from './PersonaPicker.tsx';
import { StateSwitch } from './StateSwitch.tsx';
import { ViewSwitch } from './ViewSwitch.tsx';
import { toolbarKeys } from './toolbarKeys.ts';

const KindBar = later(async () => (await import('./KindBar.tsx')).KindBar);
const LibrarySheet = later(async () => (await import('../panels/library/LibrarySheet.tsx')).LibrarySheet);

/** Over the canvas: take back and bring back, whose journey it is, what for, and what is not shown. */
export function ContextBar(): ReactElement {
  const session = useSession();
  const { view } = session;
  const words = useWords();
  const screen = useScreen();
  const isPhone = screen === 'phone';
  const shown = useView((now) => viewOn(screen, now.view));
  const canWrite = useMapState(({ rights }) => rights === 'write');
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- what was done from its buttons is undone from them
    <div className={css.bars} data-region="" onKeyDown={(event) => undoKeyPressed(session, event)}>
      <div className={css.bar}>
        <div className={css.slides}>
          {isPhone ? <ViewSwitch view={view} /> : null}
          {canWrite ? <History /> : <span className={css.note}>{words('bar.viewOnly')}</span>}
          <span className={css.rule} />
          {isPhone ? (
            <>
              <StateSwitch view={view} />
              <Opener opens="dialog" className={css.icon} name={words('panel.name')} over={<LibrarySheet />}>
                <PanelLeft size={16} aria-hidden />
              </Opener>
            </>
          ) : null}
          <PersonaPicker />
          {/* The outline of a phone says it itself. */}
          {isPhone && shown === 'outline' ? null : <Goal />}
          <span className={css.grow} />
          <HiddenLanes />
          {isPhone ? <CommandsButton /> : null}
        </div>
        <FindButton />
        {isPhone ? null : <CommandsButton />}
      </div>
      {isPhone && canWrite && shown === 'map' ? <KindBar /> : null}
    </div>
  );
}

/** Find and filters: opened and closed. */
function FindButton(): ReactElement {
  const session = useSession();
  const { finding } = session;
  const words = useWords();
  const keys = useShownKeys(findCommand);
  const isOpen = useSyncExternalStore(finding.subscribe, () => finding.getState().isOpen);
  const name = words('find.bar');
  return (
    <button
      type="button"
      className={css.icon}
      aria-label={name}
      aria-expanded={isOpen}
      title={keys === '' ? name : `${name} (${keys})`}
      onClick={() => (isOpen ? closeFind(session) : openFind(session))}
    >
      <Search size={16} aria-hidden />
    </button>
  );
}

/** The palette, for whoever does not know its keys. */
function CommandsButton(): ReactElement {
  const session = useSession();
  const words = useWords();
  const keys = useShownKeys(paletteCommand);
  return (
    <button
      type="button"
      className={css.commands}
      aria-haspopup="dialog"
      aria-label={words('palette.open')}
      title={words('palette.name')}
      onClick={() => paletteCommand.run(session)}
    >
      <CommandMark size={15} aria-hidden />
      <span>{words('palette.open')}</span>
      {keys === '' ? null : <span className={css.keys} data-keys={keys} />}
    </button>
  );
}

/** How many lanes this person does not see; pressed, they are back. */
function HiddenLanes(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const hidden = useView((view) => view.hidden);
  const count = useWholeBesideWords(({ lanes }) => lanes.filter(({ id }) => hidden.has(id)).length);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className={css.chip}
      title={words('panel.showLanes', { count })}
      onClick={() => {
        showAllLanes(session);
        focusSpot(session);
      }}
    >
      <EyeOff size={14} aria-hidden />
      {words('panel.hiddenLanes', { count })}
    </button>
  );
}

function History(): ReactElement {
  const words = useWords();
  return (
    <div
      className={css.tools}
      role="toolbar"
      tabIndex={-1}
      aria-label={words('bar.name')}
      onKeyDown={toolbarKeys}
    >
      <HistoryButton way="undo" />
      <HistoryButton way="redo" />
    </div>
  );
}

/** Says what it takes back or brings back. */
function HistoryButton({ way }: { readonly way: 'undo' | 'redo' }): ReactElement {
  const session = useSession();
  const { undo } = session.doc;
  const subscribe = useCallback((listener: () => void) => undo.subscribe(listener), [undo]);
  const command = way === 'undo' ? undoCommand : redoCommand;
  const name = useSyncExternalStore(subscribe, () => commandName(command, session));
  const isEnabled = useSyncExternalStore(subscribe, () => command.enabled(session));
  const keys = useShownKeys(command);
  const Icon = way === 'undo' ? Undo2 : Redo2;
  return (
    <button
      type="button"
      className={css.icon}
      tabIndex={way === 'undo' ? 0 : -1}
      aria-disabled={!isEnabled}
      aria-label={name}
      title={keys === '' ? name : `${name} (${keys})`}
      onClick={() => isEnabled && command.run(session)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
