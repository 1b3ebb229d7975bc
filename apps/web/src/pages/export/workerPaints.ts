import type { Painted, PlannedPaper } from '@throughline/formats';
import { type Paints, paintCanvas } from './paintCanvas.ts';
import { bringToCanvas, familyOf } from './workerFonts.ts';

/** Where a photo is brought from, as bytes of a picture; null: it is not to be had. */
type BringPicture = (file: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** What is painted, in units of its own. */
interface Drawn {
  readonly width: number;
  readonly height: number;
  readonly painted: readonly Painted[];
}

interface Drawing {
  /** Pixels in a unit. */
  readonly scale: number;
  /** What is behind it; null: nothing. */
  readonly ground: string | null;
}

/** This browser has no canvas of that size. */
export class TooLarge extends Error {}

const photos = new Map<string, ImageBitmap>();

/** Draws on a canvas of its own, with the fonts the plan was made with and the photos that can be had. */
export async function drawnCanvas(
  { height, painted, width }: Drawn,
  { ground, scale }: Drawing,
  book: PlannedPaper['book'],
  bring: BringPicture,
): Promise<OffscreenCanvas> {
  const paints = await paintsFor(painted, book, bring);
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const pen = canvas.getContext('2d');
  if (!pen) throw new TooLarge();
  if (ground !== null) {
    pen.fillStyle = ground;
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.scale(scale, scale);
  paintCanvas(pen, painted, paints);
  return canvas;
}

async function paintsFor(
  painted: readonly Painted[],
  book: PlannedPaper['book'],
  bring: BringPicture,
): Promise<Paints> {
  await bringToCanvas();
  for (const each of painted) {
    if (each.what !== 'picture' || photos.has(each.file)) continue;
    const photo = await photoOf(await bring(each.file));
    if (photo) photos.set(each.file, photo);
  }
  return {
    families: ({ style, text }) =>
      [...new Set(book.runsOf(text, style).map(({ file }) => familyOf(file)))].join(', '),
    picture: (file) => photos.get(file) ?? null,
    isLeftward: (text) => book.isLeftward(text),
  };
}

async function photoOf(bytes: Uint8Array<ArrayBuffer> | null): Promise<ImageBitmap | null> {
  return bytes && createImageBitmap(new Blob([bytes])).catch(() => null);
}
