/** `npm run build`: the web app, the server and the command line, each into its own `dist`. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled, root, run, stop } from './repository.mjs';

const built = ['apps/web', 'apps/server', 'apps/cli'];
const ingredients = ['apps/web', 'apps/server', 'apps/cli', 'packages', 'pnpm-lock.yaml'];
const skipped = new Set(['node_modules', 'dist', '.tsc', 'test']);

/** The time of the newest source file, in milliseconds. */
function newestSource(path) {
  const full = join(root, path);
  const stat = statSync(full);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const times = readdirSync(full)
    .filter((name) => !skipped.has(name))
    .map((name) => newestSource(join(path, name)));
  return Math.max(0, ...times);
}

/** Builds what is older than its sources. */
export function build() {
  const newest = Math.max(...ingredients.map(newestSource));
  for (const app of built) {
    const stamp = join(root, app, 'dist', '.built');
    if (existsSync(stamp) && Number(readFileSync(stamp, 'utf8')) >= newest) continue;
    console.log(`Building ${app}`);
    if (!run('vite', ['build', '--logLevel', 'warn'], { cwd: join(root, app) }))
      stop(`${app} could not be built.`);
    writeFileSync(stamp, String(newest));
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  build();
}
