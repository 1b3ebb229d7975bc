import { parseSketch, printSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { problem } from './format.ts';
import type { ReadContext, ReadResult, Written } from './format.ts';
import { unknownFields, withoutWithdrawn } from './shown.ts';

/** Text longer than this is refused: a sketch is written by hand. */
const longest = 2_000_000;

/** Reads a text sketch, the notation of which `journey` defines. */
export function readSketch(text: string, { random }: ReadContext): ReadResult {
  if (text.length > longest) {
    return { ok: false, problems: [problem('', 'sketch.tooLong')] };
  }
  const result = parseSketch(text.replace(/^\uFEFF/u, ''), { random });
  if (result.ok) return { ok: true, journey: result.value.journey, notCarried: [] };
  const problems = result.problems.map(({ code, path, values }) => problem(path, code, values));
  return { ok: false, problems };
}

/** Writes a map as a text sketch, without what nobody may read. */
export function writeSketch(journey: Journey): Written<string> {
  const { shown, leftOut } = withoutWithdrawn(journey);
  return { body: `${printSketch(shown)}\n`, notCarried: [...leftOut, ...unknownFields(shown)] };
}
