import { isKnownChannel } from '@throughline/journey';
import type { FilterPart, Journey } from '@throughline/journey';
import type { Words } from '../../text/words.ts';

type Known = Pick<Journey, 'divisions' | 'personas' | 'tags'>;

/** A part of a filter as people read it: "Severity 3 and more". */
export function partWords(part: FilterPart, { divisions, personas, tags }: Known, words: Words): string {
  const gone = words('filter.gone');
  switch (part.by) {
    case 'kind':
      return words(`kindTitle.${part.value}`);
    case 'severity':
      return words('filter.severity', { level: part.value });
    case 'tag':
      return words('filter.tag', { name: tags.get(part.value)?.label ?? gone });
    case 'owner':
      return words('filter.owner', { name: divisions.get(part.value)?.name ?? gone });
    case 'channel': {
      const name = isKnownChannel(part.value) ? words(`channel.${part.value}`) : part.value;
      return words('filter.channel', { name });
    }
    case 'persona':
      return words('filter.persona', { name: personas.get(part.value)?.name ?? gone });
    case 'evidence':
      return words('filter.evidence');
    case 'since':
      return words('filter.since', { day: part.value });
  }
}
