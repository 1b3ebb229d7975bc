import type { ReactElement } from 'react';
import { Spline } from 'lucide-react';
import { useSession } from '../../session/editorSession.ts';
import { useView } from '../../session/hooks.ts';
import { showAllLinks } from '../../session/links.ts';
import { useWords } from '../../text/words.ts';
import css from './LinksToggle.module.css';

/** All links of the map at once, or those of the selected card. */
export function LinksToggle(): ReactElement {
  const session = useSession();
  const words = useWords();
  const isAll = useView(({ links }) => links === 'all');
  const name = words('link.show');
  return (
    <button
      type="button"
      className={css.toggle}
      aria-pressed={isAll}
      aria-label={name}
      title={name}
      onClick={() => showAllLinks(session, !isAll)}
    >
      <Spline size={15} aria-hidden />
    </button>
  );
}
