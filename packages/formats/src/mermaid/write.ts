import { cardKindNames, cardKinds, cardsIn, cardsInReadingOrder, drawnRuns } from '@throughline/journey';
import type { Card, EmotionPoint, Journey, Stage } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice, Written } from '../format.ts';
import type { Code } from '../sentences.ts';
import { forReaders } from '../shown.ts';
import { neutralScore } from './read.ts';

/**
 * Writes what Mermaid's `journey` can say: stages, actions and touchpoints with the feeling that belongs to
 * each, and whose they are. Everything else is listed as not carried.
 */
export function writeMermaid(whole: Journey): Written<string> {
  const { shown: journey, leftOut } = forReaders(whole);
  const lines = ['journey'];
  if (journey.meta.title.trim() !== '') lines.push(`    title ${escaped(journey.meta.title, '#;')}`);
  let unpaired = 0;
  let unfelt = 0;
  for (const [index, stage] of journey.stages.entries()) {
    const { pairs, left } = pairsIn(journey, stage);
    unpaired += left.length;
    unfelt += pairs.filter(({ feeling }) => feeling === null).length;
    lines.push(`    section ${escaped(stage.title, '#;:') || `Stage ${index + 1}`}`);
    lines.push(...pairs.map((pair) => `      ${taskLine(pair, journey)}`));
  }
  const notCarried = [...leftOut, ...losses(journey, { unpaired, unfelt })];
  return { body: `${lines.join('\n')}\n`, notCarried };
}

interface Counts {
  /** Feelings that go with no task. */
  readonly unpaired: number;
  /** Tasks that no feeling goes with. */
  readonly unfelt: number;
}

interface Pair {
  readonly task: Card;
  readonly feeling: EmotionPoint | null;
}

/** A task goes with the feeling of the same name in its stage, the others go together by position. */
function pairsIn(journey: Journey, stage: Stage): { pairs: Pair[]; left: EmotionPoint[] } {
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
  return { pairs, left: byPosition };
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

/** Each kind of loss once, with how often it occurs. */
function losses(journey: Journey, { unpaired, unfelt }: Counts): Notice[] {
  const cards = cardsInReadingOrder(journey);
  const kinds = cardKindNames
    .filter((kind) => !carried.has(kind))
    .map((kind) => {
      const count = cards.filter((card) => card.kind === kind).length;
      return { code: 'mermaid.lossKind' as const, count, values: { kind, word: cardKinds[kind].word } };
    });
  const facts = cardLosses.map(({ code, test }) => ({ code, count: cards.filter(test).length, values: {} }));
  const others = (
    [
      ['mermaid.lossFeelings', unpaired],
      ['mermaid.lossGoal', journey.meta.goal === '' ? 0 : 1],
      ['mermaid.lossWhen', journey.stages.filter(({ when }) => when !== '').length],
      ['mermaid.lossLinks', journey.links.size],
      ...personaLosses(journey, cards),
      ['mermaid.neutral', unfelt],
    ] as const
  ).map(([code, count]) => ({ code, count, values: {} }));
  return [...kinds, ...facts, ...others]
    .filter(({ count }) => count > 0)
    .map(({ code, count, values }) => notice('', code, { ...values, count }));
}

const cardLosses: readonly { readonly code: Code; readonly test: (card: Card) => boolean }[] = [
  { code: 'mermaid.lossTags', test: ({ tags }) => tags.length > 0 },
  { code: 'mermaid.lossDivisions', test: ({ division }) => division !== null },
  { code: 'mermaid.lossChannels', test: ({ channels }) => channels.length > 0 },
  { code: 'mermaid.lossEvidence', test: ({ evidence }) => Object.values(evidence).some(Boolean) },
  { code: 'mermaid.lossMoments', test: ({ moment }) => moment },
  { code: 'mermaid.lossState', test: ({ state }) => state !== 'both' },
  { code: 'mermaid.lossReplaces', test: ({ replaces }) => replaces !== null },
  { code: 'mermaid.lossLanguage', test: ({ lang }) => lang !== '' },
];

function personaLosses({ personas }: Journey, cards: readonly Card[]): (readonly [Code, number])[] {
  const inTasks = new Set(cards.filter(({ kind }) => carried.has(kind)).flatMap((card) => card.personas));
  const all = [...personas.values()];
  return [
    ['mermaid.lossPersonas', all.filter(({ id }) => !inTasks.has(id)).length],
    ['mermaid.lossAbout', all.filter(({ about, side }) => about !== '' || side !== 'customer').length],
  ];
}
