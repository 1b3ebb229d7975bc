import type { Format } from './format.ts';

/** How much of a text is looked at to guess what it is. */
const glimpse = 20_000;

/** Everything we read or write, in the order in which people are offered it. */
export const formats: readonly Format[] = [
  {
    id: 'json',
    title: 'Throughline map',
    extensions: ['json'],
    mediaType: 'application/json',
    looksLike: (text) => /^[\s\uFEFF]*\{/u.test(text),
    read: async (text, context) => (await import('./json/read.ts')).readJson(text, context),
    write: async (journey) => (await import('./json/write.ts')).writeJson(journey),
  },
  {
    id: 'mermaid',
    title: 'Mermaid journey',
    extensions: ['mmd', 'mermaid', 'md', 'markdown'],
    mediaType: 'text/vnd.mermaid',
    looksLike: (text) => /^[ \t]*journey\b/imu.test(text.slice(0, glimpse)),
    read: async (text, context) => (await import('./mermaid/read.ts')).readMermaid(text, context),
    write: async (journey) => (await import('./mermaid/write.ts')).writeMermaid(journey),
  },
  {
    id: 'sketch',
    title: 'Text sketch',
    extensions: ['sketch', 'txt'],
    mediaType: 'text/plain',
    looksLike: (text) => /^[^\n]*\|/mu.test(text.slice(0, glimpse)),
    read: async (text, context) => (await import('./sketch.ts')).readSketch(text, context),
    write: async (journey) => (await import('./sketch.ts')).writeSketch(journey),
  },
];

/** The format of a file: by what its text looks like, and when that says nothing by the end of its name. */
export function formatOf(fileName: string, text: string): Format | null {
  const extension = /\.([^.]+)$/u.exec(fileName.toLowerCase())?.[1] ?? '';
  const byName = formats.find((format) => format.extensions.includes(extension)) ?? null;
  if (byName?.looksLike(text)) return byName;
  return formats.find((format) => format.looksLike(text)) ?? byName;
}

/** By id or by the end of a file name: `json`, `mmd`, `.mmd`. */
export function formatNamed(name: string): Format | null {
  const wanted = name.toLowerCase().replace(/^\./u, '');
  return formats.find(({ id, extensions }) => id === wanted || extensions.includes(wanted)) ?? null;
}
