import { memo, useId, useSyncExternalStore } from 'react';
import type { CSSProperties, ReactElement } from 'react';
import type { Box, Lane, LaneId } from '@throughline/journey';
import { Sparkles } from 'lucide-react';
import { later } from '../../parts/later.tsx';
import { useSession } from '../../session/editorSession.ts';
import { drawFuture } from '../../session/feelings.ts';
import {
  useAxes,
  useBox,
  useJourneyBesideWords,
  useLayout,
  useMapState,
  useWholeBesideWords,
} from '../../session/hooks.ts';
import { useWords } from '../../text/words.ts';
import { useDetail } from '../flow/useCamera.ts';
import css from './CurveLayer.module.css';
import { CurveTip } from './CurveTip.tsx';
import { drawCurves, placeNames } from './drawing.ts';
import type { DrawnCurve, DrawnName } from './drawing.ts';
import { withHeld } from './place.ts';
import { useCurveArea, useCurves, useCurveSummary, useHeld, useViewed } from './useCurves.ts';

/**
 * The drawings of the emotion lanes. They lie under the grid, whose cells hold the points that can be reached: a
 * picture belongs to no cell. Each is one SVG, drawn again only when something on its own curves changes.
 */
export function CurveLayer(): ReactElement {
  const lanes = useJourneyBesideWords((journey) => journey.lanes);
  return (
    <>
      {lanes.filter(isEmotion).map(({ id }) => (
        <LaneCurves key={id} lane={id} />
      ))}
    </>
  );
}

/** Over the grid: what can be pressed in an emotion lane beside its points, and the value of the point in hand. */
export function CurveOffers(): ReactElement {
  const lanes = useJourneyBesideWords((journey) => journey.lanes);
  return (
    <>
      {lanes.filter(isEmotion).map(({ id }) => (
        <DrawFuture key={id} lane={id} />
      ))}
      <EvidencePlace />
      <CurveTip />
    </>
  );
}

const EvidencePoints = later(async () => (await import('./EvidencePoints.tsx')).EvidencePoints);

/** While the details of an emotion lane are read, which tell what its evidence says. */
function EvidencePlace(): ReactElement | null {
  const { details } = useSession();
  const isRead = useSyncExternalStore(details.subscribe, () => details.getState().isOpen);
  const here = useMapState(({ selection, spot }) =>
    selection.size === 0 && spot.at === 'lane' ? spot.lane : null,
  );
  const lane = useJourneyBesideWords(
    ({ lanes }) => lanes.find((each) => each.id === here && isEmotion(each))?.id,
  );
  return isRead && lane ? <EvidencePoints lane={lane} /> : null;
}

function isEmotion({ kind }: Lane): boolean {
  return kind === 'emotion';
}

const LaneCurves = memo(function LaneCurves({ lane }: { readonly lane: LaneId }): ReactElement | null {
  const id = useId();
  const words = useWords();
  const detail = useDetail();
  const area = useCurveArea(lane);
  const row = useBox((layout) => {
    const found = layout.rows.find((each) => each.lane === lane);
    return found ? { x: 0, y: found.y, width: layout.width, height: found.height } : null;
  });
  const summary = useCurveSummary(lane) ?? words('story.nothing', { who: words('lane.emotion') });
  const drawn = useDrawn(lane);
  if (!area || !row || !drawn) return null;
  return (
    <svg
      className={css.drawing}
      role="img"
      aria-label={summary}
      data-drawn={detail}
      data-testid={`curve-${lane}`}
      viewBox={`${area.x} ${row.y} ${area.width} ${row.height}`}
      style={{ left: area.x, top: row.y, width: area.width, height: row.height }}
    >
      <Gradients id={id} area={area} />
      <Ground id={id} area={area} row={row} levels={drawn.levels} walls={drawn.walls} />
      {drawn.curves.map((curve) => (
        <CurveLines key={curve.key} id={id} curve={curve} />
      ))}
      {detail === 'full' ? drawn.names.map((name) => <PointName key={name.key} name={name} />) : null}
      {detail === 'full' ? <ZoneWords area={area} /> : null}
    </svg>
  );
});

interface Drawn {
  readonly curves: readonly DrawnCurve[];
  readonly names: readonly DrawnName[];
  /** Heights of the values −2 to +2. */
  readonly levels: readonly number[];
  /** Between stages. */
  readonly walls: readonly number[];
}

function useDrawn(lane: LaneId): Drawn | null {
  const session = useSession();
  const words = useWords();
  const stored = useCurves(lane);
  const { persona, state } = useViewed();
  const columns = useLayout((layout) => layout.columns);
  const measure = useLayout(() => session.layout.text);
  const held = useHeld(({ card }) => session.shown.getState().cards.get(card)?.place.lane === lane);
  const layout = session.layout.getState();
  const area = layout.curveArea(lane);
  if (!area) return null;
  const scene = { layout, area, curves: withHeld(stored, held), state, persona };
  return {
    curves: drawCurves(scene),
    names: placeNames({
      ...scene,
      width: (text) => measure.width(text, 'meta'),
      nameOf: ({ text }) => text.trim(),
      futureName: words('curve.future'),
    }),
    levels: [-2, -1, 0, 1, 2].map(area.yOf),
    walls: (layout.isMirrored ? columns.slice(0, -1) : columns.slice(1)).map(({ x }) => x),
  };
}

