/**
 * How server processes that share one storage tell each other what happened in a room. A doorbell, not a store: a lost
 * message costs time, never data, since rooms fetch what they miss from storage by seq.
 */
import type { RoomName } from './roles.ts';

export type RoomNews =
  /** Rows up to and with `seq` are committed. */
  | { readonly kind: 'rows'; readonly seq: number }
  /** An awareness update (y-protocols) of people connected elsewhere, filled in by their server. */
  | { readonly kind: 'presence'; readonly states: Uint8Array }
  /** The room was deleted. */
  | { readonly kind: 'removed' };

export interface Broadcast {
  /** To every other process; never back to the sender. */
  publish(room: RoomName, news: RoomNews): void;
  /** Everything the others publish. The answer ends it. */
  listen(listener: (room: RoomName, news: RoomNews) => void): () => void;
}

/** Joins several `createRooms` of one process, each with a Broadcast of its own from the same exchange. */
export function inProcessExchange(): () => Broadcast {
  const members = new Map<object, (room: RoomName, news: RoomNews) => void>();
  return () => {
    const self = {};
    return {
      publish(room, news) {
        for (const [member, listener] of members) if (member !== self) listener(room, news);
      },
      listen(listener) {
        members.set(self, listener);
        return () => {
          members.delete(self);
        };
      },
    };
  };
}
