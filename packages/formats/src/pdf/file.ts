import type { Journey } from '@throughline/journey';
import { NotWritten } from '../notWritten.ts';
import type { WriteOptions, Written } from '../format.ts';
import { sizeNamed } from '../paper/sheet.ts';
import type { SizeName } from '../paper/sheet.ts';
import { writePdf } from './write.ts';
import type { PdfOptions, PdfWritten } from './write.ts';

/** The sizes that are tried where none is said, until one carries text that can be read. */
const tried: readonly SizeName[] = ['A4', 'A3', 'A2', 'A1', 'A0'];

/** Writes a map as a file of one format among others. Throws `NotWritten` where text would be too small to read. */
export async function writePdfFile(
  journey: Journey,
  options: WriteOptions = {},
): Promise<Written<Uint8Array<ArrayBuffer>>> {
  const said = options.size === undefined ? null : sizeNamed(options.size);
  const sizes = said ? [said] : tried;
  let written: PdfWritten | null = null;
  for (const size of sizes) {
    written = await writePdf(journey, pdfOptions(options, size));
    if (written.ok) break;
  }
  if (!written?.ok) throw new NotWritten(written?.problems.map(({ says }) => says) ?? []);
  const problems = written.problems.map(({ code, says, values }) => ({ path: '', code, values, says }));
  return { body: written.bytes, notCarried: [...written.leftOut, ...problems] };
}

function pdfOptions(options: WriteOptions, size: SizeName): PdfOptions {
  const { fonts, pictures, producedAt, sheet } = options;
  if (!fonts || producedAt === undefined) throw new TypeError('A PDF is made with fonts and at a moment.');
  return {
    size,
    orientation: options.orientation ?? 'landscape',
    mode: options.mode ?? 'onePage',
    ...(sheet === undefined ? {} : { sheet: sizeNamed(sheet) ?? 'A4' }),
    dataTable: options.dataTable ?? false,
    greyscale: options.greyscale ?? false,
    state: options.state ?? 'current',
    language: 'en',
    producedAt,
    fonts,
    ...(pictures ? { pictures } : {}),
  };
}