/** Teal above, slate at neutral, vermilion below: of the lane, of its line, and of what lies between line and neutral. */
function Gradients({ id, area }: { readonly id: string; readonly area: Box }): ReactElement {
  const along = {
    gradientUnits: 'userSpaceOnUse',
    x1: 0,
    x2: 0,
    y1: area.y,
    y2: area.y + area.height,
  } as const;
  return (
    <defs>
      <linearGradient id={`${id}zone`} {...along}>
        <stop offset="0" className={css.zoneGood} />
        <stop offset=".46" className={css.zoneNeutral} />
        <stop offset=".54" className={css.zoneNeutral} />
        <stop offset="1" className={css.zoneBad} />
      </linearGradient>
      <linearGradient id={`${id}line`} {...along}>
        <stop offset=".42" className={css.good} />
        <stop offset=".5" className={css.neutral} />
        <stop offset=".58" className={css.bad} />
      </linearGradient>
      <linearGradient id={`${id}area`} {...along}>
        <stop offset="0" className={css.good} stopOpacity=".26" />
        <stop offset=".5" className={css.neutral} stopOpacity="0" />
        <stop offset="1" className={css.bad} stopOpacity=".28" />
      </linearGradient>
    </defs>
  );
}

interface GroundProps extends Pick<Drawn, 'levels' | 'walls'> {
  readonly id: string;
  readonly area: Box;
  readonly row: Box;
}

function Ground({ area, id, levels, row, walls }: GroundProps): ReactElement {
  const across = (y: number): string => `M${area.x},${y}H${area.x + area.width}`;
  const down = (x: number): string => `M${x + 0.5},${row.y}V${row.y + row.height}`;
  return (
    <>
      <rect x={area.x} y={area.y} width={area.width} height={area.height} fill={`url(#${id}zone)`} />
      <path className={css.wall} d={`${across(row.y + 0.5)}${[area.x, ...walls].map(down).join('')}`} />
      <path
        className={css.level}
        d={levels
          .filter((_, index) => index !== 2)
          .map(across)
          .join('')}
      />
      <path className={css.zero} d={across(levels[2] ?? area.y)} />
    </>
  );
}

function CurveLines({ curve, id }: { readonly curve: DrawnCurve; readonly id: string }): ReactElement {
  const { areas, leads, lines, marks, persona, rank, state, weight } = curve;
  const colour = useWholeBesideWords(({ personas }) => persona && personas.get(persona)?.colour);
  const stroke = leads ? `url(#${id}line)` : colour ? `var(--cat-${colour})` : undefined;
  const style = state === 'current' && stroke ? ({ '--own': stroke } as CSSProperties) : undefined;
  return (
    <g data-state={state} data-weight={weight} data-rank={rank} className={css.curve}>
      {areas.map((d) => (
        <path key={d} className={css.area} d={d} fill={`url(#${id}area)`} />
      ))}
      {weight === 'faint' ? null : lines.map((d) => <path key={d} className={css.halo} d={d} />)}
      {lines.map((d) => (
        <path key={d} className={css.line} d={d} style={style} />
      ))}
      {marks.map(({ id: point, x, y }) =>
        state === 'future' ? (
          <path key={point} className={css.mark} d={`M${x},${y - 3.7}l3.7,3.7-3.7,3.7-3.7-3.7Z`} />
        ) : (
          <circle key={point} className={css.mark} cx={x} cy={y} r="3.5" />
        ),
      )}
    </g>
  );
}

/** The baseline of a name, from the top of its box. */
const baseline = 11;

function PointName({ name }: { readonly name: DrawnName }): ReactElement {
  const { height, isFuture, text, width, x, y } = name;
  return (
    <text
      className={isFuture ? css.futureName : css.name}
      x={x + width / 2}
      y={y + Math.min(height, baseline)}
      textAnchor="middle"
    >
      {text}
    </text>
  );
}

/** Where the lane begins. */
function ZoneWords({ area }: { readonly area: Box }): ReactElement {
  const words = useWords();
  const isMirrored = useAxes((axes) => axes.isMirrored);
  const x = isMirrored ? area.x + area.width - 8 : area.x + 8;
  const textAnchor = isMirrored ? 'end' : 'start';
  return (
    <>
      <text className={css.most} x={x} y={area.y + 11} textAnchor={textAnchor}>
        {words('curve.most')}
      </text>
      <text className={css.least} x={x} y={area.y + area.height - 4} textAnchor={textAnchor}>
        {words('curve.least')}
      </text>
    </>
  );
}

/** While nobody has drawn how it shall feel, the way to begin. */
function DrawFuture({ lane }: { readonly lane: LaneId }): ReactElement | null {
  const session = useSession();
  const words = useWords();
  const area = useCurveArea(lane);
  const { state } = useViewed();
  const hasFuture = useCurves(lane).some((curve) => curve.state === 'future');
  const canWrite = useMapState(({ editing, rights }) => rights === 'write' && !editing);
  if (!area || state !== 'future' || hasFuture || !canWrite) return null;
  return (
    <button
      type="button"
      className={css.offer}
      style={{ left: area.x + area.width / 2, top: area.y + 6 }}
      onClick={() => drawFuture(session, lane)}
    >
      <Sparkles size={14} aria-hidden />
      {words('curve.draw')}
    </button>
  );
}
