/** `npm run check`: format, lint, types, import rules, unused code. Runs all of them, then says which failed. */
import { pathToFileURL } from 'node:url';
import { ensureInstalled, run, runAndRead, stop } from './repository.mjs';

/** dependency-cruiser succeeds when it finds nothing to read, so a wall counts only if modules were seen. */
async function importRules() {
  const { ok, printed } = await runAndRead('depcruise', [
    '--config',
    '.dependency-cruiser.cjs',
    'packages',
    'apps',
    'e2e',
  ]);
  const modules = Number(/(\d+) modules/.exec(printed)?.[1] ?? 0);
  if (modules < 50)
    console.error(`The import rules saw only ${modules} modules: something is wrong with the rule.`);
  return ok && modules >= 50;
}

const checks = {
  format: () => run('oxfmt', ['--check', '.']),
  lint: () => run('oxlint', ['--type-aware', '--deny-warnings', '.']),
  types: () => run('tsc', ['-b']),
  'import rules': importRules,
  'unused code': () => run('knip', ['--no-progress']),
};

/** The names of the checks that failed. */
export async function check() {
  const failed = [];
  for (const [name, passes] of Object.entries(checks)) {
    console.log(`\nChecking ${name}`);
    if (!(await passes())) failed.push(name);
  }
  return { passed: Object.keys(checks).length - failed.length, failed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  ensureInstalled();
  const { failed } = await check();
  if (failed.length > 0) stop(`Not good yet: ${failed.join(', ')}.`);
  console.log('\nAll checks pass.');
}
