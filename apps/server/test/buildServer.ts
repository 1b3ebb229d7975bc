import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Builds the server once, beside the real build, for the tests that start and kill it as a process. */
export default async function buildServer(): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  await build({ root, logLevel: 'error', build: { outDir: '.cache/test' } });
}
