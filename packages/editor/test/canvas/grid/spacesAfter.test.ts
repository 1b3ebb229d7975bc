import { describe, expect, it } from 'vitest';
import { spacesAfter } from '../../../src/canvas/grid/spacesAfter.ts';

function joined(text: string, ...lines: readonly string[]): string {
  const spaces = spacesAfter(text, lines);
  return lines.map((line, index) => line + (spaces[index] ? ' ' : '')).join('');
}

describe('lines read as one text', () => {
  it('keep words apart', () => {
    expect(joined('No slot within  40 km', 'No slot', 'within', '40 km')).toBe('No slot within 40 km');
    expect(joined('one\n\ntwo', 'one', '', 'two')).toBe('one  two');
  });

  it('make a broken word whole again', () => {
    const text = 'The Donaudampfschifffahrt-office calls';
    expect(joined(text, 'The', 'Donaudampf', 'schifffahrt-', 'office calls')).toBe(text);
    expect(joined('aaaaaa a', 'aaa', 'aaa', 'a')).toBe('aaaaaa a');
    expect(joined('申请材料', '申请材', '料')).toBe('申请材料');
  });

  it('may end in an ellipsis', () => {
    expect(joined('a very long name', 'a very', 'lon…')).toBe('a very lon… ');
  });
});
