import { isTooLarge, regionOf, selectionOf } from '@throughline/formats';
import type { CardId, Journey, ShownState } from '@throughline/journey';
import type { Sight } from './exportAsk.ts';

/** What a person has chosen of a picture, as the fields of the dialog hold it. */
export interface PictureChoice {
  /** The map, all of it from the first to the last stage and lane of what is selected, or only what is selected. */
  readonly part: 'whole' | 'region' | 'cards';
  readonly kind: 'png' | 'svg';
  readonly size: '1' | '2' | '3' | 'pixels';
  /** How many pixels wide, as typed. */
  readonly pixels: string;
  readonly ground: 'paper' | 'clear';
  readonly state: ShownState;
}

export const pictureSizes = ['1', '2', '3', 'pixels'] as const;

export function firstPicture(state: ShownState, selected: number): PictureChoice {
  const part = selected > 0 ? 'region' : 'whole';
  return { part, kind: 'png', size: '2', pixels: '1920', ground: 'paper', state };
}

/** The map that is drawn. */
export function partOf(
  journey: Journey,
  part: PictureChoice['part'],
  selection: ReadonlySet<CardId>,
): Journey {
  if (part === 'whole') return journey;
  return part === 'region' ? regionOf(journey, selection) : selectionOf(journey, selection);
}

/** How large a picture comes out, in whole pixels. */
export interface PictureSize {
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

type Sheet = Pick<Sight, 'width' | 'height'>;

/** null: the width that was typed is none. */
export function sizeOf(
  { pixels, size }: Pick<PictureChoice, 'size' | 'pixels'>,
  sheet: Sheet,
): PictureSize | null {
  if (size !== 'pixels') return sized(Number(size), sheet);
  const wide = pixelsTyped(pixels);
  return wide === null ? null : sized(wide / sheet.width, sheet);
}

/** null: not how wide a picture can be. */
export function pixelsTyped(typed: string): number | null {
  if (!/^\s*\d{2,5}\s*$/u.test(typed)) return null;
  const wide = Number(typed);
  return wide >= 16 ? wide : null;
}

function sized(scale: number, { height, width }: Sheet): PictureSize {
  const whole = (units: number): number => Math.max(1, Math.round(units * scale));
  return { scale, width: whole(width), height: whole(height) };
}

/** Whether a picture can be made as it is chosen; `size` is null while that is not known, and of a width that is none. */
export function canBeMade({ kind }: PictureChoice, size: PictureSize | null): boolean {
  return kind === 'svg' || (size !== null && !isTooLarge(size));
}

/** Whether nothing is behind the map. */
export function isClear({ ground, kind }: PictureChoice): boolean {
  return kind === 'png' && ground === 'clear';
}
