import { lazy, Suspense, useDeferredValue, useSyncExternalStore } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { closeDetails } from '../../session/details.ts';
import { useSession } from '../../session/editorSession.ts';
import { undoKeyPressed } from '../../session/undoKeys.ts';
import { useWords } from '../../text/words.ts';
import css from './Inspector.module.css';
import { subjectOf, useSubject } from './subject.ts';

const Details = lazy(() => import('./Details.tsx'));

/**
 * Beside the map, the details of what has focus or is selected: a card, several, a stage, a lane; null when there is
 * nothing to tell. It follows behind the keys, so that walking over the map costs what it cost without.
 */
export function Inspector(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const { isOpen, wantsFocus } = useSyncExternalStore(session.details.subscribe, session.details.getState);
  const now = useSubject(wantsFocus);
  const name = useDeferredValue(isOpen ? now : '');
  const subject = subjectOf(name);
  if (!subject || !isOpen) return null;
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (!event.currentTarget.contains(event.target as Node) || event.defaultPrevented) return;
    if (event.key === 'Escape') closeDetails(session);
    undoKeyPressed(session, event);
  };
  return (
    <Suspense fallback={null}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from whatever field has focus, as it does a dialog */}
      <aside
        className={css.inspector}
        aria-label={words(subject.of === 'cards' ? 'inspector.card' : `inspector.${subject.of}`)}
        data-panel="details"
        data-region=""
        onKeyDown={press}
      >
        <Details name={name} isAsked={wantsFocus && name === now} />
      </aside>
    </Suspense>
  );
}
