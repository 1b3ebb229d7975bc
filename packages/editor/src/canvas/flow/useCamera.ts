import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Camera } from './camera.ts';
import type { Detail } from './detail.ts';

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
