/**
 * The file a version of a map is kept in: eight bytes by which it is told from a picture, then the whole document as one
 * Yjs update (V1). The first byte is no letter and the line ends are there for the same reason as in PNG: a transfer
 * that takes it for text leaves a trace.
 */
const SIGNATURE = Uint8Array.of(0x8b, 0x54, 0x4c, 0x56, 0x31, 0x0d, 0x0a, 0x1a);

/** The file of a version. */
export function writeVersionFile(state: Uint8Array): Uint8Array<ArrayBuffer> {
  const file = new Uint8Array(SIGNATURE.length + state.length);
  file.set(SIGNATURE);
  file.set(state, SIGNATURE.length);
  return file;
}

/** The document in the file of a version, as a view into it; null where these are other bytes. */
export function readVersionFile(file: Uint8Array): Uint8Array | null {
  return isVersionFile(file) ? file.subarray(SIGNATURE.length) : null;
}

/** True when a file begins as that of a version does; its first eight bytes are enough to tell. */
export function isVersionFile(file: Uint8Array): boolean {
  return SIGNATURE.every((byte, at) => file[at] === byte);
}
