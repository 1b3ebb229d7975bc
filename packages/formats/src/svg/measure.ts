import type { TypeMeasure, TypeStyle } from '../paper/painted.ts';
import { isLeftward } from '../pdf/bidi.ts';
import { interWidth } from './interWidths.ts';

/** How far each weight of Inter is from the regular towards the semibold one; widths follow evenly. */
const weights: Readonly<Record<TypeStyle, number>> = {
  regular: 0,
  italic: 0,
  medium: 0.5,
  semibold: 1,
  bold: 1.5,
};

/** Widths of text in Inter without a screen and without its fonts. */
export const interMeasure: TypeMeasure = {
  width(text, style) {
    const light = interWidth(text, 'regular');
    const share = weights[style];
    return share === 0 ? light : light + (interWidth(text, 'semibold') - light) * share;
  },
  isLeftward,
};
