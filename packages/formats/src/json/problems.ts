import type * as z from 'zod/mini';
import { problem } from '../format.ts';
import type { FileProblem } from '../format.ts';
import { isCode } from '../sentences.ts';
import type { Values } from '../sentences.ts';
import { pathOf } from './parse.ts';

/** What a shape refuses, each with its place under `path`. */
export function problemsOf(error: z.core.$ZodError, path: string): FileProblem[] {
  return error.issues.map((issue) => {
    const inside = pathOf(issue.path);
    const code = isCode(issue.message) ? issue.message : 'field.notRecord';
    return problem([path, inside].filter(Boolean).join('.'), code, valuesOf(issue));
  });
}

/** A disallowed length or size names the bound it breaks. */
function valuesOf(issue: z.core.$ZodIssue): Values | undefined {
  if (issue.code === 'too_big') return { most: Number(issue.maximum) };
  if (issue.code === 'too_small') return { least: Number(issue.minimum) };
  return undefined;
}
