import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderEditor } from '../../../src/testing.tsx';
import type { RenderedEditor } from '../../../src/testing.tsx';

const sketch = `
              | Discover           | Buy
  doing       | > reads reviews #r | > fills the cart #f
  pain points |                    | !3 coupon fails #c`;

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
});
afterEach(() => vi.restoreAllMocks());

function pointer(target: EventTarget, type: string, at: readonly [number, number], keys = {}): void {
  const [clientX, clientY] = at;
  const event = new PointerEvent(type, {
    clientX,
    clientY,
    pointerId: 1,
    pointerType: 'mouse',
    isPrimary: true,
    bubbles: true,
    ...keys,
  });
  fireEvent(target as Window, event);
}

const selected = (map: RenderedEditor): readonly string[] =>
  ['r', 'f', 'c'].filter((name) => map.cardButton(name).dataset['selected'] !== undefined);

/** From the empty cell at the lower left to the upper right: over all three cards. */
function drawOverAll(map: RenderedEditor): void {
  pointer(map.cell('pain points', 'Discover'), 'pointerdown', [160, 420]);
  pointer(window, 'pointermove', [170, 400]);
  pointer(window, 'pointermove', [600, 60]);
}

describe('a frame drawn on the empty map', () => {
  it('selects what it touches, says how many once, and focus is among them', async () => {
    const map = renderEditor(sketch);
    drawOverAll(map);
    pointer(window, 'pointerup', [600, 60]);
    expect(selected(map)).toEqual(['r', 'f', 'c']);
    expect(map.cardButton('r')).toHaveFocus();
    await waitFor(() => expect(map.said()).toBe('3 cards selected.'));
  });

  it('adds with Shift, and leaves all as it was on Escape', () => {
    const map = renderEditor(sketch);
    act(() => map.cardButton('r').click());
    drawOverAll(map);
    expect(selected(map)).toEqual(['r', 'f', 'c']);
    fireEvent.keyDown(window, { key: 'Escape' });
    expect(selected(map)).toEqual(['r']);
  });

  it('does not begin on a card, nor by a finger', () => {
    const map = renderEditor(sketch);
    pointer(map.cell('pain points', 'Discover'), 'pointerdown', [160, 420], { pointerType: 'touch' });
    pointer(window, 'pointermove', [600, 60]);
    pointer(window, 'pointerup', [600, 60]);
    expect(selected(map)).toEqual([]);
  });
});
