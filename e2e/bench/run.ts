/** Prints the tables of `npm run bench`; `--only peers` those beside other boards alone, `--only ours` all others. */
import { browserFigures } from './browser.ts';
import { tableFigures } from './cardTable.ts';
import { table } from './figures.ts';
import { layoutFigures } from './layout.ts';
import { sideBySide } from './sideBySide.ts';
import { wireFigures } from './wire.ts';

const { argv, env } = process;
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : 'all';
const cards = Number(env['BENCH_CARDS'] ?? 5000);

if (only !== 'all' && only !== 'peers' && only !== 'ours') {
  console.error(`--only is peers or ours, not ${only}.`);
  process.exit(1);
}
if (!Number.isInteger(cards) || cards < 100 || cards > 5000) {
  console.error(`BENCH_CARDS is a number of cards from 100 to 5000, not ${env['BENCH_CARDS']}.`);
  process.exit(1);
}

if (only !== 'peers') {
  const figures = [
    ...layoutFigures(),
    ...(await wireFigures()),
    ...(await browserFigures()),
    ...(await tableFigures()),
  ];
  console.log(`\n${table(figures)}\n`);
}
if (only !== 'ours') await sideBySide(cards);
process.exit(0);
