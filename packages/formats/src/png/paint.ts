import type { Paint, Painted, PaintedPath, PaintedText } from '../paper/painted.ts';
import type { FontBook } from '../pdf/fontBook.ts';
import type { Canvas, Easel } from './easel.ts';
import type { Gradient, Pen } from './pen.ts';

/** What is painted, in units of its own, and the fonts it was laid out with. */
export interface Subject {
  readonly width: number;
  readonly height: number;
  readonly painted: readonly Painted[];
  readonly book: FontBook;
}

export interface Look {
  /** Pixels in a unit. */
  readonly scale: number;
  /** What is behind it; null: nothing. */
  readonly ground: string | null;
  /** Told how much is painted, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Paints a page or a map, in the order of its list; null: there is no canvas of that size. */
export async function paintedOn<On extends Canvas>(
  easel: Easel<On>,
  subject: Subject,
  { ground, onProgress, scale }: Look,
): Promise<On | null> {
  const width = Math.max(1, Math.round(subject.width * scale));
  const height = Math.max(1, Math.round(subject.height * scale));
  const paints = await paintsFor(easel, subject);
  const canvas = easel.canvas(width, height);
  if (!canvas) return null;
  const { pen } = canvas;
  if (ground !== null) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, width, height);
  }
  pen.scale(scale, scale);
  for (const [index, each] of subject.painted.entries()) {
    if (index % 500 === 0) onProgress?.(index / subject.painted.length);
    paint(pen, each, paints);
  }
  return canvas;
}

/** What is at hand to paint with. */
interface Paints {
  /** The fonts of a line, as a canvas names them. */
  families(line: PaintedText): string;
  image(file: string): object | null;
  isLeftward(text: string): boolean;
  path(d: string): unknown;
}

async function paintsFor(easel: Easel, { book, painted }: Subject): Promise<Paints> {
  await easel.prepare();
  const images = new Map<string, object | null>();
  for (const each of painted) {
    if (each.what === 'picture' && !images.has(each.file))
      images.set(each.file, await easel.image(each.file));
  }
  return {
    families: ({ style, text, toLeft }) =>
      [...new Set(book.runsOf(text, style, toLeft).map(({ file }) => easel.family(file)))].join(', '),
    image: (file) => images.get(file) ?? null,
    isLeftward: (text) => book.isLeftward(text),
    path: (d) => easel.path(d),
  };
}

/** What is there for who searches only is left out. */
function paint(pen: Pen, each: Painted, paints: Paints): void {
  pen.save();
  if (each.clip) {
    pen.beginPath();
    pen.rect(each.clip.x, each.clip.y, each.clip.width, each.clip.height);
    pen.clip();
  }
  if (each.what === 'path') paintPath(pen, each, paints);
  else if (each.what === 'text') paintText(pen, each, paints);
  else {
    const image = paints.image(each.file);
    if (image) pen.drawImage(image, each.x, each.y, each.width, each.height);
  }
  pen.restore();
}

function paintPath(pen: Pen, path: PaintedPath, paints: Paints): void {
  const { at, fill, isTurned, opacity, scale, stroke } = path;
  const drawn = paints.path(path.d);
  pen.translate(at.x, at.y);
  pen.scale(isTurned ? -scale : scale, scale);
  if (fill) {
    pen.globalAlpha = opacity ?? 1;
    pen.fillStyle = styleOf(pen, fill);
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it fills a path, not a list
    pen.fill(drawn);
    pen.globalAlpha = 1;
  }
  if (!stroke) return;
  pen.strokeStyle = styleOf(pen, stroke.paint);
  pen.lineWidth = stroke.width;
  pen.lineCap = stroke.round ? 'round' : 'butt';
  pen.lineJoin = stroke.round ? 'round' : 'miter';
  pen.setLineDash([...(stroke.dash ?? [])]);
  pen.stroke(drawn);
}

/** A line in other fonts than it was laid out with, as where ours lack a character, takes no more room than it has. */
function paintText(pen: Pen, line: PaintedText, paints: Paints): void {
  const { box, ink, size, text, toLeft, tracking = 0, unseen, x, y } = line;
  if (unseen) return;
  pen.font = `${size}px ${paints.families(line)}, sans-serif`;
  pen.letterSpacing = `${tracking}px`;
  pen.direction = (toLeft ?? paints.isLeftward(text)) ? 'rtl' : 'ltr';
  pen.textAlign = 'left';
  pen.fillStyle = ink;
  pen.fillText(text, x, y, box.width + size / 10);
}

function styleOf(pen: Pen, ink: Paint): string | Gradient {
  if (typeof ink === 'string') return ink;
  const { from, stops, to } = ink;
  const gradient = pen.createLinearGradient(from.x, from.y, to.x, to.y);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  return gradient;
}
