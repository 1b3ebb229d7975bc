import type { PictureProblem } from '@throughline/editor';
import { readPictureFile } from './pictureFile.ts';

/** Of what becomes of a picture: pixels of its longer side, and bytes. */
const MOST = { side: 2000, bytes: 400_000 } as const;

/** Of what is taken: pixels, which four bytes each must hold while it is decoded; and bytes. */
const TAKEN = { pixels: 60_000_000, bytes: 100_000_000 } as const;

/** A picture as the map keeps it. */
export type Shrunk =
  | { readonly ok: true; readonly picture: Blob; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly problem: PictureProblem };

/**
 * The same picture, upright, in the size and weight a map keeps, drawn anew: nothing a camera wrote into the file comes
 * along, no place, no serial number, no thumbnail of what was cut away. Takes a second for a large one: for a worker.
 */
export async function shrinkPicture(file: Blob): Promise<Shrunk> {
  if (file.size > TAKEN.bytes) return { ok: false, problem: 'large' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const problem = problemOf(bytes);
  if (problem) return { ok: false, problem };
  const { kind } = readPictureFile(bytes);
  const decoded = await decode(new Blob([bytes], { type: `image/${kind}` }));
  if (!decoded) return { ok: false, problem: kind === 'heic' ? 'camera' : 'damaged' };
  try {
    if (decoded.width * decoded.height > TAKEN.pixels) return { ok: false, problem: 'pixels' };
    return await encode(decoded);
  } finally {
    decoded.close();
  }
}

/** What can be known without decoding it. */
export function problemOf(bytes: Uint8Array<ArrayBuffer>): PictureProblem | null {
  const read = readPictureFile(bytes);
  if (read.kind === 'drawing') return 'drawing';
  if (read.kind === 'other') return 'kind';
  if (read.width * read.height > TAKEN.pixels) return 'pixels';
  return read.whole ? null : 'damaged';
}

async function decode(picture: Blob): Promise<ImageBitmap | null> {
  return createImageBitmap(picture, { imageOrientation: 'from-image' }).catch(() => null);
}

/** How good, best first. What is still too heavy then is made smaller. */
const qualities = [0.85, 0.7, 0.55, 0.4] as const;
const smaller = 0.75;

async function encode(decoded: ImageBitmap): Promise<Shrunk> {
  const longer = Math.max(decoded.width, decoded.height);
  for (let side = Math.min(MOST.side, longer); side >= 1; side = Math.floor(side * smaller)) {
    const canvas = drawn(decoded, side / longer);
    for (const quality of qualities) {
      const picture = await encoded(canvas, quality);
      if (picture.size <= MOST.bytes) {
        return { ok: true, picture, width: canvas.width, height: canvas.height };
      }
    }
  }
  return { ok: false, problem: 'failed' };
}

function drawn(decoded: ImageBitmap, scale: number): OffscreenCanvas {
  const width = Math.max(1, Math.round(decoded.width * scale));
  const height = Math.max(1, Math.round(decoded.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('There is nothing to draw on');
  // Where JPEG is written what is clear would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(decoded, 0, 0, width, height);
  return canvas;
}

/** WebP; JPEG where the browser writes none, which it tells by writing PNG. */
async function encoded(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  return webp.type === 'image/webp' ? webp : canvas.convertToBlob({ type: 'image/jpeg', quality });
}
