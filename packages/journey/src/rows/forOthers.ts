import { isPrompt } from '../card.ts';
import type { Card } from '../card.ts';

/** Whether it may leave the map for other programs: no withdrawn quote, and no question nobody has answered. */
export function isForOthers(card: Card): boolean {
  return !isPrompt(card) && !(card.kind === 'quote' && card.consent === 'withdrawn');
}
