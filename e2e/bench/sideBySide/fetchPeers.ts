import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const source = fileURLToPath(new URL('../peers/', import.meta.url));
const folder = join(root, 'node_modules', '.cache', 'throughline', 'peers');
const stamp = join(folder, '.fetched');

const fetching = [
  'install',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--ignore-scripts',
  '--loglevel=error',
];
const mostMs = 600_000;

/**
 * The folder with the built pages of the peers; null when they cannot be had. They are installed beside the
 * repository's own packages, never among them, and again only when their versions change.
 */
export function fetchPeers(): string | null {
  mkdirSync(folder, { recursive: true });
  const files = readdirSync(source).filter((name) => /\.(json|html|css|m?js|jsx)$/.test(name));
  for (const name of files) copyFileSync(join(source, name), join(folder, name));
  const wanted = createHash('sha256')
    .update(readFileSync(join(source, 'package.json')))
    .digest('hex');
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
    console.log('Fetching tldraw, Excalidraw and React Flow');
    if (!succeeds('npm', fetching)) return null;
    writeFileSync(stamp, wanted);
  }
  const isBuilt = succeeds(join(root, 'node_modules', '.bin', 'vite'), ['build', '--logLevel', 'error']);
  return isBuilt ? join(folder, 'dist') : null;
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { cwd: folder, stdio: 'inherit', timeout: mostMs }).status === 0;
}
