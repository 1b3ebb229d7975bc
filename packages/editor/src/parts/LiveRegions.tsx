import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Announcer } from '../session/announce.ts';
import css from './LiveRegions.module.css';

/** The two live regions, once per page, at its end: quiet while somebody types, in whichever field. */
export function LiveRegions({ announcer }: { readonly announcer: Announcer }): ReactElement {
  const subscribe = useCallback((listener: () => void) => announcer.subscribe(listener), [announcer]);
  const spoken = useSyncExternalStore(subscribe, () => announcer.spoken);
  useEffect(() => {
    const hush = (event: Event): void => {
      if (event instanceof InputEvent) announcer.hush();
    };
    document.addEventListener('input', hush, true);
    return () => document.removeEventListener('input', hush, true);
  }, [announcer]);
  return (
    <div className={css.regions}>
      <output aria-atomic="true" data-testid="live-polite">
        {spoken.polite}
      </output>
      <div role="alert" aria-atomic="true" data-testid="live-alert">
        {spoken.alert}
      </div>
    </div>
  );
}
