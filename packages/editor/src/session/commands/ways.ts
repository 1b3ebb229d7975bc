import type { Way } from '../cards.ts';

/** The arrow keys. */
export const arrows = { left: 'ArrowLeft', up: 'ArrowUp', down: 'ArrowDown', right: 'ArrowRight' } as const;

export const ways = Object.keys(arrows) as readonly Way[];
