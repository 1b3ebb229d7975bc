import { expect, test } from 'vitest';
import * as schema from '../src/schema.ts';

/** Every name and table of the schema, as text. */
function shape(): string {
  const plain = Object.entries(schema).filter(([, value]) => typeof value !== 'function');
  const sorted = plain.sort(([a], [b]) => (a < b ? -1 : 1)).filter(([name]) => name !== 'SCHEMA_VERSION');
  return JSON.stringify(sorted, (_, value: unknown) => (value instanceof Set ? [...value].sort() : value));
}

/** FNV-1a, 32 bits. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16);
}

test('a change of the schema raises its version, with a line of history and, where needed, a migration', () => {
  expect({ version: schema.SCHEMA_VERSION, hash: hash(shape()) }).toEqual({ version: 4, hash: 'ce17be2e' });
});

test('the fields of flat roots are told apart by a space', () => {
  expect(schema.splitFlatKey(schema.flatKey('tag_x', 'label'))).toEqual(['tag_x', 'label']);
  expect(schema.splitFlatKey('alone')).toBeNull();
});
