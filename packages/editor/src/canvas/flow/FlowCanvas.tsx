import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { later } from '../../parts/later.tsx';
import type { ShownLink } from '../../session/links.ts';
import type { Camera, CameraMount, Readable } from './camera.ts';
import css from './FlowCanvas.module.css';
import { panWithSpace } from './spacePan.ts';
import { StillMap } from './StillMap.tsx';
import { markDetail } from './stillness.ts';
import { CameraContext } from './useCamera.ts';

/** The only place that knows React Flow. */
const Flow = later(async () => (await import('./Flow.tsx')).Flow);

interface FlowCanvasProps {
  readonly camera: Camera & CameraMount;
  /** The links that are drawn. */
  readonly links: Readable<readonly ShownLink[]>;
  /** The map itself, laid out in map units. */
  readonly children: ReactNode;
  /** Over the map, in canvas px: it does not move with the camera by itself. */
  readonly overlay?: ReactNode;
}

/**
 * The map under its camera. It opens when the size of the canvas is known, so that nothing jumps, and is seen before
 * React Flow is there: that brings gestures and the lines of links, and takes the map over as it is.
 */
export function FlowCanvas({ camera, children, links, overlay }: FlowCanvasProps): ReactElement {
  const [opened, setOpened] = useState(false);
  const host = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = (): void => camera.resized({ width: element.clientWidth, height: element.clientHeight });
    if (!Flow.isThere()) camera.reach(0);
    measure();
    setOpened(true);
    const stopSpace = panWithSpace(element, camera);
    const stopDetail = markDetail(element, camera);
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
      stopSpace();
      stopDetail();
    };
  }, [camera]);

  return (
    <CameraContext.Provider value={camera}>
      <div ref={host} className={css.canvas}>
        {opened ? (
          <Viewport camera={camera} links={links}>
            {children}
          </Viewport>
        ) : null}
        <div className={css.overlay}>{overlay}</div>
      </div>
    </CameraContext.Provider>
  );
}

/** The map in a viewport: first in one that stands still, then, as the same element, in that of React Flow. */
function Viewport({ camera, children, links }: Omit<FlowCanvasProps, 'overlay'>): ReactElement {
  const [map] = useState(mapElement);
  const [isFlowing, setFlowing] = useState(false);
  const isPainted = usePainted();
  useEffect(() => (camera.isWide.getState() ? undefined : widen(camera, isFlowing)), [camera, isFlowing]);
  const takeOver = useCallback(
    (viewport: HTMLElement) => {
      moveInto(viewport, map);
      setFlowing(true);
    },
    [map],
  );
  return (
    <>
      {isFlowing ? null : <StillMap camera={camera} map={map} />}
      {createPortal(children, map)}
      {isPainted || Flow.isThere() ? <Flow camera={camera} links={links} onViewport={takeOver} /> : null}
    </>
  );
}

function mapElement(): HTMLElement {
  const element = document.createElement('div');
  element.className = css.map ?? '';
  return element;
}

/** With all that lies in it; where the browser can, without anything in it noticing. Focus stays in any case. */
function moveInto(viewport: HTMLElement, map: HTMLElement): void {
  if ('moveBefore' in viewport && map.isConnected) {
    viewport.moveBefore(map, null);
    return;
  }
  const focused = document.activeElement;
  viewport.append(map);
  if (focused instanceof HTMLElement && map.contains(focused)) focused.focus({ preventScroll: true });
}

/** In so many steps a map draws what lies around that which is seen, so that none of them holds up the person. */
const steps = 4;
/** How long that waits for React Flow, which takes the map over the sooner the less there is of it, in ms. */
const patienceMs = 3000;

function widen(camera: Camera & CameraMount, isFlowing: boolean): () => void {
  let taken = 0;
  const step = (): void => {
    // Who moves the map has it all at once.
    if (camera.isWide.getState()) return;
    taken += 1;
    camera.reach(taken / steps);
    if (taken < steps) timer = setTimeout(step);
  };
  let timer = setTimeout(step, isFlowing ? 0 : patienceMs);
  return () => clearTimeout(timer);
}

/** Whether what was rendered first has been seen. */
function usePainted(): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    // The frame is painted between its callbacks and the next task.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setPainted(true));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, []);
  return isPainted;
}
