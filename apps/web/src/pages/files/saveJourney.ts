import type { Pictures } from '@throughline/editor';
import { ownFormat } from '@throughline/formats';
import { buildJourney } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import type { Text } from '../../text/useText.ts';
import type { FileMaker } from '../export/fileMaker.ts';
import type { Account } from './account.ts';
import type { SaveFormat } from './saveFormats.ts';

export interface Saved {
  /** The name of the file. */
  readonly file: string;
  /** What the format has no place for. */
  readonly notCarried: Account['sentences'];
}

/** What is saved, and what its file is called; unsaid: as the map. */
export interface ToSave {
  readonly journey: Journey;
  readonly title?: string;
}

/** A file was asked for and could not be made; the map is as it was. */
class NotMade extends Error {
  override readonly name = 'NotMade';
}

/** Gives the person a file with this journey; null: it was stopped. Throws `NotMade`. */
export async function saveJourney(
  { journey, title = journey.meta.title }: ToSave,
  as: SaveFormat,
  maker: FileMaker,
  onProgress: (done: number) => void = () => undefined,
): Promise<Saved | null> {
  const made = await maker.write(journey, as, onProgress);
  if (!made.ok) {
    if (made.failure === 'stopped') return null;
    throw new NotMade(made.failure);
  }
  const { blob, extension, notCarried } = made.value;
  const file = `${fileName(title)}.${extension}`;
  giveFile(file, blob);
  return { file, notCarried };
}

/** Our own file is made here, where its writer is before it is needed; the others, which take longer, by a thread. */
export async function makerFor(format: SaveFormat, pictures: Pictures | null): Promise<FileMaker> {
  if (format === 'json') return ownMaker;
  const [{ exportThread }, { fileMaker }] = await Promise.all([
    import('../export/exportThread.ts'),
    import('../export/fileMaker.ts'),
  ]);
  return fileMaker(exportThread(pictures));
}

const ownMaker: FileMaker = {
  async write(journey) {
    const { extensions, mediaType, write } = ownFormat;
    const { body, notCarried } = await write(journey);
    const blob = new Blob([body], { type: `${mediaType};charset=utf-8` });
    return { ok: true, value: { blob, extension: extensions[0], notCarried } };
  },
  // It is made at once.
  stop: () => undefined,
};

/** Brings the code that writes our own file, by writing one with nothing in it. */
export async function bringOwnFormat(): Promise<void> {
  const meta = { title: '', lang: '', goal: '' };
  await ownFormat.write(buildJourney({ meta, stages: [], lanes: [], cards: [] }));
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
