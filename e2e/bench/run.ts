/** Prints the table of `npm run bench`. */
import { browserFigures } from './browser.ts';
import { table } from './figures.ts';
import { wireFigures } from './wire.ts';

const figures = [...(await wireFigures()), ...(await browserFigures())];
console.log(`\n${table(figures)}\n`);
process.exit(0);
