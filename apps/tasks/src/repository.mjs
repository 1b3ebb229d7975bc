/** Where things are, and how a task runs another program. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const pnpmVersion = '12.21.0';

/** Ends the task with a sentence for a person. */
export function stop(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

/** Runs a program of node_modules/.bin (or any other) in `cwd`, output on the screen; true when it succeeded. */
export function run(program, args, { cwd = root, env = {} } = {}) {
  const found = existsSync(join(bin, program)) ? join(bin, program) : program;
  const { status, error } = spawnSync(found, args, {
    cwd,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Like `run`, but also gives back what was printed, which goes to the screen as it comes. */
export function runAndRead(program, args, { cwd = root, env = {} } = {}) {
  const found = existsSync(join(bin, program)) ? join(bin, program) : program;
  return new Promise((resolve) => {
    const child = spawn(found, args, {
      cwd,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      process.stdout.write(chunk);
    });
    child.on('error', (error) => {
      console.error(error.message);
      resolve({ ok: false, printed });
    });
    child.on('close', (code) => resolve({ ok: code === 0, printed }));
  });
}

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/**
 * Installs the dependencies of the lockfile unless that very lockfile is installed already, so that a second
 * start needs no network.
 */
export function ensureInstalled() {
  const stamp = join(root, 'node_modules', '.cache', 'throughline', 'installed');
  const wanted = fingerprint(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing dependencies');
  if (!run('npx', ['--yes', `pnpm@${pnpmVersion}`, 'install', '--frozen-lockfile', '--reporter=append-only']))
    stop('The dependencies could not be installed. The lines above say why; nothing else was changed.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}
