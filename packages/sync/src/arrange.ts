import * as Y from 'yjs';
import type { Known } from './knowledge.ts';

export type Block = Y.Item | Y.GC | Y.Skip;

interface Id {
  readonly client: number;
  readonly clock: number;
}

interface Waiter {
  readonly client: number;
  /** The clock it waits for. */
  readonly clock: number;
}

export interface Arranged {
  /** How far each client comes when everything that can be integrated is. */
  readonly reached: ReadonlyMap<number, number>;
  /** Nothing is left over. */
  readonly isWhole: boolean;
}

/**
 * Which of these blocks can Yjs integrate on top of what is known, leaving nothing pending? Walks as Yjs does (each client in clock order, changing client where one leans on
 * another), in time proportional to the number of blocks: a client that waits is woken only when what it
 * waits for is there. Blocks that lean on each other in a circle are never reached.
 */
export function arrange(structs: readonly Block[], known: Known): Arranged {
  const runs = runsByClient(structs);
  const reached = new Map<number, number>();
  const waiting = new Map<number, Waiter[]>();
  const ready = [...runs.keys()];
  const clockOf = (client: number): number => reached.get(client) ?? known.clockOf(client);

  for (let client = ready.pop(); client !== undefined; client = ready.pop()) {
    const run = runs.get(client) ?? [];
    let block = run.at(-1);
    let lack: Id | null = null;
    while (block !== undefined && lack === null) {
      lack = lackOf(block, clockOf);
      if (lack === null) {
        reached.set(client, Math.max(clockOf(client), block.id.clock + block.length));
        run.pop();
        block = run.at(-1);
      }
    }
    if (lack !== null) wait(waiting, lack, client);
    ready.push(...woken(waiting, client, clockOf(client)));
  }
  return { reached, isWhole: [...runs.values()].every((run) => run.length === 0) };
}

/** Last block first, so that the next one is cheap to take. */
function runsByClient(structs: readonly Block[]): Map<number, Block[]> {
  const runs = new Map<number, Block[]>();
  for (const block of structs) {
    const run = runs.get(block.id.client);
    if (run) run.push(block);
    else runs.set(block.id.client, [block]);
  }
  for (const run of runs.values()) run.reverse();
  return runs;
}

/** The first thing this block leans on that is not there. */
function lackOf(block: Block, clockOf: (client: number) => number): Id | null {
  const { client, clock } = block.id;
  const end = clock + block.length;
  if (end <= clockOf(client)) return null;
  if (block instanceof Y.Skip) return { client, clock: end - 1 };
  if (clock > clockOf(client)) return { client, clock: clock - 1 };
  if (block instanceof Y.GC) return null;
  const parent: unknown = block.parent;
  const leansOn = [block.origin, block.rightOrigin, parent instanceof Y.ID ? parent : null];
  return leansOn.find((id) => id !== null && id.clock >= clockOf(id.client)) ?? null;
}

/** Kept latest first, so that those who can go on are at the end. */
function wait(waiting: Map<number, Waiter[]>, lack: Id, client: number): void {
  const queue = waiting.get(lack.client) ?? [];
  waiting.set(lack.client, queue);
  let low = 0;
  let high = queue.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((queue[middle]?.clock ?? 0) > lack.clock) low = middle + 1;
    else high = middle;
  }
  queue.splice(low, 0, { client, clock: lack.clock });
}

function woken(waiting: Map<number, Waiter[]>, client: number, reached: number): number[] {
  const queue = waiting.get(client) ?? [];
  const free: number[] = [];
  for (let last = queue.at(-1); last !== undefined && last.clock < reached; last = queue.at(-1)) {
    free.push(last.client);
    queue.pop();
  }
  return free;
}
