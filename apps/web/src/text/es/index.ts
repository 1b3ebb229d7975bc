import { changesEs } from './changes.ts';
import { filesEs } from './files.ts';
import { historyEs } from './history.ts';
import { libraryEs } from './library.ts';
import { pagesEs } from './pages.ts';
import { saidEs } from './said.ts';

/** Every sentence of the pages, in Spanish. */
export const es = {
  ...changesEs,
  ...filesEs,
  ...historyEs,
  ...libraryEs,
  ...pagesEs,
  ...saidEs,
} as const satisfies Record<string, string>;
