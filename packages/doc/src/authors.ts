import type { PersonId } from '@throughline/journey';
import { workings } from './journeyDoc.ts';
import type { JourneyDoc } from './journeyDoc.ts';
import { isPlainObject } from './life.ts';

/**
 * What somebody who has written here called themselves; null when the document does not say. Of several names the
 * same one for everybody: who is here now is better asked for theirs.
 */
export function personName(doc: JourneyDoc, id: PersonId): string | null {
  if (id === doc.author.id && doc.author.name !== '') return doc.author.name;
  const { authors } = doc[workings].roots;
  for (const client of [...authors.keys()].sort()) {
    const author = authors.get(client);
    if (!isPlainObject(author) || author['id'] !== id) continue;
    if (typeof author['name'] === 'string' && author['name'] !== '') return author['name'];
  }
  return null;
}
