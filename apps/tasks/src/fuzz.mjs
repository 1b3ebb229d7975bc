/**
 * `npm run fuzz -- --seconds N --seed S`: property and convergence fuzzing beyond what `npm test` runs. The fuzz
 * tests run one after the other and share the time; what each does at the least comes on top.
 * `npm run fuzz -- --files N --seed S`: so many damaged files for each reader of files, however long it takes.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, run, stop } from './repository.mjs';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    files: { type: 'string' },
    seed: { type: 'string' },
  },
});
const seconds = Number(values.seconds);
const perReader = Number(values.files ?? 0);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!(seconds > 0)) stop('--seconds takes a number above 0, e.g. npm run fuzz -- --seconds 600');
if (!Number.isInteger(perReader)) stop('--files takes a whole number, e.g. npm run fuzz -- --files 20000');
if (!Number.isInteger(seed)) stop('--seed takes a whole number, e.g. npm run fuzz -- --seed 42');

ensureInstalled();
console.log(`Fuzzing ${perReader ? `with ${perReader} files a reader` : `for ${seconds} s`}, seed ${seed}`);
const files = readdirSync(`${root}packages`, { recursive: true }).filter(
  (path) => /\.fuzz\.test\.tsx?$/.test(path) && !path.includes('node_modules'),
);
const env = perReader
  ? { FUZZ_FILES: String(perReader), FUZZ_SEED: String(seed) }
  : { FUZZ_SECONDS: String(seconds / files.length), FUZZ_SEED: String(seed) };
const which = perReader ? 'Files.fuzz.test.' : '.fuzz.test.';
if (!run('vitest', ['run', '--reporter=verbose', '--maxWorkers=1', which], { env }))
  stop(`The fuzzer found something: seed ${seed}.`);
