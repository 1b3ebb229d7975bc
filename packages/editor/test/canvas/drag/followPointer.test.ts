import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followPointer } from '../../../src/canvas/drag/followPointer.ts';
import type { Drag } from '../../../src/canvas/drag/followPointer.ts';

function pointer(type: string, x: number, y: number, kind = 'mouse'): PointerEvent {
  const init = { clientX: x, clientY: y, pointerId: 1, pointerType: kind, bubbles: true, cancelable: true };
  return new PointerEvent(type, init);
}

function watched(press: PointerEvent): { said: string[]; allow: { begin: boolean } } {
  const said: string[] = [];
  const allow = { begin: true };
  const at = (name: string) => (point: { x: number; y: number }) =>
    void said.push(`${name} ${point.x},${point.y}`);
  const drag: Drag = {
    begin: (point) => {
      at('begin')(point);
      return allow.begin;
    },
    move: at('move'),
    drop: at('drop'),
    cancel: () => void said.push('cancel'),
  };
  followPointer(press, drag);
  return { said, allow };
}

describe('following a pointer', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    window.dispatchEvent(pointer('pointerup', 0, 0));
    // The click after a drag is swallowed until then, and no other.
    vi.runOnlyPendingTimers();
    vi.useRealTimers();
  });

  it('leaves a press alone that goes less than 4 px', () => {
    const { said } = watched(pointer('pointerdown', 10, 10));
    window.dispatchEvent(pointer('pointermove', 13, 10));
    window.dispatchEvent(pointer('pointerup', 13, 10));
    expect(said).toEqual([]);
  });

  it('picks up where the press was and drops where the pointer goes up', () => {
    const { said } = watched(pointer('pointerdown', 10, 10));
    window.dispatchEvent(pointer('pointermove', 20, 10));
    window.dispatchEvent(pointer('pointerup', 30, 12));
    window.dispatchEvent(pointer('pointermove', 40, 12));
    expect(said).toEqual(['begin 10,10', 'move 20,10', 'drop 30,12']);
  });

  it('swallows the click that follows a drag, and only that one', () => {
    watched(pointer('pointerdown', 10, 10));
    window.dispatchEvent(pointer('pointermove', 20, 10));
    window.dispatchEvent(pointer('pointerup', 30, 12));
    const clicked = vi.fn<() => void>();
    document.body.addEventListener('click', clicked);
    document.body.click();
    expect(clicked).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    document.body.click();
    expect(clicked).toHaveBeenCalledTimes(1);
    document.body.removeEventListener('click', clicked);
  });

  it('is cancelled by Escape, which does nothing else then', () => {
    const { said } = watched(pointer('pointerdown', 10, 10));
    window.dispatchEvent(pointer('pointermove', 20, 10));
    const escaped = vi.fn<() => void>();
    document.body.addEventListener('keydown', escaped);
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }),
    );
    window.dispatchEvent(pointer('pointerup', 30, 12));
    document.body.removeEventListener('keydown', escaped);
    expect(said).toEqual(['begin 10,10', 'move 20,10', 'cancel']);
    expect(escaped).not.toHaveBeenCalled();
  });

  it('is not cancelled when focus moves within the page, but when the window loses it', () => {
    const field = document.body.appendChild(document.createElement('input'));
    const { said } = watched(pointer('pointerdown', 10, 10));
    window.dispatchEvent(pointer('pointermove', 20, 10));
    field.focus();
    field.blur();
    expect(said).not.toContain('cancel');
    window.dispatchEvent(new FocusEvent('blur'));
    expect(said.at(-1)).toBe('cancel');
    field.remove();
  });

  it('lets go when there is nothing to drag', () => {
    const { allow, said } = watched(pointer('pointerdown', 10, 10));
    allow.begin = false;
    window.dispatchEvent(pointer('pointermove', 20, 10));
    window.dispatchEvent(pointer('pointerup', 30, 12));
    expect(said).toEqual(['begin 10,10']);
  });

  it('gives a drag to what was pressed, and leaves a press to whatever lies under the pointer', () => {
    const card = document.body.appendChild(document.createElement('div'));
    const captured = vi.spyOn(card, 'setPointerCapture');
    card.addEventListener('pointerdown', watched, { once: true });
    card.dispatchEvent(pointer('pointerdown', 10, 10));
    card.dispatchEvent(pointer('pointermove', 12, 10));
    expect(captured).not.toHaveBeenCalled();
    card.dispatchEvent(pointer('pointermove', 20, 10));
    card.dispatchEvent(pointer('pointermove', 30, 10));
    expect(captured.mock.calls).toEqual([[1]]);
    card.remove();
  });

  it('waits for a long press of a finger, and gives up when the finger wanders first', () => {
    const wanders = watched(pointer('pointerdown', 10, 10, 'touch'));
    window.dispatchEvent(pointer('pointermove', 10, 40, 'touch'));
    vi.advanceTimersByTime(500);
    expect(wanders.said).toEqual([]);
    const { said } = watched(pointer('pointerdown', 10, 10, 'touch'));
    vi.advanceTimersByTime(400);
    window.dispatchEvent(pointer('pointermove', 10, 40, 'touch'));
    window.dispatchEvent(pointer('pointerup', 10, 40, 'touch'));
    expect(said).toEqual(['begin 10,10', 'move 10,40', 'drop 10,40']);
  });

  it('asks for the menu when a finger that has pressed long is lifted where it was', () => {
    const card = document.body.appendChild(document.createElement('div'));
    const asked = vi.fn<(event: Event) => void>();
    document.body.addEventListener('contextmenu', asked);
    let press: PointerEvent | null = null;
    card.addEventListener('pointerdown', (event) => (press = event), { once: true });
    card.dispatchEvent(pointer('pointerdown', 10, 10, 'touch'));
    if (!press) throw new Error('No press');
    const { said } = watched(press);
    vi.advanceTimersByTime(400);
    // The browser's own, while the finger rests.
    card.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }));
    expect(asked).not.toHaveBeenCalled();
    window.dispatchEvent(pointer('pointermove', 12, 11, 'touch'));
    window.dispatchEvent(pointer('pointerup', 12, 11, 'touch'));
    expect(asked).toHaveBeenCalledTimes(1);
    expect(said).toEqual([]);
    document.body.removeEventListener('contextmenu', asked);
    card.remove();
  });
});
