import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRecordId } from '../src/ids.ts';
import { normaliseLabel, tagId } from '../src/tags.ts';

it('labels that people would call the same have one id', () => {
  expect(tagId('  Rural   Access ')).toBe(tagId('rural access'));
  expect(tagId('Cafe\u0301')).toBe(tagId('café'));
  expect(tagId('slots')).not.toBe(tagId('slot'));
});

it('any label has a record id and one normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (label) => {
      expect(isRecordId(tagId(label))).toBe(true);
      expect(normaliseLabel(normaliseLabel(label))).toBe(normaliseLabel(label));
    }),
  );
});
