import { useIntl } from 'react-intl';
import type { IntlShape } from 'react-intl';
import { codeLater } from '../parts/later.tsx';
import { canvasMessages } from './canvas.ts';
import { en } from './en.ts';
import type { MessageId } from './en.ts';

type Sentences = Readonly<Partial<Record<MessageId, string>>>;
type Values = Readonly<Record<string, string | number>>;

/** One sentence of the catalogue in the person's language. */
export type Words = (id: MessageId, values?: Values) => string;

/** Every message of the editor, by id, in English: for an `IntlProvider` around it. */
export const editorMessages: Readonly<Record<string, string>> = {
  ...en,
  ...Object.fromEntries(Object.values(canvasMessages).map(({ id, defaultMessage }) => [id, defaultMessage])),
};

/** Every message of the editor, by id, in Spanish: it comes when somebody reads Spanish. */
export async function spanishSentences(): Promise<Readonly<Record<string, string>>> {
  return (await import('./es/index.ts')).es;
}

const seldom = codeLater(async (): Promise<Sentences> => (await import('./seldom.ts')).seldomEn);
/** For what names all there is to do: it waits for its words, however soon it is asked for. */
export const bringSeldom = seldom.bring;
const first: Sentences = en;

/** What is said where a language has no words of its own; those of parts that come later come with them. */
function english(id: MessageId): string | undefined {
  return first[id] ?? seldom.code()?.[id];
}

/** A sentence with places for values, parsed. */
type Sentence = ReturnType<IntlShape['formatters']['getMessageFormat']>;

const known = new WeakMap<IntlShape, Words>();

/** One for each language: a sentence is looked up and parsed once, though ten thousand cards say it. */
function wordsOf(intl: IntlShape): Words {
  const found = known.get(intl);
  if (found) return found;
  const sentences = new Map<MessageId, Sentence>();
  const parse = (id: MessageId): Sentence | null => {
    const { formats, formatters, locale, messages } = intl;
    const written = messages[id] ?? english(id);
    if (written === undefined) return null;
    const sentence = formatters.getMessageFormat(written, locale, formats, { formatters });
    sentences.set(id, sentence);
    return sentence;
  };
  const words: Words = (id, values) => {
    try {
      const sentence = sentences.get(id) ?? parse(id);
      if (sentence) return String(sentence.format({ ...values }));
    } catch {
      // A translation that is not sound is told, and read as it is written, by `formatMessage`.
    }
    return intl.formatMessage({ id, defaultMessage: english(id) ?? id }, values);
  };
  known.set(intl, words);
  return words;
}

export function useWords(): Words {
  return wordsOf(useIntl());
}
