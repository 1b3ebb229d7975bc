import {
  cardsInReadingOrder,
  createView,
  curveStory,
  curveSummary,
  curvesOf,
  drawnRuns,
  englishCurveWords,
} from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { everything, fontsOf } from './contents.ts';
import type { Said } from './contents.ts';
import { licence, made, sketched } from './making.ts';
import type { Made } from './making.ts';
import { nameOf } from './pdfFile.ts';

// Fonts are read and shaped for each file: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The texts of the cards of a map as it is today, in reading order. */
function textsOf(journey: Journey): readonly string[] {
  const shown = createView()(journey, { state: 'current', hidden: new Set() });
  return cardsInReadingOrder(shown).map(({ text }) =>
    drawnRuns(text.normalize('NFC'))
      .map((run) => run.text)
      .join(''),
  );
}

/** What the map's table says of its cards: the first words of every list item, in order. */
function saidOf(root: Said): readonly string[] {
  const table = everything(root).find(({ tag }) => tag === 'Table');
  const items = table ? everything(table).filter(({ tag }) => tag === 'LI') : [];
  return items.map((item) => item.children.find(({ tag }) => tag === 'LBody')?.text ?? '');
}

let journey: Journey;
let one: Made;
beforeAll(async () => {
  journey = await licence();
  one = await made(journey);
});

describe('the structure of a map on one page', () => {
  it('has the title as its only first heading, and skips no level', () => {
    const headings = everything(one.root).filter(({ tag }) => /^H\d$/u.test(tag));
    expect(headings[0]?.tag).toBe('H1');
    expect(headings[0]?.text).toBe('Renewing a driver licence');
    expect(headings.slice(1).every(({ tag }) => tag === 'H2')).toBe(true);
  });

  it('names stages and lanes in heads that say what they are heads of', () => {
    const heads = everything(one.root).filter(({ tag }) => tag === 'TH');
    const scopes = heads.map(({ attributes }) => nameOf(attributes['Scope']));
    expect(heads).toHaveLength(15);
    expect(scopes.filter((scope) => scope === 'Column')).toHaveLength(7);
    expect(scopes.filter((scope) => scope === 'Row')).toHaveLength(8);
  });

  it('says each card once, in reading order', () => {
    const texts = textsOf(journey);
    const said = saidOf(one.root);
    expect(said).toHaveLength(texts.length);
    for (const [index, text] of texts.entries()) expect(said[index]?.startsWith(text)).toBe(true);
    const bodies = everything(one.root).filter(({ tag }) => tag === 'LBody');
    const timesSaid = texts.map((text) => bodies.filter((body) => body.text.startsWith(text)).length);
    const timesMeant = texts.map((text) => texts.filter((other) => other.startsWith(text)).length);
    expect(timesSaid).toEqual(timesMeant);
  });

  it('tells the curves in words where they are drawn', () => {
    const lane = journey.lanes.find(({ kind }) => kind === 'emotion');
    const told = curvesOf(journey, lane!.id).map((curve) =>
      curveSummary(curveStory(curve, journey), englishCurveWords),
    );
    const figures = everything(one.root).filter(({ tag }) => tag === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual([told.join(' ')]);
  });

  it('says where its figure lies: over all stages, in the emotion lane', () => {
    const [figure] = everything(one.root).filter(({ tag }) => tag === 'Figure');
    const [left = 0, bottom = 0, right = 0, top = 0] = one.file.list(figure?.attributes['BBox']).map(Number);
    expect(right - left).toBeGreaterThan(900);
    expect(top - bottom).toBeGreaterThan(60);
    expect([left, bottom].every((side) => side > 0) && right < 1190 && top < 841).toBe(true);
  });

  it('says the language of a card that is in another than the map', async () => {
    const mixed = sketched(
      ['title: Two', 'language: en', '', '| One', '', 'Actions |', '| > Waits', '| > Espera (lang: es)'].join(
        '\n',
      ),
    );
    const { root } = await made(mixed);
    const spanish = everything(root).filter(({ lang }) => lang === 'es');
    expect(spanish.map(({ tag, text }) => `${tag} ${text}`)).toEqual(['LBody Espera']);
  });

  it('gives each cell of the table its place: as many in each row as there are columns', () => {
    const table = everything(one.root).find(({ tag }) => tag === 'Table');
    const rows = everything(table!).filter(({ tag }) => tag === 'TR');
    let held = 0;
    for (const row of rows) {
      const spans = row.children.map(({ attributes }) => Number(attributes['ColSpan'] ?? 1));
      expect(held + spans.reduce((sum, span) => sum + span, 0)).toBe(7);
      held = row.children.some(({ attributes }) => attributes['RowSpan'] === 2) ? 1 : 0;
    }
  });

  it('puts list items in lists, and what belongs to an item in it', () => {
    const parents: Readonly<Record<string, readonly string[]>> = {
      L: ['LI', 'Caption'],
      LI: ['Lbl', 'LBody'],
      Table: ['THead', 'TBody'],
      THead: ['TR'],
      TBody: ['TR'],
      TR: ['TH', 'TD'],
    };
    for (const { children, tag } of everything(one.root)) {
      const allowed = parents[tag];
      if (allowed) expect(children.every((child) => allowed.includes(child.tag))).toBe(true);
    }
  });

  it('says what every mark means', () => {
    const marks = everything(one.root).filter(({ tag, text }) => tag === 'Lbl' && text === '');
    expect(marks.length).toBeGreaterThan(50);
    expect(marks.every(({ alt }) => alt !== '')).toBe(true);
  });
});

describe('the contents of its page', () => {
  it('leave nothing painted without saying whether it is an artifact', () => {
    expect(one.pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
    expect(one.pages.every(({ nested }) => nested === 0)).toBe(true);
  });

  it('are shown in fonts that are in the file, in part, with what each glyph stands for', () => {
    const fonts = fontsOf(one.file);
    expect(fonts.map((font) => nameOf(font['BaseFont'])).sort()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^[A-Z]{6}\+Inter-Regular$/u)]),
    );
    for (const font of fonts) {
      expect(nameOf(font['Subtype'])).toBe('Type0');
      const [descendant] = one.file.list(font['DescendantFonts']);
      const descriptor = one.file.dict(one.file.dict(descendant)['FontDescriptor']);
      expect(one.file.stream(descriptor['FontFile2']).length).toBeGreaterThan(500);
      expect(one.file.stream(font['ToUnicode'])).toContain('beginbfrange');
    }
  });

  it('belong to one element of the tree each', () => {
    const tree = one.file.dict(one.file.dict(one.file.catalog['StructTreeRoot'])['ParentTree']);
    const [, parents] = one.file.list(tree['Nums']);
    const owners = one.file.list(parents);
    expect(owners.length).toBeGreaterThan(200);
    expect(owners.every((owner) => owner !== null)).toBe(true);
  });
});

