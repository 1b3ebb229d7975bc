import { formatNamed, loadPdf, loadPicture, type PlannedPaper } from '@throughline/formats';
import type { Journey } from '@throughline/journey';
import type { Asked, ExportFailure, FromExportWorker, MadeFile, ToExportWorker } from './exportAsk.ts';
import { unpacked } from './packedJourney.ts';
import { FontMissing, fonts } from './workerFonts.ts';
import { drawnCanvas, TooLarge } from './workerPaints.ts';

/**
 * Plans, draws and writes files away from the page, one after the other. Whoever wants it to stop ends the worker: most
 * of it is made in one piece.
 */

type Bring = (bytes: Uint8Array<ArrayBuffer> | null) => void;
const wanted = new Map<string, Bring>();

async function pictures(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
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

type Asking<Does extends Asked['does']> = Extract<Asked, { readonly does: Does }>;

/** What was looked at last, of which pages are drawn. */
let paper: PlannedPaper | null = null;

async function check({ journey, options }: Asking<'check'>): Promise<void> {
  const { checkOf, planned } = await loadPdf();
  paper = await planned(unpacked(journey), { ...options, fonts });
  tell({ says: 'checked', check: checkOf(paper.plan) });
}

async function drawPage({ page, width }: Asking<'page'>): Promise<void> {
  const sheet = paper?.plan.pages[page];
  if (!paper || !sheet) {
    tell({ says: 'drawn', picture: null });
    return;
  }
  const canvas = await drawnCanvas(
    sheet,
    { scale: width / sheet.width, ground: '#ffffff' },
    paper.book,
    pictures,
  );
  const picture = canvas.transferToImageBitmap();
  tell({ says: 'drawn', picture }, [picture]);
}

async function make({ journey, options }: Asking<'make'>): Promise<void> {
  const { writePdf } = await loadPdf();
  const document = await writePdf(unpacked(journey), {
    ...options,
    fonts,
    pictures,
    onProgress: progress(),
  });
  tell({ says: 'made', written: document }, document.ok ? [document.bytes.buffer] : []);
}

async function write({ format: id, journey, state }: Asking<'write'>): Promise<MadeFile> {
  const format = formatNamed(id, 'write');
  if (!format?.write) throw new Error(`no writer for ${id}`);
  const { body, notCarried } = await format.write(unpacked(journey), {
    pictures,
    ...(state ? { state } : {}),
  });
  const type = format.body === 'text' ? `${format.mediaType};charset=utf-8` : format.mediaType;
  return { blob: new Blob([body], { type }), extension: format.extensions[0] ?? id, notCarried };
}

async function sight({ journey, state, width }: Asking<'sight'>): Promise<void> {
  const { book, map } = await pictured(unpacked(journey), state);
  const canvas = await drawnCanvas(map, { scale: width / map.width, ground: null }, book, pictures);
  const picture = canvas.transferToImageBitmap();
  tell({ says: 'seen', sight: { width: map.width, height: map.height, picture } }, [picture]);
}

async function picture({ ground, journey, scale, state }: Asking<'picture'>): Promise<MadeFile> {
  const { book, map } = await pictured(unpacked(journey), state);
  const canvas = await drawnCanvas(map, { scale, ground }, book, pictures);
  const blob = await canvas.convertToBlob({ type: 'image/png' }).catch(() => null);
  if (!blob) throw new TooLarge();
  // Unlike other pictures of a map it has its photos.
  return { blob, extension: 'png', notCarried: map.leftOut.filter(({ code }) => code !== 'pictures.left') };
}

async function pictured(journey: Journey, state: Asking<'sight'>['state']) {
  const { picturedMap } = await loadPicture();
  return picturedMap(journey, { state }, fonts);
}

async function answer(asked: Asked): Promise<void> {
  switch (asked.does) {
    case 'check':
      return check(asked);
    case 'page':
      return drawPage(asked);
    case 'make':
      return make(asked);
    case 'write':
      return tell({ says: 'written', file: await write(asked) });
    case 'sight':
      return sight(asked);
    case 'picture':
      return tell({ says: 'written', file: await picture(asked) });
  }
}

function failureOf(error: unknown): ExportFailure {
  if (error instanceof FontMissing) return 'fonts';
  return error instanceof TooLarge ? 'large' : 'other';
}

let last: Promise<void> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<ToExportWorker>) => {
  if (data.does === 'bring') {
    wanted.get(data.file)?.(data.bytes);
    wanted.delete(data.file);
    return;
  }
  last = last
    .then(async () => answer(data))
    .catch((error: unknown) => tell({ says: 'failed', failure: failureOf(error) }));
});
