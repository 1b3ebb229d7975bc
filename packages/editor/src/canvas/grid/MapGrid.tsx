import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactElement } from 'react';
import { clipboardEvents } from '../../session/clipboard.ts';
import { useSession } from '../../session/editorSession.ts';
import { useAxes, useDirection, useJourneyBesideWords } from '../../session/hooks.ts';
import { keyPressed } from '../../session/keyboard.ts';
import { useWords } from '../../text/words.ts';
import { CurveLayer, CurveOffers } from '../curve/CurveLayer.tsx';
import { AfterFirstSight, later } from '../../parts/later.tsx';
import { AddControls } from './AddControls.tsx';
import { CardMore } from './CardMore.tsx';
import { Corner } from './Corner.tsx';
import { EditorLayer } from './EditorLayer.tsx';
import { FocusKeeper } from '../../parts/FocusKeeper.tsx';
import css from './MapGrid.module.css';
import { pointing } from './pointing.ts';
import { Row } from './Row.tsx';
import { StageHeader } from './StageHeader.tsx';
import { TombstoneLayer } from './TombstoneLayer.tsx';

const LinkInHand = later(async () => (await import('../links/LinkInHand.tsx')).LinkInHand);
const LinkPort = later(async () => (await import('../links/LinkPort.tsx')).LinkPort);
const PhotoLayer = later(async () => (await import('../photo/PhotoLayer.tsx')).PhotoLayer);

const SpacingProbe = later(async () => (await import('./SpacingProbe.tsx')).SpacingProbe);

/**
 * The map as one real grid: rows are lanes, columns stages, and every card is a button in its cell, at any zoom
 * and wherever the camera is. Everything lies where the layout says, in map units. What belongs to no cell (the
 * editor, the card's menu button, a tombstone) lies over the grid, beside it in the document.
 */
export function MapGrid(): ReactElement {
  const session = useSession();
  const root = useRef<HTMLDivElement>(null);
  const pointed = useMemo(() => pointing(session), [session]);
  const words = useWords();
  const lanes = useJourneyBesideWords((journey) => journey.lanes);
  const stages = useJourneyBesideWords((journey) => journey.stages);
  const meta = useJourneyBesideWords((journey) => journey.meta);
  const width = useAxes((layout) => layout.width);
  const height = useAxes((layout) => layout.height);
  const headerHeight = useAxes((layout) => layout.headerHeight);
  const direction = useDirection();
  const { isWide } = session.camera;
  const isDrawn = useSyncExternalStore(isWide.subscribe, isWide.getState);
  useEffect(() => (isDrawn ? session.unfolding.run() : undefined), [isDrawn, session]);
  const title = meta.title || words('map.untitled');
  return (
    <div ref={root} className={css.map} data-map="" dir={direction} style={{ width, height }}>
      <CurveLayer />
      <div
        className={css.grid}
        role="grid"
        tabIndex={-1}
        aria-label={words('map.name', { title, stages: stages.length, lanes: lanes.length })}
        aria-rowcount={lanes.length + 1}
        aria-colcount={stages.length + 1}
        aria-multiselectable="true"
        lang={meta.lang || undefined}
        onKeyDown={(event) => keyPressed(session, event.nativeEvent)}
        onCopy={(event) => clipboardEvents.copy(session, event.nativeEvent)}
        onCut={(event) => clipboardEvents.cut(session, event.nativeEvent)}
        onPaste={(event) => clipboardEvents.paste(session, event.nativeEvent)}
        {...pointed}
      >
        <div
          className={`${css.row} ${css.stages}`}
          role="row"
          aria-rowindex={1}
          data-pin="stages"
          style={{ top: 0, height: headerHeight }}
        >
          <Corner />
          {stages.map((stage, index) => (
            <StageHeader key={stage.id} stage={stage} index={index} />
          ))}
        </div>
        {lanes.map((lane, index) => (
          <Row key={lane.id} lane={lane} index={index} stages={stages} />
        ))}
      </div>
      <AddControls />
      <CurveOffers />
      <CardMore />
      <AfterFirstSight>
        <LinkPort />
        <LinkInHand />
        <PhotoLayer />
        <SpacingProbe />
      </AfterFirstSight>
      <TombstoneLayer />
      <EditorLayer />
      <FocusKeeper root={root} />
    </div>
  );
}
