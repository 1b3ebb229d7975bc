import { useEffect, useRef } from 'react';
import type { PointerEvent, ReactElement } from 'react';
import { useSession } from '../../session/editorSession.ts';
import { Swatches } from '../flow/Swatches.tsx';
import { toMap } from '../flow/view.ts';
import { minimapFrame } from './drawMinimap.ts';
import { keepMinimap } from './liveMinimap.ts';
import css from './Minimap.module.css';

/**
 * The whole map in small, with what I and others have before us (I51). A press goes there, a drag takes the map along.
 * It shows what the grid says better: assistive technology does not hear of it. Without a pointer the map pans with
 * focus, and the palette leads to every card.
 */
export function Minimap(): ReactElement {
  const session = useSession();
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const mine = useRef<HTMLDivElement>(null);
  const others = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!frame.current || !canvas.current || !mine.current || !others.current) return undefined;
    return keepMinimap(session, {
      frame: frame.current,
      canvas: canvas.current,
      mine: mine.current,
      others: others.current,
    });
  }, [session]);

  /** What is under the pointer comes to the middle of the canvas. */
  const go = (event: PointerEvent<HTMLElement>): void => {
    const { camera, layout } = session;
    const { across, down } = minimapFrame(layout.getState());
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const wanted = { x: (event.clientX - left) / across, y: (event.clientY - top) / down };
    const middle = toMap(camera.view, { x: camera.canvas.width / 2, y: camera.canvas.height / 2 });
    camera.panBy((middle.x - wanted.x) * camera.view.zoom, (middle.y - wanted.y) * camera.view.zoom);
  };
  return (
    <div
      ref={frame}
      className={css.map}
      aria-hidden="true"
      data-minimap
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <canvas ref={canvas} className={css.drawing}>
        <Swatches />
      </canvas>
      <div ref={others} className={css.others} />
      <div ref={mine} className={css.mine} />
    </div>
  );
}
