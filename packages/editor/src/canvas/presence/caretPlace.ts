import { drawnRuns } from '@throughline/journey';

/** What is drawn other than it is written: white space at the ends of lines, and stars. */
const skipped = /[\s*]/u;

/**
 * Where in the drawn text of a card a caret stands that has `index` letters before it in the text as it is written.
 * Both are counted without what is not drawn. Null: nothing is drawn.
 */
export function caretPlace(
  drawn: Element,
  text: string,
  index: number,
): { readonly node: Text; readonly offset: number } | null {
  const before = text.slice(0, index);
  const letters = lettersIn(before);
  const isAfterSpace = /\s$/u.test(before);
  const walker = document.createTreeWalker(drawn, NodeFilter.SHOW_TEXT);
  let counted = 0;
  let behind: { readonly node: Text; readonly offset: number } | null = null;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    for (let offset = 0; offset < node.data.length; offset += 1) {
      if (skipped.test(node.data.charAt(offset))) continue;
      const isNext = counted === letters;
      if (isNext && (isAfterSpace || !behind)) return { node, offset };
      if (isNext) return behind;
      counted += 1;
      behind = { node, offset: offset + 1 };
    }
  }
  return behind;
}

function lettersIn(written: string): number {
  const drawn = drawnRuns(written)
    .map(({ text }) => text)
    .join('');
  let letters = 0;
  for (let at = 0; at < drawn.length; at += 1) if (!skipped.test(drawn.charAt(at))) letters += 1;
  return letters;
}
