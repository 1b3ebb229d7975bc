// @vitest-environment node
import { editorMessages } from '@throughline/editor';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { withSentencesRead } from '../../build/readSentences.ts';
import { en } from '../../src/text/en.ts';

const sentences: Readonly<Record<string, string>> = { ...editorMessages, ...en };

type Sentence = Parameters<ReturnType<typeof createIntl>['formatters']['getMessageFormat']>[0];

async function afterBuild(written: object): Promise<Readonly<Record<string, Sentence>>> {
  const code = withSentencesRead(`export default ${JSON.stringify(written)};`);
  const module: unknown = await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`);
  return (module as { default: Record<string, Sentence> }).default;
}

/** Has every value a sentence may ask for. */
const valuesOf = (value: unknown) => new Proxy({}, { has: () => true, get: () => value });

describe('sentences read while the app is built', () => {
  it('say what they say when they are read in the browser, whatever their values are', async () => {
    const read = await afterBuild(sentences);
    const intl = createIntl({ locale: 'en' });
    const say = (sentence: Sentence, value: unknown): unknown =>
      intl.formatters.getMessageFormat(sentence, 'en').format(valuesOf(value));
    for (const [id, written] of Object.entries(sentences)) {
      for (const value of [0, 1, 2, 7]) {
        expect([id, say(read[id] ?? id, value)]).toEqual([id, say(written, value)]);
      }
    }
  });

  it('are no longer written where they ask for a value, and stay words where they do not', async () => {
    const read = await afterBuild({
      plain: 'It’s all here.',
      asking: '{count, plural, one {#} other {# of them}}',
    });
    expect(read['plain']).toBe('It’s all here.');
    expect(read['asking']).toBeInstanceOf(Array);
  });

  it('are found wherever they stand in a catalogue, and nothing else of it changes', () => {
    const code =
      "const keys = { id: 'zoom.is', defaultMessage: 'Zoom {zoom}' };\nexport const more = () => `{x}`;";
    expect(withSentencesRead(code)).toBe(
      code.replace("'Zoom {zoom}'", '[{"type":0,"value":"Zoom "},{"type":1,"value":"zoom"}]'),
    );
  });
});
