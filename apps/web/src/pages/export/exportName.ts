import type { ShownState } from '@throughline/journey';

/** A version of a map that is looked at in its place. */
export interface PastVersion {
  /** Empty: nobody named it. */
  readonly name: string;
  /** When it was so, in milliseconds since 1970. */
  readonly at: number;
}

/** What files call a version. */
export function pastVersion({
  at,
  name,
}: {
  readonly at: number;
  readonly name: string | null;
}): PastVersion {
  return { at, name: name ?? '' };
}

/** What a file tells by its name besides the map's title. */
interface Named {
  readonly title: string;
  readonly state: ShownState;
  /** null: the map as it is now. */
  readonly version: PastVersion | null;
  /** When it was made, in milliseconds since 1970. */
  readonly at: number;
  /** Of the paper: "A3"; left out: it is on none. */
  readonly size?: string;
  readonly extension: string;
}

/**
 * "renewing-a-driver-licence-current-2026-11-23-A3.pdf", and of an old version "…-current-before-the-workshop-A3.pdf":
 * what lies beside others is told apart without opening it.
 */
export function exportName({ at, extension, size, state, title, version }: Named): string {
  const when = slug(version?.name ?? '') || dayOf(version?.at ?? at);
  return `${[slug(title) || 'journey-map', state, when, ...(size ? [size] : [])].join('-')}.${extension}`;
}

/** "Renewing a driver licence, Before the workshop": a file of all of a map as it was. */
export function titleOfVersion(title: string, { at, name }: PastVersion): string {
  return [title, name || dayOf(at)].filter((part) => part.trim() !== '').join(', ');
}

/** Letters and figures, in every script. */
function slug(words: string): string {
  const plain = words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  return [...plain.replace(/^-/u, '')].slice(0, 80).join('').replace(/-$/u, '');
}

/** As the clock of this device has it. */
function dayOf(at: number): string {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
