import { isKnownChannel } from '@throughline/journey';
import type { FilterPart, Journey } from '@throughline/journey';
import type { Words } from '../../text/words.ts';

type Known = Pick<Journey, 'divisions' | 'personas' | 'tags'>;

/** A part of a filter as people read it: "Severity 3 and more". */
export function partWords(part: FilterPart, known: Known, words: Words): string {
  if (part.by === 'kind') return words(`kindTitle.${part.value}`);
  if (part.by === 'severity') return words('filter.severity', { level: part.value });
  if (part.by === 'evidence') return words('filter.evidence');
  if (part.by === 'since') return words('filter.since', { day: part.value });
  return words(`filter.${part.by}`, { name: nameOf(part, known, words) ?? words('filter.gone') });
}

type Naming = Extract<FilterPart, { by: 'tag' | 'owner' | 'channel' | 'persona' }>;

/** undefined: this map has none such. */
function nameOf(part: Naming, { divisions, personas, tags }: Known, words: Words): string | undefined {
  if (part.by === 'tag') return tags.get(part.value)?.label;
  if (part.by === 'owner') return divisions.get(part.value)?.name;
  if (part.by === 'persona') return personas.get(part.value)?.name;
  return isKnownChannel(part.value) ? words(`channel.${part.value}`) : part.value;
}
