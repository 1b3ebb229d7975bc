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

/** Whether a box (map units) is near enough to the viewport to be drawn; renders again only when that changes. */
export function useIsNear(box: Box | null): boolean {
  const { near } = useCamera();
  const isNear = useCallback(() => box !== null && touches(near.getState(), box), [near, box]);
  return useSyncExternalStore(near.subscribe, isNear);
}
