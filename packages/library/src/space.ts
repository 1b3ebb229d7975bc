/** What the browser says about room for this site. Bytes; null where it does not tell. */
export interface Space {
  readonly used: number | null;
  readonly quota: number | null;
  /** Four fifths of the quota are used: time to say so. */
  readonly nearlyFull: boolean;
  /** True when the browser promised not to clear what is stored to make room for other sites. */
  readonly kept: boolean;
}

/** The part of the browser that knows about room; absent on plain HTTP. */
export type SpaceSource = Partial<Pick<StorageManager, 'estimate' | 'persist' | 'persisted'>>;

/** Share of the quota from which people are told, 0 to 1. */
const NEARLY_FULL = 0.8;

async function answer<T>(ask: (() => Promise<T>) | undefined, otherwise: T): Promise<T> {
  try {
    return (await ask?.()) ?? otherwise;
  } catch {
    return otherwise;
  }
}

/** How much room there is, and whether it is kept. Never fails: a browser that does not tell gives nulls. */
export async function measureSpace(source: SpaceSource = {}): Promise<Space> {
  const estimate = await answer<StorageEstimate>(source.estimate?.bind(source), {});
  const kept = await answer(source.persisted?.bind(source), false);
  const used = estimate.usage ?? null;
  const quota = estimate.quota ?? null;
  const nearlyFull = used !== null && quota !== null && quota > 0 && used / quota >= NEARLY_FULL;
  return { used, quota, nearlyFull, kept };
}

/** Asks the browser to keep what is stored; to be called after the first edit. Gives its answer. */
export async function keepSpace(source: SpaceSource = {}): Promise<boolean> {
  if (await answer(source.persisted?.bind(source), false)) return true;
  return answer(source.persist?.bind(source), false);
}
