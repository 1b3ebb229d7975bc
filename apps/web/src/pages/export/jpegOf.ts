import type { Pictures } from '@throughline/editor';

/** How good a JPEG is, of 1. */
const quality = 0.88;

/** A photo of a map as JPEG, for formats that know no WebP; null where it is not to be had now. */
export async function jpegOf(
  pictures: Pick<Pictures, 'borrow'>,
  file: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const lent = pictures.borrow(file);
  try {
    const url = await lent.url;
    return url === null ? null : await drawnAnew(url);
  } finally {
    lent.giveBack();
  }
}

/** By an `img`, which may show what the page's policy lets nobody fetch; it is decoded beside the page. */
async function drawnAnew(url: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // JPEG knows nothing clear, which would be black.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(image, 0, 0);
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return jpeg && new Uint8Array(await jpeg.arrayBuffer());
}
