/** `npm run bench`: our benchmarks against real servers and browsers, printed as a table. */
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { ensureInstalled, root, run, stop } from './repository.mjs';

ensureInstalled();
build();
const browser = await ensureBrowser();
const env = { ...browser.env, CHROMIUM_PATH: browser.path };
if (!run('tsx', ['bench/run.ts', ...process.argv.slice(2)], { cwd: join(root, 'e2e'), env }))
  stop('A benchmark failed.');
