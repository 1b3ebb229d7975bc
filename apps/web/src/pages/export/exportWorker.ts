import { formatNamed, loadPdf, type FontSource, type FormatId } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import { fontAddresses } from 'virtual:paper-fonts';
import { unpacked } from './packedJourney.ts';
import type { Asked, ExportFailure, FromExportWorker, MadeFile, ToExportWorker } from './exportAsk.ts';

/**
 * Plans and writes files away from the page, one after the other. Whoever wants it to stop ends the worker: most of it
 * is made in one piece.
 */

/** A font is neither on this device nor can it be fetched. */
class FontMissing extends Error {}

const fetched = new Map<string, Promise<Uint8Array>>();

const fonts: FontSource = async (name) => {
  const font = fetched.get(name) ?? fetchFont(name);
  fetched.set(name, font);
  // What could not be had now may be had when it is next asked for.
  font.catch(() => fetched.delete(name));
  return font;
};

async function fetchFont(name: string): Promise<Uint8Array> {
  const address = fontAddresses.get(name);
  if (address === undefined) throw new Error(`no such font: ${name}`);
  const response = await fetch(address).catch(() => null);
  if (!response?.ok) throw new FontMissing(name);
  return new Uint8Array(await response.arrayBuffer());
}

type Bring = (bytes: Uint8Array | null) => void;
const wanted = new Map<string, Bring>();

async function pictures(file: string): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    wanted.set(file, resolve);
    tell({ says: 'wants', file });
  });
}

/** Less than this is not worth a message. */
const step = 0.01;

function progress(): (done: number) => void {
  let told = -step;
  return (done) => {
    if (done - told < step) return;
    told = done;
    tell({ says: 'progress', done });
  };
}

function tell(message: FromExportWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function answer(asked: Asked): Promise<void> {
  const journey = unpacked(asked.journey);
  if (asked.does === 'write') {
    tell({ says: 'written', file: await written(journey, asked.format) });
    return;
  }
  const { paperProblems, writePdf } = await loadPdf();
  if (asked.does === 'check') {
    tell({ says: 'checked', check: await paperProblems(journey, { ...asked.options, fonts }) });
    return;
  }
  const options = { ...asked.options, fonts, pictures, onProgress: progress() };
  const document = await writePdf(journey, options);
  tell({ says: 'made', written: document }, document.ok ? [document.bytes.buffer] : []);
}

async function written(journey: Journey, as: FormatId): Promise<MadeFile> {
  const format = formatNamed(as, 'write');
  if (!format?.write) throw new Error(`no writer for ${as}`);
  const { body, notCarried } = await format.write(journey);
  const type = format.body === 'text' ? `${format.mediaType};charset=utf-8` : format.mediaType;
  return { blob: new Blob([body], { type }), extension: format.extensions[0] ?? as, notCarried };
}

function failureOf(error: unknown): ExportFailure {
  return error instanceof FontMissing ? 'fonts' : 'other';
}

let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToExportWorker>) => {
  if (data.does === 'bring') {
    wanted.get(data.file)?.(data.bytes);
    wanted.delete(data.file);
    return;
  }
  last = last
    .then(() => answer(data))
    .catch((error: unknown) => tell({ says: 'failed', failure: failureOf(error) }));
});
