import { buildJourney, printSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { journeys } from '@throughline/journey/testing';
import * as fc from 'fast-check';

/**
 * Journeys as far as a table of cards can say them: stages and lanes have names of their own, words are no mere blanks,
 * names of personas and divisions are not empty, and no channel of their own is called like one that everybody knows.
 */
export const namedJourneys = journeys.map((journey): Journey => {
  const numbered = <T extends { readonly title: string }>(records: readonly T[], word: string): T[] =>
    records.map((record, index) => ({
      ...record,
      title: `${word} ${index + 1} ${record.title.trim()}`.trim(),
    }));
  const named = <T extends { readonly name: string }>(records: Iterable<T>, word: string): T[] =>
    [...records].map((record, index) => ({
      ...record,
      name: `${word} ${index + 1} ${record.name.trim()}`.trim(),
    }));
  return printed({
    meta: journey.meta,
    stages: numbered(journey.stages, 'Step'),
    lanes: numbered(journey.lanes, 'Row'),
    cards: [...journey.cards.values()].map((card) =>
      unblank({
        ...card,
        text: card.text.trim() || 'said',
        channels: card.channels.filter((id) => id !== 'Website'),
      }),
    ),
    links: [...journey.links.values()],
    personas: named(journey.personas.values(), 'Who'),
    divisions: named(journey.divisions.values(), 'Team'),
    tags: [...journey.tags.values()],
  });
});

/** So that a counterexample can be read. */
function printed(parts: Parameters<typeof buildJourney>[0]): Journey {
  const journey = buildJourney(parts);
  const value = (): string => `\n${printSketch(journey)}\n`;
  return Object.defineProperty(journey, fc.toStringMethod, { value, enumerable: false });
}

/** Words that are only blanks say nothing. */
function unblank<T extends object>(record: T): T {
  const fields = Object.entries(record).map(([field, value]: [string, unknown]) => {
    if (typeof value === 'string' && value.trim() === '') return [field, ''] as const;
    return [field, field === 'evidence' ? unblank(value as object) : value] as const;
  });
  return Object.fromEntries(fields) as T;
}
