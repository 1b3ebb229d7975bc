import { describe, expect, it } from 'vitest';
import { parseAst } from 'vite';

const sources: Record<string, string> = {
  ...import.meta.glob('../../src/**/*.tsx', { eager: true, query: '?raw', import: 'default' }),
  ...import.meta.glob('../../../../packages/editor/src/**/*.tsx', {
    eager: true,
    query: '?raw',
    import: 'default',
  }),
};

/** What a person reads or hears of an element. */
const read = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'label',
  'placeholder',
  'title',
  'words',
]);

interface Node {
  readonly type?: string;
  readonly value?: unknown;
  readonly name?: unknown;
}

/** Words written where a person reads them, instead of the id of a sentence of the catalogue. */
function wordsIn(code: string): readonly string[] {
  return found(parseAst(code, { lang: 'tsx' }));
}

function found(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return [...own(node), ...Object.values(node).flatMap(found)];
}

function own(node: Node): readonly string[] {
  if (node.type === 'JSXText') return worded(node.value);
  if (node.type !== 'JSXAttribute') return [];
  const name = (node.name as { readonly name?: unknown }).name;
  return read.has(String(name)) ? worded((node.value as Node | null)?.value) : [];
}

function worded(text: unknown): readonly string[] {
  return typeof text === 'string' && /\p{L}{2}/u.test(text) ? [text.trim()] : [];
}

describe('what a person reads', () => {
  it('is found when it is written into the code', () => {
    expect(wordsIn('const a = <p>Hello <b title="A thing">{x}</b></p>')).toEqual(['Hello', 'A thing']);
    expect(wordsIn('const a = <p className="small">{text("id")} · 100 %</p>')).toEqual([]);
  });

  it('is in the catalogue, and nowhere in the code', () => {
    expect(Object.keys(sources).length).toBeGreaterThan(150);
    const words = Object.entries(sources).flatMap(([path, code]) =>
      wordsIn(code).map((each) => `${path.replace(/^(?:\.\.\/)+/, '')}: ${each}`),
    );
    expect(words).toEqual([]);
  });
});
