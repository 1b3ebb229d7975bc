import type { FontSource } from '../pdf/fontFiles.ts';
import type { Pen } from './pen.ts';

/** What is drawn on. */
export interface Canvas {
  readonly pen: Pen;
  /** What is on it as a file; null: it is too large for that. */
  png(): Promise<Uint8Array<ArrayBuffer> | null>;
}

/** What pictures are painted with, in a browser and where there is none: the one thing of them that is not made here. */
export interface Easel<On extends Canvas = Canvas> {
  /** A canvas of so many pixels with nothing on it; null: there is none so large. */
  canvas(width: number, height: number): On | null;
  readonly fonts: FontSource;
  /** Makes all fonts that were brought known to its canvases. */
  prepare(): Promise<void>;
  /** What its canvases call a font that was brought. */
  family(font: string): string;
  /** A path of SVG, as its pens take it. */
  path(d: string): unknown;
  /** A photo by its content, as its pens take it; null: it is not at hand, and the frame under it is seen. */
  image(file: string): Promise<object | null>;
}
