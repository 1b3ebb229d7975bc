import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { Box } from '@throughline/journey';
import type { Camera } from './camera.ts';
import type { Detail } from './detail.ts';
import { touches } from './near.ts';

export const CameraContext = createContext<Camera | null>(null);

/** The camera of the canvas around this component. */
export function useCamera(): Camera {
  const camera = useContext(CameraContext);
  if (!camera) throw new Error('useCamera is called outside the canvas');
  return camera;
}

/** How much of a card to draw; renders again only when that changes. */
export function useDetail(): Detail {
  const { detail } = useCamera();
  return useSyncExternalStore(detail.subscribe, detail.getState);
}

/**
 * Whether a card in this box (map units) draws its face: near the viewport, and not where one drawing shows all.
 * Renders again only when that changes.
 */
export function useIsNear(box: Box | null): boolean {
  const { detail, near } = useCamera();
  const subscribe = useCallback(
    (listener: () => void) => {
      const stops = [near.subscribe(listener), detail.subscribe(listener)];
      return () => stops.forEach((stop) => stop());
    },
    [detail, near],
  );
  return useSyncExternalStore(
    subscribe,
    () => box !== null && detail.getState() !== 'block' && touches(near.getState(), box),
  );
}
