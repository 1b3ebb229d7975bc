import type { Limits } from './protocol.ts';
import type { DocumentRules } from './vetting.ts';

/** Our own documents and nothing else. */
export function closedRules(
  { depth, keyLength, valueLength }: Limits,
  roots: readonly string[],
): DocumentRules {
  const values = { depth, keyLength, length: valueLength, anyKey: false };
  return { roots: new Set(roots), values, longestBlock: 1_000_000 };
}

/** Whatever any Yjs document may hold, as long as it fits a frame and every stack can walk it. */
export function openRules({ frameBytes }: Limits): DocumentRules {
  const values = { depth: 1000, keyLength: frameBytes, length: frameBytes, anyKey: true };
  return { roots: null, values, longestBlock: Infinity };
}
