import { createLayout, createView } from '@throughline/journey';
import type { Journey } from '@throughline/journey';
import { loadTemplate } from '@throughline/journey/templates';
import { journeys, seededRandom } from '@throughline/journey/testing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenMeasure } from '../src/paper/subject.ts';
import { forReaders } from '../src/shown.ts';
import { interMeasure } from '../src/svg/measure.ts';
import { writeSvg } from '../src/svg/write.ts';
import { childrenOf, isElement, xmlTree } from '../src/xml/tree.ts';
import type { XmlElement } from '../src/xml/tree.ts';

function picture(text: string): XmlElement {
  const tree = xmlTree(text);
  if (!isElement(tree)) throw new Error(`${tree.path}: ${tree.reason}`);
  return tree;
}

function* all(of: XmlElement): Iterable<XmlElement> {
  yield of;
  for (const child of of.children) yield* all(child);
}

const linesIn = (of: XmlElement) =>
  [...all(of)].filter(({ name }) => name === 'text').map(({ text }) => text.trim());
const licence = () => loadTemplate('licence', { form: 'example', random: seededRandom(1) });

function current(journey: Journey): Journey {
  return createView()(forReaders(journey).shown, { state: 'current', hidden: new Set() });
}

describe('a map as SVG', () => {
  it('is one picture with a title, and with its curves in words', async () => {
    const root = picture(writeSvg(await licence()).body);
    expect([root.name, root.attributes.get('role'), root.attributes.get('lang')]).toEqual([
      'svg',
      'img',
      'en',
    ]);
    const said = root.attributes
      .get('aria-labelledby')
      ?.split(' ')
      .map((id) => [...all(root)].find(({ attributes }) => attributes.get('id') === id)?.text);
    expect(said?.[0]).toBe('Renewing a driver licence');
    expect(said?.[1]).toMatch(
      /^Journey map: 6 stages, 8 lanes, \d+ cards\. Notice the expiry, .* Maria Okafor starts neutral/u,
    );
  });

  it('has every line of every card as the layout breaks it, as text', () => {
    fc.assert(
      fc.property(journeys, (journey) => {
        const shown = current(journey);
        const layout = createLayout(screenMeasure(interMeasure))(shown);
        const drawn = linesIn(picture(writeSvg(journey).body))
          .join(' ')
          .normalize('NFC');
        const missing = [...shown.cards.values()].flatMap(({ id }) =>
          layout
            .lines(id)
            .flatMap((line) => line.trim().split(/\s+/u))
            .filter((word) => word !== '' && !drawn.includes(word.normalize('NFC'))),
        );
        expect(missing.filter((word) => !/[\p{Cc}\p{Cf}\p{M}\uFFFD]/u.test(word))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('is XML whatever is on the map, with a place on the picture for every line', () => {
    fc.assert(
      fc.property(
        journeys,
        fc.constantFrom('current', 'future'),
        fc.boolean(),
        (journey, state, greyscale) => {
          const root = picture(writeSvg(journey, { state, greyscale }).body);
          const [, , , height = 0] = (root.attributes.get('viewBox') ?? '').split(' ').map(Number);
          for (const { attributes, name } of all(root)) {
            if (name !== 'text') continue;
            expect(Number(attributes.get('x'))).toBeGreaterThanOrEqual(-1);
            expect(Number(attributes.get('y'))).toBeLessThanOrEqual(height);
          }
        },
      ),
      { numRuns: 40 },
    );
  }, 30_000);

  it('needs no colours when it is asked for greys', async () => {
    const { body } = writeSvg(await licence(), { greyscale: true });
    const colours = [...new Set(body.match(/#[\da-f]{6}\b/giu))];
    expect(
      colours.filter((hex) => hex.slice(1, 3) !== hex.slice(3, 5) || hex.slice(3, 5) !== hex.slice(5)),
    ).toEqual([]);
    expect(colours.length).toBeGreaterThan(1);
  });

  it('shows chosen cards alone, in the stages and lanes they are in', async () => {
    const journey = await licence();
    const chosen = [...current(journey).cards.values()].filter(({ kind }) => kind === 'quote').slice(0, 2);
    const root = picture(writeSvg(journey, { cards: new Set(chosen.map(({ id }) => id)) }).body);
    expect(childrenOf(root, 'desc')[0]?.text).toMatch(/^Journey map: 2 stages, 1 lane, 2 cards\./u);
    const drawn = linesIn(root).join(' ');
    for (const { text } of chosen) expect(drawn).toContain(text.split(' ')[0]);
    expect(drawn).not.toContain('Sees the date');
  });
});
