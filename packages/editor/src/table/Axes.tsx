import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Ellipsis, Plus } from 'lucide-react';
import type { GridSpot } from '@throughline/journey';
import { KindIcon } from '../icons/KindIcon.tsx';
import { AddLaneMenu } from '../menus/AddLaneMenu.tsx';
import { FocusKeeper } from '../parts/FocusKeeper.tsx';
import { FocusKept } from '../parts/FocusKept.tsx';
import { editSpot } from '../session/editing.ts';
import { useSession } from '../session/editorSession.ts';
import { useJourney, useMapState } from '../session/hooks.ts';
import { openMenuOf } from '../session/openMenu.ts';
import { chooseSpot } from '../session/selection.ts';
import { sameSpot, spotId } from '../session/spots.ts';
import { spotAt } from '../session/spotAt.ts';
import { insertStage } from '../session/structure.ts';
import { useWords } from '../text/words.ts';
import { HeaderEditor } from '../writing/HeaderEditor.tsx';
import css from './Axes.module.css';
import { axisKeyPressed } from './axisKeys.ts';
import { useAxesShown, useOpenTable } from './TableContext.ts';

/** By what its button refers to it. */
export const axesId = 'table-axes';

/**
 * The stages and lanes of the map over its table, when somebody asks for them or is to name one: what is done to their
 * heads on the map is done to their names here, by the same keys, menus and details.
 */
export function Axes(): ReactElement | null {
  const { table } = useOpenTable();
  const isShown = useAxesShown();
  const { cursor } = table;
  // A name that was written here stays in sight with the others.
  useLayoutEffect(() => {
    if (isShown) cursor.setState({ axes: true });
  }, [cursor, isShown]);
  return isShown ? <ShownAxes /> : null;
}

function ShownAxes(): ReactElement {
  const session = useSession();
  const words = useWords();
  const root = useRef<HTMLElement>(null);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- one set of listeners for all names in it
    <section
      ref={root}
      id={axesId}
      className={css.axes}
      data-region=""
      tabIndex={-1}
      aria-label={words('table.axes')}
      onClick={({ target }) => {
        const pressed = ownSpot(target);
        if (pressed) chooseSpot(session, pressed, { adds: false, extends: false });
      }}
      onDoubleClick={({ target }) => ownSpot(target) && editSpot(session)}
      onContextMenu={(event) => {
        const pressed = ownSpot(event.target);
        if (!pressed) return;
        event.preventDefault();
        openMenuOf(session, pressed, { x: event.clientX, y: event.clientY });
      }}
      onFocus={({ target }) => {
        const reached = ownSpot(target);
        if (reached && !sameSpot(reached, session.state.getState().spot))
          session.state.setState({ spot: reached, tombstone: null });
      }}
      onKeyDown={(event) => ownSpot(event.target) && axisKeyPressed(session, event.nativeEvent)}
    >
      <Stages />
      <Lanes />
      <FocusKeeper root={root} />
      <FocusKept root={root} />
    </section>
  );
}

function Stages(): ReactElement {
  const session = useSession();
  const words = useWords();
  const stages = useJourney((journey) => journey.stages);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  return (
    <div className={css.axis}>
      <h2 className={css.title}>{words('table.stages')}</h2>
      <ul className={css.stages} aria-label={words('table.stages')}>
        {stages.map(({ id, title, when }, index) => (
          <AxisName
            key={id}
            of={{ at: 'stage', stage: id }}
            title={title || words('unnamed.stage')}
            field={words('stage.name', { number: index + 1 })}
            mark={<span className={css.number}>{index + 1}</span>}
            when={when}
            holds="lane.count"
            isFirst={index === 0}
          />
        ))}
        {canWrite ? (
          <li>
            <button type="button" className={css.add} onClick={() => insertStage(session, 'last')}>
              <Plus size={14} aria-hidden />
              {words('stage.add')}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

function Lanes(): ReactElement {
  const words = useWords();
  const lanes = useJourney((journey) => journey.lanes);
  const hasStages = useJourney(({ stages }) => stages.length > 0);
  const canWrite = useMapState(({ rights }) => rights === 'write');
  return (
    <div className={css.axis}>
      <h2 className={css.title}>{words('panel.lanes')}</h2>
      <ul className={css.lanes} aria-label={words('panel.lanes')}>
        {lanes.map(({ id, kind, title }, index) => (
          <AxisName
            key={id}
            of={{ at: 'lane', lane: id }}
            title={title || words('unnamed.lane')}
            field={words('lane.name', { title: title || words('unnamed.lane') })}
            mark={<KindIcon kind={kind} size={14} />}
            when=""
            holds={kind === 'emotion' ? 'lane.points' : 'lane.count'}
            isFirst={index === 0 && !hasStages}
          />
        ))}
        {canWrite ? (
          <li>
            <AddLaneMenu className={css.add} placement="bottom start">
              <Plus size={14} aria-hidden />
              {words('lane.add')}
            </AddLaneMenu>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** The stage or lane whose name is under a hand; null beside the names and in a field. */
function ownSpot(target: EventTarget): GridSpot | null {
  const isName = target instanceof Element && target.closest('[data-spot]') !== null;
  return isName ? spotAt(target) : null;
}

interface AxisNameProps {
  readonly of: Extract<GridSpot, { at: 'stage' | 'lane' }>;
  readonly title: string;
  /** What the field is called in which the name is written. */
  readonly field: string;
  readonly mark: ReactElement;
  /** When a stage is. */
  readonly when: string;
  /** How many of what it holds, in words. */
  readonly holds: 'lane.count' | 'lane.points';
  /** Where Tab comes to while focus is with no stage or lane. */
  readonly isFirst: boolean;
}

/** The name of a stage or lane, which has the focus of its head on the map; how many cards it holds, and its menu. */
function AxisName({ field, holds, isFirst, mark, of, title, when }: AxisNameProps): ReactElement {
  const session = useSession();
  const words = useWords();
  const isStage = of.at === 'stage';
  const count = useJourney(() => session.counts.cards(isStage ? of.stage : of.lane));
  const isStop = useMapState(({ spot }) =>
    spot.at === 'stage' || spot.at === 'lane' ? sameSpot(spot, of) : isFirst,
  );
  const isEdited = useMapState(({ editing }) =>
    isStage
      ? editing?.what === 'stage' && editing.stage === of.stage
      : editing?.what === 'lane' && editing.lane === of.lane,
  );
  const data = isStage ? { 'data-stage-header': of.stage } : { 'data-lane-header': of.lane };
  return (
    <li className={css.item} {...data}>
      {isEdited ? (
        <HeaderEditor
          className={css.field}
          target={isStage ? { stage: of.stage } : { lane: of.lane }}
          name={field}
          spot={of}
        />
      ) : (
        <button type="button" id={spotId(of)} className={css.name} data-spot="" tabIndex={isStop ? 0 : -1}>
          {mark} <span dir="auto">{title}</span> {when === '' ? null : <i dir="auto">{when}</i>}{' '}
          <i>{words(holds, { count })}</i>
        </button>
      )}
      <button
        type="button"
        className={css.more}
        tabIndex={-1}
        aria-label={words(isStage ? 'stage.menu' : 'lane.menu', { title })}
        aria-haspopup="menu"
        onClick={(event) => {
          const { bottom, left } = event.currentTarget.getBoundingClientRect();
          openMenuOf(session, of, { x: left, y: bottom });
        }}
      >
        <Ellipsis size={15} aria-hidden />
      </button>
    </li>
  );
}
