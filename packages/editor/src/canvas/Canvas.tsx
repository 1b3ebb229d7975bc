import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Presence } from '@throughline/doc';
import type { CardId, GridLayout, Journey } from '@throughline/journey';
import { createDragging } from './drag/dragging.ts';
import type { Dragging } from './drag/dragging.ts';
import type { Collapsing } from './drag/openOnHover.ts';
import type { Dropped } from './drag/dropped.ts';
import type { Camera, CameraMount, Readable } from './flow/camera.ts';
import { FlowCanvas } from './flow/FlowCanvas.tsx';
import { Overview } from './flow/Overview.tsx';
import { pinHeaders } from './flow/headers.ts';
import { ZoomControls } from './flow/ZoomControls.tsx';
import { LinksToggle } from './links/LinksToggle.tsx';
import { CaretPlace } from './presence/CaretPlace.tsx';
import { createOutgoing } from './presence/outgoing.ts';
import { publishCursor } from './presence/publishCursor.ts';
import { toMapPoint } from './presence/mapPoint.ts';
import { AfterFirstSight, later } from '../parts/later.tsx';
import type { Emphasis } from '../session/emphasis.ts';
import { useView } from '../session/hooks.ts';
import type { ShownLink } from '../session/links.ts';
import css from './Canvas.module.css';

const DragGhost = later(async () => (await import('./drag/DragLayer.tsx')).DragGhost);
const DropPreview = later(async () => (await import('./drag/DragLayer.tsx')).DropPreview);
const MarqueeLayer = later(async () => (await import('./select/MarqueeLayer.tsx')).MarqueeLayer);
const PresenceLayer = later(async () => (await import('./presence/PresenceLayer.tsx')).PresenceLayer);

interface CanvasProps {
  /** What this person sees of the map, collapsed lanes included; always the same function. */
  readonly journey: () => Journey;
  /** Told when the map looks other from afar; always the same function. */
  readonly afar: (listener: () => void) => () => void;
  /** Which cards are not what is looked at now. */
  readonly emphasis: Emphasis;
  readonly presence: Presence;
  readonly rights: 'write' | 'read';
  readonly camera: Camera & CameraMount;
  /** The links that are drawn. */
  readonly links: Readable<readonly ShownLink[]>;
  readonly layout: { getState(): GridLayout; subscribe(listener: () => void): () => void };
  /** The selected cards, asked when a drag begins; always the same function. */
  readonly selected: () => Iterable<CardId>;
  /** Which lanes are drawn as a line, and how one is opened; always the same object. */
  readonly lanes: Collapsing;
  /** Carries out what a drag has come to; always the same function. */
  readonly drop: (dropped: Dropped) => void;
  /** The map's grid, laid out in map units from the top left. */
  readonly children: ReactNode;
}

/** The map on its canvas: camera, pinned headers, dragging, other people, zoom controls. */
export function Canvas(props: CanvasProps): ReactElement {
  const { afar, camera, children, emphasis, journey, layout: layouts, links, presence } = props;
  const frame = useRef<HTMLDivElement>(null);
  const outgoing = useMemo(() => createOutgoing(presence), [presence]);
  const dragging = useDragging(props, outgoing);
  const cursors = useView((view) => view.cursors);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const stops = [
      pinHeaders(element, camera, layouts.getState),
      dragging.attach(element),
      publishCursor(element, { camera, layout: layouts.getState, outgoing }),
      outgoing.stop,
    ];
    return () => stops.forEach((stop) => stop());
  }, [camera, dragging, layouts, outgoing]);

  return (
    <div ref={frame} className={css.frame}>
      <FlowCanvas
        camera={camera}
        links={links}
        overlay={
          <AfterFirstSight>
            <PresenceLayer presence={presence} layout={layouts} cursors={cursors} />
            <CaretPlace />
            <DragGhost dragging={dragging} />
          </AfterFirstSight>
        }
      >
        {children}
        <LaidOut layouts={layouts}>
          {(layout) => <Overview journey={journey} afar={afar} layout={layout} emphasis={emphasis} />}
        </LaidOut>
        <AfterFirstSight>
          <MarqueeLayer canvas={frame} />
          <LaidOut layouts={layouts}>
            {(layout) => <DropPreview dragging={dragging} layout={layout} journey={journey} />}
          </LaidOut>
        </AfterFirstSight>
      </FlowCanvas>
      <div className={css.corner}>
        <ZoomControls camera={camera} />
        <LinksToggle />
      </div>
    </div>
  );
}

interface LaidOutProps {
  readonly layouts: CanvasProps['layout'];
  children(layout: GridLayout): ReactNode;
}

/** What depends on where everything lies: it alone is rendered when a card grows by a line. */
function LaidOut({ children, layouts }: LaidOutProps): ReactNode {
  return children(useSyncExternalStore(layouts.subscribe, layouts.getState));
}

type Outgoing = ReturnType<typeof createOutgoing>;

function useDragging(
  { camera, drop, journey, lanes, layout, rights, selected }: CanvasProps,
  outgoing: Outgoing,
): Dragging {
  return useMemo(
    () =>
      createDragging({
        camera,
        journey,
        layout: layout.getState,
        selected,
        mayWrite: () => rights === 'write',
        lanes,
        drop,
        show: (drag) =>
          outgoing.say({ drag: drag && { cards: drag.cards, at: toMapPoint(layout.getState(), drag.at) } }),
      }),
    [camera, drop, journey, lanes, layout, outgoing, rights, selected],
  );
}
