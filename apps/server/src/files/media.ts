import { isVersionFile } from '@throughline/sync';

/** What a file of a map can be: a picture, or a version of the map. */
export type Media = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/avif' | typeof VERSION_MEDIA;

/** A version of a map: our own bytes, which no browser shows. */
export const VERSION_MEDIA = 'application/octet-stream';

/** So many of its first bytes tell what a file is. */
export const HEAD_BYTES = 32;

const ENDINGS: Readonly<Record<Media, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  [VERSION_MEDIA]: 'throughline-version',
};

/** What comes after the dot when somebody saves it. */
export function endingOf(media: Media): string {
  return ENDINGS[media];
}

/**
 * What a file is, told by its first bytes and by nothing else: not by its name, and not by what a client says. Null for
 * everything a map does not keep, SVG and animations of AVIF among it.
 */
export function mediaOf(head: Uint8Array): Media | null {
  if (isVersionFile(head)) return VERSION_MEDIA;
  const letters = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  if (letters.startsWith('\u00FF\u00D8\u00FF')) return 'image/jpeg';
  if (letters.startsWith('\u0089PNG\r\n\u001A\n')) return 'image/png';
  if (/^RIFF[^]{4}WEBPVP8[ LX]/.test(letters)) return 'image/webp';
  return isAvif(letters) ? 'image/avif' : null;
}

/** The first box says with which other kinds of picture it goes; `avif` has to be among those that fit the head. */
function isAvif(letters: string): boolean {
  if (letters.slice(4, 8) !== 'ftyp') return false;
  const brands = [letters.slice(8, 12), ...(letters.slice(16).match(/[^]{4}/g) ?? [])];
  return brands.includes('avif');
}
