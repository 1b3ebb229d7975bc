import { unzlibSync } from 'fflate';

const woff = 0x774f_4646;
const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

interface Table {
  readonly tag: number;
  readonly checksum: number;
  readonly bytes: Uint8Array;
}

/**
 * A font as its tables lie in memory (SFNT), unpacked from WOFF 1.0 where it is one: read packed, every table would be
 * inflated again for every glyph. W3C "WOFF File Format 1.0", sections 3 to 5.
 */
export function sfntOf(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(0) !== woff) return file;
  const flavour = view.getUint32(4);
  const tables = Array.from({ length: view.getUint16(12) }, (_, index) => tableAt(file, view, index));
  return assembled(flavour, tables);
}

function tableAt(file: Uint8Array, view: DataView, index: number): Table {
  const at = woffHeader + index * woffEntry;
  const start = view.getUint32(at + 4);
  const packed = file.subarray(start, start + view.getUint32(at + 8));
  const length = view.getUint32(at + 12);
  return {
    tag: view.getUint32(at),
    checksum: view.getUint32(at + 16),
    bytes: packed.length < length ? unzlibSync(packed) : packed,
  };
}

function assembled(flavour: number, tables: readonly Table[]): Uint8Array {
  const start = sfntHeader + tables.length * sfntEntry;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  const power = Math.floor(Math.log2(Math.max(1, tables.length)));
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * sfntEntry);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length - 2 ** power) * sfntEntry);
  let offset = start;
  for (const [index, { tag, checksum, bytes }] of tables.entries()) {
    const at = sfntHeader + index * sfntEntry;
    view.setUint32(at, tag);
    view.setUint32(at + 4, checksum);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, bytes.length);
    font.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return font;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
