import { formatOf } from '@throughline/formats';
import type { Journey, Random } from '@throughline/journey';
import type { Text } from '../../text/useText.ts';
import { sentencesOf } from './account.ts';

/** What a file a person chose turned out to be: a journey and what did not fit, or why not. Sentences for people. */
export type FileContent =
  | { readonly ok: true; readonly journey: Journey; readonly notCarried: readonly string[] }
  | { readonly ok: false; readonly reasons: readonly string[] };

const megabyte = 1024 * 1024;
/** Larger files are refused unread: ten thousand cards in our own format are about 4 MB. */
const mostBytes = 32 * megabyte;

/** Reads a file by what is in it and by the end of its name. Nothing is stored. */
export async function readFile(file: File, text: Text, random: Random): Promise<FileContent> {
  if (file.size > mostBytes) {
    return refused(text('file.tooLarge', { size: megabytes(file.size), limit: megabytes(mostBytes) }));
  }
  const buffer = await file.arrayBuffer().catch(() => null);
  if (buffer === null) return refused(text('file.unreadable'));
  const bytes = new Uint8Array(buffer);
  const format = formatOf(file.name, bytes);
  if (!format?.read) return refused(text('file.unknown'));
  const result = await format.read(bytes, { random });
  if (!result.ok) {
    return {
      ok: false,
      reasons: sentencesOf(
        result.problems.map(({ path, reason }) => ({ path, says: reason })),
        text,
      ),
    };
  }
  const { journey, notCarried } = result;
  return { ok: true, journey: named(journey, file.name), notCarried: sentencesOf(notCarried, text) };
}

/** A map without a title takes the file's name. */
function named(journey: Journey, fileName: string): Journey {
  if (journey.meta.title.trim() !== '') return journey;
  return { ...journey, meta: { ...journey.meta, title: fileName.replace(/\.[^.]+$/u, '') } };
}

function refused(reason: string): FileContent {
  return { ok: false, reasons: [reason] };
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / megabyte)} MB`;
}
