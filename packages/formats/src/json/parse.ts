import { problem } from '../format.ts';
import type { FileProblem, Outcome } from '../format.ts';
import type { Code, Values } from '../sentences.ts';

/** Text longer than this is refused before anything is read; 10,000 full cards need a fifth of it. */
const longestText = 50_000_000;
/** Deeper nesting is no map; fields of later versions have a few levels. */
const deepest = 32;
const longestString = 100_000;
const longestKey = 256;
/** What a server takes in one piece is 16 MiB, and a new map goes there in one. */
const megabyte = 1_000_000;
const heaviest = 14 * megabyte;
const forbiddenKeys: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** The value of a JSON text, or where it stops being one. */
export function parseJson(text: string): Outcome<unknown> {
  if (text.length > longestText) {
    return { ok: false, problems: [problem('', 'file.characters', { most: longestText })] };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/u, '')) };
  } catch (error) {
    return { ok: false, problems: [syntaxProblem(text, error instanceof Error ? error.message : '')] };
  }
}

/** `cards[3].text`, as people write it. */
export function pathOf(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function syntaxProblem(text: string, message: string): FileProblem {
  if (text.trim() === '') return problem('', 'file.empty');
  const position = Number(/position (\d+)/u.exec(message)?.[1] ?? Number.NaN);
  const saysEnd = /unexpected end|unterminated|end of data|unexpected eof/iu.test(message);
  if (saysEnd || position >= text.trimEnd().length) {
    return problem(`line ${lineAt(text, text.length)}`, 'file.cutOff');
  }
  const line = Number.isNaN(position) ? /line (\d+)/u.exec(message)?.[1] : lineAt(text, position);
  return problem(line ? `line ${line}` : '', 'file.notJson');
}

function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}

interface Visit {
  readonly value: unknown;
  readonly key: string | number;
  readonly parent: Visit | null;
  readonly depth: number;
}

/**
 * The first thing in a parsed value that we do not take: a key that could harm, endless nesting, an endless
 * text. Walks without recursion, so that no depth can exhaust the stack.
 */
export function firstHarm(root: unknown): FileProblem | null {
  const open: Visit[] = [{ value: root, key: '', parent: null, depth: 0 }];
  for (let visit = open.pop(); visit; visit = open.pop()) {
    const harm = harmIn(visit);
    if (harm !== null) return problem(pathOf(keysTo(visit).slice(0, 12)), ...harm);
    const { value, depth } = visit;
    if (Array.isArray(value)) {
      for (const [key, part] of value.entries())
        open.push({ value: part, key, parent: visit, depth: depth + 1 });
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value))
        open.push({ value: part, key, parent: visit, depth: depth + 1 });
    }
  }
  return null;
}

function harmIn({ value, key, depth }: Visit): [code: Code, values: Values] | null {
  if (typeof key === 'string' && forbiddenKeys.has(key)) return ['file.harmfulName', { name: key }];
  if (depth > deepest) return ['file.deep', { most: deepest }];
  if (typeof value === 'string' && value.length > longestString) {
    return ['file.longString', { most: longestString }];
  }
  if (typeof key === 'string' && key.length > longestKey) return ['file.longName', { most: longestKey }];
  return null;
}

/** A text that would make a map too heavy to be sent to a server. */
export function heavyProblem(text: string): FileProblem | null {
  if (text.length <= heaviest / 3) return null;
  let bytes = 0;
  for (const letter of text) bytes += bytesOf(letter.codePointAt(0) ?? 0);
  if (bytes <= heaviest) return null;
  return problem('', 'file.heavy', {
    count: Math.ceil(bytes / megabyte),
    most: heaviest / megabyte,
  });
}

/** In UTF-8. */
function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}

function keysTo(visit: Visit): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = visit; at.parent; at = at.parent) keys.unshift(at.key);
  return keys;
}
