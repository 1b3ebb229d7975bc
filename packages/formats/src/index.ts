export { fileSchemaText, formatNamed, formatOf, formats } from './formats.ts';
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
