/**
 * Why the browser did not store something.
 * - `full`: no space left for this site.
 * - `refused`: the browser has no database for us (private mode, blocked by policy), or it broke.
 * - `blocked`: another tab holds an older version of the database open.
 * - `newer`: this page is older than the database on the device; a reload brings the page that can read it.
 * - `stuck`: the database does not answer.
 */
export type StoreProblem = 'full' | 'refused' | 'blocked' | 'newer' | 'stuck';

/** What came of asking the device's database for something. Problems are values: people are told, nothing throws. */
export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: StoreProblem };

/** How long the database may take to answer before people are told that it does not, in milliseconds. */
export const STUCK_AFTER = 5_000;

const problemByName: Readonly<Record<string, StoreProblem>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
};

interface Caused {
  readonly name?: unknown;
  readonly inner?: unknown;
}

/** Reads a database error: Dexie wraps the browser's own, at any depth, in `inner`. */
export function problemOf(error: unknown): StoreProblem {
  for (let cause = error as Caused | undefined, depth = 0; cause && depth < 8; depth += 1) {
    const problem = problemByName[String(cause.name)];
    if (problem) return problem;
    cause = cause.inner as Caused | undefined;
  }
  return 'refused';
}

/** Runs `work` and gives its result or its problem; `stuck` when it has not answered within `STUCK_AFTER`. */
export async function stored<T>(
  work: () => PromiseLike<T>,
  patience: number = STUCK_AFTER,
): Promise<Stored<T>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stuck = new Promise<Stored<T>>((resolve) => {
    timer = setTimeout(() => resolve({ ok: false, problem: 'stuck' }), patience);
  });
  try {
    return await Promise.race([attempt(work), stuck]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs `work` and gives its result or its problem, however long it takes. */
export async function attempt<T>(work: () => PromiseLike<T>): Promise<Stored<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}
