import { editorMessages, spanishSentences } from '@throughline/editor';
import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { spokenOf } from '../../src/language.ts';
import { es } from '../../src/text/es/index.ts';

/** Every module of English sentences, here and in the editor. */
const modules: Record<string, Record<string, unknown>> = {
  ...import.meta.glob('../../src/text/*.ts', { eager: true }),
  ...import.meta.glob('../../../../packages/editor/src/text/*.ts', { eager: true }),
};

function isCatalogue(value: unknown): value is Record<string, string> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((each) => typeof each === 'string') &&
    Object.keys(value).length > 0
  );
}

const english: Record<string, string> = Object.assign(
  { ...editorMessages },
  ...Object.values(modules).flatMap((module) =>
    Object.entries(module)
      .filter(([name]) => name === 'en' || name.endsWith('En'))
      .map(([, value]) => value)
      .filter(isCatalogue),
  ),
);
const spanish: Record<string, string> = { ...(await spanishSentences()), ...es };

interface Placed {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Placed[] }>>;
}

const intl = createIntl({ locale: 'en' });

function parts(sentence: string, locale: string): readonly Placed[] {
  return intl.formatters.getMessageFormat(sentence, locale).getAst();
}

/** Every place for a value, and of every plural the forms it has. */
function places(read: readonly Placed[]): readonly string[] {
  return read.flatMap(({ options, type, value }) => {
    if (type === 0 || type === 7) return [];
    const inside = Object.values(options ?? {}).flatMap((option) => places(option.value));
    return [value ?? '', ...inside];
  });
}

function choices(read: readonly Placed[]): readonly (readonly string[])[] {
  return read.flatMap(({ options = {} }) => [
    ...(Object.keys(options).length > 0 ? [Object.keys(options)] : []),
    ...Object.values(options).flatMap((option) => choices(option.value)),
  ]);
}

describe('the English catalogue', () => {
  it('never uses the words that frighten people', () => {
    const words = /\b(conflicts?|overwrit\w+|stale|lost|success\w*)\b|!/iu;
    const frightening = Object.entries(english).filter(([, sentence]) => words.test(sentence));
    // What trust is, in the hint on a moment that matters.
    expect(frightening.map(([id]) => id)).toEqual(['inspector.momentHint']);
  });
});

describe('the Spanish catalogue', () => {
  it('says every sentence there is, and no other', () => {
    expect(Object.keys(spanish).filter((id) => !(id in english))).toEqual([]);
    expect(Object.keys(english).filter((id) => !(id in spanish))).toEqual([]);
    expect(Object.keys(spanish).length).toBeGreaterThan(900);
  });

  it('has a place for nothing that the English sentence has not', () => {
    const wrong = Object.entries(spanish).filter(([id, sentence]) => {
      const known = new Set(places(parts(english[id] ?? '', 'en')));
      return places(parts(sentence, 'es')).some((place) => !known.has(place));
    });
    expect(wrong).toEqual([]);
  });

  it('keeps every figure and name, and says what is in none of the forms of a choice', () => {
    const wrong = Object.entries(spanish).filter(([id, sentence]) => {
      const said = new Set(places(parts(sentence, 'es')));
      const needed = places(parts(english[id] ?? '', 'en'));
      // The kind of an empty cell needs no article here.
      const lost = needed.some((place) => !said.has(place) && !(id === 'cell.hint' && place === 'kind'));
      return lost || choices(parts(sentence, 'es')).some((forms) => !forms.includes('other'));
    });
    expect(wrong).toEqual([]);
  });

  it('is not English', () => {
    const same = Object.entries(spanish).filter(
      ([id, sentence]) =>
        sentence === english[id] && /\p{L}{4}/u.test(sentence.replaceAll(/\{[^}]*\}/gu, '')),
    );
    // Words both languages share.
    expect(same.map(([, sentence]) => sentence).toSorted()).toMatchInlineSnapshot(`
      [
        "CJML",
        "Chat",
        "Idea",
        "JSON",
        "Mermaid",
        "Navajo",
        "Persona",
        "Persona",
        "Persona: {name}",
        "Personas",
        "Personas",
        "Personas",
        "Personas",
        "Throughline",
        "Zoom",
        "persona",
        "{count, plural, =0 {–} other {#}}",
      ]
    `);
  });
});

describe('the language of a person', () => {
  it('is the first of theirs that is spoken, whatever the country', () => {
    expect(spokenOf(['es-MX', 'en-US'])).toBe('es');
    expect(spokenOf(['vi', 'es'])).toBe('es');
    expect(spokenOf(['EN-us', 'es'])).toBe('en');
  });

  it('is English where none of theirs is', () => {
    expect(spokenOf(['vi', 'zh-Hans'])).toBe('en');
    expect(spokenOf([])).toBe('en');
  });
});
