import { useDeferredValue, useSyncExternalStore } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { later } from '../../parts/later.tsx';
import { closeDetails } from '../../session/details.ts';
import { useSession } from '../../session/editorSession.ts';
import { undoKeyPressed } from '../../session/undoKeys.ts';
import { subjectOf, useSubject } from './subject.ts';

const Details = later(async () => (await import('./Details.tsx')).Details);

/**
 * Beside the map, the details of what has focus or is selected: a card, several, a stage, a lane; null when there is
 * nothing to tell. It follows behind the keys, so that walking over the map costs what it cost without.
 */
export function Inspector(): ReactElement | null {
  const session = useSession();
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
  return <Details name={name} isAsked={wantsFocus && name === now} onKeyDown={press} />;
}
