import type { Journey } from '@throughline/journey';
import { notice } from '../format.ts';
import type { Notice, WriteOptions, Written } from '../format.ts';
import { NotWritten } from '../notWritten.ts';
import { picturedMap } from '../pdf/picturedMap.ts';
import { sentence } from '../sentences.ts';
import type { DrawnMap } from '../svg/drawnMap.ts';
import type { Easel } from './easel.ts';
import { paintedOn } from './paint.ts';
import { isTooLarge, widestOf } from './size.ts';

/** Of paper, whatever colours a page around it has. */
const paper = '#ffffff';
/** A pixel of the picture for each of a fine screen. */
const usual = 2;
/** How much is done when all lines are broken, and when all is painted and only packed. */
const drawn = 0.4;
const packing = 0.7;

/** Draws a map, or some of its cards where they are, as a picture in pixels. Throws `NotWritten` where it is too large. */
export async function writePng(
  journey: Journey,
  { easel, onProgress, scale = usual, transparent = false, ...options }: WriteOptions = {},
): Promise<Written<Uint8Array<ArrayBuffer>>> {
  if (!easel) throw new Error('there is nothing to paint with');
  const { book, map } = await picturedMap(journey, options, easel.fonts);
  onProgress?.(drawn);
  const look = {
    scale,
    ground: transparent ? null : paper,
    onProgress: (done: number) => onProgress?.(drawn + done * (packing - drawn)),
  };
  const canvas = isTooLarge({ width: map.width * scale, height: map.height * scale })
    ? null
    : await paintedOn(easel, { ...map, book }, look);
  onProgress?.(packing);
  const body = await canvas?.png();
  if (!body) throw tooLarge(map, scale);
  return { body, notCarried: await leftOut(map, easel) };
}

function tooLarge({ height, width }: DrawnMap, scale: number): NotWritten {
  const least = Math.floor((100 * widestOf({ width, height })) / width) / 100;
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return new NotWritten([sentence('png.tooLarge', { ...size, scale: least })]);
}

/** Only photos that could not be had are not in it. */
async function leftOut({ leftOut: said, painted }: DrawnMap, easel: Easel): Promise<readonly Notice[]> {
  const photos = painted.filter((each) => each.what === 'picture');
  let count = 0;
  for (const { file } of photos) if (!(await easel.image(file))) count += 1;
  const others = said.filter(({ code }) => code !== 'pictures.left');
  return count === 0 ? others : [...others, notice('', 'pictures.left', { count })];
}
