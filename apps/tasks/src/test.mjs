/**
 * `npm test`: checks, unit and component tests, build, stories in a real browser. Every part runs, also after
 * one has failed, so that one run tells everything; the last line is `N passed, N failed`.
 */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { ensureInstalled, root, run } from './repository.mjs';

const reports = join(root, 'node_modules', '.cache', 'throughline', 'reports');

/** What a runner wrote into its report; a runner that wrote none has failed as a whole. */
function counts(name, read) {
  try {
    return read(JSON.parse(readFileSync(join(reports, name), 'utf8')));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function unitTests() {
  const file = join(reports, 'unit.json');
  const ok = run('vitest', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]);
  const { passed, failed } = counts('unit.json', (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
  }));
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

async function stories() {
  const browser = await ensureBrowser();
  build();
  const ok = run('playwright', ['test'], {
    cwd: join(root, 'e2e'),
    env: {
      ...browser.env,
      CHROMIUM_PATH: browser.path,
      PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'stories.json'),
    },
  });
  const { passed, failed } = counts('stories.json', ({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }));
  return { passed, failed: ok ? failed : Math.max(failed, 1) };
}

ensureInstalled();
rmSync(reports, { recursive: true, force: true });

const checked = await check();
const parts = [{ passed: checked.passed, failed: checked.failed.length }, unitTests(), await stories()];
const sum = (key) => parts.reduce((total, part) => total + part[key], 0);

if (checked.failed.length > 0) console.log(`\nChecks that failed: ${checked.failed.join(', ')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') > 0 ? 1 : 0);
