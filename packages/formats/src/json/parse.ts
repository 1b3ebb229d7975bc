import type { Problem, Result } from '@throughline/journey';

/** Text longer than this is refused before anything is read; 10,000 full cards need a fifth of it. */
const longestText = 50_000_000;
/** Deeper nesting is no map; fields of later versions have a few levels. */
const deepest = 32;
const longestString = 100_000;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text, or where and why it is not one we take: cut off, too deep, with keys that harm. */
export function parseJson(text: string): Result<unknown> {
  if (text.length > longestText) return refused('', 'The file has more than 50 million characters.');
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(text, error instanceof Error ? error.message : '')] };
  }
  const problem = firstHarm(value);
  return problem ? { ok: false, problems: [problem] } : { ok: true, value };
}

/** `cards[3].text`, as people write it. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function refused(path: string, reason: string): Result<never> {
  return { ok: false, problems: [{ path, reason }] };
}

function syntaxProblem(text: string, message: string): Problem {
  if (text.trim() === '') return { path: '', reason: 'The file is empty.' };
  const position = Number(/position (\d+)/u.exec(message)?.[1] ?? Number.NaN);
  const saysEnd = /unexpected end|unterminated|end of data|unexpected eof/iu.test(message);
  if (saysEnd || position >= text.trimEnd().length) {
    return {
      path: `line ${lineAt(text, text.length)}`,
      reason: 'The file is cut off: what follows is missing.',
    };
  }
  const line = Number.isNaN(position) ? /line (\d+)/u.exec(message)?.[1] : lineAt(text, position);
  return { path: line ? `line ${line}` : '', reason: 'This is not JSON from here on.' };
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

interface Visit {
  readonly value: unknown;
  readonly path: readonly PropertyKey[];
}

/** Walks without recursion, so that no depth can exhaust the stack. */
function firstHarm(root: unknown): Problem | null {
  const open: Visit[] = [{ value: root, path: [] }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const { value, path } = visit;
    const reason = harmIn(value, path);
    if (reason !== null) return { path: pathOf(path.slice(0, 12)), reason };
    if (typeof value === 'object' && value !== null) {
      const isList = Array.isArray(value);
      for (const [key, part] of Object.entries(value))
        open.push({ value: part, path: [...path, isList ? Number(key) : key] });
    }
  }
  return null;
}

function harmIn(value: unknown, path: readonly PropertyKey[]): string | null {
  const key = path.at(-1);
  if (typeof key === 'string' && forbiddenKeys.has(key)) return `A field may not be named ${key}.`;
  if (path.length > deepest) return `This is nested more than ${deepest} levels deep.`;
  if (typeof value === 'string' && value.length > longestString)
    return 'This text has more than 100,000 characters.';
  return null;
}
