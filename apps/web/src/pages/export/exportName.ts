import type { ShownState } from '@throughline/journey';
import { fileName } from '../files/saveJourney.ts';

/** What a file tells by its name besides the map's title. */
interface Named {
  readonly title: string;
  readonly state: ShownState;
  /** The day it shows, in milliseconds since 1970. */
  readonly at: number;
  /** Of the paper: "A3"; left out: it is on none. */
  readonly size?: string;
  readonly extension: string;
}

/** "renewing-a-driver-licence-current-2026-11-23-A3.pdf": what lies beside others is told apart without opening it. */
export function exportName({ at, extension, size, state, title }: Named): string {
  const words = fileName(title)
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return `${[words || 'journey-map', state, dayOf(at), ...(size ? [size] : [])].join('-')}.${extension}`;
}

/** As the clock of this device has it. */
function dayOf(at: number): string {
  const day = new Date(at);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}
