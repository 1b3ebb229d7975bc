/** A version the server made by itself. */
export interface AutomaticVersion {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const DAY = 24 * 60 * 60 * 1000;
/** All of the last day are kept: what somebody broke this morning is found exactly. */
const ALL_FOR = DAY;
/** Then the last of each day, for two months. */
const DAILY_FOR = 60 * DAY;

/**
 * Which automatic versions to forget. Of the last 24 hours all are kept, of the 60 days before the last of each day, of
 * all time before the last of each month; days and months by UTC. So a map that is worked on for years keeps some
 * hundred versions, and thinning once or many times comes to the same. Named versions are not its business.
 */
export function versionsToForget(versions: readonly AutomaticVersion[], now: number): readonly string[] {
  const lastOf = new Map<string, AutomaticVersion>();
  for (const version of versions) {
    const span = spanOf(version, now);
    const kept = lastOf.get(span);
    if (!kept || version.at > kept.at) lastOf.set(span, version);
  }
  const kept = new Set([...lastOf.values()].map(({ id }) => id));
  return versions.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}

/** Of the versions of one span, one is kept. */
function spanOf({ id, at }: AutomaticVersion, now: number): string {
  if (now - at <= ALL_FOR) return id;
  const date = new Date(at).toISOString();
  return now - at <= ALL_FOR + DAILY_FOR ? date.slice(0, 10) : date.slice(0, 7);
}
