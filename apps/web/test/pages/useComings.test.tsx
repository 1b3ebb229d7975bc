import { act } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PersonHere } from '../../src/pages/map/People.tsx';
import { useComings } from '../../src/pages/map/useComings.ts';
import { show } from './screen.tsx';

const person = (name: string): PersonHere => ({ personId: name, name, colour: 1, role: 'editor' });
const [ana, ben, cleo] = [person('Ana'), person('Ben'), person('Cleo')];

function Here({ others }: { readonly others: readonly PersonHere[] }) {
  useComings(others);
  return null;
}

describe('comings and goings', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());
  const pass = (ms: number): void => {
    act(() => {
      vi.advanceTimersByTime(ms);
    });
  };

  it('are one sentence for everyone who came within ten seconds', () => {
    const { said, again } = show(<Here others={[]} />);
    again(<Here others={[ana]} />);
    pass(5_000);
    again(<Here others={[ana, ben, cleo]} />);
    expect(said).toEqual([]);
    pass(5_000);
    expect(said).toEqual(['polite: Ana and 2 others joined.']);
    again(<Here others={[ana, cleo]} />);
    pass(10_000);
    expect(said.at(-1)).toBe('polite: Ben left.');
  });

  it('say nothing of who was here before, nor of who came and left at once', () => {
    const { said, again } = show(<Here others={[ana]} />);
    again(<Here others={[ana, ben]} />);
    again(<Here others={[ana]} />);
    pass(60_000);
    expect(said).toEqual([]);
  });
});
