import { useLayoutEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import type { Camera, CameraMount } from './camera.ts';
import css from './FlowCanvas.module.css';

interface StillMapProps {
  readonly camera: Camera & CameraMount;
  /** The element the map is rendered into. */
  readonly map: HTMLElement;
}

/**
 * A viewport that only shows: it follows the camera, which keys, buttons and the wheel move. What fingers do comes
 * with React Flow.
 */
export function StillMap({ camera, map }: StillMapProps): ReactElement {
  const frame = useRef<HTMLDivElement>(null);
  const viewport = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const [around, inside] = [frame.current, viewport.current];
    if (!around || !inside) return undefined;
    inside.append(map);
    const place = (): void => {
      const { x, y, zoom } = camera.view;
      inside.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
    };
    place();
    const pan = (event: WheelEvent): void => {
      event.preventDefault();
      if (!event.ctrlKey) camera.panBy(-event.deltaX, -event.deltaY);
    };
    around.addEventListener('wheel', pan, { passive: false });
    const stops = [
      camera.subscribe(place),
      camera.mount({
        origin: () => around.getBoundingClientRect(),
        show: (view) => camera.moved(view),
      }),
      () => around.removeEventListener('wheel', pan),
    ];
    return () => stops.forEach((stop) => stop());
  }, [camera, map]);
  return (
    <div ref={frame} className={css.still}>
      <div ref={viewport} className={css.stillViewport} />
    </div>
  );
}
