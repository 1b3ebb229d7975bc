import { memo, useRef } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import { Plus } from 'lucide-react';
import { cellKey } from '@throughline/journey';
import type { CardId, CardKind, Lane, Stage } from '@throughline/journey';
import { Tombstone } from '../parts/Tombstone.tsx';
import type { CardEditing } from '../session/editing.ts';
import { useCellCards, useMapState, useWhole } from '../session/hooks.ts';
import { useUnfolded } from '../session/useUnfolded.ts';
import { useWords } from '../text/words.ts';
import { useIsNear } from './near.ts';
import { OutlineCard } from './OutlineCard.tsx';
import css from './OutlineCell.module.css';
import { OutlineHeading } from './OutlineHeading.tsx';
import { OutlineEditor } from './OutlineEditor.tsx';

interface OutlineCellProps {
  readonly stage: Stage;
  readonly lane: Lane;
  /** Of the stage, from 1. */
  readonly number: number;
  /** What it stands under: a stage, and its heading is the lane, or the other way round. */
  readonly by: 'stage' | 'lane';
  /** Whether its heading is all there is of it. */
  readonly isCollapsed: boolean;
}

/** In CSS px, what a card takes as a rule: a list that is not drawn yet has about its size. */
const cardHeight = 72;

/** A stage in a lane: the heading, its cards as a list in their order, and where the next one is written. */
export const OutlineCell = memo(function OutlineCell(props: OutlineCellProps): ReactElement {
  const { by, isCollapsed, lane, number, stage } = props;
  const root = useRef<HTMLDivElement>(null);
  const near = useIsNear(root);
  const cards = useCellCards(stage.id, lane.id);
  const unfolded = useUnfolded(cellKey(stage.id, lane.id), cards, near);
  const titles = useTitles(props);
  const editing = useWrittenHere(props);
  const isEmpty = cards.length === 0 && !editing;
  const style = { '--unfolded': `${48 + cards.length * cardHeight}px` } as CSSProperties;
  return (
    <div
      ref={root}
      className={css.cell}
      style={style}
      data-testid={`cell-${lane.id}-${stage.id}`}
      data-empty={isEmpty || undefined}
    >
      <OutlineHeading
        level={3}
        of={by === 'stage' ? { lane } : { stage, number }}
        section={by === 'stage' ? stage.id : lane.id}
        holds={cards.length > 0 ? String(cards.length) : ''}
      />
      {isCollapsed ? null : (
        <>
          <List {...props} {...titles} cards={unfolded} editing={editing} near={near} />
          <AddHere lane={lane} stage={stage} kind={lane.kind} {...titles} hasCards={cards.length > 0} />
        </>
      )}
    </div>
  );
});

interface Titles {
  readonly stageTitle: string;
  readonly laneTitle: string;
}

function useTitles({ lane, stage }: Pick<OutlineCellProps, 'lane' | 'stage'>): Titles {
  const words = useWords();
  return {
    stageTitle: stage.title || words('unnamed.stage'),
    laneTitle: lane.title || words('unnamed.lane'),
  };
}

/** What is written here: it stays where it was begun, wherever others put the card meanwhile. */
function useWrittenHere({ lane, stage }: OutlineCellProps): CardEditing | null {
  return useMapState(({ editing }) => {
    const isCard = editing?.what === 'card' || editing?.what === 'draft';
    return isCard && editing.place.stage === stage.id && editing.place.lane === lane.id ? editing : null;
  });
}

interface ListProps extends OutlineCellProps, Titles {
  readonly cards: readonly CardId[];
  readonly editing: CardEditing | null;
  readonly near: boolean;
}

function List({ cards, editing, lane, laneTitle, near, stage, stageTitle }: ListProps): ReactElement | null {
  const words = useWords();
  const tombstone = useMapState((state) => state.tombstone);
  const place = tombstone?.card.place;
  const grave = place?.stage === stage.id && place.lane === lane.id ? tombstone : null;
  const behind = useWhole((journey) =>
    grave
      ? cards.filter((id) => (journey.cards.get(id)?.place.order ?? '') < grave.card.place.order).length
      : -1,
  );
  const items = itemsOf(cards, editing).map((item) =>
    typeof item === 'string' ? (
      <OutlineCard key={item} id={item} stageTitle={stageTitle} near={near} />
    ) : (
      <OutlineEditor key={`edit ${item.run}`} editing={item} stageTitle={stageTitle} laneTitle={laneTitle} />
    ),
  );
  if (grave) {
    items.splice(
      behind,
      0,
      <li key="tombstone" className={css.grave}>
        <Tombstone of={grave} />
      </li>,
    );
  }
  if (items.length === 0) return null;
  return (
    <ul className={css.list} aria-label={words('outline.cards', { lane: laneTitle, stage: stageTitle })}>
      {items}
    </ul>
  );
}

/** The cards in order, with the editor in the place of the one that is written, or where a new one will be. */
function itemsOf(cards: readonly CardId[], editing: CardEditing | null): readonly (CardId | CardEditing)[] {
  if (!editing) return cards;
  if (editing.what === 'card') {
    const at = cards.indexOf(editing.card);
    return at < 0 ? [...cards, editing] : [...cards.slice(0, at), editing, ...cards.slice(at + 1)];
  }
  const { after } = editing;
  const at = after === null ? 0 : after === 'last' ? cards.length : cards.indexOf(after) + 1;
  return [...cards.slice(0, at), editing, ...cards.slice(at)];
}

interface AddHereProps extends Pick<OutlineCellProps, 'stage' | 'lane'>, Titles {
  readonly kind: CardKind;
  readonly hasCards: boolean;
}

/** Where a card is added: what focus comes to while there is none, and what a press writes one with. */
function AddHere({ hasCards, kind, lane, laneTitle, stage, stageTitle }: AddHereProps): ReactElement | null {
  const words = useWords();
  const canWrite = useMapState(({ rights }) => rights === 'write');
  const isHere = useMapState(
    ({ spot }) => spot.at === 'cell' && spot.stage === stage.id && spot.lane === lane.id,
  );
  const word = words(`kind.${kind}`);
  if (!canWrite && hasCards && !isHere) return null;
  return (
    <button
      type="button"
      id={`cell-${lane.id}-${stage.id}`}
      className={css.add}
      data-spot=""
      data-cell={`${lane.id} ${stage.id}`}
      tabIndex={isHere ? 0 : -1}
      aria-disabled={!canWrite}
      aria-label={canWrite ? words('outline.addTo', { word, lane: laneTitle, stage: stageTitle }) : undefined}
      {...(canWrite
        ? {}
        : { 'aria-description': words('cell.empty', { lane: laneTitle, stage: stageTitle }) })}
    >
      {canWrite ? <Plus size={14} aria-hidden /> : null}
      {canWrite ? words('cell.add', { word }) : words('outline.empty')}
    </button>
  );
}
