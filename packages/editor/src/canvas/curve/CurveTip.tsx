import type { ReactElement } from 'react';
import type { CardId, EmotionPoint, GridLayout, Point } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { useSession } from '../../session/editorSession.ts';
import { useBox, useCard, useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { feelingValue } from '../../text/cardWords.ts';
import css from './CurveTip.module.css';
import { useHeld } from './useCurves.ts';

/**
 * The value of the point in hand, and how to change it: of the held one, else of the one that is selected, else of
 * the focused one while keys move it. Over the grid, because cells cut what leaves them.
 */
export function CurveTip(): ReactElement | null {
  const held = useHeld(() => true);
  const selected = useMapState(({ selection }) => (selection.size === 1 ? [...selection][0] : undefined));
  const focused = useMapState(({ selection, spot }) =>
    selection.size === 0 && spot.at === 'card' ? spot.card : undefined,
  );
  const isEditing = useMapState(({ editing }) => editing !== null);
  const card = held?.card ?? selected ?? focused;
  return card && !isEditing ? <TipOf card={card} byKeys={card === focused} /> : null;
}

interface TipProps {
  readonly card: CardId;
  /** Only to be seen while the point shows that it has focus. */
  readonly byKeys: boolean;
}

function TipOf({ byKeys, card: id }: TipProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const intl = useIntl();
  const held = useHeld(({ card }) => card === id);
  const card = useCard(id);
  const point = card?.kind === 'emotion' ? card : null;
  const value = held?.value ?? point?.value ?? 0;
  const box = useBox((layout) => {
    const at = point && placeOf(layout, point, held);
    return at && { x: at.x, y: at.y, width: 0, height: 0 };
  });
  const canWrite = useMapState(({ rights }) => rights === 'write');
  if (!point || !box) return null;
  const { width } = session.layout.getState();
  return (
    <div
      className={css.tip}
      data-by-keys={byKeys || undefined}
      data-left={box.x + room > width || undefined}
      style={{ left: box.x, top: box.y }}
      aria-hidden="true"
    >
      <span className={css.words}>
        <b>{feelingValue(value, intl)}</b>
        {canWrite ? <span>{words('curve.hint')}</span> : null}
      </span>
    </div>
  );
}

/** Of the words and what is between them and their point, in map units. */
const room = 150;

function placeOf(
  layout: GridLayout,
  { id, place }: EmotionPoint,
  held: { readonly value: number; readonly offset: number } | null,
): Point | null {
  return held ? layout.feelingPoint(place.stage, place.lane, held) : layout.curvePoint(id);
}
