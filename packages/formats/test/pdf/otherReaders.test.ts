import { cardsInReadingOrder, createView, drawnRuns } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { structureOf } from './contents.ts';
import { faultsOf } from './gates.ts';
import { licence, made } from './making.ts';
import { readByPdfium } from './otherReader.ts';
import type { ReadElement } from './otherReader.ts';
import { PdfFile } from './pdfFile.ts';
import { sampleJourney } from './samples.ts';

// Fonts are read and shaped for each file: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

function everything(element: ReadElement): readonly ReadElement[] {
  return [element, ...element.children.flatMap(everything)];
}

/** PDFium leaves out the space or hyphen at which a line is broken, so texts are compared without any. */
function packed(text: string): string {
  return text.normalize('NFC').replace(/[\s\p{Cc}-]/gu, '');
}

function textsOf(journey: Journey): readonly string[] {
  const shown = createView()(journey, { state: 'current', hidden: new Set() });
  return cardsInReadingOrder(shown).map(({ text }) =>
    packed(
      drawnRuns(text)
        .map((run) => run.text)
        .join(''),
    ),
  );
}

/** What is said first of every card of the map's table. */
function saidOf(elements: readonly ReadElement[]): readonly string[] {
  const tables = elements.flatMap(everything).filter(({ tag }) => tag === 'Table');
  const items = tables
    .slice(0, 1)
    .flatMap(everything)
    .filter(({ tag }) => tag === 'LI');
  return items.map(({ children }) => packed(children.find(({ tag }) => tag === 'LBody')?.text ?? ''));
}

describe('the licence map, as PDFium reads it', () => {
  it('is tagged, with its title and language', async () => {
    const read = await readByPdfium((await made(await licence())).bytes);
    expect(read).toMatchObject({ isTagged: true, language: 'en', title: 'Renewing a driver licence' });
  });

  it('has fifteen heads that say what they are heads of', async () => {
    const { pages } = await readByPdfium((await made(await licence())).bytes);
    const heads = pages
      .flatMap(({ structure }) => structure.flatMap(everything))
      .filter(({ tag }) => tag === 'TH');
    expect(heads.map(({ scope }) => scope)).toEqual([
      ...Array.from({ length: 7 }, () => 'Column'),
      ...Array.from({ length: 8 }, () => 'Row'),
    ]);
  });

  it('says each card once, in the order of the outline', async () => {
    const journey = await licence();
    const { pages } = await readByPdfium((await made(journey)).bytes);
    const texts = textsOf(journey);
    const said = saidOf(pages.flatMap(({ structure }) => structure));
    expect(said).toHaveLength(texts.length);
    expect(said.map((text, index) => text.slice(0, texts[index]?.length))).toEqual(texts);
  });
});

describe('a map on many pages, as PDFium reads it', () => {
  const distinct = sampleJourney({ stages: 12, lanes: 6, cards: 160 });

  it.each([
    ['pages by stage on A4', { size: 'A4', mode: 'byStage' }],
    ['a poster of A1 on A3', { size: 'A1', mode: 'poster', sheet: 'A3' }],
  ] as const)('says every card on one page only: %s', async (_, options) => {
    const { pages } = await readByPdfium((await made(distinct, options)).bytes);
    const said = pages.flatMap(({ structure }) => saidOf(structure)).filter((text) => text !== '');
    expect(pages.length).toBeGreaterThan(2);
    const times = textsOf(distinct).map((text) => said.filter((each) => each.startsWith(text)).length);
    expect(said).toHaveLength(160);
    expect(times.every((time) => time === 1)).toBe(true);
  });
});

describe('the gates', () => {
  /** The file with some of its bytes others. */
  function spoilt(bytes: Uint8Array, from: string, to: string): Uint8Array {
    const text = strFromU8(bytes, true);
    const at = text.indexOf(from);
    if (at < 0 || from.length !== to.length) throw new Error(`${from} cannot be replaced`);
    const copy = bytes.slice();
    copy.set(strToU8(to), at);
    return copy;
  }

  it.each([
    ['no mark that it is tagged', '/Marked true', '/Marked null', 'PDFium: not tagged'],
    ['no language', '/Lang (en)', '/Lung (en)', 'PDFium: in no language'],
    ['a font outside of the file', '/FontFile2 ', '/FontFileX ', 'is not in the file'],
    ['a font without a Unicode map', '/ToUnicode ', '/ToUnicore ', 'does not say what its glyphs stand for'],
    ['a table of objects that is wrong', '0000000015 00000', '0000000016 00000', 'qpdf: '],
  ])('stop a file with %s', async (_, from, to, told) => {
    const { bytes } = await made(sampleJourney({ stages: 2, lanes: 2, cards: 5 }));
    const broken = spoilt(bytes, from, to);
    const { pages } = structureOf(new PdfFile(bytes));
    const faults = await faultsOf({ bytes: broken, file: new PdfFile(broken), pages });
    expect(faults.join('\n')).toContain(told);
  });
});
