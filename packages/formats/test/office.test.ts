import type { Journey } from '@throughline/journey';
import { cardsInReadingOrder, parseSketch } from '@throughline/journey';
import { loadTemplate } from '@throughline/journey/templates';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Written } from '../src/format.ts';
import { writePptx } from '../src/pptx/write.ts';
import { writeXlsx } from '../src/xlsx/write.ts';
import { childrenOf, isElement, xmlTree } from '../src/xml/tree.ts';
import type { XmlElement } from '../src/xml/tree.ts';

type Package = ReadonlyMap<string, XmlElement>;

/** Every part of a package, each of which is XML. */
function opened({ body }: Written): Package {
  const parts = Object.entries(unzipSync(body as Uint8Array)).map(([name, bytes]) => {
    const tree = xmlTree(strFromU8(bytes));
    if (!isElement(tree)) throw new Error(`${name} ${tree.path}: ${tree.reason}`);
    return [name, tree] as const;
  });
  return new Map(parts);
}

function* all(of: XmlElement): Iterable<XmlElement> {
  yield of;
  for (const child of of.children) yield* all(child);
}

function named(of: XmlElement | undefined, name: string): readonly XmlElement[] {
  return of ? [...all(of)].filter((each) => each.name === name) : [];
}

/** What a relationship leads to, seen from the part that has it. */
function resolved(from: string, target: string): string {
  const path =
    from === '_rels/.rels'
      ? []
      : from
          .replace(/_rels\/[^/]+$/u, '')
          .split('/')
          .slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else path.push(step);
  }
  return path.join('/');
}

const writers: readonly [string, (journey: Journey) => Written][] = [
  ['XLSX', writeXlsx],
  ['PPTX', writePptx],
];

describe.each(writers)('a package of %s', (_, write) => {
  it(
    'has nothing but XML, a type for each part, and only relationships that lead to one',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(journeys, (journey) => {
          const parts = opened(write(journey));
          const typed = childrenOf(parts.get('[Content_Types].xml')!, 'Override').map(({ attributes }) =>
            attributes.get('PartName')?.slice(1),
          );
          const own = [...parts.keys()].filter(
            (name) => !name.endsWith('.rels') && name !== '[Content_Types].xml',
          );
          expect([...typed].sort()).toEqual(own.sort());
          for (const [name, tree] of parts) {
            if (!name.endsWith('.rels')) continue;
            for (const { attributes } of childrenOf(tree, 'Relationship')) {
              expect(attributes.get('TargetMode')).toBeUndefined();
              expect(parts.has(resolved(name, attributes.get('Target') ?? ''))).toBe(true);
            }
          }
        }),
        { numRuns: 40 },
      );
    },
  );

  it('is the same for the same map', async () => {
    const journey = await loadTemplate('appeal', { form: 'example', random: seededRandom(1) });
    expect(write(journey).body).toEqual(write(journey).body);
  });
});

