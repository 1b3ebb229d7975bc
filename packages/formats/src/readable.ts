import { beginning, firstText } from './decode.ts';
import type { Format, ReadContext, ReadResult } from './format.ts';

/** How much of a file is looked at to guess what it is. */
const glimpse = 40_000;

/** Our own file, which is there before anything else is. */
export const ownFormat = {
  id: 'json',
  title: 'Throughline map',
  extensions: ['json'],
  mediaType: 'application/json',
  body: 'text',
  options: [],
  looksLike: (text) => /^[\s\uFEFF]*\{/u.test(text),
  read: textReader(async () => (await import('./json/read.ts')).readJson),
  write: async (journey) => (await import('./json/write.ts')).writeJson(journey),
} as const satisfies Format;

/** Everything we read, in the order in which people are offered it. */
export const readable: readonly Format[] = [
  ownFormat,
  {
    id: 'mermaid',
    title: 'Mermaid journey',
    extensions: ['mmd', 'mermaid', 'md', 'markdown'],
    mediaType: 'text/vnd.mermaid',
    body: 'text',
    options: [],
    looksLike: (text) => /^[ \t]*journey[ \t]*(?:$|[%#;]|title\b|section\b)/imu.test(text),
    read: textReader(async () => (await import('./mermaid/read.ts')).readMermaid),
    write: async (journey) => (await import('./mermaid/write.ts')).writeMermaid(journey),
  },
  {
    id: 'sketch',
    title: 'Text sketch',
    extensions: ['sketch', 'txt'],
    mediaType: 'text/plain',
    body: 'text',
    options: [],
    looksLike: (text) => /^(?!\s*#\s)(?:[^\n\\|]|\\.)*\|/mu.test(text),
    read: textReader(async () => (await import('./sketch.ts')).readSketch),
    write: async (journey) => (await import('./sketch.ts')).writeSketch(journey),
  },
  {
    id: 'csv',
    title: 'Table of cards (CSV)',
    extensions: ['csv', 'tsv'],
    mediaType: 'text/csv',
    body: 'text',
    options: ['state', 'cards'],
    looksLike: (text) => namesColumns(text),
    read: fileReader(async () => (await import('./csv/read.ts')).readCsv),
    write: async (journey, options) => (await import('./csv/write.ts')).writeCsv(journey, options),
  },
  {
    id: 'outline',
    title: 'Outline (Markdown)',
    extensions: ['md', 'markdown', 'txt'],
    mediaType: 'text/markdown',
    body: 'text',
    options: [],
    looksLike: (text) => isListed(text),
    read: textReader(async () => (await import('./outline/read.ts')).readOutline),
    write: async (journey) => (await import('./outline/write.ts')).writeOutline(journey),
  },
  {
    id: 'xlsx',
    title: 'Workbook (Excel)',
    extensions: ['xlsx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: 'bytes',
    options: ['state', 'cards', 'onProgress'],
    looksLike: (text) => text.startsWith('PK\u0003\u0004'),
    read: bytesReader(async () => (await import('./xlsx/read.ts')).readXlsx),
    write: async (journey, options) => (await import('./xlsx/write.ts')).writeXlsx(journey, options),
  },
  {
    id: 'cjml',
    title: 'CJML',
    extensions: ['cjml', 'xml'],
    mediaType: 'application/xml',
    body: 'text',
    options: ['state', 'cards'],
    looksLike: (text) => /^\s*<[\s\S]{0,2000}?<?cjml\b/iu.test(text),
    read: textReader(async () => (await import('./cjml/read.ts')).readCjml),
    write: async (journey, options) => (await import('./cjml/write.ts')).writeCjml(journey, options),
  },
];

/** A first line of cells, one of which is what people write over a column of cards. */
function namesColumns(text: string): boolean {
  const [first = ''] = text.split(/[\r\n]/u, 1);
  const cells = first.split(/[,;\t]/u).map((cell) => cell.replaceAll('"', '').trim().toLowerCase());
  const known = ['stage', 'phase', 'lane', 'kind', 'text', 'card', 'title', 'touchpoint', 'pain point'];
  return cells.length > 1 && cells.some((cell) => known.includes(cell));
}

/** Headings or items, or nothing but short lines. */
function isListed(text: string): boolean {
  return (
    /^\s{0,8}(?:#{1,6}|[-*+•]|\d{1,3}[.)])\s+\S/mu.test(text) ||
    /^(?:[^\n|{}]{1,120}(?:\n|$)+){2,}$/u.test(text)
  );
}

type Reader = NonNullable<Format['read']>;
type Read<Input> = (input: Input, context: ReadContext) => ReadResult;

/** Reads the text of a file with a reader that is loaded for it. */
function textReader(load: () => Promise<Read<string>>): Reader {
  return async (file, context) => {
    const text = (await import('./door.ts')).asText(file);
    return text.ok ? (await load())(text.value, context) : text;
  };
}

/** Reads bytes with a reader that is loaded for them. */
function bytesReader(load: () => Promise<Read<Uint8Array>>): Reader {
  return async (file, context) => {
    const bytes = (await import('./door.ts')).asBytes(file);
    return bytes.ok ? (await load())(bytes.value, context) : bytes;
  };
}

/** Reads files that come in encodings of their own with a reader that is loaded for them. */
function fileReader(load: () => Promise<Read<string | Uint8Array>>): Reader {
  return async (file, context) => {
    const whole = (await import('./door.ts')).asItIs(file);
    return whole.ok ? (await load())(whole.value, context) : whole;
  };
}

/** The format of a file: by what it looks like, and when that says nothing by the end of its name. */
export function formatOf(fileName: string, file: string | Uint8Array): Format | null {
  const extension = /\.([^.]+)$/u.exec(fileName.toLowerCase())?.[1] ?? '';
  const byName = readable.filter((format) => format.extensions.includes(extension));
  const text = firstText(file, glimpse);
  const like = ({ body, looksLike }: Format): boolean => {
    if (body === 'text') return text !== null && looksLike(text);
    return typeof file !== 'string' && looksLike(beginning(file));
  };
  // Lines of words are a list to whoever looks for one: a name that says what the file is counts for more.
  const sure = readable.find((format) => format.id !== 'outline' && like(format));
  return byName.find(like) ?? sure ?? byName[0] ?? readable.find(like) ?? null;
}
