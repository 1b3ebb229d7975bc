import type { Face, TextMeasure } from '@throughline/journey';
import { interWidth } from './interWidths.ts';

/** How each face is set, as on the screen: the size in map units and the weight. */
export const faces: Readonly<
  Record<Face, { readonly size: number; readonly bold: boolean; readonly italic: boolean }>
> = {
  card: { size: 13, bold: false, italic: false },
  cardBold: { size: 13, bold: true, italic: false },
  cardItalic: { size: 13, bold: false, italic: true },
  meta: { size: 12, bold: false, italic: false },
  number: { size: 16, bold: true, italic: false },
  stage: { size: 14, bold: true, italic: false },
  lane: { size: 13, bold: true, italic: false },
};

/** Widths of text in Inter without a screen or a font: where a browser draws the map, its own measure is nearer. */
export const interMeasure: TextMeasure = {
  width(text, face) {
    const { bold, size } = faces[face];
    return interWidth(text, bold ? 'bold' : 'regular') * size;
  },
};
