/*
 * What we use of this library, and nothing else: its published types need those of a browser. `tsconfig.json` points
 * here.
 */
import type { Pen } from '@throughline/formats';

export const Path2D: new (d: string) => object;

interface Image {
  readonly width: number;
  readonly height: number;
}

interface Context extends Pen {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

interface Canvas extends Image {
  getContext(kind: '2d'): Context;
  encode(as: 'png'): Promise<Uint8Array>;
}

export function createCanvas(width: number, height: number): Canvas;
export function loadImage(file: Uint8Array): Promise<Image>;

export const GlobalFonts: {
  /** null: this is no font. */
  register(font: Uint8Array, family: string): object | null;
};
