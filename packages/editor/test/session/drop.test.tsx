import { act, fireEvent, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { cardsOf, renderEditor } from '../../src/testing.tsx';

const coupon = `
              | Discover           | Buy
  doing       | > reads reviews #r | > fills the cart
  pain points |                    | !3 coupon fails`;

/** jsdom lays nothing out: the canvas takes its size from here, and the map then lies where its camera opens it. */
function withSize(): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1000);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(800);
}

afterEach(() => vi.restoreAllMocks());

function pointer(target: EventTarget, type: string, clientX: number, clientY: number): void {
  fireEvent(
    target as Window,
    new PointerEvent(type, { clientX, clientY, pointerId: 1, isPrimary: true, bubbles: true }),
  );
}

it('says where a card went that the pointer let go, and keeps focus on it', async () => {
  withSize();
  const map = renderEditor(coupon);
  const card = map.cardButton('r');
  act(() => card.focus());
  pointer(card, 'pointerdown', 200, 120);
  pointer(window, 'pointermove', 220, 120);
  pointer(window, 'pointermove', 380, 90);
  pointer(window, 'pointerup', 380, 90);
  expect(cardsOf(map.cell('doing', 'Buy'))).toContain('reads reviews');
  expect(map.cardButton('r')).toHaveFocus();
  await waitFor(() => expect(map.said()).toMatch(/^Moved to Buy, doing, \d of 2\.$/u));
});
