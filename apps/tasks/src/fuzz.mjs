/**
 * `npm run fuzz -- --seconds N --seed S`: property and convergence fuzzing beyond what `npm test` runs. The fuzz
 * tests run one after the other and share the time; what each does at the least comes on top.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled, root, run, stop } from './repository.mjs';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '60' }, seed: { type: 'string' } },
});
const seconds = Number(values.seconds);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!(seconds > 0)) stop('--seconds takes a number above 0, e.g. npm run fuzz -- --seconds 600');
if (!Number.isInteger(seed)) stop('--seed takes a whole number, e.g. npm run fuzz -- --seed 42');

ensureInstalled();
console.log(`Fuzzing for ${seconds} s with seed ${seed}`);
const files = readdirSync(`${root}packages`, { recursive: true }).filter(
  (path) => /\.fuzz\.test\.tsx?$/.test(path) && !path.includes('node_modules'),
);
const env = { FUZZ_SECONDS: String(seconds / files.length), FUZZ_SEED: String(seed) };
if (!run('vitest', ['run', '--reporter=verbose', '--maxWorkers=1', '.fuzz.test.'], { env }))
  stop(`The fuzzer found something: seed ${seed}.`);
