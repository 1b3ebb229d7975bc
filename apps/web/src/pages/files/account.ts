import type { Notice } from '@throughline/formats';
import type { Text } from '../../text/useText.ts';

/** What became of a file, said to the person: shown until they put it away. */
export interface Account {
  readonly tone: 'info' | 'danger';
  readonly title: string;
  readonly sentences: readonly string[];
  /** What is safe. */
  readonly safe: string;
}

/** Each notice as a sentence that says where it is about. */
export function sentencesOf(
  notices: readonly Pick<Notice, 'path' | 'says'>[],
  text: Text,
): readonly string[] {
  return notices.map(({ path, says }) =>
    path ? text('file.at', { where: capital(path), says }) : capital(says),
  );
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
