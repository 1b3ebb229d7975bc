import type { TextEdit } from '@throughline/doc';

/**
 * What one input event did to a text, told apart by where it left the caret: of two equal letters the one before
 * the caret is the new one. With no caret (0) it is the smallest edit. Never cuts a character in two.
 */
export function typedEdit(before: string, after: string, caret: number): TextEdit {
  let end = 0;
  const longestEnd = Math.min(before.length, after.length - caret);
  while (end < longestEnd && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (splits(before, before.length - end) || splits(after, after.length - end)) end -= 1;
  let at = 0;
  const longestStart = Math.min(before.length, after.length) - end;
  while (at < longestStart && before[at] === after[at]) at += 1;
  if (splits(before, at) || splits(after, at)) at -= 1;
  return { at, remove: before.length - end - at, insert: after.slice(at, after.length - end) };
}

function splits(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/u.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/u.test(text.charAt(at));
}

/** Where a position of the text lies after an edit; a letter put in exactly there goes behind it. */
export function shifted(position: number, { at, remove, insert }: TextEdit): number {
  if (position <= at) return position;
  return Math.max(at, position - remove) + insert.length;
}
