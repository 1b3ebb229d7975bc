import type { Journey } from '@throughline/journey';
import type { WriteOptions } from './format.ts';

/** Brings the bytes of a photo by its content (SHA-256 in hexadecimal), as JPEG or PNG; null: it is not at hand. */
export type PhotoSource = (file: string) => Promise<Uint8Array | null>;

export interface Photo {
  readonly bytes: Uint8Array;
  readonly media: 'image/jpeg' | 'image/png';
}

/** Photos that are at hand, by their content. */
export type Photos = ReadonlyMap<string, Photo>;

export type WithPhotos = WriteOptions & { readonly photos?: Photos };

/** The choices of whoever writes a map, with the photos of its cards. What is neither JPEG nor PNG is not at hand. */
export async function withPhotos(journey: Journey, options: WriteOptions = {}): Promise<WithPhotos> {
  const photos = new Map<string, Photo>();
  if (!options.pictures) return options;
  for (const card of journey.cards.values()) {
    if (card.kind !== 'photo' || card.file === '' || photos.has(card.file)) continue;
    const bytes = await options.pictures(card.file);
    const media = bytes && mediaOf(bytes);
    if (media) photos.set(card.file, { bytes, media });
  }
  return { ...options, photos };
}

/** By how the file begins: what a map says of it may be wrong. */
function mediaOf([first, second, third, fourth]: Uint8Array): Photo['media'] | null {
  if (first === 0xff && second === 0xd8 && third === 0xff) return 'image/jpeg';
  const isPng = first === 0x89 && second === 0x50 && third === 0x4e && fourth === 0x47;
  return isPng ? 'image/png' : null;
}

/** The photo as an address that holds all of it (RFC 2397). */
export function dataAddress({ bytes, media }: Photo): string {
  return `data:${media};base64,${base64(bytes)}`;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, section 4. */
function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const four = [18, 12, 6, 0].map((shift) => digits.charAt((three >> shift) & 63)).join('');
    const missing = Math.max(0, at + 3 - bytes.length);
    parts.push(missing === 0 ? four : four.slice(0, 4 - missing) + '='.repeat(missing));
  }
  return parts.join('');
}
