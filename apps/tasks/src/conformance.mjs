/** `npm run conformance`: the accessibility conformance report, from the results of the last `npm test`. */
import { join } from 'node:path';
import { ensureInstalled, root, run, stop } from './repository.mjs';

ensureInstalled();
if (!run('tsx', ['conformance/write.ts'], { cwd: join(root, 'e2e') }))
  stop('The report names what no test shows. Run `npm test` first, then mend e2e/conformance.');
if (!run('oxfmt', ['e2e/conformance/REPORT.md'])) stop('The report could not be formatted.');
