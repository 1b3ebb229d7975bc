import type { Journey } from '@throughline/journey';
import type { WriteOptions, Written } from '../format.ts';
import { drawnMap } from './drawnMap.ts';
import { interMeasure } from './measure.ts';
import { svgOf } from './render.ts';

/** Writes a map, or some of its cards where they are, as a picture whose text is text. */
export function writeSvg(whole: Journey, options: WriteOptions = {}): Written<string> {
  const { leftOut, ...picture } = drawnMap(whole, options, interMeasure, options.measure);
  return { body: svgOf(picture), notCarried: leftOut };
}
