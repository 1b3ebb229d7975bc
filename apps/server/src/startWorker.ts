import { Worker } from 'node:worker_threads';

/** The entries of `vite.config.ts` that run in a thread of their own. */
type WorkerEntry = 'storageWorker' | 'squashWorker';

/** The build has all entries side by side; from source (tests, `npm run dev`) a worker first needs a loader for TypeScript. */
export function startWorker(entry: WorkerEntry, workerData: unknown = null): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(`./${entry}.js`, import.meta.url), { workerData });
  }
  const source = JSON.stringify(new URL(`./${entry}.ts`, import.meta.url));
  const loadSource = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}); })`;
  return new Worker(loadSource, { eval: true, workerData });
}
