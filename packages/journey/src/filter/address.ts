import { isSeverity } from '../card.ts';
import { isCardKind } from '../cardKinds.ts';
import { isRecordId } from '../ids.ts';
import type { DivisionId, PersonaId, TagId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { Filter, FilterBy, FilterPart } from './filter.ts';

/** A filter as it stands in an address: `kind:painPoint,severity:3,tag:rural`. Order is kept. */
export function filterToText(filter: Filter): string {
  return filter.map(({ by, value }) => `${by}:${encodeURIComponent(String(value))}`).join(',');
}

export interface ReadFilter {
  readonly filter: Filter;
  /** Parts that ask nothing we know. */
  readonly unknown: readonly string[];
}

/** Longer than any address people pass on. */
const longest = 4000;

/** Reads what `filterToText` wrote; anything else is left out and told. Never throws. */
export function filterFromText(text: string): ReadFilter {
  const parts = text.slice(0, longest).split(',').filter(Boolean);
  const read = parts.map((part) => ({ part, is: partFrom(part) }));
  return {
    filter: read.flatMap(({ is }) => is ?? []),
    unknown: read.flatMap(({ is, part }) => (is ? [] : part)),
  };
}

function partFrom(text: string): FilterPart | null {
  const at = text.indexOf(':');
  const value = decoded(text.slice(at + 1));
  const by = text.slice(0, at);
  return at > 0 && value !== null && Object.hasOwn(readers, by) ? readers[by as FilterBy](value) : null;
}

/** What each kind of question may be about. */
const readers: Readonly<Record<FilterBy, (value: string) => FilterPart | null>> = {
  kind: (value) => (isCardKind(value) ? { by: 'kind', value } : null),
  severity: (value) => severityAtLeast(Number(value)),
  tag: (value) => (isRecordId(value) ? { by: 'tag', value: value as TagId } : null),
  owner: (value) => (isRecordId(value) ? { by: 'owner', value: value as DivisionId } : null),
  channel: (value) => (isRecordId(value) ? { by: 'channel', value } : null),
  persona: (value) => (isRecordId(value) ? { by: 'persona', value: value as PersonaId } : null),
  evidence: (value) => (value === 'known' ? { by: 'evidence', value } : null),
  since: (value) => (isDay(value) ? { by: 'since', value } : null),
};

function severityAtLeast(value: number): FilterPart | null {
  return isSeverity(value) ? { by: 'severity', value } : null;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
}

/** Parts that name a tag, a division or a persona this map does not have. */
export function namesNothing({ divisions, personas, tags }: Journey, filter: Filter): Filter {
  return filter.filter((part) => {
    if (part.by === 'tag') return !tags.has(part.value);
    if (part.by === 'owner') return !divisions.has(part.value);
    return part.by === 'persona' && !personas.has(part.value);
  });
}
