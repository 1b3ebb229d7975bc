import type { CardKind, LinkKind } from '@throughline/journey';

/** What leads from a pain point to a card of a kind. */
const ofPainPoint: Partial<Record<CardKind, LinkKind>> = {
  touchpoint: 'happens at',
  opportunity: 'solved by',
  backstage: 'caused by',
};

/** What people most often mean when they link a card of one kind to a card of another, or to one they have yet to find. */
export function likelyLink(from: CardKind, to: CardKind | null): LinkKind {
  if (to === null) return likelyBeforehand(from);
  const known = from === 'painPoint' ? ofPainPoint[to] : undefined;
  if (known) return known;
  if (to === 'metric' || to === 'quote') return 'evidence';
  return from === 'backstage' && to === 'backstage' ? 'hands over to' : 'leads to';
}

function likelyBeforehand(from: CardKind): LinkKind {
  if (from === 'painPoint') return 'caused by';
  if (from === 'opportunity' || from === 'quote' || from === 'metric') return 'evidence';
  return from === 'action' || from === 'emotion' ? 'happens at' : 'leads to';
}
