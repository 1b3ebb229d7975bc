import type { CardId } from '../src/ids.ts';
import type { Journey } from '../src/journey.ts';
import { parseSketch } from '../src/sketch/parse.ts';

/** The journey of a sketch that has to be right, and its named cards. */
export function sketched(text: string): {
  readonly journey: Journey;
  readonly card: (name: string) => CardId;
} {
  const result = parseSketch(text);
  if (!result.ok) throw new Error(result.problems.map(({ reason }) => reason).join('\n'));
  const { journey, names } = result.value;
  return { journey, card: (name) => names.get(name)! };
}
