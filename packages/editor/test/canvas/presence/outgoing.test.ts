import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Presence } from '@throughline/doc';
import { createOutgoing } from '../../../src/canvas/presence/outgoing.ts';

function heard(): { presence: Presence; said: object[] } {
  const said: object[] = [];
  const presence: Presence = {
    mine: () => ({ cursor: null, view: null, selection: [], typing: null, drag: null }),
    set: (part) => void said.push(part),
    others: () => [],
    subscribe: () => () => undefined,
    destroy: () => undefined,
  };
  return { presence, said };
}

const at = (x: number) => ({ stage: null, lane: null, x, y: 0 });

describe('what this person does', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is said at once, and then at most 20 times a second, the last word included', () => {
    const { presence, said } = heard();
    const outgoing = createOutgoing(presence);
    for (let ms = 0; ms < 1000; ms += 5) {
      outgoing.say({ cursor: at(ms / 1000) });
      if (ms === 0) expect(said).toHaveLength(1);
      vi.advanceTimersByTime(5);
    }
    vi.advanceTimersByTime(100);
    expect(said.length).toBeLessThanOrEqual(21);
    expect(said.at(-1)).toEqual({ cursor: at(0.995) });
  });

  it('is said together when several things happen in between', () => {
    const { presence, said } = heard();
    const outgoing = createOutgoing(presence);
    outgoing.say({ cursor: at(0) });
    outgoing.say({ drag: null });
    outgoing.say({ cursor: at(0.5) });
    vi.advanceTimersByTime(60);
    expect(said).toEqual([{ cursor: at(0) }, { drag: null, cursor: at(0.5) }]);
  });

  it('is said to the end when the canvas goes away', () => {
    const { presence, said } = heard();
    const outgoing = createOutgoing(presence);
    outgoing.say({ cursor: at(0) });
    outgoing.say({ cursor: null });
    outgoing.stop();
    expect(said.at(-1)).toEqual({ cursor: null });
    vi.advanceTimersByTime(1000);
    expect(said).toHaveLength(2);
  });
});
