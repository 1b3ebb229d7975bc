/** So many numbers are asked for at once: ten thousand new cards need two hundred thousand letters for their ids. */
const many = 1024;
const drawn = new Uint32Array(many);
let used = many;

/** From 0 to below 1: 32 bits from the platform's secure source. */
export function random(): number {
  if (used === many) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  const number = drawn[used] ?? 0;
  // What was given out is in no memory any more.
  drawn[used] = 0;
  used += 1;
  return number / 2 ** 32;
}
