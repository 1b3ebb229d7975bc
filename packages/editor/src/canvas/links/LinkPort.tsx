import { useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { isPrompt } from '@throughline/journey';
import type { Box, CardId } from '@throughline/journey';
import { useSession } from '../../session/editorSession.ts';
import { useAxes, useBox, useCard, useLayout, useMapState } from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { useDetail } from '../flow/useCamera.ts';
import { dragLink } from './linkDrag.ts';
import css from './LinkPort.module.css';

/** Where a link is pulled out of the card under the pointer, else of the focused one; pressed, it asks for the card. */
export function LinkPort(): ReactElement | null {
  const { hovered, linking } = useSession();
  const under = useSyncExternalStore(hovered.subscribe, hovered.getState);
  const pulled = useSyncExternalStore(linking.subscribe, () => linking.getState()?.from ?? null);
  const focused = useMapState(({ spot }) => (spot.at === 'card' ? spot.card : null));
  const isBusy = useMapState(
    ({ editing, rights, tombstone }) => rights !== 'write' || !!editing || !!tombstone,
  );
  const isTiny = useDetail() === 'block';
  const card = isBusy || isTiny ? null : (pulled ?? under ?? focused);
  return card ? <PortOf card={card} isUnderPointer={card === under || card === pulled} /> : null;
}

interface PortProps {
  readonly card: CardId;
  readonly isUnderPointer: boolean;
}

function PortOf({ card: id, isUnderPointer }: PortProps): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const card = useCard(id);
  const box = useBox((layout) => layout.cardBox(id));
  const isPoint = useLayout((layout) => layout.curvePoint(id) !== null);
  const isMirrored = useAxes((axes) => axes.isMirrored);
  if (!card || !box || isPrompt(card)) return null;
  return (
    <button
      type="button"
      className={`${css.port} nopan`}
      data-hovered={isUnderPointer || undefined}
      data-link-port=""
      tabIndex={-1}
      aria-label={words('link.port')}
      title={words('link.port')}
      style={{ top: topOf(box, isPoint), left: leftOf(box, isPoint, isMirrored) }}
      onPointerEnter={() => session.hovered.setState(id, true)}
      onPointerDown={(event) => dragLink(session, id, event.nativeEvent)}
      onClick={() => session.state.setState({ question: { ask: 'link', cards: [id] } })}
    />
  );
}

/** Half of its target. */
const half = 12;
/** The card's menu button reaches down so far. */
const underMenu = 10;

/** In the middle of the side the card ends at, clear of its menu button. */
function topOf({ height, y }: Box, isPoint: boolean): number {
  return isPoint ? y + height / 2 - half : Math.max(y + height / 2 - half, y + underMenu);
}

/** A third of it on the card, the rest beside it. */
function leftOf({ width, x }: Box, isPoint: boolean, isMirrored: boolean): number {
  const on = isPoint ? 4 : 8;
  return isMirrored ? x + on - 2 * half : x + width - on;
}
