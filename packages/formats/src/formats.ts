import type { Format } from './format.ts';
import { withPhotos } from './photos.ts';
import { readable } from './readable.ts';

/**
 * What we only write. It stands apart so that who only reads, as a page that opens files does, has none of the writers
 * of documents in its build.
 */
const writtenOnly: readonly Format[] = [
  {
    id: 'html',
    title: 'Web page',
    extensions: ['html', 'htm'],
    mediaType: 'text/html',
    body: 'text',
    options: ['state', 'cards', 'pictures'],
    looksLike: () => false,
    write: async (journey, options) =>
      (await import('./html/write.ts')).writeHtml(journey, await withPhotos(journey, options)),
  },
  {
    id: 'pptx',
    title: 'Slides (PowerPoint)',
    extensions: ['pptx'],
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    body: 'bytes',
    options: ['state', 'cards', 'pictures', 'onProgress'],
    looksLike: () => false,
    write: async (journey, options) =>
      (await import('./pptx/write.ts')).writePptx(journey, await withPhotos(journey, options)),
  },
  {
    id: 'pdf',
    title: 'PDF',
    extensions: ['pdf'],
    mediaType: 'application/pdf',
    body: 'bytes',
    options: [
      'size',
      'state',
      'greyscale',
      'orientation',
      'mode',
      'sheet',
      'dataTable',
      'fonts',
      'producedAt',
    ],
    looksLike: () => false,
    write: async (journey, options) => (await import('./pdf/file.ts')).writePdfFile(journey, options),
  },
  {
    id: 'svg',
    title: 'Picture (SVG)',
    extensions: ['svg'],
    mediaType: 'image/svg+xml',
    body: 'text',
    options: ['state', 'cards', 'greyscale', 'measure', 'pictures', 'onProgress'],
    looksLike: () => false,
    write: async (journey, options) =>
      (await import('./svg/write.ts')).writeSvg(journey, await withPhotos(journey, options)),
  },
  {
    id: 'png',
    title: 'Picture (PNG)',
    extensions: ['png'],
    mediaType: 'image/png',
    body: 'bytes',
    options: ['state', 'cards', 'greyscale', 'easel', 'scale', 'transparent', 'onProgress'],
    looksLike: () => false,
    write: async (journey, options) => (await import('./png/write.ts')).writePng(journey, options),
  },
];

/** Everything we read or write, in the order in which people are offered it. */
export const formats: readonly Format[] = [...readable, ...writtenOnly];

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
