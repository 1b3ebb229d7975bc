import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { ChevronsDownUp, MapPinned } from 'lucide-react';
import { idle, later } from '../../parts/later.tsx';
import { useScreen } from '../../parts/useScreen.ts';
import { minimapCommand } from '../../session/commands/company.ts';
import { useSession } from '../../session/editorSession.ts';
import { useView } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import css from './Minimap.module.css';

const Minimap = later(async () => (await import('./Minimap.tsx')).Minimap);

/** The minimap in its corner with the button that puts it away, or that button alone. On a phone there is no room. */
export function MinimapPlace(): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const isOpen = useView(({ minimap }) => minimap);
  const isTime = useTime();
  if (useScreen() === 'phone') return null;
  const name = words(isOpen ? 'minimap.hide' : 'minimap.show');
  return (
    <div className={css.place} data-open={isOpen}>
      {isOpen && isTime ? <Minimap /> : null}
      <button
        type="button"
        className={css.toggle}
        aria-label={name}
        title={name}
        onClick={() => minimapCommand.run(session)}
      >
        {isOpen ? <ChevronsDownUp size={13} aria-hidden /> : <MapPinned size={15} aria-hidden />}
      </button>
    </div>
  );
}

/** Whether its code is there, or the browser has time to bring it: never before the map itself is seen. */
function useTime(): boolean {
  const [isTime, setTime] = useState(Minimap.isThere);
  useEffect(() => {
    let isHere = true;
    void idle().then(() => isHere && setTime(true));
    return () => {
      isHere = false;
    };
  }, []);
  return isTime;
}
