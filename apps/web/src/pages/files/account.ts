import type { Notice } from '@throughline/formats';
import type { Text } from '../../text/useText.ts';

/** One thing that the formats have to say of a file. It is put into words where it is shown, with `saidEn` at hand. */
export type Said = Pick<Notice, 'code' | 'path' | 'values'>;

/** What became of a file, said to the person: shown until they put it away. */
export interface Account {
  readonly tone: 'info' | 'danger';
  readonly title: string;
  /** In words, or as the formats say it. */
  readonly sentences: readonly (string | Said)[];
  /** What is safe. */
  readonly safe: string;
}

/** Each as a sentence that says where it is about. */
export function sentencesOf(all: readonly (string | Said)[], text: Text): readonly string[] {
  return all.map((each) => (typeof each === 'string' ? each : sentenceOf(each, text)));
}

function sentenceOf({ code, path, values }: Said, text: Text): string {
  const says = text(`said.${code}`, values);
  return path ? text('said.at', { where: capital(whereOf(path, text)), says }) : capital(says);
}

/** Lines and rows have a word in every language; other places are named as the file names them. */
function whereOf(path: string, text: Text): string {
  const [, unit, line] = /^(line|row) (\d+)$/u.exec(path) ?? [];
  if (line === undefined) return path;
  return text(unit === 'line' ? 'said.line' : 'said.row', { line });
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
