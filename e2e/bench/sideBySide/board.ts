import type { Page } from '@playwright/test';

export interface PlacedCard {
  /** On the board, in px at 100 %. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const screen = { width: 1440, height: 900 } as const;

/**
 * A page that holds the cards, seen at 100 % from its top left corner. People's hands are real input events and the
 * same for every board; only what has no hand is asked of the page.
 */
export interface Board {
  readonly name: 'tldraw' | 'Excalidraw' | 'React Flow' | 'Throughline';
  readonly page: Page;
  readonly cards: readonly PlacedCard[];
  /** A script that says whether the first cards are on the screen. */
  readonly isShown: string;
  /** Whether everything that was saved is on the page again. */
  isWhole(): Promise<boolean>;
  zoom(): Promise<number>;
  /** How far to turn the wheel with Ctrl held, in each of so many steps, to come from one zoom to another. */
  zoomWheel(from: number, to: number, steps: number): number;
  /** Somebody else's edit of the text of a card, by its index in `cards`. */
  edit(card: number, text: string): Promise<void>;
  /** What `edit` asks of the page without an edit, to be subtracted. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** Waits until a board is whole; a board that is not within two minutes is a fault. */
export async function untilWhole({ isWhole }: Pick<Board, 'isWhole'>): Promise<void> {
  const end = performance.now() + 120_000;
  while (!(await isWhole())) {
    if (performance.now() > end) throw new Error('The cards are not on the page after two minutes.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** The card nearest to the middle of the screen, as the board lies when it has been opened, and so on. */
export function nearMiddle({ cards }: Board): number[] {
  const distance = ({ height, width, x, y }: PlacedCard) =>
    Math.hypot(x + width / 2 - screen.width / 2, y + height / 2 - screen.height / 2);
  return cards.map((_, index) => index).sort((a, b) => distance(cards[a]!) - distance(cards[b]!));
}

/** From the top left corner of the board to the end of its last card. */
export function extent({ cards }: Board): { width: number; height: number } {
  return {
    width: Math.max(...cards.map(({ width, x }) => x + width)),
    height: Math.max(...cards.map(({ height, y }) => y + height)),
  };
}

/** The zoom at which a whole board is seen; none of the boards goes below 10 %. */
export function fittingZoom(board: Board): number {
  const { height, width } = extent(board);
  return Math.max(0.1, Math.min(screen.width / width, screen.height / height));
}
