import { describe, expect, it } from 'vitest';
import { createRateLimit } from '../../src/http/rateLimit.ts';

describe('createRateLimit', () => {
  it('lets through so many at once, then as many as have been refilled', () => {
    let now = 0;
    const limit = createRateLimit({ atOnce: 3, perMinute: 60, now: () => now });
    const take = (times: number) => Array.from({ length: times }, () => limit.take('here'));
    expect(take(4)).toEqual([true, true, true, false]);
    now += 2_000;
    expect(take(3)).toEqual([true, true, false]);
    now += 3_600_000;
    expect(take(4)).toEqual([true, true, true, false]);
  });

  it('counts each key for itself', () => {
    const limit = createRateLimit({ atOnce: 1, perMinute: 1, now: () => 0 });
    expect([limit.take('here'), limit.take('there'), limit.take('here')]).toEqual([true, true, false]);
    expect([limit.isSpent('here'), limit.isSpent('elsewhere')]).toEqual([true, false]);
  });

  it('takes nothing from a key that is empty already', () => {
    let now = 0;
    const limit = createRateLimit({ atOnce: 1, perMinute: 60, now: () => now });
    for (let attempt = 0; attempt < 100; attempt += 1) limit.take('here');
    now += 1_000;
    expect(limit.take('here')).toBe(true);
  });
});
