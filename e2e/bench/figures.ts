/** One line of the table: what was measured, ours, and, where there is one, the same of the peer in the same run. */
export interface Figure {
  readonly what: string;
  readonly unit: 'ms' | 'kB' | '/s' | '%';
  readonly ours: number;
  readonly peer?: { readonly name: string; readonly value: number };
}

/** The `share` quantile of the values, e.g. 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

function number(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** The figures as a table for a terminal. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ what, unit, ours, peer }) => [
    what,
    `${number(ours)} ${unit}`,
    peer ? `${number(peer.value)} ${unit}` : '',
    peer && peer.value !== 0 ? `${(ours / peer.value).toFixed(2)} ×` : '',
    peer?.name ?? '',
  ]);
  const all = [['measured', 'Throughline', 'peer', 'ratio', 'peer is'], ...rows];
  const widths = all[0]!.map((_, column) => Math.max(...all.map((row) => row[column]!.length)));
  const line = (row: string[]) =>
    row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join('   ');
  return all.map(line).join('\n');
}
