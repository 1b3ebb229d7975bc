import type { MapVersion } from '../../../session/versions.ts';

/** One line of the list: a version, or the automatic ones of a day, of which there are several. */
export type VersionLine =
  | { readonly is: 'version'; readonly version: MapVersion }
  | { readonly is: 'day'; readonly day: string; readonly versions: readonly MapVersion[] };

/**
 * The versions as they are listed, in the order they come in: named ones each for itself, the automatic ones of a day
 * as one line, where the first of them would stand. `dayOf` tells the day of a moment where the reader is.
 */
export function versionLines(
  versions: readonly MapVersion[],
  dayOf: (at: number) => string,
): readonly VersionLine[] {
  const days = new Map<string, MapVersion[]>();
  const firstOf = new Map<MapVersion, string>();
  for (const version of versions) {
    if (version.kind === 'named') continue;
    const day = dayOf(version.at);
    const others = days.get(day);
    if (others) others.push(version);
    else {
      days.set(day, [version]);
      firstOf.set(version, day);
    }
  }
  return versions.flatMap((version): readonly VersionLine[] => {
    if (version.kind === 'named') return [{ is: 'version', version }];
    const day = firstOf.get(version);
    const all = day === undefined ? [] : (days.get(day) ?? []);
    if (day === undefined) return [];
    return all.length === 1 ? [{ is: 'version', version }] : [{ is: 'day', day, versions: all }];
  });
}
