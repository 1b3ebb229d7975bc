import type { ReactElement } from 'react';
import { ScanEye } from 'lucide-react';
import type { LaneId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { focusOnLane } from '../../session/filtering.ts';
import { focusSpot } from '../../session/focus.ts';
import { useWholeBesideWords } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './FindBar.module.css';

/** Which lane is worked on while the others stand back (I49). */
export function LaneBanner({ lane }: { readonly lane: LaneId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const title = useWholeBesideWords(({ lanes }) => lanes.find(({ id }) => id === lane)?.title);
  if (title === undefined) return null;
  return (
    <div className={css.banner}>
      <ScanEye size={15} aria-hidden />
      <span dir="auto">{words('focusLane.is', { title: title || words('unnamed.lane') })}</span>
      <button
        type="button"
        className={css.textButton}
        onClick={() => {
          focusOnLane(session, null);
          focusSpot(session);
        }}
      >
        {words('focusLane.showAll')}
      </button>
    </div>
  );
}
