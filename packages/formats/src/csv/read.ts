import { withFormula } from '@throughline/journey';
import { decoded, decodedAs } from '../decode.ts';
import { notice, problem } from '../format.ts';
import type { Notice, Outcome, ReadContext, ReadResult } from '../format.ts';
import { readTable } from '../rows/read.ts';
import type { Table } from '../rows/read.ts';
import { parseCsv } from './parse.ts';

/** Reads CSV, a card in each row. What it has no place for, the title of a map among it, stays empty. */
export function readCsv(file: string | Uint8Array, context: ReadContext): ReadResult {
  const notices: Notice[] = [];
  const table = csvTable(file, notices);
  if (!table.ok) return table;
  return readTable(table.value, { title: '', lang: '', goal: '' }, context, notices);
}

/** The cells of a CSV file as they were before it was made safe for spreadsheets. */
export function csvTable(file: string | Uint8Array, notices: Notice[]): Outcome<Table> {
  const text = decoded(file) ?? fromWindows(file, notices);
  if (text === null) return { ok: false, problems: [problem('', 'file.notText')] };
  if (text.trim() === '') return { ok: false, problems: [problem('', 'file.empty')] };
  const parsed = parseCsv(text);
  if (!parsed.ok) return parsed;
  return { ok: true, value: parsed.value.map((row) => row.map(withFormula)) };
}

/** Spreadsheets on Windows write CSV in the encoding of the country unless they are told otherwise. */
function fromWindows(file: string | Uint8Array, notices: Notice[]): string | null {
  if (typeof file === 'string' || file.includes(0)) return null;
  notices.push(notice('', 'csv.encoding'));
  return decodedAs(file, 'windows-1252');
}
