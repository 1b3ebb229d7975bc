import { describe, expect, it } from 'vitest';
import { shifted, typedEdit } from '../../src/session/textEdit.ts';

const apply = (text: string, { at, remove, insert }: ReturnType<typeof typedEdit>): string =>
  text.slice(0, at) + insert + text.slice(at + remove);

describe('a typed edit', () => {
  it('is the letter before the caret, also among equal ones', () => {
    expect(typedEdit('aa', 'aaa', 1)).toEqual({ at: 0, remove: 0, insert: 'a' });
    expect(typedEdit('aa', 'aaa', 3)).toEqual({ at: 2, remove: 0, insert: 'a' });
  });

  it('is what was deleted before the caret', () => {
    expect(typedEdit('letter', 'leter', 3)).toEqual({ at: 3, remove: 1, insert: '' });
  });

  it('never cuts a character in two', () => {
    expect(typedEdit('😀', '😁', 2)).toEqual({ at: 0, remove: 2, insert: '😁' });
  });

  it('leads from any text to any other, wherever the caret is', () => {
    const texts = shortTexts(3);
    const pairs = texts.flatMap((before) => texts.map((after) => ({ before, after })));
    let tried = 0;
    for (const { after, before } of pairs) {
      for (let caret = 0; caret <= after.length; caret += 1) {
        tried += 1;
        const reached = apply(before, typedEdit(before, after, caret));
        if (reached !== after) expect.fail(`${before} to ${after} with the caret at ${caret}`);
      }
    }
    expect(tried).toBeGreaterThan(5000);
  });
});

/** Every text of up to `most` of these characters. */
function shortTexts(most: number): readonly string[] {
  if (most === 0) return [''];
  const shorter = shortTexts(most - 1);
  return [...new Set(['', ...shorter.flatMap((text) => ['a', 'b', '😀'].map((letter) => letter + text))])];
}

describe('a position through an edit', () => {
  it('moves with the letters behind the edit and stays before it', () => {
    expect(shifted(5, { at: 0, remove: 0, insert: 'xy' })).toBe(7);
    expect(shifted(2, { at: 2, remove: 0, insert: 'xy' })).toBe(2);
    expect(shifted(4, { at: 2, remove: 5, insert: '' })).toBe(2);
  });
});
