import { isPlainTable } from '@throughline/journey';
import type { Random, TableReading } from '@throughline/journey';
import type { Outcome, ReadResult } from './format.ts';
import { formatOf } from './readable.ts';
import type { MappedOptions } from './rows/mapped.ts';

/** A table of a file, and what it is called there. */
export interface FileTable {
  readonly name: string;
  readonly table: readonly (readonly string[])[];
}

/**
 * The tables in a file, a workbook's sheet by sheet, as cells: for people to say what its columns mean. null: it is
 * neither CSV nor a workbook.
 */
export async function tablesIn(
  fileName: string,
  file: Uint8Array,
): Promise<Outcome<readonly FileTable[]> | null> {
  const format = formatOf(fileName, file);
  if (format?.id !== 'csv' && format?.id !== 'xlsx') return null;
  const whole = (await import('./door.ts')).asItIs(file);
  if (!whole.ok) return whole;
  if (format.id === 'csv') {
    const table = (await import('./csv/read.ts')).csvTable(file, []);
    return table.ok ? { ok: true, value: [{ name: fileName, table: table.value }] } : table;
  }
  const book = (await import('./xlsx/read.ts')).openWorkbook(file);
  return book.ok ? { ok: true, value: book.value.sheets } : book;
}

/** Whether a table says what its cards are in columns of ours, so that nobody has to be asked what they mean. */
export async function isOurTable({ table }: FileTable): Promise<boolean> {
  const { headerOf } = await import('./rows/read.ts');
  const header = headerOf(table);
  return header !== null && isPlainTable(header.words);
}

/** The map that a table of a file is, as somebody says it is to be read. */
export async function readMapped(
  table: FileTable['table'],
  reading: TableReading,
  options: MappedOptions,
  random: Random,
): Promise<ReadResult> {
  return (await import('./rows/mapped.ts')).readMapped(table, reading, options, random);
}
