import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init } from '@embedpdf/pdfium';
import type { Pdfium } from '@embedpdf/pdfium';
import type { Picture } from './picture.ts';

const installed = createRequire(import.meta.url);
let loaded: Promise<Pdfium> | undefined;

async function load(): Promise<Pdfium> {
  const pdfium = await init({
    wasmBinary: await readFile(installed.resolve('@embedpdf/pdfium/pdfium.wasm')),
  });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** An element of the structure as PDFium hands it to a screen reader: of one page, what is on it. */
export interface ReadElement {
  readonly tag: string;
  readonly alt: string;
  readonly scope: string;
  readonly children: readonly ReadElement[];
  /** Its own and its children's, in the order of the tree. */
  readonly text: string;
}

interface ReadPage {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly structure: readonly ReadElement[];
  /** Of every object that is painted: whether the file says what it belongs to. */
  readonly unmarked: number;
  /** Names of fonts, and of those that are not in the file. */
  readonly fonts: ReadonlySet<string>;
  readonly notEmbedded: ReadonlySet<string>;
}

/** What PDFium, the reader in Chrome, makes of a file. It shares no code with our writer or our own reader. */
export interface ReadFile {
  readonly isTagged: boolean;
  readonly language: string;
  readonly title: string;
  readonly pages: readonly ReadPage[];
}

/** Reads a file with PDFium. */
export async function readByPdfium(bytes: Uint8Array): Promise<ReadFile> {
  return opened(bytes, (reading) => ({
    isTagged: reading.pdfium.FPDFCatalog_IsTagged(reading.document),
    language: reading.wide((into, size) =>
      reading.pdfium.FPDFCatalog_GetLanguage(reading.document, into, size),
    ),
    title: reading.wide((into, size) =>
      reading.pdfium.FPDF_GetMetaText(reading.document, 'Title', into, size),
    ),
    pages: reading.pages((page) => readPage(reading, page)),
  }));
}

/** Every page as a picture of so many dots an inch. */
export async function picturesByPdfium(bytes: Uint8Array, dpi: number): Promise<readonly Picture[]> {
  return opened(bytes, (reading) => reading.pages((page) => pictureOf(reading, page, dpi / 72)));
}

async function opened<Told>(bytes: Uint8Array, read: (reading: Reading) => Told): Promise<Told> {
  loaded ??= load();
  const reading = new Reading(await loaded, bytes);
  try {
    return read(reading);
  } finally {
    reading.close();
  }
}

/** Gets a text: with no room it says how many bytes it takes. */
type TextOf = (into: number, size: number) => number;

class Reading {
  readonly pdfium: Pdfium;
  readonly document: number;
  private readonly bytes: number;

  constructor(pdfium: Pdfium, bytes: Uint8Array) {
    this.pdfium = pdfium;
    this.bytes = pdfium.pdfium.wasmExports.malloc(bytes.length);
    pdfium.pdfium.HEAPU8.set(bytes, this.bytes);
    this.document = pdfium.FPDF_LoadMemDocument(this.bytes, bytes.length, '');
    if (this.document === 0) throw new Error('PDFium cannot open this file');
  }

  close(): void {
    this.pdfium.FPDF_CloseDocument(this.document);
    this.pdfium.pdfium.wasmExports.free(this.bytes);
  }

  pages<Told>(read: (page: number) => Told): readonly Told[] {
    return Array.from({ length: this.pdfium.FPDF_GetPageCount(this.document) }, (_, index) => {
      const page = this.pdfium.FPDF_LoadPage(this.document, index);
      const told = read(page);
      this.pdfium.FPDF_ClosePage(page);
      return told;
    });
  }

  /** A text of UTF-16. */
  wide(text: TextOf): string {
    return this.told(text, (address) => this.pdfium.pdfium.UTF16ToString(address));
  }

  /** A text of UTF-8. */
  narrow(text: TextOf): string {
    return this.told(text, (address) => this.pdfium.pdfium.UTF8ToString(address));
  }

  private told(text: TextOf, decode: (address: number) => string): string {
    const size = text(0, 0);
    if (size === 0) return '';
    const into = this.pdfium.pdfium.wasmExports.malloc(size);
    text(into, size);
    const told = decode(into);
    this.pdfium.pdfium.wasmExports.free(into);
    return told;
  }
}

const textObject = 1;

function readPage(reading: Reading, page: number): ReadPage {
  const { pdfium } = reading;
  const texts = new Map<number, string>();
  const fonts = new Set<string>();
  const notEmbedded = new Set<string>();
  let unmarked = 0;
  const textPage = pdfium.FPDFText_LoadPage(page);
  for (let index = 0; index < pdfium.FPDFPage_CountObjects(page); index++) {
    const object = pdfium.FPDFPage_GetObject(page, index);
    if (pdfium.FPDFPageObj_CountMarks(object) === 0) unmarked += 1;
    if (pdfium.FPDFPageObj_GetType(object) !== textObject) continue;
    const font = pdfium.FPDFTextObj_GetFont(object);
    const name = reading.narrow((into, size) => pdfium.FPDFFont_GetBaseFontName(font, into, size));
    fonts.add(name);
    if (pdfium.FPDFFont_GetIsEmbedded(font) !== 1) notEmbedded.add(name);
    const mcid = pdfium.FPDFPageObj_GetMarkedContentID(object);
    const said = reading.wide((into, size) => pdfium.FPDFTextObj_GetText(object, textPage, into, size));
    texts.set(mcid, (texts.get(mcid) ?? '') + said);
  }
  pdfium.FPDFText_ClosePage(textPage);
  const structure = structureOf(reading, page, texts);
  const [width, height] = [pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page)];
  return { width, height, structure, unmarked, fonts, notEmbedded };
}

