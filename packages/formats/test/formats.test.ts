import { printSketch } from '@throughline/journey';
import { exampleSketches, seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { formatNamed, formatOf, formats } from '../src/formats.ts';

const mermaid = 'journey\n  section A\n    a: 3';
const markdown = `# Title\n\n\`\`\`mermaid\n${mermaid}\n\`\`\`\n`;
const json = '{ "format": "throughline/1", "map": {} }';

describe('the format of a file', () => {
  it('is told by its text', () => {
    const told = (name: string, text: string) => formatOf(name, text)?.id ?? null;
    expect(told('map.json', json)).toBe('json');
    expect(told('map.txt', json)).toBe('json');
    expect(told('notes.md', markdown)).toBe('mermaid');
    expect(told('', mermaid)).toBe('mermaid');
    expect(told('map.txt', exampleSketches.coupon)).toBe('sketch');
  });

  it('is told by its name when the text says nothing', () => {
    expect(formatOf('MAP.JSON', '')?.id).toBe('json');
    expect(formatOf('map.mmd', 'graph TD')?.id).toBe('mermaid');
    expect(formatOf('picture.png', 'PNG')).toBeNull();
  });

  it('has names people type', () => {
    expect(['json', 'mermaid', '.mmd', 'MD', 'sketch'].map((name) => formatNamed(name)?.id)).toEqual([
      'json',
      'mermaid',
      'mermaid',
      'mermaid',
      'sketch',
    ]);
    expect(formatNamed('xlsx')).toBeNull();
  });
});

describe('every format', () => {
  it('reads what it writes, and knows its own text', async () => {
    const [, , sketch] = formats;
    const start = await sketch!.read!(exampleSketches.licence, { random: seededRandom(1) });
    if (!start.ok) throw new Error('The example is refused');
    for (const format of formats) {
      const { text } = await format.write!(start.journey);
      expect(formatOf(`map.${format.extensions[0]}`, text)).toBe(format);
      const read = await format.read!(text, { random: seededRandom(2) });
      expect(read.ok).toBe(true);
    }
  });

  it('refuses with sentences, and never throws', async () => {
    for (const format of formats) {
      for (const text of ['', '\0', '\uFEFF', '{}', 'journey', '|', '---', 'null']) {
        const read = await format.read!(text, { random: seededRandom(1) });
        expect(read.ok ? printSketch(read.journey) : read.problems[0]?.reason).toBeTruthy();
      }
    }
  });

  it('says in a sketch that links are left out', async () => {
    const file = {
      format: 'throughline/1',
      map: {
        stages: [{ id: 's' }],
        lanes: [{ id: 'l', kind: 'note' }],
        cards: ['a', 'b'].map((id) => ({ id, stage: 's', lane: 'l' })),
        links: [{ from: 'a', to: 'b' }],
      },
    };
    const read = await formatNamed('json')!.read!(JSON.stringify(file), { random: seededRandom(1) });
    const written = read.ok ? await formatNamed('sketch')!.write!(read.journey) : null;
    expect(written?.notCarried).toEqual([{ path: '', says: 'A sketch has no links; 1 left out.' }]);
  });
});
