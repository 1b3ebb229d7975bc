import type { ReactElement } from 'react';
import { markMoment } from '@throughline/doc';
import { MomentStar } from '../../icons/MomentStar.tsx';
import { carryOut } from '../../session/carryOut.ts';
import { useSession } from '../../session/editorSession.ts';
import { useWords } from '../../text/words.ts';
import type { CardsProps } from './FacetRows.tsx';
import { Value } from './Row.tsx';
import { shared } from './shared.ts';
import { SwitchRow } from './SwitchRow.tsx';
import { useCanWrite } from './useRights.ts';

/** Whether the cards are moments that matter. */
export function MomentRow({ cards }: CardsProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
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
    <SwitchRow
      name={words('inspector.moment')}
      hint={words('inspector.momentHint')}
      icon={<MomentStar />}
      value={moment}
      onSwitch={(isOn) => {
        const ids = cards.map(({ id }) => id);
        carryOut(session, (doc) => markMoment(doc, ids, isOn));
      }}
    />
  );
}
