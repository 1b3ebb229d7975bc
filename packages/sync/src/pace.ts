import type { Clock } from './socket.ts';

/** `on`: go on. `wait`: stop reading for so many milliseconds. `stop`: far beyond what any honest client does. */
export type PaceAdvice = { readonly do: 'on' | 'stop' } | { readonly do: 'wait'; readonly ms: number };

interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

interface Bucket extends Rate {
  tokens: number;
}

/** Ten times the sustained pace, for ten seconds. */
const debtInSeconds = 100;

/**
 * How fast one connection may write: buckets that refill. Frames that arrive although we stopped reading run up a debt;
 * only a debt of ten times the pace over ten seconds ends the connection.
 */
export class Pace {
  readonly #clock: Clock;
  readonly #frames: Bucket;
  readonly #bytes: Bucket | null;
  #last: number;

  constructor(clock: Clock, limits: { frames: Rate; bytes?: Rate }) {
    this.#clock = clock;
    this.#last = clock.now();
    this.#frames = full(limits.frames);
    this.#bytes = limits.bytes ? full(limits.bytes) : null;
  }

  /** One frame came; `weight` is its share of an ordinary one. */
  spend(bytes: number, weight: number): PaceAdvice {
    const now = this.#clock.now();
    const seconds = Math.max(0, now - this.#last) / 1000;
    this.#last = now;
    const forFrames = take(this.#frames, seconds, weight);
    const forBytes = this.#bytes ? take(this.#bytes, seconds, bytes) : 0;
    const wait = Math.max(forFrames, forBytes);
    if (wait > debtInSeconds) return { do: 'stop' };
    return wait > 0 ? { do: 'wait', ms: Math.ceil(wait * 1000) } : { do: 'on' };
  }
}

function full(rate: Rate): Bucket {
  return { ...rate, tokens: rate.burst };
}

/** Seconds until the debt is paid; 0 when there is none. */
function take(from: Bucket, seconds: number, cost: number): number {
  from.tokens = Math.min(from.burst, from.tokens + seconds * from.perSecond) - cost;
  return Math.max(0, -from.tokens / from.perSecond);
}
