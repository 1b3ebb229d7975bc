/*
 * What we use of this library, and nothing else: its published types bring those of Node into a package that has to run
 * anywhere. `tsconfig.json` points here.
 */

import type { Font } from 'fontkit';

/** A piece of a page's content that the structure speaks of. */
export interface StructureContent {
  push(content: StructureContent): void;
}
export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: StructureElement | StructureContent): this;
  end(): void;
}
export interface Gradient {
  stop(at: number, colour: string): this;
}
type Colour = string | Gradient;
interface TextOptions {
  readonly lineBreak: false;
  readonly baseline: 'alphabetic';
  readonly features?: readonly string[];
  readonly characterSpacing?: number;
}
interface DocumentOptions {
  readonly autoFirstPage: false;
  readonly font: null;
  readonly pdfVersion: '1.7';
  readonly subset: 'PDF/UA';
  readonly tagged: true;
  readonly displayTitle: true;
  readonly lang: string;
  readonly info: Readonly<Record<string, unknown>>;
}
export interface Outline {
  addItem(title: string, options: { readonly pageNumber: number; readonly expanded?: boolean }): Outline;
}
export default class PDFDocument {
  constructor(options: DocumentOptions);
  readonly outline: Outline;
  /** What a document says of itself as a whole; with `displayTitle` there are preferences of viewers. */
  readonly _root: {
    readonly data: { readonly ViewerPreferences: { readonly data: Record<string, unknown> } };
  };
  /** The page that is drawn on. */
  page: object | null;
  addPage(options: { readonly size: readonly [number, number]; readonly margin: 0 }): this;
  registerFont(name: string, font: Font): this;
  font(name: string, size: number): this;
  text(text: string, x: number, y: number, options: TextOptions): this;
  addContent(operators: string): this;
  save(): this;
  restore(): this;
  translate(x: number, y: number): this;
  scale(factorX: number, factorY?: number): this;
  path(d: string): this;
  rect(x: number, y: number, width: number, height: number): this;
  clip(): this;
  lineWidth(width: number): this;
  lineCap(cap: 'butt' | 'round'): this;
  lineJoin(join: 'miter' | 'round'): this;
  dash(lengths: readonly number[]): this;
  undash(): this;
  fillColor(colour: Colour): this;
  strokeColor(colour: Colour): this;
  fillOpacity(opacity: number): this;
  openImage(bytes: Uint8Array): object;
  image(image: object, x: number, y: number, size: { readonly width: number; readonly height: number }): this;
  fill(): this;
  stroke(): this;
  fillAndStroke(): this;
  linearGradient(x1: number, y1: number, x2: number, y2: number): Gradient;
  link(...at: [x: number, y: number, width: number, height: number, url: string, options: LinkOptions]): this;
  markContent(tag: 'Artifact', options?: { readonly type: string }): this;
  /** What is said instead of what is shown. */
  markContent(tag: 'Span', options: { readonly actual: string }): this;
  markStructureContent(tag: string): StructureContent;
  endMarkedContent(): this;
  struct(tag: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): this;
  end(): void;
}
interface LinkOptions {
  readonly structParent: StructureElement;
  /** A string object, which pdfkit tells from a name. */
  readonly Contents: object;
}
interface StructureOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly actual?: string;
  readonly title?: string;
}
