import { resolve } from 'node:path';

/** What a bundler tells of a module: what it imports other than by a dynamic import. */
interface ModuleGraph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const journey =
  /\/packages\/journey\/src\/(?:curve|layout|build|card|cardKinds|cardText|channels|facets|ids|journey|limits|order|recordMap|replaces|tags|view)\b/;

/** Sentences that come with the part that says them, by their files in `text/`. */
const editorLater = [
  'es/',
  'acts',
  'attention',
  'cardSentence',
  'cardWords',
  'company',
  'curveWords',
  'details',
  'filters',
  'heard',
  'insert',
  'linking',
  'MoreSentences',
  'outline',
  'palette',
  'paste',
  'personaForm',
  'photoForm',
  'photoProblems',
  'seldom',
  'select',
  'shortcuts',
  'table',
  'tags',
  'undone',
];
const sessionLater = ['deviceMaps', 'sendFiles', 'sendWaiting', 'settled', 'versions'];
const pagesLater = [
  'es/',
  'changes',
  'export',
  'files',
  'history',
  'import',
  'library',
  'notOpen',
  'said',
  'share',
];
const partsLater = ['Dialog', 'LanguageMenu', 'Menu.', 'Popover', 'SearchField', 'TextField', 'ThemeMenu'];

/** What every page is made of, without what brings menus, dialogs and fields. */
const ofEveryPage = new RegExp(
  [
    'vite/preload-helper',
    '/zustand/',
    '/apps/web/src/pages/(?:files/saveFormats|map/MapFrame)',
    `/packages/editor/src/text/${not(editorLater)}`,
    String.raw`/packages/editor/src/(?:session/announce|parts/(?:Choice|Hint|later|LiveRegions|Opener)\b)`,
    `/apps/web/src/session/${not(sessionLater)}`,
    `/apps/web/src/text/${not(pagesLater)}`,
    `/apps/web/src/parts/${not(partsLater)}`,
    '/apps/web/src/(?:InLanguage|language|route|theme)',
  ].join('|'),
);

/** A place in a path where none of these names begins. */
function not(names: readonly string[]): string {
  return `(?!${names.map((name) => name.replace('.', String.raw`\.`)).join('|')})`;
}

/** Of the editor and of a map's pages: what only a map's page needs at once. */
const ofTheMap = /\/packages\/editor\/src\/(?!index)|\/apps\/web\/src\/pages\/(?:map\/(?!MapFrame)|share)/;

/** Styles of parts of the editor. */
const ofTheEditor = /\/packages\/editor\/src\/.*\.module\.css$/;

/** The file of a page, which nothing has come before: what it is made of is fetched beside it. */
const pages = /(?:Page|map|app|index)-[\w-]+\.js$/;

const mapPage = resolve(import.meta.dirname, '../src/pages/map/MapPage.tsx');

const icons = /\/lucide-react\//;

const ours = /\/(?:packages\/editor|apps\/web)\/src\//;

/**
 * What the first sight of a map needs comes in a few large files, which are smaller packed than a hundred small ones.
 * What is imported where it is first needed (menus, dialogs, React Flow, formats) stays apart, with what only that
 * needs; what changes rarely is loaded again rarely. Each takes with it what it imports and none before it has taken,
 * so that no two files import each other.
 */
export const chunks = [
  { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 5 },
  {
    name: 'documents',
    test: /node_modules[\\/](yjs|lib0|y-protocols|y-websocket|dexie)[\\/]/,
    priority: 5,
  },
  { name: firstIcons(), debugName: 'icons', priority: 5 },
  { name: 'journey', test: journey, priority: 4 },
  {
    name: 'doc',
    test: /\/packages\/doc\/src\/(?!versions|restoreState|operations\/(?:future|paste|personas|tags|takeOther))/,
    priority: 3,
  },
  { name: 'app', test: ofEveryPage, priority: 2 },
  { name: firstSightOfAMap(), debugName: 'map', priority: 1 },
  { name: laterStyles(), debugName: 'later', priority: 0 },
];

/**
 * Names the styles of what comes later, so that they are one file: with each that is added the browser looks at every
 * element of the page again, and a large map has thousands.
 */
function laterStyles() {
  const isSeen = importedBy(mapPage, ours);
  return (id: string, graph: ModuleGraph): string | null =>
    ofTheEditor.test(id) && !isSeen(id, graph) ? 'later' : null;
}

/**
 * What the browser is told to fetch before a part that comes later: its styles, without which it must not be seen. Its
 * scripts it finds itself; to name them costs a search through all elements for each, on the largest pages.
 */
export function fetchedBefore(part: string, files: readonly string[]): string[] {
  return files.filter((file) => pages.test(part) || file.endsWith('.css'));
}

/** Names what the page of a map imports at once. */
function firstSightOfAMap() {
  const isSeen = importedBy(mapPage, ours);
  return (id: string, graph: ModuleGraph): string | null =>
    ofTheMap.test(id) && isSeen(id, graph) ? 'map' : null;
}

/** Names the icons of the first sight of a map, and what draws them; those of menus and dialogs come with them. */
function firstIcons() {
  const isSeen = importedBy(mapPage, new RegExp(`${ours.source}|${icons.source}`));
  return (id: string, graph: ModuleGraph): string | null =>
    icons.test(id) && isSeen(id, graph) ? 'icons' : null;
}

/** Whether a module is imported at once by another, over modules of a kind. */
function importedBy(first: string, kind: RegExp): (id: string, graph: ModuleGraph) => boolean {
  let seen: ReadonlySet<string> | null = null;
  return (id, graph) => (seen ??= importsOf(first, kind, graph)).has(id);
}

function importsOf(first: string, kind: RegExp, graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set([first]);
  // A set is walked to its end, also as it grows.
  for (const id of seen) {
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) {
      if (kind.test(imported)) seen.add(imported);
    }
  }
  return seen;
}
