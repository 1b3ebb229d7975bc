import type { Journey } from '@throughline/journey';
import PDFDocument from 'pdfkit';
import type { Outline } from 'pdfkit';
import { toBytes } from 'pdfkit/output';
import type { Notice } from '../format.ts';
import type { Bookmark, Element, Page, Painted } from '../paper/painted.ts';
import { planPaper } from '../paper/plan.ts';
import type { TileGrid } from '../paper/onePage.ts';
import type { PaperOptions, PaperPlan } from '../paper/plan.ts';
import { paperProblem } from '../paper/problems.ts';
import type { PaperProblem } from '../paper/problems.ts';
import { drawAll } from './draw.ts';
import type { Drawing } from './draw.ts';
import { figureBoxes } from './figureBoxes.ts';
import { bookFor } from './bookFor.ts';
import type { FontBook } from './fontBook.ts';
import type { FontSource } from './fontFiles.ts';
import { writeStructure } from './structure.ts';
import type { DrawnLink } from './structure.ts';

export interface PdfOptions extends PaperOptions {
  readonly fonts: FontSource;
  /** The bytes of a photo by its content, as JPEG or PNG; null: it is not on this device. Absent: there are none. */
  readonly pictures?: (file: string) => Promise<Uint8Array | null>;
  /** Called from 0 to 1; what it returns is awaited, so that its owner can let others work meanwhile. */
  readonly onProgress?: (done: number) => void | Promise<void>;
  /** Looked at whenever progress is told. */
  readonly signal?: { readonly aborted: boolean };
}

export type PdfWritten =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array<ArrayBuffer>;
      readonly pages: number;
      readonly problems: readonly PaperProblem[];
      readonly leftOut: readonly Notice[];
    }
  | { readonly ok: false; readonly problems: readonly PaperProblem[] };

/** What a preview tells before anything is written. */
export interface PaperCheck {
  readonly problems: readonly PaperProblem[];
  readonly pages: number;
  /** How many of them, from the first, are of the map; then come tables. */
  readonly mapPages: number;
  /** Of a poster: how the pages of the map lie, row by row; null: each by itself. */
  readonly tiles: TileGrid | null;
  /** The sheets of a poster go on to the left. */
  readonly isMirrored: boolean;
  /** In points. */
  readonly smallestText: number;
}

/** Somebody stopped it. */
export class Cancelled extends Error {
  override readonly name = 'Cancelled';
}

/** What there is to mend before a plan is written, how many pages it has, how small their text. */
export function checkOf(plan: PaperPlan): PaperCheck {
  const { isMirrored, mapPages, pages, problems, smallestText, tiles } = plan;
  return { problems, pages: pages.length, mapPages, tiles, isMirrored, smallestText };
}

/**
 * Writes a map as a tagged PDF with its fonts in it (ISO 14289-1, PDF/UA-1). Refused, with the reasons, where text
 * would be too small to read. The same map, options and moment give the same bytes.
 */
export async function writePdf(journey: Journey, options: PdfOptions): Promise<PdfWritten> {
  const { book, plan } = await planned(journey, options);
  if (plan.pages.length === 0) return { ok: false, problems: plan.problems };
  const document = newDocument(plan, options.producedAt);
  const bytes = toBytes(document);
  const pictures = await opened(document, plan, options);
  const drawing: Drawing = {
    document,
    book,
    pictures: pictures.found,
    contents: new Map(),
    registered: new Set(),
  };
  const links = new Map<Element, DrawnLink>();
  for (const [index, page] of plan.pages.entries()) {
    await tell(options, 0.2 + (0.7 * index) / plan.pages.length);
    document.addPage({ size: [page.width, page.height], margin: 0 });
    drawAll(drawing, page.painted);
    drawLinks(document, page, links);
  }
  await tell(options, 0.9);
  addBookmarks(document.outline, plan.bookmarks);
  const figures = figureBoxes(plan.document, plan.pages);
  writeStructure(document, plan.document, { contents: drawing.contents, links, figures });
  document.end();
  const written = await bytes;
  await tell(options, 1);
  return {
    ok: true,
    bytes: written,
    pages: plan.pages.length,
    problems: [...plan.problems, ...pictures.problems],
    leftOut: plan.leftOut,
  };
}

