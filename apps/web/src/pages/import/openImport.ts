import type { Text } from '../../text/useText.ts';
import type { Account } from '../files/account.ts';
import type { Opened } from './importCalls.ts';
import { importReader, type ImportReader } from './importThread.ts';

/** A file that is about to become a map, or part of one. */
export interface ImportSource {
  /** Of the file; empty: it was pasted. */
  readonly name: string;
  readonly reader: ImportReader;
  readonly opened: Exclude<Opened, { readonly is: 'refused' }>;
}

export type OpenedImport =
  | { readonly ok: true; readonly source: ImportSource }
  | { readonly ok: false; readonly reasons: Account['sentences'] };

const megabyte = 1024 * 1024;
/** Larger files are refused unread: ten thousand cards in our own format are about 4 MB. */
const mostBytes = 32 * megabyte;

/** Reads a file by what is in it and by the end of its name. Nothing is stored. */
export async function openImport(file: File, text: Text): Promise<OpenedImport> {
  if (file.size > mostBytes) {
    return refused(text('file.tooLarge', { size: megabytes(file.size), limit: megabytes(mostBytes) }));
  }
  if (file.type.startsWith('image/') && file.type !== 'image/svg+xml') return refused(text('file.picture'));
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refused(text('file.unreadable'));
  return openBytes(file.name, new Uint8Array(buffer), text);
}

/** Reads what was pasted: rows of a spreadsheet, a list, or any text we read from files. */
export async function openPasted(words: string, text: Text): Promise<OpenedImport> {
  const lines = words.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const isTable = lines.length > 0 && lines.every((line) => line.includes('\t'));
  // Cells of a spreadsheet are parted by tabs. One line alone is a list too.
  const [name, said] = isTable ? ['.tsv', words] : ['', lines.length === 1 ? `- ${words.trim()}` : words];
  return openBytes(name, new TextEncoder().encode(said), text);
}

async function openBytes(name: string, bytes: Uint8Array, text: Text): Promise<OpenedImport> {
  const reader = await importReader();
  const opened = await reader.open(name, bytes).catch(() => null);
  if (opened !== null && opened.is !== 'refused') return { ok: true, source: { name, reader, opened } };
  reader.stop();
  if (opened === null) return refused(text('file.unreadable'));
  return opened.problems === 'unknown'
    ? refused(text('file.unknown'))
    : { ok: false, reasons: opened.problems };
}

function refused(reason: string): OpenedImport {
  return { ok: false, reasons: [reason] };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}
