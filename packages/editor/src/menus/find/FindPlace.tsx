import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';
import { useView } from '../../session/hooks.ts';
import { FindBar } from './FindBar.tsx';

const LaneBanner = later(async () => (await import('./LaneBanner.tsx')).LaneBanner);

/** Under the bar: Find and the filters while there are any, and which lane is worked on. */
export function FindPlace(): ReactElement {
  const { finding } = useSession();
  const isOpen = useSyncExternalStore(finding.subscribe, () => finding.getState().isOpen);
  const isFiltered = useView(({ filter, notUnderstood }) => filter.length > 0 || notUnderstood > 0);
  const lane = useView(({ focusLane }) => focusLane);
  return (
    <>
      {isOpen || isFiltered ? <FindBar /> : null}
      {lane === null ? null : <LaneBanner lane={lane} />}
    </>
  );
}
