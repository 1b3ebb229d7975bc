import { memo } from 'react';
import type { HTMLAttributes, ReactElement } from 'react';
import { emotionRange } from '@throughline/journey';
import type { CardId, Curve, EmotionPoint, Point } from '@throughline/journey';
import { useIntl } from 'react-intl';
import { EmotionFace } from '../../icons/EmotionFace.tsx';
import { useSession } from '../../session/editorSession.ts';
import { pointName, spokenValue } from '../../session/feelings.ts';
import { useCardLook, useMapState, useWholeBesideWords, useStanding } from '../../session/hooks.ts';
import type { ViewState } from '../../session/mapView.ts';
import { useWords } from '../../text/words.ts';
import type { Detail } from '../flow/detail.ts';
import { cardSentence } from '../../text/cardSentence.ts';
import { drawnText } from '../../text/cardWords.ts';
import { useSurroundings } from '../../session/surroundings.ts';
import css from './CurvePoint.module.css';
import { leading, personasOf, weightOf } from './drawing.ts';
import type { Weight } from './drawing.ts';
import { dragPoint } from './pointDrag.ts';
import { useCurves, useHeld, usePointBox, useViewed } from './useCurves.ts';

interface CurvePointProps {
  readonly point: EmotionPoint;
  /** Its place among the cards of its cell, and how many there are. */
  readonly index: number;
  readonly count: number;
  readonly stageTitle: string;
  /** How much of it is drawn; null: nothing, so far from the viewport. */
  readonly detail: Detail | null;
}

/**
 * A point of the curve: a slider in the cell of its stage, so that its row and column are read with it and the
 * drawing stays a picture.
 */
export const CurvePoint = memo(function CurvePoint(props: CurvePointProps): ReactElement | null {
  const { detail, point } = props;
  const { id } = point;
  const session = useSession();
  const { isEdited, isHere, isSelected } = useCardLook(id);
  const held = useHeld(({ card }) => card === id);
  const look = useLook(point);
  const standing = useStanding(id);
  const spot = usePointSpot(point, held);
  const value = held?.value ?? point.value;
  const spoken = useSpoken(props, value);
  if (!spot || !spoken) return null;
  return (
    <div
      id={`card-${id}`}
      className={css.point}
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an input would take arrows, drags and touch for its own
      role="slider"
      data-spot=""
      data-card={id}
      data-point=""
      data-testid={`card-${id}`}
      data-kind="emotion"
      data-selected={isSelected || undefined}
      data-edited={isEdited || undefined}
      data-held={held ? '' : undefined}
      data-weight={look.weight}
      data-standing={standing === 'plain' ? undefined : standing}
      tabIndex={isHere ? 0 : -1}
      aria-orientation="vertical"
      aria-valuemin={emotionRange.least}
      aria-valuemax={emotionRange.most}
      aria-valuenow={value}
      style={{ left: spot.x, top: spot.y }}
      onPointerDown={(event) => dragPoint(session, id, event.nativeEvent)}
      {...spoken}
    >
      {detail ? <PointFace value={value} look={look} /> : null}
    </div>
  );
});

type Spoken = Pick<
  HTMLAttributes<HTMLElement>,
  'aria-label' | 'aria-description' | 'aria-valuetext' | 'aria-readonly'
>;

/** What is said of a point: its name, "minus 1.9, Defeated, Book and attend", and what is said of any card. */
function useSpoken(
  { count, detail, index, point, stageTitle }: CurvePointProps,
  value: number,
): Spoken | null {
  const words = useWords();
  const intl = useIntl();
  const around = useSurroundings(point, detail !== null);
  const { isOneOfMany, isSelected } = useCardLook(point.id);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  if (!around) return null;
  const name = pointName(drawnText(point), value, words);
  const description = [
    cardSentence(point, around, { words, intl }),
    words('card.place', { index: index + 1, count, stage: stageTitle }),
    ...(isOneOfMany && isSelected ? [words('curve.selected')] : []),
  ];
  return {
    'aria-label': name,
    'aria-valuetext': words('curve.point', { value: spokenValue(words, value), name, stage: stageTitle }),
    'aria-description': description.join(' '),
    ...(canWrite ? {} : { 'aria-readonly': true }),
  };
}

interface Look {
  readonly weight: Weight;
  /** Whose point it is; empty where nobody needs to be told apart. */
  readonly letter: string;
  readonly isFuture: boolean;
  /** Of the persona, 1 to 8; 0: nobody's. */
  readonly colour: number;
}

function useLook({ id, place }: EmotionPoint): Look {
  const curves = useCurves(place.lane);
  const viewed = useViewed();
  const own = curveOf(id, curves, viewed);
  const persona = useWholeBesideWords(({ personas }) => own?.persona && personas.get(own.persona));
  const isLetter = personasOf(curves).length > 1 && own !== leading(curves, viewed);
  return {
    weight: own ? weightOf(own, viewed) : 'faint',
    letter: isLetter ? ([...(persona?.name ?? '').trim()][0] ?? '•').toLocaleUpperCase() : '',
    isFuture: own?.state === 'future',
    colour: persona?.colour ?? 0,
  };
}

/** The curve that a point is on: of the shown state if there is one, the chosen persona's first. */
function curveOf(id: CardId, curves: readonly Curve[], { persona, state }: ViewState): Curve | undefined {
  const through = curves.filter((curve) => curve.points.some((each) => each.id === id));
  const shown = through.filter((curve) => curve.state === state);
  const own = shown.length > 0 ? shown : through;
  return own.find((curve) => curve.persona === persona) ?? own[0];
}

/** The top left of its target in its cell, where it is held if it is. */
function usePointSpot(
  { id, place }: EmotionPoint,
  held: { readonly value: number; readonly offset: number } | null,
): Point | null {
  const { layout } = useSession();
  const box = usePointBox(id, place.stage, place.lane);
  if (!box || !held) return box;
  const now = layout.getState();
  const cell = now.cellBox(place.stage, place.lane);
  const at = now.feelingPoint(place.stage, place.lane, held);
  return cell && at ? { x: at.x - cell.x - box.width / 2, y: at.y - cell.y - box.height / 2 } : box;
}

interface PointFaceProps {
  readonly value: number;
  readonly look: Look;
}

function PointFace({ look, value }: PointFaceProps): ReactElement {
  const { colour, isFuture, letter } = look;
  return (
    <span className={css.face} data-future={isFuture || undefined} aria-hidden="true">
      {letter === '' ? (
        <EmotionFace value={value} />
      ) : (
        <span
          className={css.letter}
          data-letter={letter}
          style={colour === 0 ? undefined : { borderColor: `var(--cat-${colour})` }}
        />
      )}
    </span>
  );
}
