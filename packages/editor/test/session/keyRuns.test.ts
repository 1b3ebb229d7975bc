import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createKeyRuns } from '../../src/session/keyRuns.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('tells presses in a row from the next row, and from presses on something else', () => {
  const runOf = createKeyRuns();
  const first = runOf('value of a');
  vi.advanceTimersByTime(900);
  expect(runOf('value of a')).toBe(first);
  vi.advanceTimersByTime(900);
  expect(runOf('value of a')).toBe(first);
  expect(runOf('offset of a')).not.toBe(first);
  expect(runOf('value of a')).not.toBe(first);
  const later = runOf('value of a');
  vi.advanceTimersByTime(1001);
  expect(runOf('value of a')).not.toBe(later);
});
