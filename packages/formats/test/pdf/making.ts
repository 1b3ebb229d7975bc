import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { parseSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { loadTemplate } from '@throughline/journey/templates';
import { seededRandom } from '@throughline/journey/testing';
import type { FontSource } from '../../src/pdf/fontFiles.ts';
import { writePdf } from '../../src/pdf/write.ts';
import type { PdfOptions } from '../../src/pdf/write.ts';
import { usualPaper } from '../paper/usualPaper.ts';
import { structureOf } from './contents.ts';
import type { PageContents, Said } from './contents.ts';
import { faultsOf } from './gates.ts';
import { PdfFile } from './pdfFile.ts';

const installed = createRequire(import.meta.url);

/** Fonts as they are installed. */
export const fonts: FontSource = async (file) => new Uint8Array(await readFile(installed.resolve(file)));

/** A3, one page, today, in colour. */
export const usual: PdfOptions = {
  ...usualPaper,
  producedAt: Date.UTC(2026, 10, 22),
  version: '3.2',
  handling: 'Department of Licensing, internal',
  fonts,
};

export interface Made {
  readonly bytes: Uint8Array;
  readonly file: PdfFile;
  readonly root: Said;
  readonly pages: readonly PageContents[];
}

/** Writes a map and reads the file, which has to pass the gates that every file passes. */
export async function made(journey: Journey, options: Partial<PdfOptions> = {}): Promise<Made> {
  const written = await writePdf(journey, { ...usual, ...options });
  if (!written.ok) throw new Error(written.problems.map(({ says }) => says).join('\n'));
  const file = new PdfFile(written.bytes);
  const made = { bytes: written.bytes, file, ...structureOf(file) };
  const faults = await faultsOf(made);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return made;
}

export function licence(): Promise<Journey> {
  return loadTemplate('licence', { form: 'example', random: seededRandom(7) });
}

export function sketched(text: string): Journey {
  const read = parseSketch(text, { random: seededRandom(7) });
  if (!read.ok) throw new SyntaxError(JSON.stringify(read.problems));
  return read.value.journey;
}
