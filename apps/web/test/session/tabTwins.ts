/** What a browser has between its tabs, for tabs of one process. */
import type { TabChannel, TabLocks } from '../../src/session/tabs.ts';

/** Channels between the tabs of one device. */
export class Hub {
  readonly ends = new Set<{ name: string; owner: string; hear: (message: unknown) => void }>();

  open(owner: string, name: string): TabChannel {
    const end = { name, owner, hear: (_message: unknown): void => undefined };
    this.ends.add(end);
    return {
      post: (message) => {
        for (const other of this.ends) {
          if (other !== end && other.name === name)
            queueMicrotask(() => other.hear(structuredClone(message)));
        }
      },
      listen: (listener) => {
        end.hear = listener;
      },
      close: () => this.ends.delete(end),
    };
  }
}

interface Claim {
  readonly owner: string;
  readonly held: () => Promise<void>;
}

/** Web Locks of one device: one holder each until it is done, the others in a queue; a killed tab gives up what it held. */
export class Locks {
  readonly #queues = new Map<string, Claim[]>();

  of(owner: string): TabLocks {
    return {
      request: (name, { signal }, held) =>
        new Promise<void>((resolve) => {
          const free = (): void => {
            this.#drop(name, claim);
            resolve();
          };
          const claim = { owner, held: () => held().finally(free) };
          const queue = this.#queues.get(name) ?? [];
          this.#queues.set(name, queue);
          signal?.addEventListener('abort', free);
          queue.push(claim);
          if (queue.length === 1) void claim.held();
        }),
      query: async () => ({
        held: [...this.#queues].filter(([, queue]) => queue.length > 0).map(([name]) => ({ name })),
      }),
    };
  }

  die(owner: string): void {
    for (const [name, queue] of this.#queues) {
      for (const claim of queue.filter((one) => one.owner === owner)) this.#drop(name, claim);
    }
  }

  #drop(name: string, claim: Claim): void {
    const queue = this.#queues.get(name) ?? [];
    const first = queue[0] === claim;
    this.#queues.set(
      name,
      queue.filter((one) => one !== claim),
    );
    const next = this.#queues.get(name)?.[0];
    if (first && next) void next.held();
  }
}
