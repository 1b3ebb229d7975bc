import { expect, it } from 'vitest';
import { isRecordId } from '../src/ids.ts';

it.each(['c1', 'stage_HUxFDVcNCJEad6', 'a.b:c-1_', '7', 'x'.repeat(64)])('%s is an id of a record', (id) => {
  expect(isRecordId(id)).toBe(true);
});

it.each([
  '',
  'two words',
  'ü',
  'x'.repeat(65),
  'line\n',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
])('%j is none', (id) => {
  expect(isRecordId(id)).toBe(false);
});
