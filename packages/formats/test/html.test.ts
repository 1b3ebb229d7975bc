import { buildJourney, cardsInReadingOrder, parseSketch } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { loadTemplate } from '@throughline/journey/templates';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeHtml } from '../src/html/write.ts';
import { forReaders } from '../src/shown.ts';
import { isElement, xmlTree } from '../src/xml/tree.ts';
import type { XmlElement } from '../src/xml/tree.ts';

/** The page as a tree: what HTML leaves open is closed, and then every tag has to be. */
function page(journey: Journey): XmlElement {
  const text = writeHtml(journey)
    .body.replace('<!doctype html>', '')
    .replaceAll(/<(meta [^>]*|br)>/gu, '<$1/>');
  const tree = xmlTree(text);
  if (!isElement(tree)) throw new Error(`${tree.path}: ${tree.reason}`);
  return tree;
}

function* all(of: XmlElement): Iterable<XmlElement> {
  yield of;
  for (const child of of.children) yield* all(child);
}

function named(of: XmlElement, ...names: readonly string[]): readonly XmlElement[] {
  return [...all(of)].filter(({ name }) => names.includes(name));
}

function words(of: XmlElement): string {
  return [...all(of)].map(({ text }) => text).join(' ');
}

function journeyOf(sketch: string): Journey {
  const found = parseSketch(sketch, { random: seededRandom(1) });
  if (!found.ok) throw new Error(found.problems[0]?.reason);
  return found.value.journey;
}

const licence = () => loadTemplate('licence', { form: 'example', random: seededRandom(1) });

describe('a map as a web page', () => {
  it('has a title, a language, a table whose headers say what they are of, and a list in each cell', async () => {
    const root = page(await licence());
    expect([root.attributes.get('lang'), root.attributes.get('dir')]).toEqual(['en', 'ltr']);
    expect(named(root, 'title')[0]?.text).toBe('Renewing a driver licence');
    expect(named(root, 'h1').map(words)).toEqual(['Renewing a driver licence']);
    const scopes = named(root, 'th').map(({ attributes }) => attributes.get('scope'));
    expect([
      scopes.filter((scope) => scope === 'col').length,
      scopes.filter((scope) => scope === 'row').length,
    ]).toEqual([6, 8]);
    expect(named(root, 'caption')).toHaveLength(1);
    const cards = cardsInReadingOrder(forReaders(await licence()).shown);
    expect(named(named(root, 'tbody')[0]!, 'li')).toHaveLength(cards.length);
  });

  it('shows its curve as a picture that is named by the curve in words, and says them under it', async () => {
    const root = page(await licence());
    const [svg] = named(root, 'svg');
    expect(svg?.attributes.get('role')).toBe('img');
    const ids = svg?.attributes.get('aria-labelledby')?.split(' ') ?? [];
    const labels = ids.map((id) =>
      words([...all(root)].find(({ attributes }) => attributes.get('id') === id)!),
    );
    expect(labels[1]).toMatch(/^Maria Okafor starts neutral at Notice the expiry/u);
    expect(words(named(root, 'figcaption')[0]!)).toContain('Lowest: −1.9 (Defeated) at Book and attend.');
  });

  it('needs nothing else: no script, no file, no address it loads from', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const root = page(journey);
        expect(named(root, 'script', 'link', 'img', 'iframe', 'object', 'form', 'base')).toEqual([]);
        for (const { attributes } of all(root)) {
          expect([...attributes.keys()].filter((name) => /^on|^src|^style$/u.test(name))).toEqual([]);
          expect(attributes.get('href') ?? '#map').toMatch(/^(?:https?:\/\/|#map$)/u);
        }
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('says what people wrote and never what it would do', () => {
    const harm = '<img src=x onerror=alert(1)> </script><script>alert(2)</script> "\'>& javascript:alert(3)';
    const journey = journeyOf('| A\nActions | > x');
    const { lanes, stages } = journey;
    const cards = [...journey.cards.values()].map((card) => ({ ...card, text: harm, lang: '"><b>' }));
    const meta = { title: harm, lang: '"><script>', goal: harm };
    const root = page(
      buildJourney({
        meta,
        stages: [{ ...stages[0]!, title: harm }],
        lanes: [{ ...lanes[0]!, title: harm }],
        cards,
      }),
    );
    expect(named(root, 'script', 'img', 'b')).toEqual([]);
    expect(root.attributes.get('lang')).toBe('en');
    expect(words(named(root, 'main')[0]!).split('onerror=alert(1)').length - 1).toBe(3);
  });

  it('leads where a card says, keeps its lines and what is bold in it, and turns for languages written to the left', () => {
    const root = page(
      journeyOf('language: ar\n| A\nActions | > two\\nlines **now** https://a.gov/x?y=1&z=2.'),
    );
    expect(root.attributes.get('dir')).toBe('rtl');
    const [item] = named(named(root, 'tbody')[0]!, 'li');
    expect(named(item!, 'strong').map(words)).toEqual(['now']);
    expect(named(item!, 'br')).toHaveLength(1);
    expect(named(item!, 'a').map(({ attributes }) => attributes.get('href'))).toEqual([
      'https://a.gov/x?y=1&z=2',
    ]);
  });

  it('shows one state when it is asked to', async () => {
    const journey = await licence();
    const shown = (state: 'current' | 'future') => writeHtml(journey, { state }).body;
    expect(shown('current')).not.toContain('Text reminder');
    expect(shown('future')).toContain('Text reminder');
    expect(shown('future')).not.toContain('Reminder letter');
  });
});
