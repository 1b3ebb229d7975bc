import { seededRandom } from '@throughline/journey/testing';
import type { ReadResult } from '../../src/format.ts';
import { readJson } from '../../src/json/read.ts';

/** Ids of what the file does not name are the same each time. */
export function read(text: string): ReadResult {
  return readJson(text, { random: seededRandom(1) });
}

/** Why a file is refused, each with its place; none when it is read. */
export function problems(text: string): string[] {
  const result = read(text);
  return result.ok
    ? []
    : result.problems.map(({ path, reason }) => (path === '' ? reason : `${path}: ${reason}`));
}

/** Fields of a record, as a file holds them. */
export interface Parts {
  readonly [name: string]: unknown;
}

/** The least a map has. */
export const map = {
  meta: { title: 'T' },
  stages: [{ id: 's', title: 'S' }],
  lanes: [{ id: 'l', kind: 'note' }],
  cards: [],
};

/** A file of a map with one stage and one lane, and these parts instead of its own. */
export function file(parts: Parts): string {
  return JSON.stringify({ format: 'throughline/1', map: { ...map, ...parts } });
}

/** A file whose one card has these fields. */
export function card(fields: Parts): string {
  return file({ cards: [{ id: 'c', kind: 'note', stage: 's', lane: 'l', text: '', ...fields }] });
}

/** A persona and a division that cards may name. */
export const around = {
  personas: [{ id: 'p', name: 'Clerk', about: 'office B', side: 'employee', colour: 5 }],
  divisions: [{ id: 'd', name: 'Field', colour: 2 }],
};
