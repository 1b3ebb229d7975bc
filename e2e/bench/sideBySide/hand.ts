import type { CDPSession, Page } from '@playwright/test';
import type { Point } from './board.ts';

const control = 2;

/**
 * A hand on mouse and wheel. Chromium answers an event when the page has handled it, which it does once per frame: so
 * each step is a frame, however slow the page, and no step is lost.
 */
export class Hand {
  private readonly devtools: CDPSession;

  private constructor(devtools: CDPSession) {
    this.devtools = devtools;
  }

  static async on(page: Page): Promise<Hand> {
    return new Hand(await page.context().newCDPSession(page));
  }

  async wheel(at: Point, turn: { dx: number; dy: number; zooms?: boolean }, steps: number): Promise<void> {
    for (let step = 0; step < steps; step++)
      await this.devtools.send('Input.dispatchMouseEvent', {
        type: 'mouseWheel',
        ...at,
        deltaX: turn.dx,
        deltaY: turn.dy,
        modifiers: turn.zooms ? control : 0,
      });
  }

  async press({ x, y }: Point): Promise<void> {
    await this.mouse('mouseMoved', { x, y });
    await this.mouse('mousePressed', { x, y });
  }

  /** With the button held. */
  async drag({ x, y }: Point, by: { dx: number; dy: number }, steps: number): Promise<Point> {
    let at = { x, y };
    for (let step = 0; step < steps; step++) {
      at = { x: at.x + by.dx, y: at.y + by.dy };
      await this.mouse('mouseMoved', at, 1);
    }
    return at;
  }

  async release(at: Point): Promise<void> {
    await this.mouse('mouseReleased', at);
  }

  private async mouse(type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', at: Point, buttons = 0) {
    const button = type === 'mouseMoved' && buttons === 0 ? 'none' : 'left';
    await this.devtools.send('Input.dispatchMouseEvent', { type, ...at, button, buttons, clickCount: 1 });
  }
}
