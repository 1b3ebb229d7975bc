import { cardsInReadingOrder } from '@throughline/journey';
import { seededRandom } from '@throughline/journey/testing';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../src/format.ts';
import { readXlsx } from '../src/xlsx/read.ts';
import { processorTime } from './processorTime.ts';

const relations = (...targets: readonly string[]) =>
  `<Relationships>${targets.map((target, index) => `<Relationship Id="r${index}" Target="${target}"/>`).join('')}</Relationships>`;

/** A workbook as other programs write one: shared strings, styles, a sheet under whatever name. */
function workbook(parts: Readonly<Record<string, string>>): Uint8Array {
  const whole = {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="Data" sheetId="1" r:id="r0"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': relations('worksheets/data.xml'),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(whole).map(([name, text]) => [name, strToU8(text)])));
}

function read(file: Uint8Array): ReadResult {
  return readXlsx(file, { random: seededRandom(1) });
}

function reason(file: Uint8Array): string | undefined {
  const result = read(file);
  return result.ok ? undefined : result.problems[0]?.reason;
}

const strings = (...texts: readonly string[]) =>
  `<sst>${texts.map((text) => `<si>${text}</si>`).join('')}</sst>`;
const sheet = (...rows: readonly string[]) =>
  `<worksheet><sheetData>${rows.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData></worksheet>`;

describe('a workbook of another program', () => {
  it('is read with shared and rich strings, numbers, dates, percents, yes and no, and what a formula gave', () => {
    const file = workbook({
      'xl/sharedStrings.xml': strings(
        '<t>Stage</t>',
        '<t>Text</t>',
        '<r><t>Pays </t></r><r><rPr><b/></rPr><t xml:space="preserve"> late</t></r><rPh><t>kana</t></rPh>',
        '<t>Value</t>',
        '<t>Date</t>',
        '<t>Moment</t>',
        '<t>Unit</t>',
        '<t>Source</t>',
      ),
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs></styleSheet>',
      'xl/worksheets/data.xml': sheet(
        '<c r="A1" t="inlineStr"><is><t>Our map</t></is></c>',
        ['A', 'B', 'C', 'D', 'E', 'F']
          .map((column, index) => `<c r="${column}2" t="s"><v>${[0, 1, 3, 4, 5, 7][index]}</v></c>`)
          .join(''),
        '<c r="A3" t="str"><f>B1</f><v>Buy</v></c><c r="B3" t="s"><v>2</v></c><c r="C3" s="2"><v>0.68</v></c><c r="D3" s="1"><v>45365</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c>',
      ),
    });
    const result = read(file);
    const [card] = result.ok ? cardsInReadingOrder(result.journey) : [];
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual(['Buy']);
    expect(card).toMatchObject({
      kind: 'metric',
      text: 'Pays  late',
      value: 68,
      unit: '%',
      moment: true,
      evidence: { date: '2024-03-14' },
    });
  });

  it('is read from the sheet that names most columns; the others are named', () => {
    const file = workbook({
      'xl/workbook.xml':
        '<workbook xmlns:r="r"><sheets><sheet name="Readme" r:id="r0"/><sheet name="Pains" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': relations('worksheets/a.xml', '/xl/worksheets/b.xml'),
      'xl/worksheets/a.xml': sheet('<c t="inlineStr"><is><t>Notes on this file</t></is></c>'),
      'xl/worksheets/b.xml': sheet(
        '<c t="inlineStr"><is><t>Title</t></is></c><c t="inlineStr"><is><t>Severity</t></is></c>',
        '<c t="inlineStr"><is><t>slow_x000D_</t></is></c><c><v>3</v></c>',
      ),
    });
    const result = read(file);
    expect(result.ok && result.notCarried.map(({ says }) => says)).toEqual([
      'The sheet “Readme” is not read.',
    ]);
    expect(result.ok && cardsInReadingOrder(result.journey)).toMatchObject([
      { kind: 'painPoint', severity: 3, text: 'slow\r' },
    ]);
  });
});

describe('a workbook that means harm', () => {
  /** Claims another size than it has, in the directory and before the part. */
  function claiming(file: Uint8Array, part: string, size: number): Uint8Array {
    const bytes = Uint8Array.from(file);
    const view = new DataView(bytes.buffer);
    const name = strToU8(part);
    for (let at = 0; at + name.length < bytes.length; at++) {
      if (!name.every((byte, index) => bytes[at + index] === byte)) continue;
      if (view.getUint32(at - 46, true) === 0x02014b50) view.setUint32(at - 22, size, true);
      else if (view.getUint32(at - 30, true) === 0x04034b50) view.setUint32(at - 8, size, true);
    }
    return bytes;
  }

  const huge = () => workbook({ 'xl/worksheets/data.xml': ' '.repeat(30_000_000) });

  it(
    'is refused when it says that it unpacks to too much, before it is unpacked',
    { timeout: 30_000 },
    () => {
      expect(reason(claiming(huge(), 'xl/worksheets/data.xml', 200_000_000))).toBe(
        'This file unpacks to more than it declares, or to more than 100 MB.',
      );
    },
  );

  it(
    'is refused when it unpacks to more than it says, without being unpacked further',
    { timeout: 30_000 },
    () => {
      const file = claiming(huge(), 'xl/worksheets/data.xml', 1000);
      let said: string | undefined;
      const took = processorTime(() => {
        said = reason(file);
      });
      expect(said).toBe('This file unpacks to more than it declares, or to more than 100 MB.');
      expect(took).toBeLessThan(1000);
    },
  );

  it('is refused with a sentence when it is cut off, encrypted, has another kind of XML, or is none', () => {
    const file = workbook({ 'xl/worksheets/data.xml': sheet() });
    expect(reason(file.subarray(0, 200))).toBe('This is no workbook: its package cannot be opened.');
    expect(reason(new Uint8Array(0))).toBe('This is no workbook: its package cannot be opened.');
    expect(
      reason(workbook({ 'xl/workbook.xml': '<!DOCTYPE w [<!ENTITY a "b">]><workbook>&a;</workbook>' })),
    ).toMatch(/^A document type/u);
    expect(reason(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toBe(
      'There is no workbook in this file.',
    );
    const locked = Uint8Array.from(file);
    const view = new DataView(locked.buffer);
    for (let at = 0; at + 4 < locked.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(reason(locked)).toBe('This file is protected by a password: save it without one and try again.');
    const broken = Uint8Array.from(file);
    for (let at = 60; at < 120; at++) broken[at] = 0xff;
    expect(reason(broken)).toBe('The package of this file is damaged.');
  });

  it('is refused when its cells lie too far down, and says that cells too far to the right are not read', () => {
    const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
    expect(
      reason(workbook({ 'xl/worksheets/data.xml': `<worksheet>${cell('A1048576', 'x')}</worksheet>` })),
    ).toBe('A sheet of cards has at most 20,000 rows.');
    const wide = read(
      workbook({
        'xl/worksheets/data.xml': sheet(cell('A1', 'Text'), cell('A2', 'a') + cell('XFD2', 'far')),
      }),
    );
    expect(wide.ok && wide.notCarried.map(({ says }) => says)).toEqual([
      'Cells behind the 200th column are not read: 1.',
    ]);
  });

  it('has a name that means something to JavaScript in it, and that changes nothing', () => {
    const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
    const file = workbook({
      __proto__: 'x',
      'xl/worksheets/data.xml': sheet(
        cell('Text') + cell('__proto__') + cell('Stage'),
        cell('constructor') + cell('x') + cell('__proto__'),
      ),
    });
    const result = read(file);
    expect(result.ok && result.journey.stages.map(({ title }) => title)).toEqual(['__proto__']);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  });
});
