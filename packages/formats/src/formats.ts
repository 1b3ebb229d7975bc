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
    id: 'outline',
    title: 'Markdown outline',
    // Markdown that people bring is looked through for a Mermaid journey; an outline is only written.
    extensions: ['md', 'markdown'],
    mediaType: 'text/markdown',
    looksLike: () => false,
    write: async (journey) => (await import('./outline/write.ts')).writeOutline(journey),
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
  const readable = formats.filter(({ read }) => read);
  const extension = /\.([^.]+)$/u.exec(fileName.toLowerCase())?.[1] ?? '';
  const byName = readable.find((format) => format.extensions.includes(extension)) ?? null;
  if (byName?.looksLike(text)) return byName;
  return readable.find((format) => format.looksLike(text)) ?? byName;
}

/**
 * By id or by the end of a file name: `json`, `mmd`, `.mmd`. `md` is read as Mermaid and written as an outline, so
 * whoever asks says what for.
 */
export function formatNamed(name: string, use: 'read' | 'write'): Format | null {
  const wanted = name.toLowerCase().replace(/^\./u, '');
  const able = formats.filter((format) => format[use]);
  return (
    able.find(({ id }) => id === wanted) ??
    able.find(({ extensions }) => extensions[0] === wanted) ??
    able.find(({ extensions }) => extensions.includes(wanted)) ??
    null
  );
}

/** The JSON Schema of our own file, as it is published. */
export async function fileSchemaText(): Promise<string> {
  return (await import('./json/schema.ts')).fileSchemaText();
}
