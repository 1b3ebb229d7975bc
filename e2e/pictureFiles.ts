import { deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Files as cameras, programs and mishaps make them, made here so that what is in them can be read. */
export interface PictureFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What a camera writes into its files, and nobody wants on a map. */
export const ofTheCamera = { maker: 'Counterfoil 5000', latitude: 48.1374 } as const;

/** A photo as a camera writes it: held upright (stored lying on its side), with the place it was taken at. */
export async function photo(page: Page, width = 4000, height = 3000): Promise<PictureFile> {
  const base64 = await page.evaluate(
    async (size) => {
      const canvas = new OffscreenCanvas(size.width, size.height);
      const pen = canvas.getContext('2d')!;
      const sky = pen.createLinearGradient(0, 0, size.width, size.height);
      sky.addColorStop(0, '#8ec5ff');
      sky.addColorStop(1, '#20411a');
      pen.fillStyle = sky;
      pen.fillRect(0, 0, size.width, size.height);
      // Leaves: what has many edges is heavy.
      for (let leaf = 0; leaf < 4000; leaf++) {
        pen.fillStyle = `hsl(${(leaf * 37) % 360} 60% ${30 + (leaf % 40)}%)`;
        pen.fillRect((leaf * 7919) % size.width, (leaf * 104_729) % size.height, 30, 18);
      }
      const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.92 });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      let text = '';
      for (let at = 0; at < bytes.length; at += 8192)
        text += String.fromCharCode(...bytes.subarray(at, at + 8192));
      return btoa(text);
    },
    { width, height },
  );
  return {
    name: 'IMG_2041.jpg',
    mimeType: 'image/jpeg',
    buffer: withCameraData(Buffer.from(base64, 'base64')),
  };
}

/** Exif 2.3: maker, orientation 6 (turn right to see it upright) and a latitude, in a segment behind the first marker. */
function withCameraData(jpeg: Buffer): Buffer {
  const maker = Buffer.from(`${ofTheCamera.maker}\0`, 'latin1');
  const entries = 3;
  const makerAt = 8 + 2 + entries * 12 + 4;
  const gpsAt = makerAt + maker.length + (maker.length % 2);
  const tiff = Buffer.alloc(gpsAt + 2 + 2 * 12 + 4 + 24);
  tiff.write('II*\0', 0, 'latin1');
  tiff.writeUInt32LE(8, 4);
  tiff.writeUInt16LE(entries, 8);
  const entry = (at: number, tag: number, type: number, count: number, value: number): void => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  entry(10, 0x010f, 2, maker.length, makerAt);
  entry(22, 0x0112, 3, 1, 6);
  entry(34, 0x8825, 4, 1, gpsAt);
  maker.copy(tiff, makerAt);
  tiff.writeUInt16LE(2, gpsAt);
  const degreesAt = gpsAt + 2 + 2 * 12 + 4;
  entry(gpsAt + 2, 0x0001, 2, 2, 'N'.charCodeAt(0));
  entry(gpsAt + 14, 0x0002, 5, 3, degreesAt);
  tiff.writeUInt32LE(Math.round(ofTheCamera.latitude * 10_000), degreesAt);
  tiff.writeUInt32LE(10_000, degreesAt + 4);
  for (const part of [1, 2]) tiff.writeUInt32LE(1, degreesAt + part * 8 + 4);
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, 0]), Buffer.from('Exif\0\0', 'latin1'), tiff]);
  segment.writeUInt16BE(segment.length - 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

/** A PNG of one colour. */
export function png(width: number, height: number, name = 'screen.png'): PictureFile {
  const line = Buffer.alloc(1 + width * 3, 0x5a);
  line[0] = 0;
  const lines = deflateSync(Buffer.concat(Array.from({ length: height }, () => line)));
  return { name, mimeType: 'image/png', buffer: pngOf(width, height, lines) };
}

/** A PNG of some bytes that says it has so many pixels. */
export function boastfulPng(width: number, height: number): PictureFile {
  return {
    name: 'wall.png',
    mimeType: 'image/png',
    buffer: pngOf(width, height, deflateSync(Buffer.alloc(64))),
  };
}

/** PNG, third edition, 5: a signature, and chunks with their checksums. */
function pngOf(width: number, height: number, lines: Buffer): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', lines),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc(body), body.length + 4);
  return whole;
}

/** CRC-32 as PNG, annex D has it. */
function crc(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** A drawing with a program in it, that calls itself a PNG. */
export const drawing: PictureFile = {
  name: 'logo.png',
  mimeType: 'image/png',
  buffer: Buffer.from(
    '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
  ),
};

/** The first bytes of what newer phones write unless told otherwise. */
export const heic: PictureFile = {
  name: 'IMG_2042.HEIC',
  mimeType: 'image/heic',
  buffer: Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic\0\0\0\0mif1heic', 'latin1'),
    Buffer.from([0, 0, 0, 16]),
    Buffer.from('mdat', 'latin1'),
    Buffer.alloc(8, 7),
  ]),
};

/** As a download that broke off leaves it. */
export function cutOff({ buffer, ...file }: PictureFile): PictureFile {
  return { ...file, buffer: buffer.subarray(0, Math.floor(buffer.length / 2)) };
}
