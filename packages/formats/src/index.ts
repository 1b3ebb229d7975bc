export { fileSchemaText, formatNamed, formats } from './formats.ts';
export { formatOf, ownFormat } from './readable.ts';
export { isOurTable, readMapped, tablesIn } from './tables.ts';
export type { FileTable } from './tables.ts';
export type { MappedOptions } from './rows/mapped.ts';
export { regionOf, selectionOf } from './chosen.ts';
export type { PrintedPage } from './svg/printedPages.ts';
export { NotWritten } from './notWritten.ts';
export type {
  FileBody,
  Format,
  FormatId,
  Notice,
  ReadContext,
  ReadResult,
  WriteOptions,
  Written,
} from './format.ts';
export { customLimits, paperModes, sizeNames } from './paper/sheet.ts';
export type { CustomSize, Orientation, PaperMode, PaperSize, SizeName } from './paper/sheet.ts';
export type { PaperOptions } from './paper/plan.ts';
export type { PaperProblem } from './paper/problems.ts';
export type { FontSource } from './pdf/fontFiles.ts';
export { loadPdf, loadPicture, loadPrint } from './pdf/load.ts';
export type { PaperCheck, PdfOptions, PdfWritten, PlannedPaper } from './pdf/write.ts';
export type { TypeStyle } from './paper/painted.ts';
export type { Canvas, Easel } from './png/easel.ts';
export type { Pen } from './png/pen.ts';
export type { Code as NoticeCode } from './sentences.ts';
export { isTooLarge, widestOf } from './png/size.ts';
