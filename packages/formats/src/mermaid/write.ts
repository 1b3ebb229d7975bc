import { cardKindNames, cardKinds, cardsIn, cardsInReadingOrder, drawnRuns } from '@throughline/journey';
import type { Card, EmotionPoint, Journey, Stage } from '@throughline/journey';
import type { Notice, Written } from '../format.ts';
import { neutralScore } from './read.ts';

/**
 * Writes what Mermaid's `journey` can say: stages, actions and touchpoints with the feeling that belongs to
 * each, and whose they are. Everything else is listed as not carried.
 */
export function writeMermaid(journey: Journey): Written {
  const lines = ['journey'];
  if (journey.meta.title.trim() !== '') lines.push(`    title ${escaped(journey.meta.title, '#;')}`);
  const left: EmotionPoint[] = [];
  let unfelt = 0;
  for (const [index, stage] of journey.stages.entries()) {
    const { pairs, unpaired } = pairsIn(journey, stage);
    left.push(...unpaired);
    unfelt += pairs.filter(({ feeling }) => feeling === null).length;
    lines.push(`    section ${escaped(stage.title, '#;:') || `Stage ${index + 1}`}`);
    lines.push(...pairs.map((pair) => `      ${taskLine(pair, journey)}`));
  }
  return { text: `${lines.join('\n')}\n`, notCarried: notCarried(journey, left.length, unfelt) };
}

interface Pair {
  readonly task: Card;
  readonly feeling: EmotionPoint | null;
}

/** A task goes with the feeling of the same name in its stage, the others go together by position. */
function pairsIn(journey: Journey, stage: Stage): { pairs: Pair[]; unpaired: EmotionPoint[] } {
  const cards = journey.lanes.flatMap((lane) => cardsIn(journey, stage.id, lane.id));
  const tasks = cards.filter(({ kind }) => kind === 'action' || kind === 'touchpoint');
  const feelings = cards.filter((card) => card.kind === 'emotion').sort((a, b) => a.offset - b.offset);
  const byName = new Map<Card, EmotionPoint>();
  const free = new Set(feelings);
  for (const task of tasks) {
    const feeling = [...free].find(({ text }) => sameWords(text, task.text));
    if (feeling) byName.set(task, feeling);
    if (feeling) free.delete(feeling);
  }
  const byPosition = [...free];
  const pairs = tasks.map((task) => ({ task, feeling: byName.get(task) ?? byPosition.shift() ?? null }));
  return { pairs, unpaired: byPosition };
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

function taskLine({ task, feeling }: Pair, { personas }: Journey): string {
  const score = feeling ? Math.round((feeling.value + neutralScore) * 100) / 100 : neutralScore;
  const names = [...new Set([...task.personas, ...(feeling?.personas ?? [])])]
    .map((id) => escaped(personas.get(id)?.name ?? '', '#;:,'))
    .filter((name) => name !== '');
  return `${taskName(task.text)}: ${score}${names.length > 0 ? `: ${names.join(', ')}` : ''}`;
}

const keyword = /^(?:title|section|journey|acctitle|accdescr|---|%)/iu;

/** Mermaid takes a task that begins like a keyword or comment for one, so its first character is written as an entity. */
function taskName(text: string): string {
  const name = escaped(text, '#;:') || '…';
  return keyword.test(name) ? `#${name.charCodeAt(0)};${name.slice(1)}` : name;
}

/** As drawn, on one line, with Mermaid's entities for what would end a name: `#58;` is a colon. */
function escaped(text: string, special: string): string {
  const drawn = drawnRuns(text).map((run) => run.text);
  return Array.from(
    drawn
      .join('')
      .replace(/[\t-\r\u0085\u2028\u2029]+/gu, ' ')
      .trim(),
    (character) => (special.includes(character) ? `#${character.charCodeAt(0)};` : character),
  )
    .join('')
    .replace(/%%/gu, '#37;#37;');
}

const carried: ReadonlySet<Card['kind']> = new Set(['action', 'touchpoint', 'emotion']);

function notCarried(journey: Journey, unpaired: number, unfelt: number): Notice[] {
  const cards = cardsInReadingOrder(journey);
  const count = (test: (card: Card) => boolean): number => cards.filter(test).length;
  const kinds = cardKindNames
    .filter((kind) => !carried.has(kind))
    .map((kind) => ({
      what: `cards of kind ${cardKinds[kind].word}`,
      number: count((card) => card.kind === kind),
    }));
  const left = [
    ...kinds,
    { what: 'feelings that belong to no action or touchpoint', number: unpaired },
    { what: 'cards with tags', number: count(({ tags }) => tags.length > 0) },
    { what: 'cards with a division', number: count(({ division }) => division !== null) },
    { what: 'cards of the current or the future state only', number: count(({ state }) => state !== 'both') },
    { what: 'stages with a time', number: journey.stages.filter(({ when }) => when !== '').length },
    { what: 'links', number: journey.links.size },
  ].filter(({ number }) => number > 0);
  const notices = left.map(({ what, number }) => ({
    path: '',
    says: `Mermaid cannot say: ${what} (${number}).`,
  }));
  if (unfelt > 0)
    notices.push({ path: '', says: `Mermaid demands a score: ${unfelt} without a feeling got 3, neutral.` });
  return notices;
}
