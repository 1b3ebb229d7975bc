import type { PaperCheck } from '@throughline/formats';

/** Pages that are looked at together. */
export interface Spread {
  /** From 0. */
  readonly pages: readonly number[];
  /** How many lie side by side. */
  readonly columns: number;
}

/** More sheets than this are too small to tell anything. */
const mostTogether = 48;

/** What a preview shows at a time: each page by itself, and the sheets of a poster as they are joined. */
export function spreadsOf({
  mapPages,
  pages,
  tiles,
}: Pick<PaperCheck, 'mapPages' | 'pages' | 'tiles'>): readonly Spread[] {
  const each = Array.from({ length: pages }, (_, page): Spread => ({ pages: [page], columns: 1 }));
  if (!tiles || mapPages === 1 || mapPages > mostTogether) return each;
  const sheets = each.slice(0, mapPages).flatMap((spread) => spread.pages);
  return [{ pages: sheets, columns: tiles.columns }, ...each.slice(mapPages)];
}
