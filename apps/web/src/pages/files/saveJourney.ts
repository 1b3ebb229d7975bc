import { formatNamed } from '@throughline/formats';
import { buildJourney } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import type { Text } from '../../text/useText.ts';
import { sentencesOf, type Account } from './account.ts';
import type { SaveFormat } from './saveFormats.ts';

export interface Saved {
  /** The name of the file. */
  readonly file: string;
  /** What the format has no place for. Sentences for people. */
  readonly notCarried: readonly string[];
}

/** Gives the person a file with this journey. */
export async function saveJourney(journey: Journey, as: SaveFormat, text: Text): Promise<Saved> {
  const format = formatNamed(as, 'write');
  if (!format?.write) throw new Error(`no writer for ${as}`);
  const written = await format.write(journey);
  const file = `${fileName(journey.meta.title)}.${format.extensions[0]}`;
  const type = format.body === 'text' ? `${format.mediaType};charset=utf-8` : format.mediaType;
  giveFile(file, new Blob([written.body], { type }));
  return { file, notCarried: sentencesOf(written.notCarried, text) };
}

/** Brings the code that writes our own file, by writing one with nothing in it. */
export async function bringOwnFormat(): Promise<void> {
  const meta = { title: '', lang: '', goal: '' };
  const empty = buildJourney({ meta, stages: [], lanes: [], cards: [] });
  await formatNamed('json', 'write')?.write?.(empty);
}

/** Says what the saved file lacks. */
export function lossOf({ file, notCarried }: Saved, text: Text): Account {
  const title = text('file.notSaved', { file, count: notCarried.length });
  return { tone: 'info', title, sentences: notCarried, safe: text('file.notSavedSafe') };
}

/** A title as every file system takes it. */
export function fileName(title: string): string {
  const plain = title
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '');
  return [...plain].slice(0, 80).join('').trim() || 'journey map';
}

/** Downloads a file. */
export function giveFile(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file in its own time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
