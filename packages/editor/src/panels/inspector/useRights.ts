import { useMapState } from '../../session/hooks.ts';

/** Whether this person may change the map. */
export function useCanWrite(): boolean {
  return useMapState(({ rights }) => rights === 'write');
}
