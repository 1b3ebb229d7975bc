import type { MapRow } from '@throughline/library';
import { mayWrite } from '@throughline/sync';
import { mapRole, type MapRole } from './api.ts';

/** What the server said last time; `local` for a map it has not heard of. A map never seen before can only be read. */
export function roleOf(row: MapRow | null): MapRole | 'local' {
  if (row && !row.registered) return 'local';
  const known = mapRole.safeParse(row?.role);
  return known.success ? known.data : 'viewer';
}

/** Whether somebody with this role may change the map itself. */
export function writes(role: MapRole | 'local'): boolean {
  return role === 'local' || mayWrite(role, 'map');
}
