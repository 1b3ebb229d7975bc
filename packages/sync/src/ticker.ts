import type { Clock } from './socket.ts';

/** Does something again and again while it says that there is more to do, and rests otherwise. */
export class Ticker {
  readonly #clock: Clock;
  readonly #ms: number;
  readonly #tick: () => boolean;
  #cancel: (() => void) | null = null;

  constructor(clock: Clock, ms: number, tick: () => boolean) {
    this.#clock = clock;
    this.#ms = ms;
    this.#tick = tick;
  }

  /** Within `ms` from now; does nothing where that is already so. */
  wake(): void {
    this.#cancel ??= this.#clock.after(this.#ms, () => {
      this.#cancel = null;
      if (this.#tick()) this.wake();
    });
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
