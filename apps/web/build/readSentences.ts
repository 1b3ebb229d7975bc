import { createIntl } from 'react-intl';
import { parseAst, type Plugin } from 'vite';

/** Where sentences are written. */
const catalogue = /\/(?:packages\/editor|apps\/web)\/src\/text\/(?:[a-z]{2}\/)?[^/]+\.ts$/;
const parser = '@formatjs/icu-messageformat-parser';
const plainSentences = '\0plain-sentences';

/**
 * Reads the sentences of the catalogues while the app is built, so that no browser has to: neither the code that reads
 * ICU messages nor the time it takes is in the app. In development and in tests sentences are read as they come.
 */
export function readSentences(): Plugin {
  return {
    name: 'read-sentences',
    apply: 'build',
    // After types are gone.
    enforce: 'post',
    resolveId: {
      order: 'pre',
      async handler(source, importer, options) {
        if (source !== parser) return null;
        const found = await this.resolve(source, importer, { ...options, skipSelf: true });
        return found && `${plainSentences}${found.id.replace(/[^/]+$/, 'no-parser.js')}`;
      },
    },
    load(id) {
      if (!id.startsWith(plainSentences)) return null;
      return `export * from ${JSON.stringify(id.slice(plainSentences.length))};
export const parse = (sentence) => [{ type: 0, value: sentence }];`;
    },
    transform(code, id) {
      return catalogue.test(id) ? { code: withSentencesRead(code), map: null } : null;
    },
  };
}

/** A module in which every sentence with a place for a value is what reading it gives. */
export function withSentencesRead(code: string): string {
  let read = code;
  // From behind, so that places found before still hold.
  for (const { start, end, sentence } of sentencesIn(parseAst(code)).toReversed()) {
    read = `${read.slice(0, start)}${JSON.stringify(parsed(sentence))}${read.slice(end)}`;
  }
  return read;
}

const intl = createIntl({ locale: 'en' });

function parsed(sentence: string): unknown {
  return intl.formatters.getMessageFormat(sentence, 'en').getAst();
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly sentence: string;
}

/** What is written as the value of a property and is more than plain words, in the order it is written in. */
function sentencesIn(node: unknown): readonly Found[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isSentence(node)) return [{ start: node.value.start, end: node.value.end, sentence: node.value.value }];
  return Object.values(node).flatMap(sentencesIn);
}

interface SentenceNode {
  readonly value: { readonly value: string; readonly start: number; readonly end: number };
}

function isSentence(node: object): node is SentenceNode {
  if (!('type' in node) || node.type !== 'Property' || !('value' in node)) return false;
  const { value } = node;
  if (typeof value !== 'object' || value === null || !('value' in value)) return false;
  return typeof value.value === 'string' && /[{<]|''/.test(value.value);
}
