import type { Canvas, Easel } from '@throughline/formats';
import { bringToCanvas, familyOf, fonts } from './workerFonts.ts';

/** Where a photo is brought from, as bytes of a picture; null: it is not to be had. */
type BringPicture = (file: string) => Promise<Uint8Array<ArrayBuffer> | null>;

/** A canvas of this worker. */
interface WorkerCanvas extends Canvas {
  /** What is on it, which the canvas gives away. */
  picture(): ImageBitmap;
}

/** What this worker paints with: its canvases, with the fonts of documents and the photos that can be had. */
export function workerEasel(bring: BringPicture): Easel<WorkerCanvas> {
  const images = new Map<string, ImageBitmap>();
  return {
    canvas: workerCanvas,
    fonts,
    prepare: bringToCanvas,
    family: familyOf,
    path: (d) => new Path2D(d),
    async image(file) {
      const image = images.get(file) ?? (await imageOf(await bring(file)));
      if (image) images.set(file, image);
      return image;
    },
  };
}

/** This browser has no canvas beside its page. */
export class NoCanvas extends Error {}

function workerCanvas(width: number, height: number): WorkerCanvas | null {
  if (typeof OffscreenCanvas === 'undefined') throw new NoCanvas();
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  return {
    pen,
    picture: () => canvas.transferToImageBitmap(),
    async png() {
      const blob = await canvas.convertToBlob({ type: 'image/png' }).catch(() => null);
      return blob && new Uint8Array(await blob.arrayBuffer());
    },
  };
}

async function imageOf(bytes: Uint8Array<ArrayBuffer> | null): Promise<ImageBitmap | null> {
  return bytes && createImageBitmap(new Blob([bytes])).catch(() => null);
}
