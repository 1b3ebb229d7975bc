/**
 * What a file is by its first bytes, whatever it is called, and how large its picture is. Read before anything is
 * decoded: a file of some kilobytes may claim a billion pixels. `drawing`: SVG, or anything else written as text.
 */
export type PictureFile =
  | {
      readonly kind: 'jpeg' | 'png' | 'webp' | 'gif' | 'avif' | 'heic';
      /** In pixels as stored, before any rotation; 0 where the file does not say. */
      readonly width: number;
      readonly height: number;
      /** Whether its end is there. */
      readonly whole: boolean;
    }
  | { readonly kind: 'drawing' }
  | { readonly kind: 'other' };

/** Throws nothing, whatever the bytes are. */
export function readPictureFile(bytes: Uint8Array<ArrayBuffer>): PictureFile {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, 0, [0xff, 0xd8, 0xff])) return { kind: 'jpeg', ...jpeg(view) };
  if (startsWith(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    return { kind: 'png', ...png(view) };
  if (said(view, 0) === 'RIFF' && said(view, 8) === 'WEBP') return { kind: 'webp', ...webp(view) };
  if (said(view, 0) === 'GIF8') return { kind: 'gif', ...gif(view) };
  if (said(view, 4) === 'ftyp') return heif(view);
  return { kind: isDrawing(bytes) ? 'drawing' : 'other' };
}

type Read = { readonly width: number; readonly height: number; readonly whole: boolean };

function startsWith(bytes: Uint8Array, at: number, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[at + index] === byte);
}

/** Four bytes as letters; empty beyond the end. */
function said(view: DataView, at: number): string {
  if (at + 4 > view.byteLength) return '';
  return String.fromCharCode(...[0, 1, 2, 3].map((index) => view.getUint8(at + index)));
}

function uint16(view: DataView, at: number, little = false): number {
  return at + 2 <= view.byteLength ? view.getUint16(at, little) : 0;
}

function uint32(view: DataView, at: number, little = false): number {
  return at + 4 <= view.byteLength ? view.getUint32(at, little) : 0;
}

/** ISO/IEC 10918-1, annex B: segments up to the scan; frame headers are C0 to CF without C4, C8 and CC. */
function jpeg(view: DataView): Read {
  let size = { width: 0, height: 0 };
  let at = 2;
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (marker === 0xda) return { ...size, whole: endsAfter(view, at) };
    else {
      const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
      if (isFrame) size = { height: uint16(view, at + 5), width: uint16(view, at + 7) };
      at += 2 + uint16(view, at + 2);
    }
  }
  return { ...size, whole: false };
}

/** The end of the image, wherever: cameras put films and other pictures behind it. */
function endsAfter(view: DataView, scan: number): boolean {
  for (let at = view.byteLength - 2; at > scan; at--)
    if (view.getUint8(at) === 0xff && view.getUint8(at + 1) === 0xd9) return true;
  return false;
}

/** PNG, 5.3: chunks of length, name, data and checksum; IHDR is the first, IEND the last. */
function png(view: DataView): Read {
  const size = { width: uint32(view, 16), height: uint32(view, 20) };
  let at = 8;
  while (at + 12 <= view.byteLength) {
    if (said(view, at + 4) === 'IEND') return { ...size, whole: true };
    at += 12 + uint32(view, at);
  }
  return { ...size, whole: false };
}

/** RFC 9649: VP8X says the canvas, VP8L packs it into bits, VP8 has it in its frame header. */
function webp(view: DataView): Read {
  const whole = uint32(view, 4, true) + 8 <= view.byteLength;
  const kind = said(view, 12);
  if (kind === 'VP8X') return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1, whole };
  if (kind === 'VP8L') {
    const bits = uint32(view, 21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1, whole };
  }
  return { width: uint16(view, 26, true) & 0x3fff, height: uint16(view, 28, true) & 0x3fff, whole };
}

function uint24(view: DataView, at: number): number {
  return at + 3 <= view.byteLength ? view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_00_00 : 0;
}

function gif(view: DataView): Read {
  return { width: uint16(view, 6, true), height: uint16(view, 8, true), whole: true };
}

/** So far into a file the properties of its pictures stand, in bytes. */
const propertiesWithin = 65_536;

/** ISO/IEC 23008-12: the brands say how it is coded; `ispe` properties how large its tiles and the whole are. */
function heif(view: DataView): PictureFile {
  const brands = Array.from({ length: Math.min(32, uint32(view, 0) / 4) }, (_, index) =>
    said(view, 8 + index * 4),
  );
  const isAvif = brands.includes('avif') || brands.includes('avis');
  const isHeic = brands.some((brand) => /^(hei[cxms]|hev[cx]|mif1|msf1)$/u.test(brand));
  if (!isAvif && !isHeic) return { kind: 'other' };
  let width = 0;
  let height = 0;
  for (let at = 8; at <= Math.min(propertiesWithin, view.byteLength - 16); at++) {
    if (view.getUint8(at) !== 0x69 || said(view, at) !== 'ispe') continue;
    width = Math.max(width, uint32(view, at + 8));
    height = Math.max(height, uint32(view, at + 12));
  }
  return { kind: isAvif ? 'avif' : 'heic', width, height, whole: boxesAreWhole(view) };
}

/** Boxes begin with their size; 0: up to the end, 1: it stands in 64 bits behind the name. */
function boxesAreWhole(view: DataView): boolean {
  let at = 0;
  while (at + 8 <= view.byteLength) {
    const size = uint32(view, at);
    if (size === 0) return true;
    const long = size === 1 && at + 16 <= view.byteLength ? Number(view.getBigUint64(at + 8)) : size;
    if (long < 8) return false;
    at += long;
  }
  return at === view.byteLength;
}

/** Text that begins with a tag, after any byte order mark and space. */
function isDrawing(bytes: Uint8Array<ArrayBuffer>): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 256));
  const wide = new TextDecoder('utf-16le').decode(bytes.subarray(0, 256));
  return [start, wide].some((text) => /^\uFEFF?\s*<(?:\?xml|!--|!DOCTYPE|svg)/iu.test(text));
}