interface Opened {
  readonly found: ReadonlyMap<string, object>;
  readonly problems: readonly PaperProblem[];
}

/** The photos of all pages. One that cannot be had leaves its frame empty, and that is told. */
async function opened(
  document: PDFDocument,
  { pages }: PaperPlan,
  { pictures }: PdfOptions,
): Promise<Opened> {
  const files = new Set(pages.flatMap(({ painted }) => painted.flatMap(fileOf)));
  const found = new Map<string, object>();
  for (const file of files) {
    const image = imageOf(document, (await pictures?.(file)) ?? null);
    if (image) found.set(file, image);
  }
  const count = files.size - found.size;
  return { found, problems: count === 0 ? [] : [paperProblem('paper.photoMissing', { count })] };
}

function fileOf(painted: Painted): readonly string[] {
  return painted.what === 'picture' ? [painted.file] : [];
}

function imageOf(document: PDFDocument, bytes: Uint8Array | null): object | null {
  try {
    return bytes && document.openImage(bytes);
  } catch {
    return null;
  }
}

function drawLinks(document: PDFDocument, { links }: Page, drawn: Map<Element, DrawnLink>): void {
  for (const { address, box, element } of links) {
    const link = drawn.get(element) ?? { element: document.struct('Link'), page: document.page };
    drawn.set(element, link);
    const said = { structParent: link.element, Contents: new String(address) };
    document.link(box.x, box.y, box.width, box.height, address, said);
  }
}

/** All pages of a map, and the fonts they are set in. */
export interface PlannedPaper {
  readonly plan: PaperPlan;
  readonly book: FontBook;
}

/** Plans until no font is missed. Each round can only ask for fonts that texts of the map need. */
export async function planned(journey: Journey, options: PdfOptions): Promise<PlannedPaper> {
  const book = bookFor(journey, options.language);
  await tell(options, 0);
  let plan = planPaper(journey, options, book);
  while (await book.load(options.fonts)) {
    await tell(options, 0.1);
    plan = planPaper(journey, options, book);
  }
  const lacking = book.undrawable;
  if (lacking.length === 0) return { plan, book };
  const problem = paperProblem('paper.undrawable', { said: lacking.slice(0, 20).join(' ') });
  return { plan: { ...plan, problems: [...plan.problems, problem] }, book };
}

async function tell({ onProgress, signal }: PdfOptions, done: number): Promise<void> {
  await onProgress?.(done);
  if (signal?.aborted) throw new Cancelled('Stopped before it was written.');
}

function newDocument({ isMirrored, language, title }: PaperPlan, producedAt: number): PDFDocument {
  const document = new PDFDocument({
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    displayTitle: true,
    lang: language || 'en',
    info: {
      Title: inXml(title),
      Producer: 'Throughline',
      Creator: 'Throughline',
      CreationDate: new Date(producedAt),
    },
  });
  // Side by side, the first of two pages lies at the right (ISO 32000-1, 12.2).
  if (isMirrored) document._root.data.ViewerPreferences.data['Direction'] = 'R2L';
  return document;
}

/**
 * A text that pdfkit writes as it is where it asks for its value, and escaped where it puts it into a template: its XML
 * metadata is made of unescaped templates.
 */
function inXml(text: string): object {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return Object.assign(new String(text), { toString: () => escaped });
}

function addBookmarks(outline: Outline, bookmarks: readonly Bookmark[]): void {
  for (const { children, page, title } of bookmarks) {
    addBookmarks(outline.addItem(title, { pageNumber: page, expanded: true }), children);
  }
}
