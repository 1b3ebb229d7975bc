/**
 * Stands for `lib0/logging`, by which Yjs says three things to programmers in colours: that code would be 4 kB (gzip) of
 * every first sight of a map. They are said without.
 */
export const [ORANGE, BOLD, UNBOLD, RED] = ['', '', '', ''];

export function print(...said: readonly unknown[]): void {
  // oxlint-disable-next-line no-console -- what Yjs tells programmers
  console.info(...said);
}

export function warn(...said: readonly unknown[]): void {
  // oxlint-disable-next-line no-console -- what Yjs tells programmers
  console.warn(...said);
}
