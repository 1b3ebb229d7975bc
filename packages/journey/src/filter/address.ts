import { isSeverity } from '../card.ts';
import { isCardKind } from '../cardKinds.ts';
import { isRecordId } from '../ids.ts';
import type { DivisionId, PersonaId, TagId } from '../ids.ts';
import type { Journey } from '../journey.ts';
import type { Filter, FilterPart } from './filter.ts';

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
  if (at < 0 || value === null) return null;
  switch (text.slice(0, at)) {
    case 'kind':
      return isCardKind(value) ? { by: 'kind', value } : null;
    case 'severity': {
      const level = Number(value);
      return isSeverity(level) ? { by: 'severity', value: level } : null;
    }
    case 'tag':
      return isRecordId(value) ? { by: 'tag', value: value as TagId } : null;
    case 'owner':
      return isRecordId(value) ? { by: 'owner', value: value as DivisionId } : null;
    case 'channel':
      return isRecordId(value) ? { by: 'channel', value } : null;
    case 'persona':
      return isRecordId(value) ? { by: 'persona', value: value as PersonaId } : null;
    case 'evidence':
      return value === 'known' ? { by: 'evidence', value } : null;
    case 'since':
      return isDay(value) ? { by: 'since', value } : null;
    default:
      return null;
  }
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
