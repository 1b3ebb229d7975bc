import { strToU8, unzlibSync, zlibSync } from 'fflate';
import { crc32 } from '../../src/zip/crc32.ts';

/** Dots row by row from the top left: red, green, blue, a byte each. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint8Array;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Each row says how it differs from the one above it (PNG, 9.2: filter type 2). */
const fromAbove = 2;

/** A PNG of eight bits a colour. */
export function pngOf({ colours, height, width }: Picture): Uint8Array {
  const row = 3 * width;
  const lines = new Uint8Array(height * (row + 1));
  for (let y = 0; y < height; y++) {
    lines[y * (row + 1)] = fromAbove;
    for (let x = 0; x < row; x++) {
      const above = y === 0 ? 0 : (colours[(y - 1) * row + x] ?? 0);
      lines[y * (row + 1) + 1 + x] = (colours[y * row + x] ?? 0) - above;
    }
  }
  const head = new Uint8Array(13);
  new DataView(head.buffer).setUint32(0, width);
  new DataView(head.buffer).setUint32(4, height);
  head.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    chunk('IHDR', head),
    chunk('IDAT', zlibSync(lines, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  return Uint8Array.from([...signature, ...chunks.flatMap((bytes) => [...bytes])]);
}

function chunk(name: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + body.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, body.length);
  bytes.set(strToU8(name), 4);
  bytes.set(body, 8);
  view.setUint32(8 + body.length, crc32(bytes.subarray(4, 8 + body.length)));
  return bytes;
}

/** Reads a PNG that `pngOf` wrote. */
export function pictureOfPng(png: Uint8Array): Picture {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const size = view.getUint32(33);
  const lines = unzlibSync(png.subarray(41, 41 + size));
  const row = 3 * width;
  const colours = new Uint8Array(height * row);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < row; x++) {
      const above = y === 0 ? 0 : (colours[(y - 1) * row + x] ?? 0);
      colours[y * row + x] = (lines[y * (row + 1) + 1 + x] ?? 0) + above;
    }
  }
  return { width, height, colours };
}

/** The picture in sixteen shades of each colour: what is kept of it is small, and no eye sees the difference. */
export function inFewShades(picture: Picture): Picture {
  return { ...picture, colours: picture.colours.map((shade) => 17 * Math.round(shade / 17)) };
}

/** A dot looks different when one of its colours is off by more than this, of 255. */
const visible = 24;

/** The share of dots that look different, 0 to 1; pictures of different sizes have nothing in common. */
export function difference(one: Picture, other: Picture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let differing = 0;
  for (let at = 0; at < one.colours.length; at += 3) {
    const isOff = [0, 1, 2].some(
      (part) => Math.abs((one.colours[at + part] ?? 0) - (other.colours[at + part] ?? 0)) > visible,
    );
    if (isOff) differing += 1;
  }
  return differing / (one.width * one.height);
}
