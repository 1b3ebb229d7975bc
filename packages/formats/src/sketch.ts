import { parseSketch, printSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import type { Notice, ReadContext, ReadResult, Written } from './format.ts';

/** Text longer than this is refused: a sketch is written by hand. */
const longest = 2_000_000;

/** Reads a text sketch, the notation of which `journey` defines. */
export function readSketch(text: string, { random }: ReadContext): ReadResult {
  if (text.length > longest) {
    return { ok: false, problems: [{ path: '', reason: 'A sketch has at most 2 million characters.' }] };
  }
  const result = parseSketch(text.replace(/^\uFEFF/u, ''), { random });
  return result.ok ? { ok: true, journey: result.value.journey, notCarried: [] } : result;
}

/** Writes a map as a text sketch. */
export function writeSketch(journey: Journey): Written {
  const notCarried: Notice[] = [];
  if (journey.links.size > 0)
    notCarried.push({ path: '', says: `A sketch has no links; ${journey.links.size} left out.` });
  return { text: `${printSketch(journey)}\n`, notCarried };
}
