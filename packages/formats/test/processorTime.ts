/** Of Node, which runs the tests. */
declare const process: { cpuUsage(): { readonly user: number; readonly system: number } };

/** Milliseconds of processor time that work takes: a machine that is busy with something else does not count. */
export function processorTime(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const end = process.cpuUsage();
  return (end.user - start.user + end.system - start.system) / 1000;
}
