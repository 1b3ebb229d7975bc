import type { Paint, Painted, PaintedPath, PaintedText } from '@throughline/formats';

/** The part of a canvas that is painted with. */
export type Pen = OffscreenCanvasRenderingContext2D;

/** What is at hand to paint with. */
export interface Paints {
  /** The fonts of a line, as CSS names families. */
  families(text: PaintedText): string;
  /** null: it is not on this device; the frame under it is seen. */
  picture(file: string): ImageBitmap | null;
  isLeftward(text: string): boolean;
}

/** Paints a page or a map on a canvas, in the order of the list; what is there for who searches only is left out. */
export function paintCanvas(pen: Pen, painted: readonly Painted[], paints: Paints): void {
  for (const each of painted) {
    pen.save();
    if (each.clip) {
      pen.beginPath();
      pen.rect(each.clip.x, each.clip.y, each.clip.width, each.clip.height);
      pen.clip();
    }
    if (each.what === 'path') paintPath(pen, each);
    else if (each.what === 'text') paintText(pen, each, paints);
    else {
      const picture = paints.picture(each.file);
      if (picture) pen.drawImage(picture, each.x, each.y, each.width, each.height);
    }
    pen.restore();
  }
}

function paintPath(pen: Pen, { at, d, fill, opacity, scale, stroke }: PaintedPath): void {
  const path = new Path2D(d);
  pen.translate(at.x, at.y);
  pen.scale(scale, scale);
  if (fill) {
    pen.globalAlpha = opacity ?? 1;
    pen.fillStyle = styleOf(pen, fill);
    // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type -- it fills a path, not a list
    pen.fill(path);
    pen.globalAlpha = 1;
  }
  if (!stroke) return;
  pen.strokeStyle = styleOf(pen, stroke.paint);
  pen.lineWidth = stroke.width;
  pen.lineCap = stroke.round ? 'round' : 'butt';
  pen.lineJoin = stroke.round ? 'round' : 'miter';
  pen.setLineDash([...(stroke.dash ?? [])]);
  pen.stroke(path);
}

/** A line in other fonts than it was laid out with, as where ours lack a character, takes no more room than it has. */
function paintText(pen: Pen, line: PaintedText, paints: Paints): void {
  const { box, ink, size, text, tracking = 0, unseen, x, y } = line;
  if (unseen) return;
  pen.font = `${size}px ${paints.families(line)}, sans-serif`;
  pen.letterSpacing = `${tracking}px`;
  pen.direction = paints.isLeftward(text) ? 'rtl' : 'ltr';
  pen.textAlign = 'left';
  pen.fillStyle = ink;
  pen.fillText(text, x, y, box.width + size / 10);
}

function styleOf(pen: Pen, paint: Paint): string | CanvasGradient {
  if (typeof paint === 'string') return paint;
  const { from, stops, to } = paint;
  const gradient = pen.createLinearGradient(from.x, from.y, to.x, to.y);
  for (const [at, ink] of stops) gradient.addColorStop(at, ink);
  return gradient;
}
