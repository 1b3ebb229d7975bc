import type { CloseName } from './protocol.ts';
import type { RoomName } from './roles.ts';

interface Closed {
  readonly kind: 'closed';
  readonly room: RoomName;
  readonly person: string;
  readonly why: CloseName;
  readonly detail: string;
}

interface StorageFailed {
  readonly kind: 'storage failed';
  readonly room: RoomName | null;
  readonly doing: 'load' | 'append' | 'read' | 'compact' | 'sweep';
  readonly error: unknown;
}

/** What happened that an operator may want to read or count. Never holds what people wrote. */
export type RoomEvent =
  | { readonly kind: 'joined' | 'left'; readonly room: RoomName; readonly person: string }
  | Closed
  | { readonly kind: 'loaded'; readonly room: RoomName; readonly bytes: number; readonly ms: number }
  | { readonly kind: 'committed'; readonly room: RoomName; readonly rows: number; readonly ms: number }
  | { readonly kind: 'compacted'; readonly room: RoomName; readonly upTo: number; readonly bytes: number }
  | { readonly kind: 'unloaded' | 'removed'; readonly room: RoomName }
  | StorageFailed
  /** The new snapshot did not prove equal to what it was to replace; nothing was replaced. */
  | { readonly kind: 'compaction refused'; readonly room: RoomName; readonly reason: string }
  /** A fault of ours, caught at the door: of a frame (its connection was closed, to try again), a timer, or news. */
  | { readonly kind: 'fault'; readonly room: RoomName | null; readonly error: unknown };
