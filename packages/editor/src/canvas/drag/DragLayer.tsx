import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import type { Placement } from '@throughline/doc';
import type { CardId, CardKind, DropTarget, GridLayout, Journey } from '@throughline/journey';
import { FormattedMessage, FormattedNumber } from 'react-intl';
import { kindTheyBecome } from '../../session/placing.ts';
import { canvasMessages } from '../../text/canvas.ts';
import { useWords } from '../../text/words.ts';
import { useCamera } from '../flow/useCamera.ts';
import type { Dragging } from './dragging.ts';
import type { CardsDrag, DragState, KindDrag, LaneDrag, StageDrag } from './dragState.ts';
import { drawingOf } from './drawing.ts';
import { placementsOf } from './dropped.ts';
import css from './DragLayer.module.css';

interface DropPreviewProps {
  readonly dragging: Dragging;
  readonly layout: GridLayout;
  readonly journey: () => Journey;
}

/** On the map, in map units: where the dragged came from, and exactly where it would land. */
export function DropPreview({ dragging, journey, layout }: DropPreviewProps): ReactElement | null {
  const drag = useSyncExternalStore(dragging.state.subscribe, dragging.state.getState);
  if (!drag) return null;
  return (
    <div className={css.preview} aria-hidden="true">
      {drag.what === 'cards' ? <CardsPreview drag={drag} layout={layout} journey={journey()} /> : null}
      {drag.what === 'kind' ? <KindPreview drag={drag} layout={layout} /> : null}
      {drag.what === 'stage' ? <StagePreview drag={drag} layout={layout} /> : null}
      {drag.what === 'lane' ? <LanePreview drag={drag} layout={layout} /> : null}
    </div>
  );
}

interface CardsPreviewProps {
  readonly drag: CardsDrag;
  readonly layout: GridLayout;
  readonly journey: Journey;
}

function CardsPreview({ drag, journey, layout }: CardsPreviewProps): ReactElement {
  const placements = placementsOf(drag, journey);
  return (
    <>
      {drag.cards.map((card) => (
        <Origin key={card} card={card} layout={layout} />
      ))}
      {placements.map((placement) => (
        <Target
          key={placement.to.lane}
          placement={placement}
          layout={layout}
          becomes={kindTheyBecome(journey, [placement])}
        />
      ))}
      {drag.drop && placements.some(({ to }) => to.lane === drag.drop?.lane) ? (
        <InsertionLine drop={drag.drop} layout={layout} />
      ) : null}
    </>
  );
}

/** Between which cards of a cell it would be. */
function InsertionLine({ drop, layout }: { drop: DropTarget; layout: GridLayout }): ReactElement | null {
  const cell = layout.cellBox(drop.stage, drop.lane);
  if (!cell) return null;
  return (
    <div className={css.line} style={{ left: cell.x + 6, top: drop.lineY - 1, width: cell.width - 12 }} />
  );
}

/** Where a card of that kind would be made. */
function KindPreview({ drag, layout }: { drag: KindDrag; layout: GridLayout }): ReactElement | null {
  const words = useWords();
  const cell = drag.drop && layout.cellBox(drag.drop.stage, drag.drop.lane);
  if (!drag.drop || !cell) return null;
  return (
    <>
      <div className={css.cell} style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}>
        <span className={css.words}>{words('bar.addKind', { kind: words(`kind.${drag.kind}`) })}</span>
      </div>
      <InsertionLine drop={drag.drop} layout={layout} />
    </>
  );
}

interface TargetProps {
  readonly placement: Placement;
  readonly layout: GridLayout;
  /** The kind that some of the cards become there; null: all stay what they are. */
  readonly becomes: CardKind | null;
}

/** A cell that cards would come to lie in, and what that makes of them (I20). */
function Target({ becomes, layout, placement: { to } }: TargetProps): ReactElement | null {
  const words = useWords();
  const cell = layout.cellBox(to.stage, to.lane);
  if (!cell) return null;
  return (
    <div className={css.cell} style={{ left: cell.x, top: cell.y, width: cell.width, height: cell.height }}>
      <span className={css.words}>
        {becomes ? (
          <FormattedMessage {...canvasMessages.changesTo} values={{ kind: words(`kindTitle.${becomes}`) }} />
        ) : (
          <FormattedMessage {...canvasMessages.moveHere} />
        )}
      </span>
    </div>
  );
}

/** The place a card left, kept open until it is dropped. */
function Origin({ card, layout }: { card: CardId; layout: GridLayout }): ReactElement | null {
  const box = layout.cardBox(card);
  if (!box) return null;
  return (
    <div className={css.origin} style={{ left: box.x, top: box.y, width: box.width, height: box.height }} />
  );
}

function StagePreview({ drag, layout }: { drag: StageDrag; layout: GridLayout }): ReactElement | null {
  if (!drag.drop) return null;
  return <div className={css.column} style={{ left: drag.drop.line - 1, top: 0, height: layout.height }} />;
}

function LanePreview({ drag, layout }: { drag: LaneDrag; layout: GridLayout }): ReactElement | null {
  if (!drag.drop) return null;
  return <div className={css.line} style={{ left: 0, top: drag.drop.line - 1, width: layout.width }} />;
}

/** Over the map, in canvas px: what is in the hand, following the pointer without a render. */
export function DragGhost({ dragging }: { readonly dragging: Dragging }): ReactElement | null {
  const drag = useSyncExternalStore(dragging.state.subscribe, dragging.state.getState);
  const count = drag?.what === 'cards' ? drag.cards.length : 1;
  return drag ? <Ghost key={count} drag={drag} count={count} dragging={dragging} /> : null;
}

interface GhostProps {
  readonly drag: DragState;
  readonly count: number;
  readonly dragging: Dragging;
}

function Ghost({ drag, count, dragging }: GhostProps): ReactElement {
  const camera = useCamera();
  const hand = useRef<HTMLDivElement>(null);
  const face = useRef<HTMLDivElement>(null);
  const { source, grip } = drag;
  const isOfMap = drag.what !== 'kind';

  useLayoutEffect(() => {
    face.current?.replaceChildren(drawingOf(source));
  }, [source]);

  useLayoutEffect(() => {
    const place = (): void => {
      const origin = camera.mapToScreen({ x: 0, y: 0 });
      const { x, y } = camera.view;
      const zoom = isOfMap ? camera.view.zoom : 1;
      const left = dragging.at.x - origin.x + x - grip.x * zoom;
      const top = dragging.at.y - origin.y + y - grip.y * zoom;
      if (hand.current) hand.current.style.transform = `translate(${left}px, ${top}px) scale(${zoom})`;
    };
    place();
    return dragging.onMove(place);
  }, [camera, dragging, grip, isOfMap]);

  return (
    <div ref={hand} className={css.hand} aria-hidden="true">
      <div className={css.ghost} data-of={drag.what} data-stack={Math.min(count, 3)}>
        <div ref={face} className={css.face} />
        {count > 1 ? (
          <span className={css.count}>
            <FormattedNumber value={count} />
          </span>
        ) : null}
      </div>
    </div>
  );
}
