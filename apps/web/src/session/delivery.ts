import type { RoomLog } from '@throughline/library';
import type { RoomConnection } from '@throughline/sync';

/** The part of a connection that tells what the server has committed. */
export type CommitSource = Pick<RoomConnection, 'status' | 'frames' | 'subscribe'>;

/** The part of a log that keeps account of it. */
export type EditAccount = Pick<RoomLog, 'lastEdit' | 'saved'>;

/**
 * Tells the log which edits are on the server's disk. The server counts frames of one connection; the log counts
 * edits. When a connection is synced it has sent a step 2 with all this document held until then; every frame after
 * that carries one edit. So: once synced, "the first n frames are committed" means "all edits up to the one the
 * n-th frame carried are committed". Before that a count says nothing, because earlier edits may still be missing.
 *
 * Must be attached after the log hears of edits and before anything is sent. Returns how to stop.
 */
export function accountForSaved(connection: CommitSource, log: EditAccount): () => void {
  let sent: readonly { readonly frame: number; readonly edit: number }[] = [];
  let counted: number | null = null;

  const look = (): void => {
    const { status, frames } = connection;
    if (status.at !== 'online' || !status.synced) {
      sent = [];
      counted = null;
      return;
    }
    // A reader is not asked for its edits and sends no step 2: nothing of theirs is ever committed.
    if (frames.sent > 0 && frames.sent !== counted) {
      sent = [...sent, { frame: frames.sent, edit: log.lastEdit }];
      counted = frames.sent;
    }
    const committed = sent.findLast(({ frame }) => frame <= frames.saved);
    if (!committed) return;
    sent = sent.filter(({ frame }) => frame > frames.saved);
    log.saved(committed.edit);
  };

  const stop = connection.subscribe(look);
  look();
  return stop;
}
