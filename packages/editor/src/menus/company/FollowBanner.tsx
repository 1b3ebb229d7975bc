import { useCallback, useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { useSession } from '../../session/editorSession.ts';
import { focusSpot } from '../../session/focus.ts';
import { followed, stopFollowing } from '../../session/following.ts';
import { followPeople } from '../../session/followPeople.ts';
import { useWords } from '../../text/words.ts';
import css from './FollowBanner.module.css';

/** Whom I follow, and how to stop. When it goes with focus in it, focus goes back to the map. */
export function FollowBanner(): ReactElement {
  const session = useSession();
  const words = useWords();
  const banner = useRef<HTMLDivElement>(null);
  const { presence } = session;
  const subscribe = useCallback((listener: () => void) => presence.subscribe(listener), [presence]);
  const name = useSyncExternalStore(subscribe, () => followed(session)?.name ?? '');
  const colour = useSyncExternalStore(subscribe, () => followed(session)?.colour ?? null);
  useEffect(() => followPeople(session), [session]);
  useLayoutEffect(() => {
    const element = banner.current;
    return () => {
      if (element?.contains(document.activeElement)) focusSpot(session);
    };
  }, [session]);
  return (
    <div ref={banner} className={css.banner} data-region data-person={colour}>
      <span className={css.dot} aria-hidden="true" />
      <span dir="auto">{words('follow.is', { name: name || words('someone') })}</span>
      <button
        type="button"
        className={css.stop}
        aria-label={words('follow.stop')}
        onClick={() => stopFollowing(session)}
      >
        {words('follow.stopHere')}
      </button>
    </div>
  );
}
