/*
 * What we use of this library, and nothing else: its published types bring those of Node into a package that has to run
 * anywhere. `tsconfig.json` points here.
 */

export interface GlyphPosition {
  readonly xAdvance: number;
  readonly yAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}
export interface GlyphRun {
  readonly glyphs: readonly { readonly codePoints: readonly number[] }[];
  readonly positions: readonly GlyphPosition[];
  readonly direction: 'ltr' | 'rtl';
  /** In font units. */
  readonly advanceWidth: number;
}
export interface Font {
  readonly unitsPerEm: number;
  readonly postscriptName: string;
  hasGlyphForCodePoint(codePoint: number): boolean;
  layout(text: string, features?: readonly string[]): GlyphRun;
}
export function create(bytes: Uint8Array): Font;
