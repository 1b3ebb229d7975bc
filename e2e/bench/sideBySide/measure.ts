import { quantile } from '../figures.ts';
import { type Board, extent, fittingZoom, nearMiddle, screen } from './board.ts';
import { recorded } from './frames.ts';
import { Hand } from './hand.ts';
import { MainThread } from './mainThread.ts';
import { type Opening, opening } from './opening.ts';

/** Of a gesture, for each of its steps: milliseconds of the main thread; and of its frames the 95th of 100. */
interface Gesture {
  readonly cost: number;
  readonly p95: number;
  /** For each step; more than one: the machine was too busy to bring the next step in time. */
  readonly frames: number;
}

export interface Measured {
  readonly opening: Opening;
  /** MB of JavaScript. */
  readonly heap: number;
  readonly pan: Gesture;
  readonly zoomOut: Gesture;
  readonly panAtFit: Gesture;
  readonly drag: Gesture;
  /** Milliseconds of the main thread for each. */
  readonly remoteEdit: number;
  readonly key: { readonly cost: number; readonly toPaint: number };
}

const steps = 60;
/** Of the wheel, before it is looked at how far the zoom has come. */
const turns = 12;
const mostTurns = 4 * steps;
/** As a part of the zoom that was meant. */
const zoomTolerance = 0.1;
const edits = 30;
const letters = 40;
/** Twelve letters a second, and as many edits of others. */
const pace = 83;
const middle = { x: screen.width / 2, y: screen.height / 2 } as const;

/** One person at one board, from opening it to leaving it. */
export async function measure(board: Board): Promise<Measured> {
  const at = new Measuring(board, await MainThread.of(board.page), await Hand.on(board.page));
  const opened = await opening(board, at.thread);
  // Not where a peer keeps its buttons, nor where hovering a card would show any.
  await board.page.mouse.move(2, screen.height / 2);
  return {
    opening: opened,
    heap: await at.thread.heap(),
    remoteEdit: await at.remoteEdit(),
    key: await at.keys(),
    drag: await at.drag(),
    pan: await at.pan(),
    zoomOut: await at.zoomOut(),
    panAtFit: await at.panAtFit(),
  };
}

class Measuring {
  readonly thread: MainThread;
  private readonly board: Board;
  private readonly hand: Hand;
  /** Cards in the middle of the screen. */
  private readonly near: readonly number[];

  constructor(board: Board, thread: MainThread, hand: Hand) {
    this.board = board;
    this.thread = thread;
    this.hand = hand;
    this.near = nearMiddle(board).slice(0, 20);
  }

  async remoteEdit(): Promise<number> {
    const { board, near, thread } = this;
    await thread.rest();
    const one = (i: number) => near[1 + (i % (near.length - 1))]!;
    const idle = await thread.costOf(async () => paced(edits, async () => board.idle()));
    const busy = await thread.costOf(async () =>
      paced(edits, async (i) => board.edit(one(i), `${board.cards[one(i)]!.text} ${i}`)),
    );
    return Math.max(0, busy - idle) / edits;
  }

  async keys(): Promise<Measured['key']> {
    const { page } = this.board;
    const at = this.middleCard();
    await page.mouse.dblclick(at.x, at.y);
    await page.waitForFunction(
      () => document.activeElement?.matches('textarea, [contenteditable="true"], [role="textbox"]'),
      undefined,
      { timeout: 10_000 },
    );
    await page.keyboard.type('a');
    await this.thread.rest();
    let cost = 0;
    const seen = await recorded(page, async () => {
      cost = await this.thread.costOf(async () => paced(letters, async () => page.keyboard.type('e')));
    });
    await page.keyboard.press('Escape');
    await page.mouse.move(2, middle.y);
    await this.thread.rest();
    return { cost: cost / letters, toPaint: quantile(seen.letters, 0.5) };
  }

  async drag(): Promise<Gesture> {
    const { hand } = this;
    let at = this.middleCard();
    await hand.press(at);
    // Past the distance from which a press counts as a drag.
    at = await hand.drag(at, { dx: 3, dy: 1 }, 4);
    const dragged = await this.gesture(async () => {
      at = await hand.drag(at, { dx: 5, dy: 2 }, steps / 2);
      at = await hand.drag(at, { dx: -5, dy: -2 }, steps / 2);
    });
    await hand.release(at);
    return dragged;
  }

  async pan(): Promise<Gesture> {
    await this.panBy(40, 40, 1);
    await this.thread.rest();
    return this.gesture(async () => this.panBy(24, 14, steps));
  }

  async zoomOut(): Promise<Gesture> {
    const { board, hand, thread } = this;
    const { height, width } = extent(board);
    await this.panBy(width / 2 - middle.x - 40 - 24 * steps, height / 2 - middle.y - 40 - 14 * steps, 1);
    await thread.rest();
    const fit = fittingZoom(board);
    const isThere = async () => Math.abs((await board.zoom()) / fit - 1) <= zoomTolerance;
    const zoomed = await this.gesture(async () => {
      // The wheel is turned anew by what is left, as a hand does; a board may answer two of its turns as one.
      let turned = 0;
      for (; turned < steps || (turned < mostTurns && !(await isThere())); turned += turns) {
        const dy = board.zoomWheel(await board.zoom(), fit, Math.max(turns, steps - turned));
        await hand.wheel(middle, { dx: 0, dy, zooms: true }, turns);
      }
      return turned;
    });
    if (!(await isThere())) throw new Error(`${board.name} is at ${await board.zoom()}, not at ${fit}.`);
    return zoomed;
  }

  async panAtFit(): Promise<Gesture> {
    await this.thread.rest();
    return this.gesture(async () => {
      await this.panBy(4, 3, steps / 2);
      await this.panBy(-4, -3, steps / 2);
    });
  }

  /** Where on the screen the card lies that is nearest to the middle. */
  private middleCard(): { x: number; y: number } {
    const { height, width, x, y } = this.board.cards[this.near[0]!]!;
    return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
  }

  private async panBy(dx: number, dy: number, times: number): Promise<void> {
    await this.hand.wheel(middle, { dx, dy }, times);
  }

  /** `work` may say how many steps it took, when they are not as many as always. */
  private async gesture(work: () => Promise<number | void>): Promise<Gesture> {
    await this.thread.rest();
    let cost = 0;
    let taken: number = steps;
    const seen = await recorded(this.board.page, async () => {
      cost = await this.thread.costOf(async () => {
        taken = (await work()) ?? steps;
      });
    });
    return { cost: cost / taken, p95: seen.p95, frames: seen.frames / taken };
  }
}

async function paced(times: number, work: (i: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < times; i++) {
    const next = new Promise((resolve) => setTimeout(resolve, pace));
    await work(i);
    await next;
  }
}
