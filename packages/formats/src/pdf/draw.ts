import type PDFDocument from 'pdfkit';
import type { Gradient as PdfGradient, StructureContent } from 'pdfkit';
import type {
  Painted,
  PaintedPath,
  PaintedPicture,
  PaintedText,
  Paint,
  Piece,
  Stroke,
} from '../paper/painted.ts';
import { isLeftward } from './bidi.ts';
import type { FontBook, FontRun } from './fontBook.ts';

/** What was drawn of a piece, and where it comes in it. */
export interface Drawn {
  readonly order: number;
  readonly content: StructureContent;
}

/** What was drawn of each piece, on whichever page. */
export type Contents = Map<Piece, Drawn[]>;

export interface Drawing {
  readonly document: PDFDocument;
  readonly book: FontBook;
  readonly contents: Contents;
  /** Photos by their content, as far as there are any. */
  readonly pictures: ReadonlyMap<string, object>;
  /** Fonts the document knows. */
  readonly registered: Set<string>;
}

/** Draws a page: everything in marked content, of a piece or an artifact. */
export function drawAll(drawing: Drawing, painted: readonly Painted[]): void {
  let open: Piece | null | undefined;
  for (const each of painted) {
    if (each.piece !== open) {
      if (open !== undefined) drawing.document.endMarkedContent();
      begin(drawing, each);
      open = each.piece;
    }
    if (each.what === 'path') drawPath(drawing.document, each);
    else if (each.what === 'text') drawText(drawing, each);
    else drawPicture(drawing, each);
  }
  if (open !== undefined) drawing.document.endMarkedContent();
}

function begin({ contents, document }: Drawing, { order = 0, piece }: Painted): void {
  if (!piece) {
    document.markContent('Artifact', { type: 'Layout' });
    return;
  }
  const drawn = { order, content: document.markStructureContent('Span') };
  const before = contents.get(piece);
  if (before) before.push(drawn);
  else contents.set(piece, [drawn]);
}

function drawPath(document: PDFDocument, path: PaintedPath): void {
  const { at, clip, d, fill, isTurned, opacity, scale, stroke } = path;
  document.save();
  if (clip) document.rect(clip.x, clip.y, clip.width, clip.height).clip();
  document.translate(at.x, at.y);
  if (isTurned) document.scale(-scale, scale);
  else if (scale !== 1) document.scale(scale);
  if (opacity !== undefined) document.fillOpacity(opacity);
  document.path(d);
  if (fill) document.fillColor(paintOf(document, fill));
  if (stroke) setStroke(document, stroke);
  if (fill && stroke) document.fillAndStroke();
  else if (fill) document.fill();
  else document.stroke();
  document.restore();
}

function drawPicture({ document, pictures }: Drawing, picture: PaintedPicture): void {
  const { clip, file, height, width, x, y } = picture;
  const image = pictures.get(file);
  if (!image) return;
  document.save();
  if (clip) document.rect(clip.x, clip.y, clip.width, clip.height).clip();
  document.image(image, x, y, { width, height });
  document.restore();
}

function setStroke(document: PDFDocument, { dash, paint, round, width }: Stroke): void {
  document.strokeColor(paintOf(document, paint)).lineWidth(width);
  if (round) document.lineCap('round').lineJoin('round');
  if (dash) document.dash(dash);
}

function paintOf(document: PDFDocument, paint: Paint): string | PdfGradient {
  if (typeof paint === 'string') return paint;
  const { from, stops, to } = paint;
  const gradient = document.linearGradient(from.x, from.y, to.x, to.y);
  for (const [at, ink] of stops) gradient.stop(at, ink);
  return gradient;
}

function drawText(drawing: Drawing, text: PaintedText): void {
  const { document } = drawing;
  const { clip, ink, unseen } = text;
  const isApart = clip !== undefined || unseen === true;
  if (isApart) document.save();
  if (clip) document.rect(clip.x, clip.y, clip.width, clip.height).clip();
  if (unseen) document.addContent('3 Tr');
  document.fillColor(ink);
  drawRuns(drawing, text);
  if (isApart) document.restore();
}

function drawRuns(drawing: Drawing, text: PaintedText): void {
  const { book, document } = drawing;
  const { size, spaced, style, tracking = 0, y } = text;
  const toLeft = text.toLeft ?? isLeftward(text.text);
  const runs = book.runsOf(spaced ? `${text.text} ` : text.text, style, toLeft);
  const before = spaced && toLeft ? book.width(' ', style) : 0;
  let moved = 0;
  for (const run of runs) {
    setFont(drawing, run, size);
    const apart = marks.test(run.text) ? 0 : tracking;
    const x = text.x + (run.x - before) * size + moved;
    if (run.isTakenApart) document.markContent('Span', { actual: run.text });
    document.text(run.text, x, y, {
      lineBreak: false,
      baseline: 'alphabetic',
      ...(run.isLeftward ? { features: [] } : {}),
      ...(apart ? { characterSpacing: apart } : {}),
    });
    if (run.isTakenApart) document.endMarkedContent();
    moved += apart * [...run.text].length;
  }
}

function setFont({ book, document, registered }: Drawing, run: FontRun, size: number): void {
  const name = run.isMirrored ? `${run.file} mirrored` : run.file;
  if (!registered.has(name)) {
    document.registerFont(name, book.fontOf(run));
    registered.add(name);
  }
  document.font(name, size);
}

/** Marks over letters have no width: to set letters apart would set them off theirs. */
const marks = /\p{M}/u;
