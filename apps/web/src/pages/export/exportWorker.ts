import { formatNamed, loadPdf, loadPicture, NotWritten, type PlannedPaper } from '@throughline/formats';
import type { Asked, ExportFailure, FromExportWorker, MadeFile, ToExportWorker } from './exportAsk.ts';
import { unpacked } from './packedJourney.ts';
import { NoCanvas, workerEasel } from './workerEasel.ts';
import { FontMissing, fonts } from './workerFonts.ts';

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

const easel = workerEasel(pictures);

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
  if (!paper || !sheet) throw new Error(`there is no page ${page}`);
  const { paintedOn } = await loadPicture();
  const look = { scale: width / sheet.width, ground: '#ffffff' };
  const drawn = await paintedOn(easel, { ...sheet, book: paper.book }, look);
  if (!drawn) throw new NoCanvas();
  const picture = drawn.picture();
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

async function write({ format: id, journey, look, state }: Asking<'write'>): Promise<MadeFile> {
  const format = formatNamed(id, 'write');
  if (!format?.write) throw new Error(`no writer for ${id}`);
  const { body, notCarried } = await format.write(unpacked(journey), {
    pictures,
    easel,
    onProgress: progress(),
    ...look,
    ...(state ? { state } : {}),
  });
  const type = format.body === 'text' ? `${format.mediaType};charset=utf-8` : format.mediaType;
  return { blob: new Blob([body], { type }), extension: format.extensions[0] ?? id, notCarried };
}

async function sight({ journey, state, width }: Asking<'sight'>): Promise<void> {
  const { paintedOn, picturedMap } = await loadPicture();
  const { book, map } = await picturedMap(unpacked(journey), { state }, fonts);
  const look = { scale: width / map.width, ground: null };
  const picture = (await paintedOn(easel, { ...map, book }, look))?.picture();
  if (!picture) throw new NoCanvas();
  tell({ says: 'seen', sight: { width: map.width, height: map.height, picture } }, [picture]);
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
  }
}

function failureOf(error: unknown): ExportFailure {
  if (error instanceof FontMissing) return 'fonts';
  if (error instanceof NoCanvas) return 'canvas';
  return error instanceof NotWritten ? 'large' : 'other';
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
