import { filesEs } from './files.ts';
import { historyEs } from './history.ts';
import { libraryEs } from './library.ts';
import { pagesEs } from './pages.ts';
import { saidEs } from './said.ts';

/** Every sentence of the pages, in Spanish. */
export const es = { ...filesEs, ...historyEs, ...libraryEs, ...pagesEs, ...saidEs } as const satisfies Record<
  string,
  string
>;
