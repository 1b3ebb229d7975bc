/** Points in a millimetre and in an inch. */
export const millimetre = 72 / 25.4;
const inch = 72;

export type Orientation = 'portrait' | 'landscape';

/** The map on one sheet; on as many as it takes at a readable size; or as large as a poster, cut into sheets. */
export type PaperMode = 'onePage' | 'byStage' | 'poster';
export const paperModes: readonly PaperMode[] = ['onePage', 'byStage', 'poster'];

/** A sheet of paper as it lies, in points. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
}

/** Portrait, in points: ISO 216 in millimetres, the others in inches. */
const sizes = {
  A4: [210 * millimetre, 297 * millimetre],
  A3: [297 * millimetre, 420 * millimetre],
  A2: [420 * millimetre, 594 * millimetre],
  A1: [594 * millimetre, 841 * millimetre],
  A0: [841 * millimetre, 1189 * millimetre],
  Letter: [8.5 * inch, 11 * inch],
  Legal: [8.5 * inch, 14 * inch],
  Tabloid: [11 * inch, 17 * inch],
  Poster: [36 * inch, 48 * inch],
} as const satisfies Record<string, readonly [number, number]>;

/** `Poster` is 36 × 48 inches. */
export type SizeName = keyof typeof sizes;

/** Width and height in millimetres, as the sheet lies. */
export interface CustomSize {
  readonly width: number;
  readonly height: number;
}

export type PaperSize = SizeName | CustomSize;

export const sizeNames = Object.keys(sizes) as SizeName[];

/** Within these a sheet can be asked for, in millimetres. PDF allows 5.08 m. */
export const customLimits = { least: 100, most: 5000 } as const;

/** The size a word means, in any case: "a3", "36x48"; null: none. */
export function sizeNamed(said: string): SizeName | null {
  const wanted = said
    .trim()
    .toLowerCase()
    .replace(/\s*(?:x|×)\s*/u, 'x');
  if (/^36x48(?:\s*in)?$/u.test(wanted)) return 'Poster';
  return sizeNames.find((name) => name.toLowerCase() === wanted) ?? null;
}

/** A custom size lies as its measures say; asked for the other way round, it is turned. */
export function sheetOf(size: PaperSize, orientation: Orientation): Sheet {
  const [a, b] = typeof size === 'string' ? sizes[size] : [size.width * millimetre, size.height * millimetre];
  const [short, long] = a < b ? [a, b] : [b, a];
  return orientation === 'portrait' ? { width: short, height: long } : { width: long, height: short };
}

const isoSizes: readonly SizeName[] = ['A4', 'A3', 'A2', 'A1', 'A0'];
const inchSizes: readonly SizeName[] = ['Letter', 'Legal', 'Tabloid', 'Poster'];

/** Larger sizes of the same family, the next one first. */
export function largerSizes(size: PaperSize): readonly SizeName[] {
  const area = ({ width, height }: Sheet): number => width * height;
  const own = area(sheetOf(size, 'portrait'));
  const family = typeof size === 'string' && inchSizes.includes(size) ? inchSizes : isoSizes;
  return family.filter((name) => area(sheetOf(name, 'portrait')) > own * 1.01);
}
