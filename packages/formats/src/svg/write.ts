import type { Journey } from '@throughline/journey';
import type { Written } from '../format.ts';
import { dataAddress } from '../photos.ts';
import type { WithPhotos } from '../photos.ts';
import { drawnMap } from './drawnMap.ts';
import { interMeasure } from './measure.ts';
import { svgOf } from './render.ts';

/** Writes a map, or some of its cards where they are, as a picture whose text is text. */
export function writeSvg(whole: Journey, options: WithPhotos = {}): Written<string> {
  const { leftOut, ...picture } = drawnMap(whole, options, interMeasure, options.measure);
  const drawn = 0.5;
  options.onProgress?.(drawn);
  const photos = new Map(Array.from(options.photos ?? [], ([file, photo]) => [file, dataAddress(photo)]));
  const body = svgOf(picture, photos, (done) => options.onProgress?.(drawn + done * (1 - drawn)));
  return { body, notCarried: leftOut };
}
