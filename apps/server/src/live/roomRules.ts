import type { RoomRules } from '@throughline/sync';
import type { Schemas } from './schemas.ts';

/** The roots of our documents by kind of room; a room takes no others. They follow the schema of `packages/doc`. */
export const roots: RoomRules['roots'] = {
  map: ['meta', 'stages', 'lanes', 'cards', 'links', 'personas', 'divisions', 'tags', 'authors'],
  discussion: ['threads', 'votes', 'workshop'],
  group: ['divisions', 'personas', 'tags', 'programme'],
};

export function roomRules(open: boolean, schemas: Pick<Schemas, 'oldestOf'>): RoomRules {
  return { open, roots, oldestSchema: (room) => schemas.oldestOf(room) };
}
