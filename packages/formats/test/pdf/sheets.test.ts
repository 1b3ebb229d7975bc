import { cardsInReadingOrder } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { describe, expect, it, vi } from 'vitest';
import { planPaper } from '../../src/paper/plan.ts';
import { FontBook } from '../../src/pdf/fontBook.ts';
import { checkOf, planned, writePdf } from '../../src/pdf/write.ts';
import { everything } from './contents.ts';
import { fonts, licence, made, sketched, usual } from './making.ts';
import type { Made } from './making.ts';
import { Ref } from './pdfFile.ts';
import { sampleJourney } from './samples.ts';

// Fonts are read and shaped for each file: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

/** How often each text of a card is said in the map's table. */
function timesSaid({ root }: Made, journey: Journey): readonly number[] {
  const table = everything(root).find(({ tag }) => tag === 'Table');
  const bodies = everything(table ?? root).filter(({ tag }) => tag === 'LBody');
  return cardsInReadingOrder(journey).map(
    ({ text }) => bodies.filter((body) => body.text.startsWith(text)).length,
  );
}

function nothingUnmarked({ pages }: Made): void {
  expect(pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
  expect(pages.every(({ nested }) => nested === 0)).toBe(true);
}

const distinct = sampleJourney({ stages: 12, lanes: 6, cards: 160 });

describe('a map on many sheets', () => {
  it.each([
    ['pages by stage on A4', { size: 'A4', mode: 'byStage' }],
    ['a poster of A1 on A3', { size: 'A1', mode: 'poster', sheet: 'A3' }],
    ['a poster of A0 on A4, whose sheets overlap', { size: 'A0', mode: 'poster', sheet: 'A4' }],
  ] as const)('says every card once: %s', async (_, options) => {
    const several = await made(distinct, options);
    expect(several.pages.length).toBeGreaterThan(2);
    expect(timesSaid(several, distinct).every((times) => times === 1)).toBe(true);
    nothingUnmarked(several);
    const said = everything(several.root)
      .filter(({ tag }) => tag === 'LBody')
      .map(({ text }) => /card \d+/u.exec(text)?.[0])
      .filter(Boolean);
    const cards = cardsInReadingOrder(distinct).map(({ text }) => /card \d+/u.exec(text)?.[0]);
    expect(said).toEqual(cards);
    expect(everything(several.root).filter(({ tag }) => tag === 'TH')).toHaveLength(12 + 6 + 1);
  });

  it('puts a poster of A1 on four sheets of A3, cut between stages and lanes: no text is on two', async () => {
    const book = new FontBook('en');
    const map = await licence();
    const options = { ...usual, size: 'A1', mode: 'poster', sheet: 'A3' } as const;
    planPaper(map, options, book);
    await book.load(fonts);
    const { pages } = planPaper(map, options, book);
    expect(pages).toHaveLength(4);
    const texts = pages.flatMap(({ painted }) => painted.filter(({ what }) => what === 'text'));
    expect(texts.length).toBeGreaterThan(150);
    expect(texts.filter(({ clip }) => clip)).toEqual([]);
  });

  it('says of a link on which page it lies', async () => {
    const cards = Array.from(
      { length: 9 },
      (_, index) => `${'| '.repeat(index + 1)}> See https://example.org/${index}`,
    );
    const linked = sketched(`title: Far\n\n${'| Stage '.repeat(9)}\n\nActions |\n${cards.join('\n')}`);
    const { file } = await made(linked, { size: 'A4', orientation: 'portrait', mode: 'byStage' });
    expect(file.pages.length).toBeGreaterThan(1);
    const seen = new Set<number>();
    const visit = (value: Parameters<typeof file.dict>[0]): void => {
      const dict = file.dict(value);
      for (const kid of file.list(dict['K'])) {
        if (typeof kid === 'number') continue;
        const object = file.dict(kid);
        const { Obj: annotation, Pg: page } = object;
        if (!(annotation instanceof Ref) || !(page instanceof Ref)) {
          visit(kid);
          continue;
        }
        const own = file.list(file.dict(page)['Annots']).map((each) => (each instanceof Ref ? each.id : 0));
        expect(own).toContain(annotation.id);
        seen.add(annotation.id);
      }
    };
    visit(file.list(file.dict(file.catalog['StructTreeRoot'])['K'])[0]);
    expect(seen.size).toBeGreaterThanOrEqual(9);
  });

  it('adds a table of all cards, whose heads are said once however many pages it takes', async () => {
    const several = await made(distinct, { size: 'A4', mode: 'byStage', dataTable: true });
    const [, table] = everything(several.root).filter(({ tag }) => tag === 'Table');
    const rows = everything(table!).filter(({ tag }) => tag === 'TR');
    expect(rows).toHaveLength(161);
    expect(rows[0]?.children.map(({ tag, text }) => `${tag} ${text}`)).toEqual(
      ['No.', 'Stage', 'Lane', 'Kind', 'Text', 'Severity', 'Owner', 'Tags', 'Evidence'].map(
        (head) => `TH ${head}`,
      ),
    );
    const cards = cardsInReadingOrder(distinct);
    expect(rows.slice(1).map((row) => row.children[4]?.text)).toEqual(cards.map(({ text }) => text));
    nothingUnmarked(several);
  });
});

describe('text that would be too small', () => {
  it('is refused with the next size on which it is not, and nothing is written', async () => {
    const written = await writePdf(distinct, { ...usual, size: 'A4' });
    if (written.ok) throw new Error('it was written');
    const [problem] = written.problems;
    expect(problem).toMatchObject({ code: 'paper.tooSmall', refuses: true, size: 'A2' });
    expect(problem?.says).toMatch(/^Text would be \d(\.\d)? pt\. Use A2, or tile on \d sheets\.$/u);
    const next = checkOf((await planned(distinct, { ...usual, size: 'A2' })).plan);
    expect(next.problems).toEqual([]);
    expect(next.smallestText).toBeGreaterThanOrEqual(6.5);
    const between = checkOf((await planned(distinct, { ...usual, size: 'A3' })).plan);
    expect(between.smallestText).toBeLessThan(6.5);
  });

  it('is none where the map is spread over pages', async () => {
    const check = checkOf((await planned(distinct, { ...usual, size: 'A4', mode: 'byStage' })).plan);
    expect(check.problems).toEqual([]);
    expect(check.smallestText).toBeGreaterThanOrEqual(6.5);
  });
});

describe('photos', () => {
  const file = 'ab'.repeat(32);
  /** Four orange pixels. */
  const png = Uint8Array.from(
    (
      '89504e470d0a1a0a0000000d4948445200000002000000020802000000fdd49a730000001049444154789c633851a1' +
      '01440c100a0029ee05a18c09ce880000000049454e44ae426082'
    ).match(/../gu) ?? [],
    (digits) => Number.parseInt(digits, 16),
  );
  const photo = (facts: string): Journey =>
    sketched(
      `title: P\n\n| One\n\nPhotos |\n| @ Counter B (file: ${file}; media: image/png; size: 300x200${facts})`,
    );

  it('are in the file, and say what can be seen on them', async () => {
    const described = photo('; description: A queue to the door');
    const { file: pdf, pages, root } = await made(described, { pictures: async () => png });
    const figures = everything(root).filter(({ tag }) => tag === 'Figure');
    expect(figures.map(({ alt }) => alt)).toEqual(['A queue to the door']);
    const resources = pdf.dict(pdf.dict(pdf.pages[0])['Resources']);
    expect(Object.keys(pdf.dict(resources['XObject']))).toHaveLength(1);
    expect(pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
  });

  it('without words are told, with the card they are on, but not what is decoration', async () => {
    const bare = photo('');
    const [card] = cardsInReadingOrder(bare);
    const check = checkOf((await planned(bare, usual)).plan);
    expect(check.problems).toMatchObject([
      { code: 'paper.photoUndescribed', card: card?.id, refuses: false },
    ]);
    const decoration = checkOf((await planned(photo('; decorative: yes'), usual)).plan);
    expect(decoration.problems).toEqual([]);
  });

  it('that are not here leave their frame empty, and that is told', async () => {
    const written = await writePdf(photo('; description: A queue'), { ...usual, pictures: async () => null });
    expect(written).toMatchObject({
      ok: true,
      problems: [{ code: 'paper.photoMissing', values: { count: 1 } }],
    });
  });
});

describe('the preview', () => {
  it('tells how far it is, and stops when it is told to', async () => {
    const told: number[] = [];
    const signal = { aborted: false };
    const stopped = writePdf(await licence(), {
      ...usual,
      signal,
      onProgress: (done) => {
        told.push(done);
        signal.aborted = done > 0;
      },
    });
    await expect(stopped).rejects.toThrow('Stopped');
    expect(told[0]).toBe(0);
    expect(told).toHaveLength(2);
  });
});
