/** `npm run dev`: the server and the web app, each rebuilt as its files change. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.mjs';
import { ensureInstalled, root } from './repository.mjs';

ensureInstalled();
build();

const vite = join(root, 'node_modules/.bin/vite');
const running = [
  spawn(vite, ['build', '--watch', '--logLevel', 'warn'], {
    cwd: join(root, 'apps/server'),
    stdio: 'inherit',
  }),
  spawn(process.execPath, ['--watch', join(root, 'apps/server/dist/main.js')], {
    stdio: 'inherit',
    // People open vite's address; the server answers browsers of that origin.
    env: { ...process.env, PUBLIC_URL: 'http://localhost:5173' },
  }),
  spawn(vite, [], { cwd: join(root, 'apps/web'), stdio: 'inherit' }),
];
const stopAll = () => running.forEach((child) => child.kill('SIGTERM'));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stopAll);
for (const child of running) child.on('close', stopAll);
