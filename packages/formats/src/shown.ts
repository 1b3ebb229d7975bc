import { buildJourney, isPrompt } from '@throughline/journey';
import type { Card, Journey } from '@throughline/journey';
import { notice } from './format.ts';
import type { Notice } from './format.ts';

/** A journey as others get to read it, and what was left out of it. */
export interface Shown {
  readonly shown: Journey;
  readonly leftOut: readonly Notice[];
}

/** Without quotes whose speaker has taken consent back. Our own file is the map itself and keeps them, marked. */
export function withoutWithdrawn(journey: Journey): Shown {
  return leavingOut(journey, 'consent.withdrawn', (card) => {
    return card.kind === 'quote' && card.consent === 'withdrawn';
  });
}

/** Also without the questions of a template that nobody has answered: for people, not for our editor. */
export function forReaders(journey: Journey): Shown {
  const quotes = withoutWithdrawn(journey);
  const prompts = leavingOut(quotes.shown, 'prompt.unanswered', isPrompt);
  const { shown } = prompts;
  return { shown, leftOut: [...quotes.leftOut, ...prompts.leftOut, ...unknownFields(shown)] };
}

/** Fields of later versions stand in our own file only. */
export function unknownFields(journey: Journey): readonly Notice[] {
  const { cards, divisions, lanes, links, meta, personas, stages, tags } = journey;
  const lists = [stages, lanes, cards.values(), links.values(), personas.values(), divisions.values()];
  const records = [meta, ...lists.flatMap((list) => [...list]), ...tags.values()];
  const count = records.filter(({ extra }) => extra !== undefined).length;
  return count === 0 ? [] : [notice('', 'record.unknownFields', { count })];
}

function leavingOut(
  journey: Journey,
  code: 'consent.withdrawn' | 'prompt.unanswered',
  isOut: (card: Card) => boolean,
): Shown {
  const all = [...journey.cards.values()];
  const out = new Set(all.filter(isOut).map(({ id }) => id));
  if (out.size === 0) return { shown: journey, leftOut: [] };
  const cards = all
    .filter(({ id }) => !out.has(id))
    .map((card) => (card.replaces !== null && out.has(card.replaces) ? { ...card, replaces: null } : card));
  const { meta, stages, lanes, personas, divisions, tags } = journey;
  const shown = buildJourney({
    meta,
    stages,
    lanes,
    cards,
    links: [...journey.links.values()].filter(({ from, to }) => !out.has(from) && !out.has(to)),
    personas: [...personas.values()],
    divisions: [...divisions.values()],
    tags: [...tags.values()],
  });
  return { shown, leftOut: [notice('', code, { count: out.size })] };
}
