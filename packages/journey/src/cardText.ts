/** A stretch of card text as it is drawn. */
export interface Run {
  readonly text: string;
  readonly bold: boolean;
}

const markup = /\*\*(?=\S)([^\n]*?\S)\*\*|@\[([^\]\n]{1,120})\]\([^)\s]{1,128}\)/gu;

/** Card text as it is drawn: `**bold**` without its stars, `@[Ana](p1)` as `@Ana`. */
export function drawnRuns(text: string): readonly Run[] {
  if (!text.includes('**') && !text.includes('@[')) return [{ text, bold: false }];
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(markup)) {
    const [whole, bold, mention] = match;
    if (match.index > end) runs.push({ text: text.slice(end, match.index), bold: false });
    runs.push(bold === undefined ? { text: `@${mention}`, bold: false } : { text: bold, bold: true });
    end = match.index + whole.length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), bold: false });
  return runs;
}