describe('the file', () => {
  it('is tagged, titled, and in a language', () => {
    const { catalog } = one.file;
    expect(one.file.dict(catalog['MarkInfo'])['Marked']).toBe(true);
    expect(one.file.dict(catalog['ViewerPreferences'])['DisplayDocTitle']).toBe(true);
    expect(one.file.get(catalog['Lang'])).toBe('en');
    expect(one.file.get(one.file.dict(one.file.trailer['Info'])['Title'])).toBe('Renewing a driver licence');
    expect(one.file.pages.every((page) => nameOf(one.file.dict(page)['Tabs']) === 'S')).toBe(true);
  });

  it('says in its metadata that it is PDF/UA, in XML that any title leaves sound', async () => {
    const odd = await made(sketched('title: Fish & <chips>\n\n| One\n\nA |\n| > b'));
    const xml = odd.file.stream(odd.file.catalog['Metadata']);
    expect(xml).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xml).toContain('Fish &amp; &lt;chips&gt;');
    expect(odd.file.get(odd.file.dict(odd.file.trailer['Info'])['Title'])).toBe('Fish & <chips>');
  });

  it('is on paper of the size that was asked for', () => {
    const box = one.file.list(one.file.dict(one.file.pages[0])['MediaBox']);
    expect(box.map((side) => Math.round(Number(side) * 100) / 100)).toEqual([0, 0, 1190.55, 841.89]);
  });

  it('has bookmarks', () => {
    const outlines = one.file.dict(one.file.catalog['Outlines']);
    expect(one.file.get(one.file.dict(outlines['First'])['Title'])).toBe('Renewing a driver licence');
  });

  it('is small', () => {
    expect(one.bytes.length).toBeLessThan(150_000);
  });

  it('is the same when it is made again', async () => {
    const again = await made(journey);
    expect(again.bytes).toHaveLength(one.bytes.length);
    expect(again.bytes.every((byte, index) => byte === one.bytes[index])).toBe(true);
  });
});

describe('what a page cannot show', () => {
  it('is said all the same: a name of a feeling for which there is no room', async () => {
    const points = Array.from({ length: 14 }, (_, index) => `~0@0.${50 + index} Feeling number ${index}`);
    const crowded = sketched(
      `title: Crowd\n\n| One\n\nEmotion |\n${points.map((point) => `| ${point}`).join('\n')}`,
    );
    const { root } = await made(crowded);
    expect(saidOf(root)).toEqual(textsOf(crowded));
  });

  it('is no question of a template and no quote whose speaker took it back', async () => {
    const shy = sketched(
      [
        'title: Shy',
        '',
        '| One',
        '',
        'Actions |',
        '| > Walks in',
        '',
        'Voice |',
        '| " Never quote me (consent: withdrawn)',
      ].join('\n'),
    );
    const { root } = await made(shy);
    expect(root.text).toContain('Walks in');
    expect(root.text).not.toContain('Never quote me');
  });
});

describe('links in the text of a card', () => {
  it('can be followed, and are said as links with where they lead', async () => {
    const { file, root } = await made(
      sketched('title: Links\n\n| One\n\nActions |\n| > Reads https://example.org/renew, then asks'),
    );
    const links = everything(root).filter(({ tag }) => tag === 'Link');
    expect(links.map(({ text }) => text.trim())).toEqual(['https://example.org/renew']);
    const annotations = file
      .list(file.dict(file.pages[0])['Annots'])
      .map((annotation) => file.dict(annotation));
    expect(annotations.length).toBeGreaterThan(0);
    for (const annotation of annotations) {
      expect(file.get(annotation['Contents'])).toBe('https://example.org/renew');
      expect(file.get(file.dict(annotation['A'])['URI'])).toBe('https://example.org/renew');
    }
    expect(saidOf(root)).toEqual(['Reads https://example.org/renew, then asks']);
  });
});
