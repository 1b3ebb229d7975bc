import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import { useSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';
import { useMapState } from '../session/hooks.ts';
import type { Toast } from '../session/state.ts';
import { undo } from '../session/undo.ts';
import { useWords } from '../text/words.ts';
import css from './ToastLayer.module.css';

const shownMs = 10_000;

/** The last notice. It never takes focus, and stays while it has it or is pointed at. */
export function ToastLayer(): ReactElement {
  const words = useWords();
  const toast = useMapState((state) => state.toast);
  return (
    <section className={css.layer} aria-label={words('toast.name')}>
      {toast ? <Notice key={toast.id} toast={toast} /> : null}
    </section>
  );
}

function Notice({ toast }: { readonly toast: Toast }): ReactElement {
  const session = useSession();
  const words = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => session.state.setState({ toast: null }), shownMs);
    return () => clearTimeout(timer);
  }, [held, session]);
  const end = (act: () => void): void => {
    act();
    session.state.setState({ toast: null });
    focusSpot(session);
  };
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  return (
    <div className={css.toast} {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span>{toast.sentence}</span>
      <button type="button" className={css.act} onClick={() => end(() => undo(session))}>
        {words('undo')}
      </button>
      <button
        type="button"
        className={css.close}
        aria-label={words('dismiss')}
        onClick={() => end(() => undefined)}
      >
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