function structureOf(
  reading: Reading,
  page: number,
  texts: ReadonlyMap<number, string>,
): readonly ReadElement[] {
  const { pdfium } = reading;
  const tree = pdfium.FPDF_StructTree_GetForPage(page);
  const roots = Array.from({ length: pdfium.FPDF_StructTree_CountChildren(tree) }, (_, index) =>
    elementOf(reading, pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), texts),
  );
  pdfium.FPDF_StructTree_Close(tree);
  return roots;
}

function elementOf(reading: Reading, element: number, texts: ReadonlyMap<number, string>): ReadElement {
  const { pdfium } = reading;
  const children: ReadElement[] = [];
  let text = '';
  for (let index = 0; index < pdfium.FPDF_StructElement_CountChildren(element); index++) {
    const child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index);
    if (child === 0) {
      text += texts.get(pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)) ?? '';
      continue;
    }
    const read = elementOf(reading, child, texts);
    children.push(read);
    text += read.text;
  }
  return {
    tag: reading.wide((into, size) => pdfium.FPDF_StructElement_GetType(element, into, size)),
    alt: reading.wide((into, size) => pdfium.FPDF_StructElement_GetAltText(element, into, size)),
    scope: attributeOf(reading, element, 'Scope'),
    children,
    text,
  };
}

/** Long enough for any name of the standard. */
const nameSize = 64;

function attributeOf({ pdfium }: Reading, element: number, name: string): string {
  const { free, malloc } = pdfium.pdfium.wasmExports;
  const into = malloc(nameSize + 4);
  let found = '';
  for (let index = 0; index < pdfium.FPDF_StructElement_GetAttributeCount(element); index++) {
    const attributes = pdfium.FPDF_StructElement_GetAttributeAtIndex(element, index);
    const value = pdfium.FPDF_StructElement_Attr_GetValue(attributes, name);
    const isText =
      value !== 0 && pdfium.FPDF_StructElement_Attr_GetStringValue(value, into, nameSize, into + nameSize);
    if (isText) found = pdfium.pdfium.UTF16ToString(into);
  }
  free(into);
  return found;
}

/** Blue, green, red and alpha of a dot are in this order; the ground is white. */
function pictureOf({ pdfium }: Reading, page: number, scale: number): Picture {
  const width = Math.round(pdfium.FPDF_GetPageWidthF(page) * scale);
  const height = Math.round(pdfium.FPDF_GetPageHeightF(page) * scale);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  const start = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const stride = pdfium.FPDFBitmap_GetStride(bitmap);
  const colours = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = start + y * stride + 4 * x;
      for (let part = 0; part < 3; part++) {
        colours[3 * (y * width + x) + part] = pdfium.pdfium.HEAPU8[from + 2 - part] ?? 0;
      }
    }
  }
  pdfium.FPDFBitmap_Destroy(bitmap);
  return { width, height, colours };
}
