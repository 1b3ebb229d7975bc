import { cardsInReadingOrder } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { writeHtml } from '../src/html/write.ts';
import { hasWords, wordsIn } from '../src/paper/languages.ts';
import { spanishPaper } from '../src/paper/spanish.ts';
import { englishPaper } from '../src/paper/words.ts';
import { writePptx } from '../src/pptx/write.ts';
import { writeSvg } from '../src/svg/write.ts';
import { writeXlsx } from '../src/xlsx/write.ts';
import { everything } from './pdf/contents.ts';
import { made, sketched } from './pdf/making.ts';

// Fonts are read and shaped for each file: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

function mapIn(language: string): Journey {
  return sketched(`title: Renovar
language: ${language}

| Aviso | Espera

Actions |
| > Lee la carta ^moment | > Espera ^future

Touchpoints |
| Carta (on: mail, website)

Pain points |
| !3 Llega tarde

Emotion |
| ~-1.5 Preocupada | ~1.5 Tranquila
`);
}

/** English words of ours that a Spanish document would still show. */
const english =
  /\b(?:stages?|lanes?|cards?|feelings?|severity|serious|channels?|mail|website|legend|page|version|contents|moment|future|emotion|delighted|journey|starts|lowest|january|november|touchpoint|pain)\b/giu;

describe('the words of documents', () => {
  it('count how well cards are known as their language counts', () => {
    const { evidenceCount } = wordsIn('es');
    expect([evidenceCount(1, 'measured'), evidenceCount(6, 'measured'), evidenceCount(2, 'assumed')]).toEqual(
      ['1 medida', '6 medidas', '2 supuestas'],
    );
    expect(wordsIn('en').evidenceCount(6, 'measured')).toBe('6 measured');
  });

  it('are those of the map’s language, whatever country it names, and English where there are none', () => {
    expect(wordsIn('es')).toBe(spanishPaper);
    expect(wordsIn('es-MX')).toBe(spanishPaper);
    expect(wordsIn('EN-gb')).toBe(englishPaper);
    expect(wordsIn('fi')).toBe(englishPaper);
    expect(wordsIn('')).toBe(englishPaper);
    expect(['es-419', 'fi'].map(hasWords)).toEqual([true, false]);
  });

  it('are all Spanish on paper and in its structure', async () => {
    const { root, file } = await made(mapIn('es'), { dataTable: true, size: 'A3', handling: '' });
    const said = everything(root)
      .map(({ actual, alt }) => `${alt} ${actual}`)
      .concat(root.text.replaceAll(/Actions|Touchpoints|Pain points|Emotion/gu, ''))
      .join('\n');
    expect(said.match(english)).toBeNull();
    expect(root.text).toContain('3 Grave');
    expect(root.text).toContain('22 de noviembre de 2026');
    expect(file.get(file.catalog['Lang'])).toBe('es');
  });

  it('are all Spanish on a page, on slides, in a picture and on the sheet of a workbook', () => {
    const journey = mapIn('es');
    const shown = (xml: string): string =>
      [...xml.matchAll(/>([^<]+)<|(?:descr|aria-label|alt|title)="([^"]+)"/gu)]
        .map(([, text = '', words = '']) => text + words)
        .join('\n')
        .replaceAll(/Actions|Touchpoints|Pain points|Emotion|(?:@media|\{)[^]*?\}/gu, '');
    const slides = unzipSync(writePptx(journey).body);
    const told = Object.entries(slides).filter(([name]) =>
      /^ppt\/(?:slides|notesSlides)\/[^_]*xml$/u.test(name),
    );
    const sheet = unzipSync(writeXlsx(journey).body)['xl/worksheets/sheet2.xml'];
    expect(told.length).toBeGreaterThan(4);
    const page = writeHtml(journey).body;
    const picture = writeSvg(journey).body;
    const body = page.slice(page.indexOf('<body>'));
    for (const xml of [body, picture, ...told.map(([, bytes]) => strFromU8(bytes)), strFromU8(sheet!)]) {
      expect(shown(xml).match(english)).toBeNull();
    }
    expect(page).toContain('Ir al mapa del recorrido');
    expect(page).not.toContain('lang="en"');
    expect(writeHtml(mapIn('fi')).body).toContain('lang="en">To the journey map');
  });

  it('write figures as the language does', () => {
    expect([englishPaper, spanishPaper].map((words) => words.figure(-11.804))).toEqual(['−11.8', '−11,8']);
    expect(spanishPaper.outline.number(0.5)).toBe('0,5');
  });

  it('speak of one thing as of one', () => {
    for (const words of [englishPaper, spanishPaper]) {
      const singular = `${words.holds(1, 1, 1)} ${words.laneCount(1, 'action')} ${words.mapCaption(1, 1)}`;
      const plural = `${words.holds(2, 2, 2)} ${words.laneCount(2, 'action')} ${words.mapCaption(2, 2)}`;
      expect(singular.match(/\p{L}+s\b/gu) ?? []).toEqual([]);
      expect(plural.match(/\p{L}+s\b/gu)?.length).toBe(6);
    }
  });

  it('leave what people typed as they typed it', async () => {
    const journey = mapIn('es');
    const { root } = await made(journey);
    for (const { text } of cardsInReadingOrder(journey).filter(({ state }) => state !== 'future')) {
      expect(root.text).toContain(text);
    }
  });
});
