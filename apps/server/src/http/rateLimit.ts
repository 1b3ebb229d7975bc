/** So many at once, refilled evenly: a token bucket for each key (an address, a person). */
export interface RateLimit {
  /** Takes one; false when there is none left. */
  take(key: string): boolean;
  /** Whether `take` would say no. */
  isSpent(key: string): boolean;
}

interface RateLimitOptions {
  readonly atOnce: number;
  readonly perMinute: number;
  /** Milliseconds; only differences matter. */
  readonly now: () => number;
}

interface Bucket {
  left: number;
  at: number;
}

/** Keys remembered at most; the ones unused for longest are forgotten first, which refills them. */
const MOST_KEYS = 20_000;

export function createRateLimit({ atOnce, perMinute, now }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, Bucket>();
  const leftFor = (key: string, at: number): number => {
    const bucket = buckets.get(key) ?? { left: atOnce, at };
    return Math.min(atOnce, bucket.left + ((at - bucket.at) * perMinute) / 60_000);
  };
  return {
    take(key) {
      const at = now();
      const left = leftFor(key, at);
      buckets.delete(key);
      buckets.set(key, { left: left >= 1 ? left - 1 : left, at });
      if (buckets.size > MOST_KEYS) forgetOldest(buckets);
      return left >= 1;
    },
    isSpent: (key) => leftFor(key, now()) < 1,
  };
}

/** For ACCESS=open, where nothing is limited. */
export const noRateLimit: RateLimit = { take: () => true, isSpent: () => false };

function forgetOldest(buckets: Map<string, Bucket>): void {
  for (const key of buckets.keys()) {
    buckets.delete(key);
    return;
  }
}
