import { cardsIn } from '@throughline/journey';
import type { Card, EmotionPoint, Journey, Stage } from '@throughline/journey';

/** What somebody does, and how it feels to them. */
export interface FeltTask {
  readonly task: Card;
  readonly feeling: EmotionPoint | null;
}

/** The tasks of a stage with their feelings, and feelings that go with none. */
export interface StageTasks {
  readonly tasks: readonly FeltTask[];
  readonly left: readonly EmotionPoint[];
}

/**
 * A task goes with the feeling of the same name in its stage, the others go together by position: formats in which a
 * feeling is a property of a step have no other place for one.
 */
export function tasksIn(
  journey: Journey,
  stage: Stage,
  isTask: (card: Card) => boolean,
  isFelt: (task: Card) => boolean = isTask,
): StageTasks {
  const cards = journey.lanes.flatMap((lane) => cardsIn(journey, stage.id, lane.id));
  const tasks = cards.filter(isTask);
  const feelings = cards.filter((card) => card.kind === 'emotion').sort((a, b) => a.offset - b.offset);
  const byName = new Map<Card, EmotionPoint>();
  const free = new Set(feelings);
  for (const task of tasks.filter(isFelt)) {
    const feeling = [...free].find(({ text }) => sameWords(text, task.text));
    if (feeling) byName.set(task, feeling);
    if (feeling) free.delete(feeling);
  }
  const byPosition = [...free];
  const felt = tasks.map((task): FeltTask => {
    return { task, feeling: byName.get(task) ?? (isFelt(task) ? (byPosition.shift() ?? null) : null) };
  });
  return { tasks: felt, left: byPosition };
}

function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
