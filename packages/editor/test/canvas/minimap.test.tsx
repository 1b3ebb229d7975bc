import { addCard, editText } from '@throughline/doc';
import { act, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { minimapFrame } from '../../src/canvas/minimap/drawMinimap.ts';
import { createMapView } from '../../src/session/mapView.ts';
import { renderEditor } from '../../src/testing.tsx';

const sketch = `
           | Hear     | Apply    | Pay and wait
  Actions  | > one #one    | > two #two    | > three #three
  Pains    | ! slow #slow   |          | ! dear #dear
`;

/** How often the map in small was drawn: each time anew, its size is set. */
let drawings = 0;
beforeEach(() => {
  drawings = 0;
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500);
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() => {
    drawings += 1;
    return null;
  });
  HTMLElement.prototype.setPointerCapture = () => undefined;
  HTMLElement.prototype.hasPointerCapture = () => true;
});
afterEach(() => void vi.restoreAllMocks());

const small = (): HTMLElement => document.querySelector<HTMLElement>('[data-minimap]')!;
const mine = (): HTMLElement => small().lastElementChild as HTMLElement;

async function drawn(): Promise<void> {
  await vi.waitFor(() => expect(drawings).toBeGreaterThan(0), { timeout: 5000 });
}

describe('the size of the map in small', () => {
  it('is at most 184 by 72 px and stretched at most twofold, whatever the map', () => {
    for (const [width, height] of [
      [100, 100],
      [1600, 900],
      [20_000, 400],
      [400, 20_000],
      [9000, 60_000],
    ] as const) {
      const frame = minimapFrame({ width, height });
      expect(frame.width).toBeLessThanOrEqual(184);
      expect(frame.height).toBeLessThanOrEqual(72);
      expect(Math.max(frame.across / frame.down, frame.down / frame.across)).toBeLessThanOrEqual(2.001);
    }
  });
});

describe('the minimap', () => {
  it('is hidden from assistive technology, and put away and brought back by its button', async () => {
    const { user, view } = renderEditor(sketch);
    expect(small()).toHaveAttribute('aria-hidden', 'true');
    await user.click(screen.getByRole('button', { name: 'Hide minimap' }));
    expect(small()).toBeNull();
    expect(view.getState().minimap).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Show minimap' }));
    expect(small()).not.toBeNull();
  });

  it('is put away by a command too', async () => {
    const { cardButton, press, view } = renderEditor(sketch);
    cardButton('one').focus();
    await press('{Control>}k{/Control}');
    await press('hide minimap{Enter}');
    expect(view.getState().minimap).toBe(false);
  });

  it('stays away on the next visit', () => {
    let kept: unknown = null;
    const memory = { read: () => kept, write: (value: unknown) => (kept = value) };
    createMapView(memory).setState({ minimap: false, cursors: false, following: 'Priya' });
    expect(createMapView(memory).getState()).toMatchObject({
      minimap: false,
      cursors: false,
      following: null,
    });
  });

  it('goes where it is pressed', async () => {
    renderEditor(sketch);
    await drawn();
    const before = mine().style.transform;
    fireEvent.pointerDown(small(), { button: 0, pointerId: 1, clientX: 150, clientY: 60 });
    const pressed = mine().style.transform;
    expect(pressed).not.toBe(before);
    fireEvent.pointerMove(small(), { pointerId: 1, clientX: 20, clientY: 10 });
    expect(mine().style.transform).not.toBe(pressed);
  });

  it('moves one frame while the map pans, and draws nothing', async () => {
    renderEditor(sketch);
    await drawn();
    const [times, { height, width }] = [drawings, mine().style];
    const changes: MutationRecord[] = [];
    const watch = new MutationObserver((records) => changes.push(...records));
    watch.observe(small(), { subtree: true, childList: true, attributes: true });
    for (let step = 1; step <= 5; step++)
      fireEvent.pointerMove(small(), { pointerId: 1, clientX: 20 * step, clientY: 30 });
    await act(async () => await new Promise((resolve) => setTimeout(resolve, 50)));
    watch.disconnect();
    expect(changes.length).toBeGreaterThan(0);
    expect(new Set(changes.map(({ target }) => target))).toEqual(new Set([mine()]));
    expect([drawings, mine().style.width, mine().style.height]).toEqual([times, width, height]);
  });

  it('is drawn anew for a card that is added, and not while one is written in', async () => {
    const { card, doc, lane, stage } = renderEditor(sketch);
    await drawn();
    const times = drawings;
    const run = editText(doc, { card: card('one') });
    await act(async () => {
      for (let letter = 0; letter < 60; letter++) run?.apply({ at: 0, remove: 0, insert: 'so ' });
      // Longer than it takes to draw what has changed otherwise.
      await new Promise((resolve) => setTimeout(resolve, 1000));
    });
    expect(drawings).toBe(times);
    act(() => {
      addCard(doc, { stage: stage('Apply'), lane: lane('Pains'), text: 'unclear' });
    });
    await vi.waitFor(() => expect(drawings).toBeGreaterThan(times), { timeout: 5000 });
  });

  it('shows what others have before them, in their colour', async () => {
    const { lane, presence, stage } = renderEditor(sketch);
    await drawn();
    const from = { stage: stage('Apply'), lane: lane('Pains'), x: 0, y: 0 };
    await act(async () => {
      presence.show(
        { name: 'Priya', colour: 4, view: { from, to: { ...from, x: 1, y: 1 } } },
        { name: 'Aiko', colour: 2 },
      );
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    const frames = small().querySelectorAll('[data-client]');
    expect([...frames].map((frame) => frame.getAttribute('data-person'))).toEqual(['4']);
  });
});
