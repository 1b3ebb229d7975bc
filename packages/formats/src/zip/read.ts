import { Inflate, strFromU8 } from 'fflate';
import { decodedAs } from '../decode.ts';
import { problem } from '../format.ts';
import type { Outcome } from '../format.ts';
import type { Code, Values } from '../sentences.ts';
import { crc32 } from './crc32.ts';

const megabyte = 1_000_000;
/** What a file may unpack to; 10,000 full cards are a third of it. */
const mostUnpacked = 100 * megabyte;
const mostParts = 2_000;
/** So much is unpacked at a time: at most a thousand times as much comes out before it is counted. */
const portion = 4096;

class Refused extends Error {
  readonly code: Code;
  readonly values: Values | undefined;

  constructor(code: Code, values?: Values) {
    super(code);
    this.code = code;
    this.values = values;
  }
}

/** Texts of parts of a package by their names. */
export type Parts = ReadonlyMap<string, string>;

/**
 * The texts of the parts of a ZIP package that are wanted (APPNOTE 6.3, without ZIP64). Nothing is unpacked before the
 * sizes that the package declares are added up, and unpacking stops where a part goes beyond what it declared.
 */
export function unzipped(file: Uint8Array, isWanted: (name: string) => boolean): Outcome<Parts> {
  try {
    const wanted = directoryOf(file).filter(({ name }) => isWanted(name));
    const declared = wanted.reduce((sum, { size }) => sum + size, 0);
    if (declared > mostUnpacked) throw new Refused('zip.bomb', { most: mostUnpacked / megabyte });
    const texts = wanted.map((entry) => [entry.name, textOf(file, entry)] as const);
    return { ok: true, value: new Map(texts) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, problems: [problem('', error.code, error.values)] };
    // Reading behind the end of the file, or what the unpacking of damaged bytes ends in.
    return { ok: false, problems: [problem('', 'zip.damaged')] };
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its own header in the file. */
  readonly offset: number;
}

const signatures = { end: 0x06054b50, entry: 0x02014b50, part: 0x04034b50 } as const;
const endLength = 22;
const longestComment = 0xffff;

/** The entries of the directory at the end of the package. */
function directoryOf(file: Uint8Array): readonly Entry[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > mostParts) throw new Refused('zip.parts', { most: mostParts });
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== signatures.entry) throw new Refused('zip.damaged');
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw new Refused('zip.encrypted');
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: strFromU8(file.subarray(at + 46, at + 46 + nameLength)).replace(/^\//u, ''),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && last - at <= longestComment; at--) {
    if (view.getUint32(at, true) === signatures.end) return at;
  }
  throw new Refused('zip.none');
}

function textOf(file: Uint8Array, entry: Entry): string {
  const bytes = unpacked(file, entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Refused('zip.damaged');
  const text = decodedAs(bytes, 'utf-8');
  if (text === null) throw new Refused('file.notText');
  return text;
}

function unpacked(file: Uint8Array, { method, offset, packed, size }: Entry): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (view.getUint32(offset, true) !== signatures.part) throw new Refused('zip.damaged');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const raw = file.subarray(start, start + packed);
  if (method === 0) return raw;
  if (method !== 8 || raw.length < packed) throw new Refused('zip.damaged');
  return inflated(raw, size);
}

/** Refused as soon as it gets larger than it should be. */
function inflated(raw: Uint8Array, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new Refused('zip.bomb', { most: mostUnpacked / megabyte });
    bytes.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < raw.length; at += portion) {
    inflate.push(raw.subarray(at, at + portion), at + portion >= raw.length);
  }
  return bytes.subarray(0, filled);
}
