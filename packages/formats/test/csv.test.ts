import { cardsInReadingOrder, printSketch } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../src/csv/parse.ts';
import { csvTable, readCsv } from '../src/csv/read.ts';
import { writeCsv } from '../src/csv/write.ts';
import type { Notice } from '../src/format.ts';

function rows(text: string): readonly (readonly string[])[] {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(`${parsed.problems[0]?.path}: ${parsed.problems[0]?.reason}`);
  return parsed.value;
}

const read = (file: string | Uint8Array) => readCsv(file, { random: seededRandom(1) });

describe('CSV', () => {
  it.each([
    ['a,b\r\n1,2\r\n'],
    ['a;b\n1;2'],
    ['a\tb\r1\t2\r'],
    ['a|b\n1|2\n'],
    ['sep=;\r\na;b\r\n1;2'],
    ['"a","b"\n"1","2"'],
  ])('is parted by whatever parts its rows alike: %j', (text) => {
    expect(rows(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('keeps what is quoted: marks, lines and quotes; and what stands behind a quote', () => {
    expect(rows('"a,""b""\n;",c\n"x"y,""\n')).toEqual([
      ['a,"b"\n;', 'c'],
      ['xy', ''],
    ]);
  });

  it('gives back every table that was written', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a;b', '=1', ' a '));
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (table) => {
          const text = table
            .map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
            .join('\r\n');
          expect(rows(`sep=,\r\n${text}`)).toEqual(table);
        },
      ),
    );
  });

  it('says in which line a quotation mark opens that never closes', () => {
    expect(() => rows('a,b\n1,2\n"3,4\n')).toThrow('line 3: A quotation mark opens here and never closes.');
  });

  it('is read in UTF-8 with and without its mark, in UTF-16, and in what Windows writes, which is said', () => {
    const text = 'Stage,Text\nWeiß,süß\n';
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ]);
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const told = (file: string | Uint8Array) => {
      const notices: Notice[] = [];
      const table = csvTable(file, notices);
      return [table.ok && table.value[1], notices.map(({ code }) => code)];
    };
    expect(told(`\uFEFF${text}`)).toEqual([['Weiß', 'süß'], []]);
    expect(told(utf16)).toEqual([['Weiß', 'süß'], []]);
    expect(told(windows)).toEqual([['Weiß', 'süß'], ['csv.encoding']]);
    expect(told(Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0xff]))).toEqual([false, []]);
  });

  it('writes no formula, and reads back what it wrote', () => {
    const texts = ['=1+1', '+1+1', '-1+cmd|x', '@SUM(A1)', "'=quoted", '-5', '＝1', '\tx'];
    const table = `Stage,Text\n${texts.map((text) => `A,"${`'${text}`.replace(/^'(?=-5$)/u, '')}"`).join('\n')}`;
    const result = read(table);
    if (!result.ok) throw new Error(result.problems[0]?.reason);
    expect(cardsInReadingOrder(result.journey).map(({ text }) => text)).toEqual(texts);
    const { body } = writeCsv(result.journey);
    const cells = rows(body.replace('\uFEFF', '')).flat();
    expect(cells.filter((each) => /^[=+@\t＝]|^-(?!\d+$)/u.test(each))).toEqual([]);
    const again = read(body);
    expect(again.ok && printSketch(again.journey)).toBe(printSketch(result.journey));
  });

  it('finds the row that names its columns under a title, and the order of stages lane by lane', () => {
    const result = read('Our table,,\n,,\nPhase,Lane,Card\nC,Doing,z\nB,Doing,y\nA,Pains,x\nB,Pains,w\n');
    if (!result.ok) throw new Error(result.problems[0]?.reason);
    expect(result.journey.stages.map(({ title }) => title)).toEqual(['C', 'A', 'B']);
    expect(result.journey.lanes.map(({ kind, title }) => [title, kind])).toEqual([
      ['Doing', 'action'],
      ['Pains', 'painPoint'],
    ]);
  });
});
