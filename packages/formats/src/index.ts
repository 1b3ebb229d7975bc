export { fileSchemaText, formatNamed, formatOf, formats } from './formats.ts';
export type { Format, FormatId, Notice, ReadContext, ReadResult, Written } from './format.ts';
