import type { MyPresence, Presence } from '@throughline/doc';

/** At most 20 messages a second, in ms between two. */
const interval = 50;

type Part = Partial<MyPresence>;

/** Says what this person does no more often than others need to see it move; the last word is always said. */
export interface Outgoing {
  say(part: Part): void;
  stop(): void;
}

export function createOutgoing(presence: Presence): Outgoing {
  let waiting: Part | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const send = (): void => {
    timer = waiting ? setTimeout(send, interval) : null;
    if (waiting) presence.set(waiting);
    waiting = null;
  };
  return {
    say(part) {
      waiting = { ...waiting, ...part };
      if (timer === null) send();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (waiting) presence.set(waiting);
      waiting = null;
    },
  };
}
