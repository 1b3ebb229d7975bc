import { memo } from 'react';
import type { ReactElement } from 'react';
import { cellKey } from '@throughline/journey';
import type { CardKind, LaneId, StageId } from '@throughline/journey';
import { Plus } from 'lucide-react';
import { useMapState } from '../../session/hooks.ts';
import { useCellOnMap } from '../../session/onMap.ts';
import { useWords } from '../../text/words.ts';
import { PointOrCard } from '../curve/PointOrCard.tsx';
import { CardButton } from './CardButton.tsx';
import css from './Cell.module.css';
import { cellFrame } from './cellFrame.ts';
import { useInTurn } from '../../session/useUnfolded.ts';
import { useNearCards, useSpots } from './cellInside.ts';
import type { NearCards } from './cellInside.ts';

interface CellProps {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly kind: CardKind;
  readonly column: number;
  /** The first cell of a lane without cards says what belongs into it. */
  readonly isGuiding: boolean;
  readonly stageTitle: string;
  readonly laneTitle: string;
}

function isDrawn(index: number, { from, to }: NearCards): boolean {
  return from <= index && index < to;
}

const nowhere = { gap: 0, width: 0, height: 0 };

/**
 * A stage in a lane: its cards in order, and something to focus and type on. Focus comes to it while it is empty,
 * or by a click beside its cards, and stays when others put cards into it.
 */
export const Cell = memo(function Cell(props: CellProps): ReactElement | null {
  const { column, kind, lane, stage, stageTitle } = props;
  const now = useCellOnMap(stage, lane);
  const { cards, detail, isAllSelected, isNear: near, mayWrite } = now;
  const { guide, hint, whenEmpty } = useCellWords(props, mayWrite);
  const cell = cellKey(stage, lane);
  const unfolded = useInTurn(cell, now);
  const spots = useSpots(stage, lane, unfolded);
  const drawn = useNearCards(cell, { cards: unfolded, isStack: kind !== 'emotion', near });
  const CellCard = kind === 'emotion' ? PointOrCard : CardButton;
  const isEmpty = cards.length === 0;
  const frame = cellFrame(props, column, now);
  if (!frame) return null;
  return (
    <div
      {...frame}
      aria-selected={isEmpty ? undefined : isAllSelected}
      aria-description={frame.tabIndex === 0 ? hint : undefined}
      data-empty={isEmpty || undefined}
      {...(isEmpty ? whenEmpty : null)}
    >
      {unfolded.map((id, index) => (
        <CellCard
          key={id}
          id={id}
          index={index}
          count={drawn.isWhole || isDrawn(index, drawn) ? cards.length : 0}
          stageTitle={stageTitle}
          spot={spots[index] ?? nowhere}
          detail={isDrawn(index, drawn) ? detail : null}
        />
      ))}
      {isEmpty && near && hint ? <Invitation stage={stage} lane={lane} kind={kind} guide={guide} /> : null}
    </div>
  );
});

interface CellWords {
  /** What writing here adds; none where nobody may write. */
  readonly hint: string | undefined;
  /** What the lane is for. */
  readonly guide: string | undefined;
  /** Name and description of the cell while nothing is in it. */
  readonly whenEmpty: { readonly 'aria-label': string; readonly 'aria-description': string | undefined };
}

function useCellWords({ isGuiding, kind, laneTitle, stageTitle }: CellProps, canWrite: boolean): CellWords {
  const words = useWords();
  const hint = canWrite ? words('cell.hint', { kind, word: words(`kind.${kind}`) }) : undefined;
  const guide = canWrite && isGuiding ? words(`lane.guide.${kind}`) : undefined;
  const name = words('cell.empty', { lane: laneTitle, stage: stageTitle });
  return {
    hint,
    guide,
    whenEmpty: { 'aria-label': name, 'aria-description': guide ? `${guide} ${hint}` : hint },
  };
}

interface InvitationProps extends Pick<CellProps, 'stage' | 'lane' | 'kind'> {
  readonly guide: string | undefined;
}

/** What an empty cell shows: under the pointer and with focus what can be added, else what the lane is for. */
function Invitation({ guide, kind, lane, stage }: InvitationProps): ReactElement | null {
  const words = useWords();
  const isWriting = useMapState(({ editing }) =>
    editing?.what === 'draft' ? editing.place.stage === stage && editing.place.lane === lane : false,
  );
  if (isWriting) return null;
  return (
    <>
      {guide ? <span className={css.guide} aria-hidden="true" data-hint={guide} /> : null}
      <span
        className={css.hint}
        aria-hidden="true"
        data-hint={words('cell.add', { word: words(`kind.${kind}`) })}
      >
        <Plus size={13} />
      </span>
    </>
  );
}
