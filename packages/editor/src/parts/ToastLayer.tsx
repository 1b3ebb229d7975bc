import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { X } from 'lucide-react';
import { useSession } from '../session/editorSession.ts';
import { focusSpot } from '../session/focus.ts';
import { useMapState } from '../session/hooks.ts';
import type { Toast } from '../session/state.ts';
import { useWords } from '../text/words.ts';
import css from './ToastLayer.module.css';

/** In ms: to read a sentence; and to decide as well. */
const shownMs = { toRead: 5000, toDecide: 10_000 } as const;

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

function Notice({ toast: { act, sentence } }: { readonly toast: Toast }): ReactElement {
  const session = useSession();
  const words = useWords();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return undefined;
    const ms = act ? shownMs.toDecide : shownMs.toRead;
    const timer = setTimeout(() => session.state.setState({ toast: null }), ms);
    return () => clearTimeout(timer);
  }, [act, held, session]);
  const end = (run?: () => void): void => {
    session.state.setState({ toast: null });
    run?.();
    focusSpot(session);
  };
  const hold = { onPointerEnter: () => setHeld(true), onPointerLeave: () => setHeld(false) };
  return (
    <div className={css.toast} {...hold} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
      <span className={css.sentence}>{sentence}</span>
      {act ? (
        <button type="button" className={css.act} onClick={() => end(() => act.run())}>
          {act.words}
        </button>
      ) : null}
      <button type="button" className={css.close} aria-label={words('dismiss')} onClick={() => end()}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
