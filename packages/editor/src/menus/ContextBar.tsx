import type { ReactElement } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { KindIcon } from '../icons/KindIcon.tsx';
import { redoCommand, undoCommand } from '../session/commands.ts';
import type { Command } from '../session/commands.ts';
import { startDraftHere } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { useWords } from '../text/words.ts';
import css from './ContextBar.module.css';
import { offeredKinds } from './offeredKinds.ts';
import { toolbarKeys } from './toolbarKeys.ts';

/** Over the canvas: take back, bring back, add to the focused cell. One Tab stop, arrows inside. */
export function ContextBar(): ReactElement {
  const session = useSession();
  const words = useWords();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const hasCell = useMapState(({ spot }) => spot.at === 'card' || spot.at === 'cell');
  if (!canWrite) {
    return (
      <div className={css.bar}>
        <span className={css.note}>{words('bar.viewOnly')}</span>
      </div>
    );
  }
  return (
    <div
      className={css.bar}
      role="toolbar"
      tabIndex={-1}
      aria-label={words('bar.name')}
      onKeyDown={toolbarKeys}
    >
      <CommandButton command={undoCommand} icon={<Undo2 size={16} aria-hidden />} keys="Ctrl Z" isFirst />
      <CommandButton command={redoCommand} icon={<Redo2 size={16} aria-hidden />} keys="Ctrl Shift Z" />
      <span className={css.rule} />
      {offeredKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={css.add}
          tabIndex={-1}
          aria-disabled={!hasCell}
          aria-label={words('bar.addKind', { kind: words(`kind.${kind}`) })}
          onClick={() => hasCell && startDraftHere(session, kind)}
        >
          <KindIcon kind={kind} />
          <span>{words(`kindTitle.${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}

interface CommandButtonProps {
  readonly command: Command;
  readonly icon: ReactElement;
  readonly keys: string;
  readonly isFirst?: boolean;
}

function CommandButton({ command, icon, isFirst = false, keys }: CommandButtonProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { undo } = session.doc;
  const subscribe = useCallback((listener: () => void) => undo.subscribe(listener), [undo]);
  const isEnabled = useSyncExternalStore(subscribe, () => command.enabled(session));
  const name = command.words ? words(command.words) : command.id;
  return (
    <button
      type="button"
      className={css.icon}
      tabIndex={isFirst ? 0 : -1}
      aria-disabled={!isEnabled}
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={() => isEnabled && command.run(session)}
    >
      {icon}
    </button>
  );
}
