import { cardKindNames, cardKinds, cardsInReadingOrder, drawnRuns } from '@throughline/journey';
import type { Card, Journey } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice, Written } from '../format.ts';
import type { Code } from '../sentences.ts';
import { forReaders } from '../shown.ts';
import { tasksIn } from '../tasks.ts';
import type { FeltTask } from '../tasks.ts';
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
    const { left, tasks: pairs } = tasksIn(journey, stage, isTask);
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

function isTask({ kind }: Card): boolean {
  return kind === 'action' || kind === 'touchpoint';
}

function taskLine({ task, feeling }: FeltTask, { personas }: Journey): string {
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
