import { useId } from 'react';
import type { ReactElement } from 'react';
import { markMoment } from '@throughline/doc';
import { MomentStar } from '../../icons/MomentStar.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import type { CardsProps } from './FacetRows.tsx';
import css from './MomentRow.module.css';
import { Value } from './Row.tsx';
import { mixed, shared } from './shared.ts';
import { useCanWrite } from './useRights.ts';

/** Whether the cards are moments that matter. */
export function MomentRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const id = useId();
  const canWrite = useCanWrite();
  const moment = shared(cards, (card) => card.moment);
  if (!canWrite) {
    return moment === true ? (
      <Value>
        <MomentStar />
        {words('inspector.moment')}
      </Value>
    ) : null;
  }
  return (
    <label className={css.row} htmlFor={id}>
      <MomentStar />
      <span className={css.words}>
        {words('inspector.moment')}
        <span className={css.hint}>
          {words(moment === mixed ? 'inspector.mixed' : 'inspector.momentHint')}
        </span>
      </span>
      <input
        id={id}
        type="checkbox"
        role="switch"
        className={css.switch}
        aria-label={words('inspector.moment')}
        checked={moment === true}
        aria-checked={moment === true}
        onChange={(event) => {
          const on = event.target.checked;
          const ids = cards.map(({ id: each }) => each);
          carryOut(session, (doc) => markMoment(doc, ids, on));
        }}
      />
    </label>
  );
}