describe('a workbook', () => {
  it('has no formula, whatever a card says', () => {
    const cells = ['=1+1', '+1+1', '-1+cmd', '@SUM(A1)', '\tx', '=HYPERLINK("http://a.example","b")'];
    fc.assert(
      fc.property(journeys, fc.constantFrom(...cells), (journey, text) => {
        const card = cardsInReadingOrder(journey)[0];
        if (!card) return;
        const cards = journey.cards.withAll([[card.id, { ...card, text }]], []);
        const parts = opened(writeXlsx({ ...journey, cards }));
        for (const [name, tree] of parts) {
          if (!name.startsWith('xl/worksheets')) continue;
          expect(named(tree, 'f')).toEqual([]);
          expect(
            named(tree, 'c').filter(
              ({ attributes, children }) => attributes.get('t') === 'inlineStr' && children[0]?.name !== 'is',
            ),
          ).toEqual([]);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('shows the map on a sheet of its own, and keeps its headers in sight', async () => {
    const parts = opened(
      writeXlsx(await loadTemplate('licence', { form: 'example', random: seededRandom(1) })),
    );
    const [cards, map] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((name) =>
      parts.get(name),
    );
    expect(
      named(cards, 'pane').map(({ attributes }) => [attributes.get('ySplit'), attributes.get('state')]),
    ).toEqual([['1', 'frozen']]);
    expect(named(map, 'row')).toHaveLength(9);
    expect(named(named(map, 'row')[0], 't').map(({ text }) => text)).toEqual([
      '',
      'Notice the expiry\nDay −60 to −30',
      'Work out the rules\nDay −30',
      'Gather documents\nDay −29 to −14',
      'Book and attend\nDay −14 to −1',
      'Pay and wait\nDay 0 to 21',
      'Receive and use\nDay 22 onward',
    ]);
  });
});

describe('slides', () => {
  const licence = () => loadTemplate('licence', { form: 'example', random: seededRandom(1) });
  const slides = (parts: Package) =>
    [...parts].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/u.test(name)).map(([, tree]) => tree);

  it('are one of the whole and one of each stage, with titles that differ and a table each', async () => {
    const parts = opened(writePptx(await licence()));
    const titles = slides(parts).map((slide) => {
      const title = named(slide, 'sp').find((shape) =>
        named(shape, 'ph').some(({ attributes }) => attributes.get('type') === 'title'),
      );
      return named(title, 't')
        .map(({ text }) => text)
        .join('');
    });
    expect(titles).toEqual([
      'Renewing a driver licence',
      '1. Notice the expiry (Day −60 to −30)',
      '2. Work out the rules (Day −30)',
      '3. Gather documents (Day −29 to −14)',
      '4. Book and attend (Day −14 to −1)',
      '5. Pay and wait (Day 0 to 21)',
      '6. Receive and use (Day 22 onward)',
    ]);
    expect(slides(parts).map((slide) => named(slide, 'tbl').length)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(named(slides(parts)[0], 'gridCol')).toHaveLength(7);
  });

  it('say every card once on its stage, and in the notes with all that is known of it', async () => {
    const journey = await licence();
    const parts = opened(writePptx(journey));
    const shown = slides(parts)
      .slice(1)
      .map((slide) =>
        named(slide, 'tbl')
          .flatMap((table) => named(table, 't'))
          .map(({ text }) => text)
          .join('\n'),
      )
      .join('\n');
    const spoken = [...parts]
      .filter(([name]) => name.startsWith('ppt/notesSlides/notesSlide'))
      .flatMap(([, tree]) => named(tree, 't').map(({ text }) => text))
      .join('\n');
    for (const { kind, text } of cardsInReadingOrder(journey)) {
      expect(shown).toContain(text);
      expect(spoken).toContain(text);
      expect(kind === 'painPoint' ? spoken : 'severity').toContain('severity');
    }
  });

  it('say what their tables and their curve show', async () => {
    const parts = opened(writePptx(await licence()));
    const frames = slides(parts).flatMap((slide) => [
      ...named(slide, 'graphicFrame'),
      ...named(slide, 'grpSp'),
    ]);
    const described = frames.map((frame) => named(frame, 'cNvPr')[0]?.attributes.get('descr') ?? '');
    expect(described.every((words) => words.length > 20)).toBe(true);
    expect(
      described.some((words) => words.startsWith('Maria Okafor starts neutral at Notice the expiry')),
    ).toBe(true);
  });

  it('give every shape of a slide an id of its own, and stay on the slide', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        for (const slide of slides(opened(writePptx(journey)))) {
          const ids = named(slide, 'cNvPr').map(({ attributes }) => attributes.get('id'));
          expect(new Set(ids).size).toBe(ids.length);
          for (const { attributes } of named(slide, 'off')) {
            expect(Number(attributes.get('x'))).toBeGreaterThanOrEqual(0);
            expect(Number(attributes.get('x'))).toBeLessThan(960 * 12_700);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of a map that is written from right to left lie as in a mirror, in the same order', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const of = (lang: string): readonly XmlElement[] =>
          slides(opened(writePptx({ ...journey, meta: { ...journey.meta, lang } })));
        for (const [index, slide] of of('he').entries()) {
          const plain = of('en')[index];
          expect(wordsOf(slide)).toEqual(wordsOf(plain));
          const mirrored = boxesOf(plain).map(({ width, x }) => ({ width, x: 960 * 12_700 - x - width }));
          for (const [place, { width, x }] of boxesOf(slide).entries()) {
            expect(Math.abs(x - (mirrored[place]?.x ?? NaN))).toBeLessThanOrEqual(1);
            expect(width).toBe(mirrored[place]?.width);
          }
          for (const { attributes } of named(slide, 'tblPr')) expect(attributes.get('rtl')).toBe('1');
        }
      }),
      { numRuns: 8 },
    );
  });

  it('set each card the way it is written, and begin all other lines at the side of the map', () => {
    const text = 'title: T\nlanguage: ar\n\n| مرحلة\n\n> أفعال | > Reads / > تنتظر / > 42';
    const read = parseSketch(text, { random: seededRandom(7) });
    if (!read.ok) throw new SyntaxError(read.problems.map(({ reason }) => reason).join());
    const [, stage] = slides(opened(writePptx(read.value.journey)));
    const set = named(stage, 'p').map((paragraph) => {
      const [look] = named(paragraph, 'pPr');
      return [wordsOf(paragraph).join(''), look?.attributes.get('rtl'), look?.attributes.get('algn')];
    });
    expect(set).toEqual(
      expect.arrayContaining([
        ['أفعال', '1', 'r'],
        ['Reads', undefined, undefined],
        ['تنتظر', '1', 'r'],
        ['42', '1', 'r'],
        ['Lane', undefined, 'r'],
      ]),
    );
  });
});

function wordsOf(of: XmlElement | undefined): readonly string[] {
  return named(of, 't').map(({ text }) => text);
}

/** Of everything that stands on a slide, in EMU. */
function boxesOf(slide: XmlElement | undefined): readonly { readonly x: number; readonly width: number }[] {
  const offs = named(slide, 'off');
  const extents = named(slide, 'ext').filter(({ attributes }) => attributes.has('cx'));
  return offs.map(({ attributes }, index) => ({
    x: Number(attributes.get('x')),
    width: Number(extents[index]?.attributes.get('cx')),
  }));
}
