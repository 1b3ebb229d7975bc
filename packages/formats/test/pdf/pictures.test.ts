import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { made } from './making.ts';
import { picturesByPdfium } from './otherReader.ts';
import { difference, inFewShades, pictureOfPng, pngOf } from './picture.ts';
import type { Picture } from './picture.ts';
import { pictured } from './pictured.ts';

// Fonts are read and shaped for each file: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

const folder = `${import.meta.dirname}/pictures`;
const dpi = 48;
/** Of the dots of a page. */
const most = 0.005;

/** Null: nobody looked at this page yet. */
async function lookedAt(file: string): Promise<Picture | null> {
  const bytes = await readFile(`${folder}/${file}`).catch(() => null);
  return bytes && pictureOfPng(bytes);
}

/**
 * What a page looks like when it differs is left beside the picture, as `.new.png`: whoever looked at it and finds it
 * right gives it the name of the picture.
 */
async function looksAs(file: string, page: Picture): Promise<string> {
  const known = await lookedAt(file);
  const share = known ? difference(known, page) : 1;
  if (share <= most) return '';
  await writeFile(`${folder}/${file.replace('.png', '.new.png')}`, pngOf(page));
  return `${file}: ${(100 * share).toFixed(2)} % of it looks different`;
}

describe('pages look as when somebody last looked at them', () => {
  it.each(pictured)('%s', async (name, map, options) => {
    const { bytes } = await made(await map(), options);
    const pages = await picturesByPdfium(bytes, dpi);
    const faults: string[] = [];
    for (const [index, page] of pages.entries()) {
      faults.push(await looksAs(`${name}-${index + 1}.png`, inFewShades(page)));
    }
    expect(faults.filter(Boolean)).toEqual([]);
    expect(await lookedAt(`${name}-${pages.length + 1}.png`)).toBeNull();
  });
});

describe('pictures', () => {
  const grey: Picture = { width: 20, height: 20, colours: new Uint8Array(1200).fill(119) };

  it('are read as they were written', () => {
    const colours = Uint8Array.from({ length: 1200 }, (_, index) => (index * 7919) % 256);
    const odd = { ...grey, colours };
    expect(pictureOfPng(pngOf(odd))).toEqual(odd);
  });

  it('differ by the share of dots that look different, and wholly where one is larger', () => {
    const marked = { ...grey, colours: grey.colours.slice().fill(0, 0, 12) };
    expect(difference(grey, marked)).toBe(0.01);
    expect(difference(grey, { ...grey, colours: grey.colours.slice().fill(125) })).toBe(0);
    expect(difference(grey, { ...grey, width: 10, height: 40 })).toBe(1);
  });
});
