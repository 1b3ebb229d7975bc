import type { ReactElement } from 'react';
import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { KindIcon } from '../icons/KindIcon.tsx';
import { redoCommand, undoCommand } from '../session/commands.ts';
import { startDraftHere } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useMapState } from '../session/hooks.ts';
import { nextUndo } from '../session/undo.ts';
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
      <HistoryButton way="undo" keys="Ctrl Z" />
      <HistoryButton way="redo" keys="Ctrl Shift Z" />
      <span className={css.rule} />
      {offeredKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className={css.add}
          tabIndex={-1}
          aria-disabled={!hasCell}
          aria-label={words('bar.addKind', { kind: words(`kind.${kind}`) })}
          title={words('bar.addKind', { kind: words(`kind.${kind}`) })}
          onClick={() => hasCell && startDraftHere(session, kind)}
        >
          <KindIcon kind={kind} />
          <span>{words(`kindTitle.${kind}`)}</span>
        </button>
      ))}
    </div>
  );
}

interface HistoryButtonProps {
  readonly way: 'undo' | 'redo';
  readonly keys: string;
}

/** Says what it takes back or brings back. */
function HistoryButton({ keys, way }: HistoryButtonProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const { undo } = session.doc;
  const subscribe = useCallback((listener: () => void) => undo.subscribe(listener), [undo]);
  const next = useSyncExternalStore(subscribe, () =>
    way === 'undo' ? nextUndo(session.doc) : undo.nextRedo,
  );
  const what = next ? words(`intent.${next}`, { count: 0 }) : 'none';
  const name = words(`bar.${way}`, { what });
  const Icon = way === 'undo' ? Undo2 : Redo2;
  const command = way === 'undo' ? undoCommand : redoCommand;
  return (
    <button
      type="button"
      className={css.icon}
      tabIndex={way === 'undo' ? 0 : -1}
      aria-disabled={next === null}
      aria-label={name}
      title={`${name} (${keys})`}
      onClick={() => next && command.run(session)}
    >
      <Icon size={16} aria-hidden />
    </button>
  );
}
