/**
 * Finds a Chromium for the browser tests, or installs one. In this order: CHROMIUM_PATH, Playwright's own,
 * one on the PATH, one unpacked from an npm package (x64 Linux), and, as root on Debian, the system's package.
 */
import { createWriteStream, existsSync, mkdirSync, chmodSync, createReadStream } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { root, run, stop } from './repository.mjs';

const cache = join(root, 'node_modules', '.cache', 'throughline', 'browser');
const npmChromium = '@sparticuz/chromium@153';

const require = createRequire(join(root, 'e2e', 'package.json'));
const playwright = () => require('@playwright/test').chromium;

/** A browser counts when it draws a page, not when its file exists. */
async function works(path, env = {}) {
  try {
    const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
    const browser = await playwright().launch({
      executablePath: path,
      args,
      env: { ...process.env, ...env },
      timeout: 60_000,
    });
    const page = await browser.newPage();
    await page.setContent('<p>works</p>');
    const drawn = await page.textContent('p');
    await browser.close();
    return drawn === 'works';
  } catch {
    return false;
  }
}

function onPath() {
  const names = [
    'chromium',
    'chromium-headless-shell',
    'google-chrome',
    'google-chrome-stable',
    'chromium-browser',
  ];
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).filter(existsSync);
}

function ofPlaywright() {
  const path = playwright().executablePath();
  return existsSync(path) ? [path] : [];
}

async function unpack(from, to) {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to));
}

/** Chromium as an npm package carries it: a compressed program and, beside it, the libraries it needs. */
async function fromNpm() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  const program = join(cache, 'chromium');
  const env = { LD_LIBRARY_PATH: join(cache, 'lib') };
  if (existsSync(program) && (await works(program, env))) return { path: program, env };
  mkdirSync(join(cache, 'lib'), { recursive: true });
  const install = [
    'install',
    '--prefix',
    cache,
    '--no-save',
    '--force',
    '--no-audit',
    '--no-fund',
    npmChromium,
  ];
  if (!run('npm', install)) return null;
  const packed = join(cache, 'node_modules', '@sparticuz', 'chromium', 'bin');
  await unpack(join(packed, 'chromium.br'), program);
  chmodSync(program, 0o755);
  await unpack(join(packed, 'al2023.tar.br'), join(cache, 'lib.tar'));
  run('tar', ['-xf', join(cache, 'lib.tar'), '-C', cache]);
  return (await works(program, env)) ? { path: program, env } : null;
}

async function fromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return null;
  const installed =
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
  return installed && (await works('/usr/bin/chromium')) ? { path: '/usr/bin/chromium', env: {} } : null;
}

/** The browser's path and the environment it needs; ends the task with a sentence when there is none. */
export async function ensureBrowser() {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen) {
    if (await works(chosen)) return { path: chosen, env: {} };
    stop(`CHROMIUM_PATH is ${chosen}, but that browser does not run. Unset it, or name one that does.`);
  }
  for (const path of [...ofPlaywright(), ...onPath()]) if (await works(path)) return { path, env: {} };
  console.log('No Chromium found: fetching one');
  const fetched = (await fromNpm()) ?? (await fromDebian());
  if (!fetched)
    stop('No Chromium could be found or installed. Install one and set CHROMIUM_PATH to its program.');
  return fetched;
}
