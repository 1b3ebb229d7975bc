/** Prints the table of `npm run bench`. */
import { browserFigures } from './browser.ts';
import { table } from './figures.ts';
import { layoutFigures } from './layout.ts';
import { wireFigures } from './wire.ts';

const figures = [...layoutFigures(), ...(await wireFigures()), ...(await browserFigures())];
console.log(`\n${table(figures)}\n`);
process.exit(0);
