import { printSketch } from '@throughline/journey';
import { exampleSketches, seededRandom } from '@throughline/journey/testing';
import { describe, expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import type { FileBody } from '../src/format.ts';
import { formatNamed, formats } from '../src/formats.ts';
import { formatOf } from '../src/readable.ts';
import { tablesIn } from '../src/tables.ts';
import { sampleJourney } from './pdf/samples.ts';

const mermaid = 'journey\n  section A\n    a: 3';
const markdown = `# Title\n\n\`\`\`mermaid\n${mermaid}\n\`\`\`\n`;
/** What a file says to who opens it. */
function textOf(body: FileBody): string {
  return typeof body === 'string'
    ? body
    : Object.values(unzipSync(body))
        .map((part) => strFromU8(part))
        .join('');
}

const json = '{ "format": "throughline/1", "map": {} }';

describe('the format of a file', () => {
  it('is told by its text', () => {
    const told = (name: string, text: string) => formatOf(name, text)?.id ?? null;
    expect(told('map.json', json)).toBe('json');
    expect(told('map.txt', json)).toBe('json');
    expect(told('notes.md', markdown)).toBe('mermaid');
    expect(told('', mermaid)).toBe('mermaid');
    expect(told('notes.md', '# A\n\n## Journey\n\n- b')).toBe('outline');
    expect(told('list.txt', 'Find\n  asks\nBuy')).toBe('outline');
    expect(told('', 'Stage;Text\nBuy;pays')).toBe('csv');
    expect(told('map.txt', exampleSketches.coupon)).toBe('sketch');
  });

  it('is told by the first bytes of a large file, wherever they are cut', () => {
    for (let shift = 0; shift < 4; shift++) {
      const text = `# ${'a'.repeat(shift)}\n- ${'😀'.repeat(20_000)}`;
      expect(formatOf('', strToU8(text))?.id).toBe('outline');
    }
  });

  it('is told by its name when the text says nothing', () => {
    expect(formatOf('MAP.JSON', '')?.id).toBe('json');
    expect(formatOf('map.mmd', 'graph TD')?.id).toBe('mermaid');
    expect(formatOf('map.mmd', 'flowchart TD\n  A --> B\n')?.id).toBe('mermaid');
    expect(formatOf('picture.png', 'PNG')).toBeNull();
  });

  it('has names people type', () => {
    const named = (use: 'read' | 'write') =>
      ['json', 'mermaid', '.mmd', 'MD', 'sketch', 'outline'].map((name) => formatNamed(name, use)?.id);
    expect(named('read')).toEqual(['json', 'mermaid', 'mermaid', 'outline', 'sketch', 'outline']);
    expect(named('write')).toEqual(['json', 'mermaid', 'mermaid', 'outline', 'sketch', 'outline']);
    expect(formatNamed('html', 'read')).toBeNull();
  });
});

describe('every format', () => {
  it('reads what it writes, and knows its own text', async () => {
    const start = await formatNamed('sketch', 'read')!.read!(exampleSketches.licence, {
      random: seededRandom(1),
    });
    if (!start.ok) throw new Error('The example is refused');
    for (const format of formats.filter(({ read }) => read)) {
      const { body } = await format.write!(start.journey);
      expect(formatOf(`map.${format.extensions[0]}`, body)).toBe(format);
      const read = await format.read!(body, { random: seededRandom(2) });
      expect(read.ok).toBe(true);
    }
  });

  it('refuses with sentences, and never throws', async () => {
    for (const format of formats.filter(({ read }) => read)) {
      for (const text of ['', '\0', '\uFEFF', '{}', 'journey', '|', '---', 'null']) {
        const read = await format.read!(text, { random: seededRandom(1) });
        expect(read.ok ? printSketch(read.journey) : read.problems[0]?.reason).toBeTruthy();
      }
    }
  });

  it('tells readers of no quote whose speaker has withdrawn consent, and of no unanswered question', async () => {
    const cards = [
      { id: 'said', kind: 'quote', text: 'SECRET', consent: 'withdrawn' },
      { id: 'asked', kind: 'note', prompt: 'ASKED' },
      { id: 'new', kind: 'note', text: 'Plain', state: 'future', replaces: 'said' },
    ].map((card) => ({ stage: 's', lane: 'l', ...card }));
    const links = [{ from: 'new', to: 'said' }];
    const map = { stages: [{ id: 's' }], lanes: [{ id: 'l', kind: 'note' }], cards, links };
    const text = JSON.stringify({ format: 'throughline/1', map });
    const read = await formatNamed('json', 'read')!.read!(text, { random: seededRandom(1) });
    if (!read.ok) throw new Error(read.problems[0]?.reason);
    const told = async (name: string) => {
      const { notCarried, body } = await formatNamed(name, 'write')!.write!(read.journey);
      const words = ['SECRET', 'ASKED'].filter((word) => textOf(body).includes(word));
      return [words, notCarried.map(({ code }) => code).filter((code) => /^(?:consent|prompt)/u.test(code))];
    };
    expect(await told('json')).toEqual([['SECRET', 'ASKED'], []]);
    expect(await told('sketch')).toEqual([['ASKED'], ['consent.withdrawn']]);
    for (const name of ['outline', 'mermaid', 'csv', 'xlsx', 'html', 'cjml', 'svg', 'pptx']) {
      expect([name, ...(await told(name))]).toEqual([name, [], ['consent.withdrawn', 'prompt.unanswered']]);
    }
  });
});

it('formats that take a while tell how far they are, ever further, and none that all is done before it is', async () => {
  const journey = sampleJourney({ stages: 4, lanes: 3, cards: 24 });
  for (const { id, options, write } of formats) {
    if (!options.includes('onProgress') || id === 'png') continue;
    const told: number[] = [];
    await write!(journey, { onProgress: (done) => told.push(done) });
    expect([id, told.length > 1, told.every((done) => done >= 0 && done < 1)]).toEqual([id, true, true]);
    expect(told).toEqual(told.toSorted((one, other) => one - other));
  }
});

describe('the tables in a file', () => {
  it('are its sheets, or the one of CSV; other files have none', async () => {
    const cells = [
      ['Stage', 'Text'],
      ['Buy', 'pays'],
    ];
    const text = `${cells.map((row) => row.join(',')).join('\n')}\n`;
    expect(await tablesIn('a.csv', strToU8(text))).toEqual({
      ok: true,
      value: [{ name: 'a.csv', table: cells }],
    });
    const read = await formatNamed('csv', 'read')!.read!(text, { random: seededRandom(1) });
    if (!read.ok) throw new Error(read.problems[0]?.reason);
    const { body } = await formatNamed('xlsx', 'write')!.write!(read.journey);
    const sheets = await tablesIn('a.xlsx', body as Uint8Array);
    expect(sheets?.ok && sheets.value.map(({ name, table }) => [name, table.length])).toEqual([
      ['Cards', 2],
      ['Map', 2],
    ]);
    expect(await tablesIn('a.md', strToU8('# A\n- b'))).toBeNull();
    expect(await tablesIn('a.xlsx', strToU8('PK\u0003\u0004'))).toMatchObject({ ok: false });
  });
});
